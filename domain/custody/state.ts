import type { Case, OfficerRef } from "../case/case-header.ts";
import type { Awaited, ClosedHow, Gd, OutPurpose, Serial } from "../entries/item.ts";
import type { CategoryId } from "../item/category.ts";
import type { FieldValues } from "../item/fields.ts";
import type { Photo } from "../item/photo.ts";
import type { Quantity } from "../item/quantity.ts";
import type { Seal, SealVerdict } from "../item/seal.ts";
import type { PrivateRef } from "../log/entry.ts";
import type { EntryRef } from "../orders/transfer.ts";
import type { OfficerState } from "../people/officer.ts";
import type { Place } from "../place/place.ts";
import type { AlarmState } from "../room/alarm.ts";
import type { DoorState, LooseMovement, Opening } from "../room/door.ts";
import type { Instant } from "../time.ts";

/** Where an item is: at exactly one place, with exactly one outside custodian, missing, or gone for good. */
export type Whereabouts =
  | { readonly kind: "placed"; readonly place: string; readonly since: Instant }
  | {
      readonly kind: "out";
      readonly purpose: OutPurpose;
      readonly since: Instant;
      /** absent for what was out when the old register was taken over */
      readonly movement?: string;
      readonly dueAt?: Instant;
      /** on its way to another station for good */
      readonly transfer?: { readonly transfer: string; readonly to: string; readonly declined?: true };
    }
  | { readonly kind: "missing"; readonly since: Instant; readonly last?: string }
  | { readonly kind: "closed"; readonly how: ClosedHow; readonly since: Instant };

/** What is so of one item: the fold of its entries. */
export interface ItemState {
  readonly item: string;
  /** our serial; absent for what came from the old register */
  readonly register?: Serial;
  /** what the old register called it; number or year may be unknown */
  readonly legacy?: {
    readonly number?: string;
    readonly year?: number;
    readonly batch?: string;
    readonly row?: number;
  };
  readonly cases: readonly string[];
  readonly seizure?: string;
  readonly category: CategoryId;
  readonly description: string;
  readonly fields: FieldValues;
  readonly quantity?: Quantity;
  readonly seal?: Seal;
  readonly mark?: string;
  readonly photos: readonly Photo[];
  readonly photoDeferred?: string;
  readonly depositor?: OfficerRef;
  readonly depositorPhoto?: Photo;
  readonly depositorNoPhoto?: string;
  /** whose word for the deposit is still missing */
  readonly awaits?: Awaited;
  /** who gave it later; absent when the depositor's PIN closed the deposit */
  readonly confirmed?: { readonly at: Instant; readonly officer: string; readonly as: "depositor" | "sho" };
  readonly seizedAt?: Instant;
  readonly depositedAt: Instant;
  readonly recordedAt: Instant;
  readonly label: { readonly copies: number; readonly verified: boolean };
  readonly whereabouts: Whereabouts;
  readonly sensitive: boolean;
  /** what was doubtful in the old register */
  readonly flags: readonly string[];
  readonly private?: PrivateRef;
  /** the station it was transferred from, and its serial there */
  readonly arrivedFrom?: { readonly station: string; readonly transfer: string; readonly register?: Serial };
  /** leaf index of the newest entry that speaks of it */
  readonly seq: number;
}

/** One parcel of a road certificate. */
export interface MovementLine {
  readonly item: string;
  readonly seal: Seal;
  readonly returned?: { readonly at: Instant; readonly seal: Seal; readonly verdict: SealVerdict };
  /** the other station has it: the entry of its log that says so */
  readonly arrived?: { readonly at: Instant; readonly entry: EntryRef };
}

