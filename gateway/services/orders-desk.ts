import { newCode } from "#domain/codes.ts";
import type { OrderBody, PolicyValues, RosterLine } from "#domain/orders/kinds.ts";
import type { OrderDraft } from "#domain/orders/order.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { hashOneTimeCode, newOneTimeCode } from "#platform/one-time-code.ts";
import type { AskedStore } from "../stores/orders-asked.ts";
import type { Orders } from "./orders.ts";
import type { Views } from "./views/views.ts";

/** An officer as the district enters one: by number; the code of the officer and the one-time code are ours. */
export interface RosterEntry extends Omit<RosterLine, "officer" | "code"> {
  /** also one who has a PIN gets a new one-time code */
  readonly newCode?: boolean;
}

/** A one-time code to be printed and handed to its officer; told once. */
export interface OfficerCode {
  readonly number: string;
  readonly code: string;
}

/**
 * What officers of the district order a station. Every call refuses `orders/not-heard` while the district was made from
 * a copy and the station has not said yet what it has.
 */
export interface OrdersDesk {
  message(station: string, by: string, text: string): Promise<Result<undefined>>;
  /** Values that are not named go back to what the station's own file says. */
  policy(station: string, by: string, values: PolicyValues): Promise<Result<{ version: number }>>;
  /**
   * Writes a whole roster in place of the one in force, whose version the writer has seen. Refuses
   * `orders/roster-older`, `orders/roster-no-sho`. Officers who are new get a one-time code.
   */
  roster(
    station: string,
    by: string,
    asked: { readonly basedOn: number; readonly officers: readonly RosterEntry[] },
  ): Promise<Result<{ version: number; codes: readonly OfficerCode[] }>>;
  /** The officers in service at the station by its own record: what a first roster is made from. */
  here(station: string): Promise<RosterEntry[]>;
  /** Asks for a clip of a camera; the answer is an entry of the station. */
  clip(station: string, by: string, asked: Omit<OrderBody<"clip.asked">, "ask">): Promise<{ ask: string }>;
  /** Answers an entry of the station. Refuses `request/not-found`. */
  answer(
    station: string,
    by: string,
    asked: { epoch: number; seq: number; verdict: "approved" | "refused"; remark: string },
  ): Promise<Result<undefined>>;
}

export interface OrdersDeskDeps {
  readonly orders: Orders;
  readonly views: Pick<Views, "read">;
  readonly asked: AskedStore;
  readonly clock: Pick<Clock, "now">;
  readonly random: (count: number) => Uint8Array;
}

const CODE_LASTS_MS = 7 * 24 * 3_600_000;
/** Characters of one part, whose letters are up to three bytes each: below the size of an entry. */
const PART_CHARACTERS = 9_000;

const partsOf = (officers: readonly RosterLine[]): RosterLine[][] => {
  const parts: RosterLine[][] = [[]];
  let size = 0;
  for (const line of officers) {
    const length = JSON.stringify(line).length;
    if (size + length > PART_CHARACTERS) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(line);
    size += length;
  }
  return parts;
};

/** @returns the desk; every order is in the station's orders log, signed, when a call resolves */
export const createOrdersDesk = ({ orders, views, asked, clock, random }: OrdersDeskDeps): OrdersDesk => ({
  async message(station, by, text) {
    if (orders.waiting(station)) return refuse("orders/not-heard", { station });
    await orders.write(station, by, () => ({ drafts: [{ kind: "message.sent", body: { text } }], value: undefined }));
    return ok(undefined);
  },
  async policy(station, by, values) {
    if (orders.waiting(station)) return refuse("orders/not-heard", { station });
    return orders.write(station, by, ({ policy }) => {
      const version = policy.version + 1;
      return { drafts: [{ kind: "policy.set", body: { version, values } }], value: ok({ version }) };
    });
  },
  async roster(station, by, { basedOn, officers }) {
    if (orders.waiting(station)) return refuse("orders/not-heard", { station });
    const serves = (role: string) => officers.some((each) => each.role === role && each.status === "active");
    if (!serves("sho") || !serves("moharrir")) return refuse("orders/roster-no-sho");
    const here = await views.read(
      station,
      (reader) => new Map(reader.officers().map(({ officer, number }) => [number, officer])),
    );
    const ends = instantOf(clock.now() + CODE_LASTS_MS);
    return orders.write(
      station,
      by,
      ({
        roster,
      }): { drafts: OrderDraft[]; value: Result<never> | Result<{ version: number; codes: OfficerCode[] }> } => {
        if ((roster?.version ?? 0) !== basedOn) return { drafts: [], value: refuse("orders/roster-older") };
        const before = new Map(roster?.value.map(({ number, officer }) => [number, officer]));
        const codes: OfficerCode[] = [];
        const lines = officers.map(({ newCode: wanted, ...rest }): RosterLine => {
          const known = before.get(rest.number) ?? here.get(rest.number);
          const officer = known ?? newCode("officer", random, () => false);
          if (known !== undefined && !wanted) return { officer, ...rest };
          const code = newOneTimeCode(random);
          codes.push({ number: rest.number, code });
          return { officer, ...rest, code: { hash: hashOneTimeCode(code), ends } };
        });
        const version = basedOn + 1;
        const parts = partsOf(lines);
        return {
          drafts: parts.map((part, i) => ({
            kind: "roster.set",
            body: { version, part: i + 1, parts: parts.length, officers: part },
          })),
          value: ok({ version, codes }),
        };
      },
    );
  },
  here: (station) =>
    views.read(station, (reader) =>
      reader
        .officers()
        .filter(({ status }) => status !== "transferred")
        .toSorted((a, b) => (a.number < b.number ? -1 : 1))
        .map(({ number, name, rank, role, status, from, until }) => ({
          ...{ number, name, rank, role, status, posting: station, scope: "station" as const },
          ...(from ? { from } : {}),
          ...(until ? { until } : {}),
        })),
    ),
  clip(station, by, asked) {
    const ask = `ask-${Buffer.from(random(8)).toString("hex")}`;
    return orders.write(station, by, () => ({
      drafts: [{ kind: "clip.asked", body: { ask, ...asked } }],
      value: { ask },
    }));
  },
  async answer(station, by, { epoch, seq, verdict, remark }) {
    if (orders.waiting(station)) return refuse("orders/not-heard", { station });
    const found = asked.get(station, epoch, seq);
    if (!found || found.verdict) return refuse("request/not-found");
    const body = { entry: { station, epoch, seq, leaf: found.leaf }, verdict, remark };
    await orders.write(station, by, () => ({ drafts: [{ kind: "request.answered", body }], value: undefined }));
    asked.answer(station, epoch, seq, verdict);
    return ok(undefined);
  },
});
