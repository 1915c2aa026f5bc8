import { Hono } from "hono";
import * as v from "valibot";
import type { PersonLine, ToldCode } from "#domain/fleet/lines.ts";
import { POSTING_OF, RANKS } from "#domain/people/scope.ts";
import { bilingual, filled, text } from "#domain/schema.ts";
import { invitationText } from "#domain/wire/invitation.ts";
import { shortWords } from "#domain/wire/short-words.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Enrolment } from "../../services/enrolment.ts";
import type { Accounts } from "../../services/people.ts";
import type { Devices } from "../../stores/devices.ts";
import type { Epochs } from "../../stores/epochs.ts";
import type { Stations } from "../../stores/stations.ts";
import { bodyOf, type DistrictEnv, officerOf, refused } from "../district-env.ts";
import { allowed } from "../envelope.ts";

export interface ManageDeps {
  readonly stations: Stations;
  readonly devices: Devices;
  readonly enrolment: Pick<Enrolment, "invite">;
  readonly accounts: Accounts;
  /** where stations reach the gateway */
  readonly stationsUrl: () => string;
  /** an SVG of a QR symbol */
  readonly qr: (text: string) => Promise<string>;
  readonly now: () => number;
  readonly epochs: Pick<Epochs, "get">;
}

const area = v.pipe(filled(60), v.regex(/^[^\s].*$/));
const stationSchema = v.strictObject({
  station: v.pipe(v.string(), v.regex(/^[A-Z0-9][A-Z0-9-]{1,30}$/)),
  name: bilingual,
  circle: area,
  zone: area,
});
const personSchema = v.strictObject({
  number: filled(20),
  name: bilingual,
  rank: v.picklist(RANKS),
  posting: text(60),
  active: v.boolean(),
});
const revokeSchema = v.strictObject({ why: filled(200) });
const NOT_FOUND = { code: "request/not-found", facts: {} } as const;

/** Stations, their devices, and the officers of the page: for the district's staff and its head. */
export const manageRoutes = (deps: ManageDeps) => {
  const { stations, devices, enrolment, accounts, stationsUrl, qr, now, epochs } = deps;
  const postingIsKnown = (rank: (typeof RANKS)[number], posting: string): boolean => {
    const level = POSTING_OF[rank];
    return level === "district" ? posting === "" : stations.all().some((each) => each[level] === posting);
  };
  return new Hono<DistrictEnv>()
    .post("/stations", allowed("station.manage"), async (c) => {
      const asked = await bodyOf(c, stationSchema);
      if (!asked.ok) return refused(c, asked.error);
      stations.put(asked.value, now());
      return c.json({});
    })
    .get("/stations/:station/devices", allowed("station.manage"), (c) => {
      const station = c.req.param("station");
      if (!stations.get(station)) return refused(c, NOT_FOUND);
      const slot = devices.slot(station);
      return c.json({
        devices: devices.of(station).map(({ station: _station, ...rest }) => {
          const vkey = epochs.get(station, rest.epoch)?.vkey;
          return { ...rest, ...(vkey === undefined ? {} : { words: shortWords(sha256, vkey) }) };
        }),
        // the code itself was told once and is not told again
        ...(slot ? { slot: { epoch: slot.epoch, expiresAtMs: slot.expiresAtMs, wrong: slot.wrong } } : {}),
      });
    })
    .post("/stations/:station/slot", allowed("station.manage"), async (c) => {
      const station = c.req.param("station");
      if (!stations.get(station)) return refused(c, NOT_FOUND);
      const code = await enrolment.invite(station, officerOf(c).number);
      const gateway = stationsUrl();
      // what a camera reads and what a technician types are the same three things
      const told = { code, gateway, qr: await qr(invitationText({ gateway, station, code })) };
      return c.json(told satisfies ToldCode);
    })
    .post("/stations/:station/devices/:serial/revoke", allowed("station.manage"), async (c) => {
      const device = devices.get(c.req.param("serial"));
      if (device?.station !== c.req.param("station") || device.revokedAtMs !== undefined) return refused(c, NOT_FOUND);
      const asked = await bodyOf(c, revokeSchema);
      if (!asked.ok) return refused(c, asked.error);
      devices.revoke(device.serial, now(), asked.value.why);
      return c.json({});
    })
    .get("/people", allowed("people.manage"), (c) =>
      c.json({
        people: accounts.all().map(
          ({ number, name, rank, posting, active, password }): PersonLine => ({
            number,
            name,
            rank,
            posting,
            active,
            hasPassword: password !== undefined,
          }),
        ),
      }),
    )
    .post("/people", allowed("people.manage"), async (c) => {
      const asked = await bodyOf(c, personSchema);
      if (!asked.ok) return refused(c, asked.error);
      const { active, ...officer } = asked.value;
      const own = officerOf(c);
      // staff run machines: they neither make nor change an officer above them
      const isAbove = officer.rank === "district" || accounts.rankOf(officer.number) === "district";
      if (own.rank === "staff" && isAbove) return refused(c, { code: "policy/role", facts: {} });
      if (!postingIsKnown(officer.rank, officer.posting))
        return refused(c, { code: "district/posting-unknown", facts: {} });
      accounts.put(officer, active);
      return c.json({});
    })
    .post("/people/:number/code", allowed("people.manage"), (c) => {
      const number = c.req.param("number");
      const rank = accounts.rankOf(number);
      if (rank === undefined) return refused(c, NOT_FOUND);
      if (officerOf(c).rank === "staff" && rank === "district") return refused(c, { code: "policy/role", facts: {} });
      return c.json({ code: accounts.issueCode(number) } satisfies ToldCode);
    });
};
