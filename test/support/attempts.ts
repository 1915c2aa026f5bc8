import type { Code } from "#domain/codes.ts";
import type { Act } from "#domain/custody/act.ts";
import { linkCase, numberCase } from "#domain/custody/acts/case.ts";
import { confirmDeposit } from "#domain/custody/acts/confirm-deposit.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { issue } from "#domain/custody/acts/issue.ts";
import { amend, checkSeal, photograph, reportFound, reportMissing, verifyLabel } from "#domain/custody/acts/item.ts";
import { acknowledge, recordGd } from "#domain/custody/acts/movement.ts";
import { changeOfficer } from "#domain/custody/acts/officer.ts";
import { makePlace } from "#domain/custody/acts/place.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import type { Action, Who } from "#domain/custody/policy.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { OUT_PURPOSES } from "#domain/entries/item.ts";
import { CATEGORY_IDS } from "#domain/item/category.ts";
import type { Seal } from "#domain/item/seal.ts";
import { OFFICER_STATUS } from "#domain/people/officer.ts";
import { PLACE_KINDS } from "#domain/place/place.ts";
import { instantOf } from "#domain/time.ts";
import {
  aDeposit,
  aHeader,
  anIssue,
  aPhoto,
  CARRIER,
  fir,
  HOUR,
  leastItem,
  OUTSIDER,
  refOf,
  type Station,
} from "./factories.ts";

/** Small numbers that a story draws from, in order; 0 when it has no more. */
export type Draw = () => number;

/** One try of one act: what it means to do, before anybody decides whether it may. */
export interface Attempt {
  readonly action: Action;
  /** items it names itself, boxes not opened */
  readonly codes: readonly Code[];
  /** where things are to stand after it, or where they are taken in */
  readonly place?: Code;
  /** handed in by an officer who is not on the roster */
  readonly outsider?: boolean;
  /** event time it claims */
  readonly at?: string;
  run(who: Who): { readonly ok: boolean; readonly code: string };
}

const SEALS: readonly Seal[] = [
  { state: "intact", count: 2, text: "RK" },
  { state: "broken", count: 1 },
  { state: "none", count: 0 },
];
const REASON = "परीक्षण";

/** Chooses things of the station by a draw; now and then something that does not exist. */
const chooser = (station: Station, draw: Draw) => {
  const { desk } = station;
  const of = <T>(list: readonly T[], otherwise: T): T => list[draw() % Math.max(1, list.length)] ?? otherwise;
  return {
    of,
    item: (kind?: ItemState["whereabouts"]["kind"]) => {
      const fit = desk.state.items().filter((item) => item.whereabouts.kind === kind);
      // mostly one for which the act makes sense
      const from = fit.length > 0 && draw() % 4 > 0 ? fit : desk.state.items();
      return (draw() === 0 ? undefined : of(from, undefined)?.item) ?? desk.mint("item");
    },
    /** a shelf or the like that any may use, now and then a locked or unknown one */
    place: () => (draw() === 0 ? desk.mint("shelf") : of(desk.state.places(), station.tray).place),
    box: () =>
      of(
        desk.state.places().filter((place) => place.kind === "box"),
        station.box,
      ).place,
    movement: () => of(desk.state.movements(), undefined)?.movement ?? desk.mint("movement"),
    case: () => of(desk.state.cases(), undefined)?.case ?? desk.mint("case"),
    seal: () => of(SEALS, { state: "none", count: 0 } as Seal),
    time: () => instantOf(Date.parse(desk.now()) + Math.max(-1, (draw() % 16) - 14) * HOUR),
  };
};