/** A road certificate and what became of it. Closed when every line is back. */
export interface Movement {
  readonly movement: string;
  readonly certificate: Serial;
  readonly purpose: OutPurpose;
  readonly office: string;
  readonly carrier: OfficerRef;
  /** the carrier entered the own PIN when taking it */
  readonly signed?: "pin";
  readonly order?: { readonly number: string; readonly date?: string };
  readonly vehicle?: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly dueAt: Instant;
  readonly gdOut?: Gd;
  readonly gdIn?: Gd;
  readonly acknowledged?: { readonly at: Instant; readonly receipt: string; readonly by: string };
  readonly lines: readonly MovementLine[];
  readonly transfer?: { readonly transfer: string; readonly to: string };
}

/** What this station did with a transfer between stations. */
export interface TransferState {
  readonly transfer: string;
  /** `sent`: it left here and nobody has it yet; `received` and `declined`: here as the receiving station */
  readonly state: "sent" | "gone" | "came-back" | "received" | "declined";
  readonly items: readonly string[];
  readonly movement?: string;
}

/** How far the district's orders are obeyed here. */
export interface Obeyed {
  readonly size: number;
  readonly roster: number;
  readonly policy: number;
  /** messages the SHO has read */
  readonly read: readonly number[];
}
/** A station that never had an order. */
export const NOT_ORDERED: Obeyed = { size: 0, roster: 0, policy: 0, read: [] };

/** A row of the old register that waits for a person. */
export interface QuarantinedRow {
  readonly batch: string;
  readonly row: number;
  readonly rowKey: string;
  readonly reasons: readonly string[];
  readonly private?: PrivateRef;
  readonly settled?: { readonly item?: string; readonly reason: string };
}

export type SerialSeries = "register" | "certificate";

/** What acts and policy may ask. The writer answers from the open group, screens from the last commit. */
export interface StationState {
  item(code: string): ItemState | undefined;
  place(code: string): Place | undefined;
  places(): readonly Place[];
  case(code: string): Case | undefined;
  /** cases that carry a number (domain/case numberKey) */
  casesByNumber(key: string): readonly string[];
  officer(code: string): OfficerState | undefined;
  officerByNumber(number: string): OfficerState | undefined;
  officers(): readonly OfficerState[];
  obeyed(): Obeyed;
  transfer(code: string): TransferState | undefined;
  movement(code: string): Movement | undefined;
  /** the last serial given out in a year; 0 when none */
  lastSerial(series: SerialSeries, year: number): number;
  /** whether a six-digit tail is taken by any code of the station */
  tailTaken(tail: string): boolean;
  /** items that stand directly at a place */
  itemsAt(place: string): readonly string[];
  /** items that an old register called by this number in this year */
  legacyItems(number: string, year: number): readonly string[];
  /** whether a row of an old register is already in the log */
  rowKnown(rowKey: string): boolean;
  quarantined(batch: string, row: number): QuarantinedRow | undefined;
  /** the place a spelling of the old register means */
  spelling(spelling: string): string | undefined;
  alarm(code: string): AlarmState | undefined;
  /** alarms that nobody acknowledged, the newest first */
  openAlarms(): readonly AlarmState[];
  /** doors that are watched; none where no door is fitted */
  doors(): readonly DoorState[];
  door(id: string): DoorState | undefined;
  opening(code: string): Opening | undefined;
  looseMovement(epoch: number, seq: number): LooseMovement | undefined;
}

/** A state that the fold writes to. One `put` replaces the whole value. */
export interface StationStore extends StationState {
  putItem(item: ItemState): void;
  putPlace(place: Place): void;
  putCase(found: Case): void;
  putOfficer(officer: OfficerState): void;
  putMovement(movement: Movement): void;
  putObeyed(obeyed: Obeyed): void;
  putTransfer(transfer: TransferState): void;
  /** Keeps the greatest: entries of an older epoch may be folded late. */
  putSerial(series: SerialSeries, year: number, serial: number): void;
  putQuarantined(row: QuarantinedRow): void;
  putRowKey(rowKey: string): void;
  putSpelling(spelling: string, place: string): void;
  putAlarm(alarm: AlarmState): void;
  putDoor(door: DoorState): void;
  removeDoor(id: string): void;
  putOpening(opening: Opening): void;
  putLooseMovement(loose: LooseMovement): void;
}
