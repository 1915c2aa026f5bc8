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
  /** photos and clips that the record names and the district has not got */
  readonly photosLacking?: number;
  readonly photosLackingBytes?: number;
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

/** How the district keeps what it holds. */
export interface Keeping {
  readonly engine: string;
  readonly nowMs: number;
  /** the second copy; absent where none is set up */
  readonly copy?: {
    /** when the newest whole copy was begun; absent: there is none yet */
    readonly atMs?: number;
    readonly entries: number;
    readonly blobs: number;
    /** the last run failed; the copy before it stands */
    readonly failed?: string;
    readonly sameDisk: boolean;
    /** how often it is to run */
    readonly everyMs: number;
  };
}

/** A picture of a room: the entry that keeps it, which is also its address. */
export interface StillLine {
  readonly epoch: number;
  readonly seq: number;
  readonly camera: string;
  readonly at: Instant;
  /** its bytes are at the district; otherwise they are still on their way */
  readonly here: boolean;
}

/** An alarm nobody settled, the newest first by the time at which it happened. */
export interface AlarmLine {
  readonly id: number;
  readonly station: string;
  readonly stationName: Bilingual;
  readonly kind: "fork" | "rollback" | "meaning" | "revoked-device" | "refusals" | "room" | "orders-fork";
  readonly atMs: number;
  readonly detail: Readonly<Record<string, string | number>>;
  /** of a room's alarm, once its entry arrived */
  readonly room?: {
    readonly recordedAt: Instant;
    /** absent for a reader who may not see the room */
    readonly stills?: readonly StillLine[];
    readonly acknowledged?: { readonly by: Bilingual; readonly at: Instant; readonly remark?: string };
  };
}

/** How many alarms nobody settled, and the newest of them: whoever knew only older ones is to look up. */
export interface AlarmCount {
  readonly open: number;
  readonly newest: number;
}

/** A question for ten seconds of a camera, with its answer once there is one. */
export interface ClipLine {
  readonly ask: string;
  readonly camera: string;
  readonly from: Instant;
  readonly seconds: number;
  readonly by: string;
  readonly question: string;
  /** `ordered`: not fetched yet; `asked`: on the station's record; `coming`: answered, its bytes are on their way */
  readonly state: "ordered" | "asked" | "coming" | "here" | "none";
  /** the entry that answers: the clip's address once it is here */
  readonly answer?: { readonly epoch: number; readonly seq: number; readonly at: Instant; readonly mime?: string };
  /** why there is none, in the recorder's words */
  readonly why?: string;
}

/** The room of a station as its record shows it. */
export interface RoomSight {
  /** the newest picture of a door that opened or closed, or of the room */
  readonly newest?: StillLine;
  /** cameras the record has told of */
  readonly cameras: readonly string[];
  readonly clips: readonly ClipLine[];
}

export interface DeviceLine {
  readonly serial: string;
  readonly epoch: number;
  readonly issuedAtMs: number;
  readonly revokedAtMs?: number;
  readonly revokedWhy?: string;
  /** four words of its log key: the machine at the station shows the same */
  readonly words?: readonly Bilingual[];
}

/** A one-time code, told once. `qr` is an SVG of what the station's enrolment needs. */
export interface ToldCode {
  readonly code: string;
  /** where a station's machine reaches the district */
  readonly gateway?: string;
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