/** Every act of the station as a maker of attempts. */
export const ATTEMPTS = (station: Station, draw: Draw): Record<string, () => Attempt> => {
  const { desk } = station;
  const choose = chooser(station, draw);
  const attempt = <Input, T>(
    action: Action,
    act: Act<Input, T>,
    input: Input,
    about: Partial<Pick<Attempt, "codes" | "place" | "at" | "outsider">> = {},
  ): Attempt => ({
    action,
    codes: [],
    ...about,
    run: (who) => {
      const decision = desk.perform(who, act, input);
      return decision.ok ? { ok: true, code: "allowed" } : { ok: false, code: decision.error.code };
    },
  });
  const some = (one: () => Code): Code[] => Array.from({ length: [1, 1, 1, 2, 3][draw() % 5] ?? 1 }, one);
  return {
    deposit: () => {
      const place = choose.place();
      const at = choose.time();
      const items = Array.from({ length: 1 + (draw() % 2) }, () => leastItem(choose.of(CATEGORY_IDS, "other")));
      const known = draw() % 3 === 0;
      const header = aHeader({ numbers: [fir(`${draw() * 16 + draw()}`)], firToFollow: draw() % 4 === 0 });
      const outsider = draw() % 4 === 0;
      const by = outsider ? OUTSIDER : refOf(choose.of(desk.state.officers(), station.io));
      const input = aDeposit(station, {
        ...{ place, items, at, depositor: by, depositorNoPhoto: "कैमरा खराब" },
        case: known ? choose.case() : header,
        seizure: { at: "2026-11-01T08:00:00.000+05:30" },
      });
      return attempt("item.deposit", deposit, input, { place, at, outsider });
    },
    confirm: () => {
      const waiting = desk.state.items().filter((item) => item.awaits);
      const item = choose.of(draw() % 4 ? waiting : desk.state.items(), undefined)?.item ?? desk.mint("item");
      const remark = draw() % 2 ? { remark: "वायरलेस से पुष्टि" } : {};
      return attempt("deposit.confirm", confirmDeposit, { items: [item], ...remark }, { codes: [item] });
    },
    shelve: () => {
      const place = choose.place();
      const codes = some(() => (draw() % 4 === 0 ? choose.box() : choose.item("placed")));
      return attempt("item.shelve", shelve, { codes, to: place }, { codes, place });
    },
    issue: () => {
      const codes = some(() => (draw() % 6 === 0 ? choose.box() : choose.item("placed")));
      const at = choose.time();
      const purpose = choose.of(OUT_PURPOSES, "court");
      const receiver = { role: "receiver", name: "श्याम" } as const;
      const gd = draw() % 2 ? { gd: { number: "4", at } } : {};
      const seals = draw() % 2 ? { seals: Object.fromEntries(codes.map((code) => [code, choose.seal()])) } : {};
      const dueAt = instantOf(Date.parse(desk.now()) + (draw() + 1) * 9 * HOUR);
      const input = anIssue(codes, { purpose, at, dueAt, ...gd, ...seals, receiver });
      return attempt("item.issue", issue, input, { codes, at });
    },
    return: () => {
      const codes = some(() => choose.item("out"));
      const place = choose.place();
      const lines = codes.map((item) => ({
        item,
        seal: choose.seal(),
        ...(draw() % 2 ? { remark: "देखा", photoDeferred: "कैमरा नहीं" } : {}),
      }));
      const at = draw() % 2 ? { at: choose.time() } : {};
      return attempt(
        "item.return",
        returnItems,
        { lines, carrier: CARRIER, to: place, ...at },
        { codes, place, ...at },
      );
    },
    acknowledge: () =>
      attempt("item.acknowledge", acknowledge, { movement: choose.movement(), receipt: "R-1", by: "एफ०एस०एल०" }),
    gd: () => {
      const at = choose.time();
      const leg = draw() % 2 ? ("in" as const) : ("out" as const);
      return attempt("gd.record", recordGd, { movement: choose.movement(), leg, gd: { number: "8", at } }, { at });
    },
    amend: () => {
      const item = choose.item();
      const change = choose.of(
        [
          { field: "description", to: `विवरण ${draw()}` },
          { field: "quantity", to: { amount: draw() + 1, unit: "piece" as const } },
          { field: "mark", to: "S-1" },
          { field: "category", to: "clothes" },
          { field: "fields.imei", to: "356938035643809" },
          { field: "seal", to: choose.seal() },
        ],
        { field: "mark", to: "S-2" },
      );
      return attempt("item.amend", amend, { item, changes: [change], reason: REASON }, { codes: [item] });
    },
    missing: () => {
      const item = choose.item("placed");
      return attempt("item.report-missing", reportMissing, { item, reason: REASON }, { codes: [item] });
    },
    found: () => {
      const [item, place] = [choose.item("missing"), choose.place()];
      return attempt("item.report-found", reportFound, { item, place, reason: REASON }, { codes: [item], place });
    },
    photograph: () => {
      const item = choose.item();
      return attempt("item.photograph", photograph, { item, photos: [aPhoto("d")] }, { codes: [item] });
    },
    seal: () => {
      const item = choose.item();
      return attempt("seal.check", checkSeal, { item, action: "verified", seal: choose.seal() }, { codes: [item] });
    },
    label: () => {
      const of = choose.item();
      return attempt("item.label", verifyLabel, { of, scanned: of }, { codes: [of] });
    },
    number: () => attempt("case.number", numberCase, { case: choose.case(), number: fir(`${draw() * 16 + draw()}`) }),
    link: () => attempt("item.link", linkCase, { item: choose.item(), case: choose.case(), reason: REASON }),
    place: () => {
      const kind = choose.of(PLACE_KINDS, "box");
      const name = { hi: `नया ${draw()}`, en: `new ${draw()}` };
      const parent = draw() % 4 ? { parent: choose.place() } : {};
      return attempt("place.make", makePlace, { kind, name, doubleLock: draw() % 3 === 0, ...parent });
    },
    officer: () => {
      const { officer } = choose.of(desk.state.officers(), station.sho);
      // mostly back to duty, or the story would end here
      const status = draw() % 8 === 0 ? choose.of(OFFICER_STATUS, "active") : "active";
      return attempt("officer.change", changeOfficer, { officer, status, reason: REASON });
    },
  };
};
