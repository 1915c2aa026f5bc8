import type { Role } from "#domain/people/officer.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { StatePack } from "#domain/state-pack/packs.ts";
import type { Clock } from "#platform/clock.ts";
import type { OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Cameras } from "../services/cameras/cameras.ts";
import type { Checkpoints } from "../services/checkpoints.ts";
import type { Claims } from "../services/claim/claim.ts";
import type { Doctor } from "../services/doctor.ts";
import type { SimulatedRoom } from "../services/door/simulated-room.ts";
import type { Drafts } from "../services/drafts.ts";
import type { Health } from "../services/health.ts";
import type { Imports } from "../services/import/imports.ts";
import type { Journal } from "../services/journal/journal.ts";
import type { Lessons } from "../services/lessons.ts";
import type { Lists } from "../services/lists/lists.ts";
import type { MorningSlip } from "../services/morning-slip.ts";
import type { Once } from "../services/once.ts";
import type { StationOrders } from "../services/orders/station-orders.ts";
import type { Photos } from "../services/photos.ts";
import type { Papers } from "../services/printing/papers.ts";
import type { Printing } from "../services/printing/print.ts";
import type { PrintQueue } from "../services/printing/print-queue.ts";
import type { Proofs } from "../services/proof.ts";
import type { Roster } from "../services/sessions/roster.ts";
import type { Sessions } from "../services/sessions/sessions.ts";
import type { Setup } from "../services/sessions/setup.ts";
import type { ReadStatus } from "../services/status.ts";
import type { Suggest } from "../services/suggest/suggest.ts";
import type { Thumbs } from "../services/thumbs.ts";
import type { HttpLog } from "./env.ts";
import type { Live } from "./live.ts";

/** A training officer with the PIN that is printed for the trainees. */
export interface TrainingOfficer {
  readonly officer: string;
  readonly number: string;
  readonly name: Bilingual;
  readonly role: Role;
  readonly pin: string;
}

/** What everybody may know of the station. */
export interface StationInfo {
  readonly station: string;
  readonly name: Bilingual;
  readonly district: string;
  readonly training: boolean;
  readonly words: StatePack;
  readonly version: string;
  /** of a training station only */
  readonly officers?: readonly TrainingOfficer[];
}

/** Everything the routes ask. */
export interface AppDeps {
  readonly station: StationInfo;
  readonly reader: Reader;
  readonly journal: Pick<Journal, "perform">;
  readonly once: Once;
  readonly drafts: Drafts;
  readonly sessions: Sessions;
  readonly roster: Roster;
  readonly setup: Setup;
  readonly photos: Photos;
  readonly thumbs: Thumbs;
  readonly printing: Printing;
  readonly printQueue: Pick<PrintQueue, "jobs" | "decide">;
  readonly papers: Papers;
  readonly proofs: Proofs;
  readonly imports: Imports;
  readonly lists: Lists;
  readonly lessons: Lessons;
  /** hands on the simulated room; absent at a real one */
  readonly simulatedRoom: SimulatedRoom | undefined;
  readonly morning: Pick<MorningSlip, "state" | "print">;
  readonly orders: StationOrders;
  readonly privateParts: OpenPrivateParts;
  readonly suggest: Suggest;
  /** absent where no camera is fitted */
  readonly cameras: Cameras | undefined;
  readonly checkpoints: Pick<Checkpoints, "latest">;
  readonly health: () => Promise<Health>;
  readonly status: ReadStatus;
  readonly doctor: Doctor;
  readonly claims: Claims;
  readonly live: Live;
  /** entries that a witness outside this room has cosigned */
  readonly witnessed: () => number;
  readonly clock: Clock;
  readonly random: (count: number) => Uint8Array;
  readonly log: HttpLog;
  /** our own hosts with port, under which alone requests are answered */
  readonly hosts: () => readonly string[];
}
