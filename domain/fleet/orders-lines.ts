import type { PolicyValues, RosterLine } from "../orders/kinds.ts";
import type { Notice, Standing } from "../orders/standing.ts";
import type { Instant } from "../time.ts";

/** An officer of a roster as the district's page shows and sends one. */
export interface RosterRow extends Omit<RosterLine, "officer" | "code"> {
  /** sent: also one who has a PIN gets a new one-time code */
  readonly newCode?: boolean;
}

/** What a station asked, or did on its own, that the district has to answer. */
export interface AskedLine {
  readonly station: string;
  readonly epoch: number;
  readonly seq: number;
  readonly at: Instant;
  readonly kind: "request" | "suspension";
  readonly text: string;
  readonly verdict?: "approved" | "refused";
}

/** Everything ordered of a station and asked by it. */
export interface OrdersSheet {
  /** orders written so far */
  readonly size: number;
  readonly roster: { readonly version: number; readonly officers: readonly RosterRow[] };
  readonly policy: { readonly version: number; readonly values: PolicyValues };
  /** the newest first */
  readonly notices: readonly Notice[];
  readonly passedOver: Standing["passedOver"];
  readonly asked: readonly AskedLine[];
  /** the officers by the station's own record, while no roster was sent */
  readonly here?: readonly RosterRow[];
  /** the district was made from a copy: nothing can be ordered before the station was heard */
  readonly waiting: boolean;
  /** another past of these orders that the station obeys; sizes of both, and how many are the same */
  readonly fork: { readonly common: number; readonly ours: { size: number }; readonly theirs: { size: number } } | null;
}

/** A transfer between two stations. */
export interface TransferLine {
  readonly transfer: string;
  readonly from: string;
  readonly to: string;
  readonly items: readonly string[];
  readonly dueAt: Instant;
  /** of the written order */
  readonly number: string;
  readonly by: string;
  readonly orderedAt: Instant;
  readonly state: "ordered" | "sent" | "received" | "declined";
}
