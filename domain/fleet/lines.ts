import type { ItemState } from "../custody/state.ts";
import type { DistrictOfficer } from "../people/scope.ts";
import type { Bilingual } from "../schema.ts";
import type { Instant } from "../time.ts";
import type { Standing } from "./standing.ts";

/** What the district's page shows, line by line: the wire between gateway and page. Times named `…Ms` are since 1970. */

/** A station of the overview. What is absent is not known, and never shown as zero. */
export interface StationLine {
  readonly station: string;
  readonly name: Bilingual;
  readonly circle: string;
  readonly zone: string;
  readonly seenAtMs?: number;
  readonly pending?: number;
  readonly oldestPendingMs?: number;
  readonly epoch?: number;
  readonly size?: number;
  readonly witnessedSize?: number;
  readonly witnessedAtMs?: number;
  readonly frozen: boolean;
  readonly alarms: number;
  readonly items?: number;
  readonly out?: number;
  readonly overdue?: number;
  readonly missing?: number;
  readonly medianDelayMs?: number;
  readonly unread?: number;
  readonly standing: Standing;
}

export interface Overview {
  readonly nowMs: number;
  /** the worst first */
  readonly stations: readonly StationLine[];
}

/** An item as lists show it; words of a sensitive one are left out. */
export interface ItemLine {
  readonly station: string;
  readonly item: string;
  readonly register: string;
  readonly caseText: string;
  readonly category: ItemState["category"];
  readonly description: string;
  readonly quantity?: ItemState["quantity"];
  readonly whereabouts: ItemState["whereabouts"];
  readonly path: readonly Bilingual[];
  readonly seizedAt?: Instant;
  readonly depositedAt: Instant;
  readonly sensitive: boolean;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** A road certificate. */
export interface MovementRow {
  readonly movement: string;
  readonly certificate: string;
  readonly purpose: "court" | "fsl" | "expert" | "custody-bond" | "other-station" | "examination";
  readonly office: string;
  readonly carrier: string;
  readonly issuedAt: Instant;
  readonly dueAt: Instant;
  readonly items: number;
  readonly back: number;
}

/** An entry of a station's log; without `kind` it is kept and not understood. */
export interface LogRow {
  readonly epoch: number;
  readonly seq: number;
  readonly kind?: string;
  readonly at?: Instant;
  readonly recordedAt?: Instant;
  readonly by?: { readonly name: Bilingual; readonly number: string };
  readonly items: readonly string[];
  readonly witnessed: boolean;
}

export interface CaseLine {
  readonly case: string;
  readonly text: string;
  readonly sections?: string;
  readonly court?: string;
  readonly nextDate?: string;
  readonly investigator?: string;
}

/** One item whole: what it is, its cases, its story. */
export interface ItemSheet {
  readonly line: ItemLine;
  readonly cases: readonly CaseLine[];
  readonly fields: readonly { readonly name: Bilingual; readonly value: string }[];
  readonly seal?: string;
  readonly story: readonly LogRow[];
}

/** A hit of the search over stations. */
export interface Hit extends ItemLine {
  readonly stationName: Bilingual;
}

export interface OwnCase extends CaseLine {
  readonly station: string;
  readonly items: readonly ItemLine[];
}

export interface AlarmLine {
  readonly id: number;
  readonly station: string;
  readonly stationName: Bilingual;
  readonly kind: "fork" | "rollback" | "meaning" | "revoked-device" | "refusals" | "room" | "orders-fork";
  readonly atMs: number;
  readonly detail: Readonly<Record<string, string | number>>;
}

export interface DeviceLine {
  readonly serial: string;
  readonly epoch: number;
  readonly issuedAtMs: number;
  readonly revokedAtMs?: number;
  readonly revokedWhy?: string;
}

/** A one-time code, told once. `qr` is an SVG of what the station's enrolment needs. */
export interface ToldCode {
  readonly code: string;
  readonly qr?: string;
}

export interface PersonLine extends DistrictOfficer {
  readonly active: boolean;
  readonly hasPassword: boolean;
}

/** What the page knows before anybody signed in. */
export interface Door {
  readonly district: string;
  readonly engine: string;
  readonly needsFirst: boolean;
  /** invented officers of a training district with their passwords */
  readonly training: readonly (DistrictOfficer & { readonly password: string })[];
}
