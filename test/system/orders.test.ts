import { afterEach, describe, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { makeRequest, readNotice } from "#domain/custody/acts/notice.ts";
import { changeOfficer, enrolOfficer } from "#domain/custody/acts/officer.ts";
import { declineTransfer, receiveTransfer, sendTransfer } from "#domain/custody/acts/transfer.ts";
import { toHex } from "#domain/log/bytes.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { ok } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import { composeDistrict, type DistrictPage } from "#gateway/compose-district.ts";
import type { RosterEntry } from "#gateway/services/orders-desk.ts";
import { systemClock } from "#platform/clock.ts";
import { type GatewayServer, startGateway } from "../support/gateway-server.ts";
import { keeperOf, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { type OrderedStation, openOrdered } from "../support/ordered-stations.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Run {
  readonly gateway: GatewayServer;
  readonly page: DistrictPage;
  station(code: string, folder?: string): Promise<OrderedStation>;
  /** the station sends and fetches, and the district looks at what came */
  sync(...stations: readonly OrderedStation[]): Promise<void>;
}
const run = async (): Promise<Run> => {
  const gateway = await startGateway();
  closing.push(() => gateway.close());
  const page = await composeDistrict(gateway.gateway, clock, {
    folder: gateway.folder,
    district: "bench.invalid",
    engine: "PouchDB",
    stationsUrl: () => "https://gateway.test:8443",
    hosts: () => ["localhost"],
    secure: false,
    training: [],
    fault: () => undefined,
    cost: { memoryKib: 64, passes: 1 },
  });
  closing.push(() => page.close());
  return {
    gateway,
    page,
    async station(code, folder = tempFolder()) {
      const station = await openOrdered(folder, code, gateway, clock);
      closing.push(() => station.close());
      return station;
    },
    async sync(...stations) {
      for (const { courier, code } of stations) {
        await courier.hurry();
        await page.views.follow(code);
        await page.transfers.look(code);
      }
    },
  };
};

const line = (number: string, role: RosterEntry["role"], more: Partial<RosterEntry> = {}): RosterEntry => ({
  number,
  role,
  name: { hi: `अधिकारी ${number}`, en: `Officer ${number}` },
  rank: { hi: "मु०आ०", en: "HC" },
  posting: "A-1",
  scope: "station",
  status: "active",
  ...more,
});
const kindsOf = ({ opened }: OrderedStation) =>
  opened.view.reader.entries(0, 1_000).map(({ bytes }) => parseEntry(bytes).kind);
const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe("orders of the district", () => {
  test("[OR1] [OR13] a message arrives, waits for the SHO, survives a restart, and is read once", async () => {
    const { page, station, sync } = await run();
    const folder = tempFolder();
    let here = await station("A-1", folder);
    const by = await keeperOf(here.opened);
    await page.desk.message("A-1", "DO-1", "सत्यापन 30 तक");
    await sync(here);
    await here.close();
    closing.pop();
    here = await station("A-1", folder);
    const [notice] = here.orders.standing().notices;
    expect(notice).toMatchObject({ text: "सत्यापन 30 तक", by: "DO-1" });
    const order = notice?.seq ?? -1;
    const sho = { officer: by.second?.officer ?? "", factors: by.factors, session: "s" };
    const { journal, view } = here.opened;
    const moharrir = await journal.perform(by, readNotice, { order, known: true });
    expect(moharrir.ok ? "" : moharrir.error.code).toBe("policy/role");
    for (let i = 0; i < 2; i++) value(await journal.perform(sho, readNotice, { order, known: true }));
    expect(view.reader.obeyed().read).toEqual([order]);
    expect(kindsOf(here).filter((kind) => kind === "order.read")).toHaveLength(1);
    const served = await page.desk.policy("A-1", "DO-1", { idleSeconds: 120 });
    await sync(here);
    expect([value(served).version, here.orders.standing().policy.value.idleSeconds]).toEqual([1, 120]);
  });

  test("[OR5] [OR7] [OR9] a roster posts and removes officers; a new one sets the PIN with the code, once", async () => {
    const { page, station, sync } = await run();
    const here = await station("A-1");
    const by = await keeperOf(here.opened);
    const sho = { officer: by.second?.officer ?? "", factors: by.factors, session: "s" };
    const first = value(
      await page.desk.roster("A-1", "DO-1", {
        basedOn: 0,
        officers: [line("1", "moharrir"), line("2", "sho"), line("3", "io")],
      }),
    );
    // before any sync of the station, a second version follows: the code of the first must still work
    const second = value(
      await page.desk.roster("A-1", "DO-1", {
        basedOn: 1,
        officers: [line("2", "sho"), line("3", "io"), line("4", "moharrir")],
      }),
    );
    expect([first.version, second.version]).toEqual([1, 2]);
    await sync(here);
    const { reader } = here.opened.view;
    expect(reader.officers().map(({ number, status }) => `${number} ${status}`)).toEqual(
      expect.arrayContaining(["1 transferred", "2 active", "3 active", "4 active"]),
    );
    expect(reader.officerByNumber("2")?.officer).toBe(sho.officer);
    expect(reader.obeyed().roster).toBe(2);
    const code = first.codes.find((each) => each.number === "3")?.code ?? "";
    const officer = reader.officerByNumber("3")?.officer;
    const use = () => here.pins.useCode({ officer, code, pin: "739146" }, async () => ok(undefined));
    expect([(await use()).ok, (await use()).ok]).toEqual([true, false]);
    expect(await here.pins.check(officer, "739146")).toBe("right");
    const enrolled = await here.opened.journal.perform(sho, enrolOfficer, {
      name: { hi: "न", en: "n" },
      rank: { hi: "र", en: "r" },
      number: "9",
      role: "io",
    });
    expect(enrolled.ok ? "" : enrolled.error.code).toBe("officer/by-district");
  });

  test("[OR8] [OR14] an SHO's suspension stands against a new roster until the district answers it", async () => {
    const { page, station, sync, gateway } = await run();
    const here = await station("A-1");
    const by = await keeperOf(here.opened);
    const sho = { officer: by.second?.officer ?? "", factors: by.factors, session: "s" };
    const officers = [line("1", "moharrir"), line("2", "sho"), line("3", "moharrir")];
    await page.desk.roster("A-1", "DO-1", { basedOn: 0, officers });
    await sync(here);
    const { journal, view } = here.opened;
    const suspended = view.reader.officerByNumber("3")?.officer ?? "";
    value(await journal.perform(sho, changeOfficer, { officer: suspended, status: "suspended", reason: "दूसरी चाबी" }));
    await page.desk.roster("A-1", "DO-1", { basedOn: 1, officers: [...officers, line("5", "io")] });
    await sync(here);
    expect(view.reader.officer(suspended)).toMatchObject({ status: "suspended" });
    value(await journal.perform(sho, makeRequest, { text: "एक और मोहर्रिर चाहिए", about: [] }));
    await sync(here);
    const { createAskedStore } = await import("#gateway/stores/orders-asked.ts");
    const asked = createAskedStore(gateway.gateway.db).of("A-1");
    expect(asked.map(({ kind }) => kind)).toEqual(["request", "suspension"]);
    const suspension = asked.find(({ kind }) => kind === "suspension");
    const { epoch = 0, seq = 0 } = suspension ?? {};
    value(await page.desk.answer("A-1", "DO-1", { epoch, seq, verdict: "refused", remark: "कारण पर्याप्त नहीं" }));
    await sync(here);
    expect(view.reader.officer(suspended)?.status).toBe("active");
    expect(view.reader.officer(suspended)?.held).toBeUndefined();
    expect(here.orders.standing().notices.map(({ answers }) => answers?.entry.seq)).toEqual([seq]);
  });

  test("[OR15] [OR17] [OR18] an item goes from one station to another, and both logs name each other", async () => {
    const { page, station, sync } = await run();
    const a = await station("A-1");
    const b = await station("B-1");
    const [byA, byB] = [await keeperOf(a.opened), await keeperOf(b.opened)];
    const [trayA, trayB] = [await trayOf(a.opened, byA), await trayOf(b.opened, byB)];
    const made = value(await a.opened.journal.perform(byA, deposit, phoneDeposit(trayA, 1, clock.now(), byA.officer)));
    const item = made.value.items[0]?.item ?? "";
    await sync(a, b);
    const asked = {
      from: "A-1",
      to: "B-1",
      items: [item],
      dueAt: instantOf(clock.now() + 86_400_000),
      number: "41/26",
    };
    const { transfer } = value(await page.transfers.order("DO-1", asked));
    const twice = await page.transfers.order("DO-1", asked);
    expect(twice.ok ? "" : twice.error.code).toBe("orders/transfer-elsewhere");
    await sync(a, b);
    const orderAt = ({ orders, code: own }: OrderedStation) => ({
      order: orders.standing().transfers.get(transfer),
      station: own,
    });
    const carrier = { name: "राम", rank: "आ०", number: "77" };
    const seal = { state: "intact", count: 2, text: "RK" } as const;
    const receive = { transfer, place: trayB, carrier, lines: [{ item, seal }] };
    const early = await b.opened.journal.perform(byB, receiveTransfer, { ...receive, ...orderAt(b) });
    expect(early.ok ? "" : early.error.code).toBe("transfer/not-sent");
    value(await a.opened.journal.perform(byA, sendTransfer, { transfer, carrier, seals: {}, ...orderAt(a) }));
    const where = ({ opened }: OrderedStation) => opened.view.reader.item(item)?.whereabouts;
    expect(where(a)).toMatchObject({ kind: "out", transfer: { to: "B-1" } });
    expect(where(b)).toBeUndefined();
    await sync(a, b);
    const got = value(await b.opened.journal.perform(byB, receiveTransfer, { ...receive, ...orderAt(b) }));
    expect(got.value.items[0]?.register.serial).toBe(1);
    const late = await b.opened.journal.perform(byB, declineTransfer, { transfer, reason: "नहीं", ...orderAt(b) });
    expect(late.ok ? "" : late.error.code).toBe("transfer/done");
    await sync(b, a);
    expect([where(a)?.kind, where(b)?.kind]).toEqual(["closed", "placed"]);
    const find = ({ opened }: OrderedStation, kind: string) =>
      opened.view.reader
        .entries(0, 1_000)
        .map((stored) => ({ stored, entry: parseEntry(stored.bytes) }))
        .find(({ entry }) => entry.kind === kind);
    const [left, came, closed] = [find(a, "item.issued"), find(b, "item.arrived"), find(a, "transfer.closed")];
    const leafOf = (found: typeof left) => toHex(found?.stored.leafHash ?? new Uint8Array());
    expect(came?.entry.body).toMatchObject({ entry: { station: "A-1", seq: left?.entry.seq, leaf: leafOf(left) } });
    expect(closed?.entry.body).toMatchObject({ entry: { station: "B-1", seq: came?.entry.seq, leaf: leafOf(came) } });
    expect(b.opened.view.reader.item(item)).toMatchObject({
      arrivedFrom: { station: "A-1" },
      fields: { imei: "86000000001" },
    });
  });
});
