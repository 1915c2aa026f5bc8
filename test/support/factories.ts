import type { CaseHeader, CaseNumber, OfficerRef } from "#domain/case/case-header.ts";
import type { Code } from "#domain/codes.ts";
import type { Act } from "#domain/custody/act.ts";
import { type Deposited, type DepositInput, deposit } from "#domain/custody/acts/deposit.ts";
import { type Issued, type IssueInput, issue } from "#domain/custody/acts/issue.ts";
import type { Who } from "#domain/custody/policy.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { type CategoryField, type CategoryId, categoryOf } from "#domain/item/category.ts";
import type { FieldValues } from "#domain/item/fields.ts";
import type { Photo } from "#domain/item/photo.ts";
import type { Seal } from "#domain/item/seal.ts";
import type { OfficerState, Role } from "#domain/people/officer.ts";
import type { Place, PlaceKind } from "#domain/place/place.ts";
import { type Desk, openDesk } from "./desk.ts";

export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;

/** An officer of the desk's roster, enrolled by an entry. */
export const anOfficer = (desk: Desk, role: Role, changes: Partial<OfficerState> = {}): OfficerState => {
  const officer = desk.mint("officer");
  const body = {
    officer,
    name: { hi: "राम किशोर", en: "Ram Kishor" },
    rank: { hi: "मुख्य आरक्षी", en: "Head Constable" },
    number: `PNO${desk.state.officers().length + 1}`,
    role,
    status: "active" as const,
  };
  desk.write({ kind: "officer.enrolled", at: desk.now(), subjects: [officer], body });
  return { ...body, wrongTries: 0, lastWrongMs: 0, ...changes };
};

/** An officer of the roster as a record names them. */
export const refOf = ({ officer, name, rank, number }: OfficerState): OfficerRef => ({
  ...{ officer, name: name.hi, rank: rank.hi, number },
});

/** A place, made by an entry without asking the policy. */
export const aPlace = (desk: Desk, kind: PlaceKind, parent?: Place, doubleLock = false): Place => {
  const place = desk.mint(kind);
  const name = { hi: `${kind} ${desk.state.places().length + 1}`, en: `${kind} ${desk.state.places().length + 1}` };
  const body: Place = { place, kind, name, doubleLock, ...(parent ? { parent: parent.place } : {}) };
  desk.write({ kind: "place.made", at: desk.now(), subjects: [place], body });
  return body;
};

export const CARRIER: OfficerRef = { name: "सुरेश यादव", rank: "आरक्षी", number: "1187" };
/** An officer of another unit, who has no PIN here. */
export const OUTSIDER: OfficerRef = {
  ...{ name: "अजय सिंह", rank: "उप निरीक्षक", number: "9921", station: "जी०आर०पी० चारबाग" },
};
export const SEALED: Seal = { state: "intact", count: 2, text: "RK" };
export const UNSEALED: Seal = { state: "none", count: 0 };
export const aPhoto = (digit = "a"): Photo => ({
  sha256: digit.repeat(64),
  bytes: 120_000,
  mime: "image/jpeg",
  role: "item",
});
export const fir = (number: string, year = 2026): CaseNumber => ({ kind: "fir", number, year });
export const aHeader = (changes: Partial<CaseHeader> = {}): CaseHeader => ({
  kind: "fir",
  numbers: [fir("302")],
  sensitive: false,
  firToFollow: false,
  ...changes,
});

const VALUES = {
  text: () => "UP65AB1234",
  integer: () => 3,
  denominations: () => [{ face: 50_000, count: 2 }],
  choice: (field: CategoryField) => field.choices?.[0]?.id ?? "",
} satisfies Record<CategoryField["kind"], (field: CategoryField) => FieldValues[string]>;

/** A value that fits a field. */
export const fittingValue = (field: CategoryField): FieldValues[string] => VALUES[field.kind](field);

/** Values for exactly the fields that a category insists on. */
export const identifyingFields = (category: CategoryId): FieldValues =>
  Object.fromEntries(
    categoryOf(category)
      .fields.filter((field) => field.identifying)
      .map((field) => [field.id, fittingValue(field)]),
  );

type DepositItem = DepositInput["items"][number];

/** The least that a deposit of this category must say. */
export const leastItem = (category: CategoryId): DepositItem => ({
  category,
  fields: identifyingFields(category),
  ...(categoryOf(category).fields.some((field) => field.identifying) ? {} : { description: "एक काला थैला" }),
  quantity: { amount: category === "cash" ? 100_000 : 1, unit: categoryOf(category).units[0] },
  seal: SEALED,
  photos: [aPhoto()],
});

