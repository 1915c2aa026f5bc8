import type { CameraTrouble } from "#domain/camera/health.ts";
import type { Case, OfficerRef } from "#domain/case/case-header.ts";
import type { Action } from "#domain/custody/policy.ts";
import type { ItemState, Movement, QuarantinedRow } from "#domain/custody/state.ts";
import type { DoctorReport } from "#domain/doctor/report.ts";
import type { Awaited, OutPurpose } from "#domain/entries/item.ts";
import type { LegacyField } from "#domain/legacy/headers.ts";
import type { LessonId } from "#domain/lessons/lesson-ids.ts";
import type { EntryKind } from "#domain/log/kinds.ts";
import type { Officer, Role } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import type { AlarmState } from "#domain/room/alarm.ts";
import type { LooseMovement, Opening } from "#domain/room/door.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { StatePack } from "#domain/state-pack/packs.ts";
import type { ClaimView } from "#edge/services/claim/claim.ts";
import type { ItemCard } from "#edge/services/reading/cards.ts";
import type { WhyFound } from "#stores/view/view.ts";

export type { ItemCard } from "#edge/services/reading/cards.ts";

/** What everybody may know of the station before signing in. PINs are told by a training station only. */
export interface Station {
  readonly station: string;
  readonly name: Bilingual;
  readonly district: string;
  readonly training: boolean;
  /** `claim`: the machine belongs to no station yet */
  readonly setup: "needed" | "done" | "claim";
  /** its technician has not finished with the machine */
  readonly claim?: "open";
  readonly words: StatePack;
  readonly version: string;
  readonly officers?: readonly {
    readonly number: string;
    readonly name: Bilingual;
    readonly role: Role;
    readonly pin: string;
  }[];
}

/** What the doctor found, and when it looked. */
export interface DoctorTold extends DoctorReport {
  readonly at: string;
}
/** How far the machine's tests have come. */
export type ClaimTold = ClaimView;

/** Who is signed in, and after how long without a touch the screen locks. */
export interface SignedIn {
  readonly officer: Pick<Officer, "officer" | "name" | "rank" | "number" | "role">;
  readonly idleMs: number;
}

/** Every camera of the room as the wall shows it; `at` is the time of its newest picture. */
export interface CameraWall {
  readonly fitted: boolean;
  readonly cameras: readonly {
    readonly camera: string;
    readonly name: Bilingual;
    readonly troubles: readonly { readonly trouble: CameraTrouble; readonly since: string }[];
    readonly at?: string;
  }[];
  readonly recorder: readonly CameraTrouble[];
}
export type CameraOnWall = CameraWall["cameras"][number];

/** What a scanned or typed text names. */
export type Scanned =
  | { readonly kind: "item"; readonly item: ItemState }
  | { readonly kind: "place"; readonly place: Place; readonly items: readonly ItemCard[] }
  | { readonly kind: "officer"; readonly officer: Officer }
  | { readonly kind: "movement"; readonly movement: Movement };

/** One item with all that its screen shows. `private` is opened for the keeper and the SHO only. */
export interface ItemSheet {
  readonly card: ItemCard;
  readonly item: ItemState;
  readonly cases: readonly Case[];
  /** case, description, fields and photos are kept back from this officer */
  readonly withheld?: true;
  readonly placePath: readonly Place[];
  readonly movement?: Movement;
  readonly allowed: readonly Action[];
  readonly private?: {
    readonly persons: readonly Readonly<Record<string, unknown>>[];
    readonly place?: string;
    /** cells of the old register as they were written */
    readonly original?: Readonly<Record<string, unknown>>;
  };
  readonly delayMs?: number;
}

/** One line of a timeline. `body` is that of its kind of entry. */
export interface TimelineLine {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: { readonly officer: string; readonly name?: Bilingual };
  readonly second?: { readonly officer: string; readonly name?: Bilingual };
  readonly body: Readonly<Record<string, unknown>>;
  /** the body is kept back from this officer, and empty */
  readonly withheld?: true;
  readonly witnessed: boolean;
}

/** Parts of the hits that a list may be narrowed to. */
export const FOUND_WHERE = ["placed", "out", "overdue", "missing", "closed"] as const;
export type FoundWhere = (typeof FOUND_WHERE)[number];

/** A hit, and the parts of its texts that fit what was typed. */
export interface HitCard extends ItemCard {
  readonly why?: WhyFound;
}

/** Items found, best first; `partial` when none has every word. */
export interface Hits {
  readonly items: readonly HitCard[];
  readonly total: number;
  readonly more: boolean;
  readonly partial: boolean;
  /** of the counted hits, how many are where */
  readonly where?: Readonly<Record<FoundWhere, number>>;
}

/** What waits at the counter. */
export interface Tray {
  readonly unlabelled: readonly ItemCard[];
  readonly unshelved: readonly ItemCard[];
}

/** An item whose depositor's word is missing. `sho`: the SHO may speak for this depositor. */
export interface Unconfirmed {
  readonly card: ItemCard;
  readonly depositor: OfficerRef;
  readonly picture?: string;
  readonly awaits: Awaited;
  readonly depositedAt: string;
  readonly sho: boolean;
}