/** A station with rooms, a roster and nothing in store. */
export interface Station {
  readonly desk: Desk;
  readonly keeper: Who;
  /** keeper and SHO together */
  readonly both: Who;
  readonly sho: OfficerState;
  readonly io: OfficerState;
  readonly technician: OfficerState;
  readonly tray: Place;
  readonly yard: Place;
  readonly room: Place;
  readonly rack: Place;
  readonly shelf: Place;
  readonly box: Place;
  /** a rack under double lock and a shelf in it */
  readonly vault: Place;
  readonly vaultShelf: Place;
}

export const aStation = (seed = 1): Station => {
  const desk = openDesk(undefined, seed);
  const moharrir = anOfficer(desk, "moharrir");
  const sho = anOfficer(desk, "sho");
  const io = anOfficer(desk, "io");
  const technician = anOfficer(desk, "technician");
  const room = aPlace(desk, "room");
  const rack = aPlace(desk, "rack", room);
  const shelf = aPlace(desk, "shelf", rack);
  const vault = aPlace(desk, "rack", room, true);
  return {
    desk,
    keeper: { officer: moharrir },
    both: { officer: moharrir, second: sho },
    sho,
    io,
    technician,
    tray: aPlace(desk, "tray"),
    yard: aPlace(desk, "yard"),
    room,
    rack,
    shelf,
    box: aPlace(desk, "box", shelf),
    vault,
    vaultShelf: aPlace(desk, "shelf", vault),
  };
};

export const aDeposit = (station: Station, changes: Partial<DepositInput> = {}): DepositInput => ({
  case: aHeader(),
  seizure: { at: station.desk.now() },
  depositor: refOf(station.sho),
  place: station.tray.place,
  items: [leastItem("other")],
  ...changes,
});

/** What an act gave; a refusal is a failed test. */
export const done = <Input, T>(desk: Desk, who: Who, act: Act<Input, T>, input: Input): T => {
  const decision = desk.perform(who, act, input);
  if (!decision.ok) throw new Error(`refused: ${decision.error.code} ${JSON.stringify(decision.error.facts)}`);
  return decision.value.value;
};

/** Deposits one item of a category, with two officers, in a case of its own. */
export const inStore = (station: Station, category: CategoryId = "other", place = station.tray): ItemState => {
  const { desk } = station;
  const header = aHeader({ numbers: [fir(`9${desk.state.cases().length}`)] });
  const items = [leastItem(category)];
  const made = done<DepositInput, Deposited>(
    desk,
    station.both,
    deposit,
    aDeposit(station, { case: header, place: place.place, items }),
  );
  return stateOf(desk, made.items[0]?.item ?? "");
};

export const anIssue = (codes: readonly Code[], changes: Partial<IssueInput> = {}): IssueInput => ({
  codes: [...codes],
  purpose: "court",
  office: "न्यायालय सी०जे०एम०",
  carrier: CARRIER,
  order: { number: "118/2026" },
  dueAt: "2026-12-30T17:00:00.000+05:30",
  seals: {},
  ...changes,
});

/** Sends items out with two officers. */
export const sentOut = (station: Station, codes: readonly Code[], changes: Partial<IssueInput> = {}): Issued =>
  done<IssueInput, Issued>(station.desk, station.both, issue, anIssue(codes, changes));

/** The state of an item that must be known. */
export const stateOf = (desk: Desk, code: Code): ItemState => {
  const item = desk.state.item(code);
  if (!item) throw new Error(`no item ${code}`);
  return item;
};

/** An item as the old register's import leaves it. */
export const imported = (
  station: Station,
  whereabouts: ItemState["whereabouts"]["kind"],
  category: CategoryId = "other",
  words?: string,
): ItemState => {
  const { desk, shelf } = station;
  const item = desk.mint("item");
  const where = {
    placed: { kind: "placed", place: shelf.place },
    out: { kind: "out", purpose: "fsl" },
    missing: { kind: "missing" },
    closed: { kind: "closed", how: "destroyed" },
  } as const;
  desk.write({
    kind: "item.imported",
    at: desk.now(),
    subjects: [item],
    body: {
      item,
      batch: "b".repeat(64),
      row: 17,
      rowKey: item,
      register: { number: "44", year: 2009 },
      category,
      whereabouts: where[whereabouts],
      flags: [],
    },
    ...(words === undefined ? {} : { private: { subject: item, record: { description: words } } }),
  });
  return stateOf(desk, item);
};