/** A place, where it stands, and what stands in it. */
export interface PlaceSheet {
  readonly place: Place;
  readonly path: readonly Place[];
  readonly items: readonly ItemCard[];
}

/** Certificates, and what was outside before the log began. */
export interface MovementList {
  readonly movements: readonly Movement[];
  readonly items: readonly ItemCard[];
}

/** A road certificate with its parcels and the text for the diary. */
export interface MovementSheet {
  readonly movement: Movement;
  readonly items: readonly ItemCard[];
  readonly gdText: { readonly out: Bilingual; readonly in: Bilingual };
}

/** How this morning's slip stands. */
export type MorningState =
  | { readonly state: "early" | "off"; readonly hour: string }
  | { readonly state: "printed"; readonly at: string }
  | { readonly state: "offered"; readonly why: "not-tried" | "not-sent" | "uncertain" };

interface Delay {
  readonly deposits: number;
  readonly medianMs?: number;
}
/** The malkhana at one look. */
export interface Room {
  readonly at: string;
  readonly counts: Readonly<
    Record<
      | "items"
      | "placed"
      | "out"
      | "overdue"
      | "missing"
      | "closed"
      | "unlabelled"
      | "unshelved"
      | "awaitingGd"
      | "unconfirmed"
      | "quarantine",
      number
    >
  > & { readonly byPurpose: Readonly<Partial<Record<OutPurpose, number>>> };
  readonly overdue: readonly { readonly movement: Movement; readonly days: number }[];
  readonly dueToday: number;
  readonly court: { readonly cases: number; readonly items: number };
  readonly delay: { readonly last: Delay; readonly before: Delay };
  readonly entries: number;
  readonly witnessed: number;
}

/** Alarms of the room. Without an officer only what is open, and no pictures. */
export interface AlarmList {
  readonly open: readonly AlarmState[];
  readonly past: readonly AlarmState[];
}

/** The openings and loose movements of one day, and the days that wait for a reason. */
export interface Openings {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly today: string;
  readonly openings: readonly Opening[];
  readonly movements: readonly LooseMovement[];
  readonly daysToExplain: readonly string[];
}

/** Cases with a court date ahead, and their property. */
export interface CourtDates {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly dates: readonly { readonly day: string; readonly found: Case; readonly items: readonly ItemCard[] }[];
}

export interface Home {
  readonly counts: { readonly items: number; readonly placed: number; readonly out: number; readonly missing: number };
  readonly overdue: readonly Movement[];
  readonly dueToday: readonly Movement[];
  readonly awaitingGd: number;
  readonly unconfirmed: number;
  readonly quarantine: number;
  readonly unlabelled: number;
  readonly unshelved: number;
  readonly court: { readonly cases: number; readonly items: number };
  readonly morning: MorningState;
  readonly recent: readonly ItemCard[];
}

export interface Outcome {
  readonly outcome: "printed" | "not-sent" | "uncertain";
  readonly why?: string;
}

/** What a person's word on a waiting paper came to. */
export interface PrintDecided {
  readonly outcome: Outcome["outcome"] | "dropped";
}

/** Which column (from 0) of an old register holds which field; -1: it has no such column. */
export type Mapping = Partial<Record<LegacyField, number>>;

export interface Upload {
  readonly upload: string;
  readonly file: string;
  readonly rows: number;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly contested: readonly LegacyField[];
  readonly remembered: boolean;
}

/** Figures of a dry run; `rows` = items + quarantined + already. */
export interface ImportFigures {
  readonly rows: number;
  readonly items: number;
  readonly quarantined: number;
  readonly already: number;
  readonly whereabouts: Readonly<Record<"placed" | "out" | "missing" | "closed", number>>;
  readonly duplicates: number;
  readonly dated: number;
  readonly flags: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
  readonly unknownSpellings: readonly { readonly spelling: string; readonly rows: number }[];
}

/** A lesson an officer did to its end. */
export interface LessonDone {
  readonly officer: string;
  readonly lesson: LessonId;
  readonly at: string;
  readonly mistakes: number;
}

/** A spelling of the old register that means no place yet, with the items that wait for it. */
export interface UnknownSpelling {
  readonly spelling: string;
  readonly items: readonly string[];
}

export interface ImportProgress {
  readonly figures?: ImportFigures;
  readonly state: "reading" | "running" | "done" | "cancelled" | "failed";
  readonly read: number;
  readonly of: number;
  readonly items: number;
  readonly quarantined: number;
  readonly already: number;
}

/** A row that waits for a person, with its cells by the name of their column. */
export interface QuarantineLine extends QuarantinedRow {
  readonly cells?: Readonly<Record<string, string>>;
  readonly mapping?: Readonly<Record<string, string>>;
}

/** A form as it is sent to the station while it is filled in; `value` null once it was sent or given up. */
export interface DraftWriting {
  readonly officer: string;
  readonly name: string;
  readonly seq: number;
  /** the code of the act that the form becomes */
  readonly act: string;
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** A form that waits at the station; `recorded` are the codes its act wrote about, when that is done. */
export interface WaitingDraft extends Omit<DraftWriting, "officer"> {
  readonly atMs: number;
  readonly recorded: readonly string[];
}

export type CaseFound = Case;
export type { OrdersShown } from "#edge/services/orders/orders-shown.ts";
