import type { PaperAssets } from "#domain/papers/paper-page.ts";
import type { Clock } from "#platform/clock.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Paper } from "../../devices/paper/paper.ts";
import type { Checkpoints } from "../checkpoints.ts";
import type { Photos } from "../photos.ts";
import type { PaperHead } from "../printing/models.ts";

/** What lists and item sheets are made of. */
export interface ListsDeps {
  readonly reader: Reader;
  readonly head: PaperHead;
  readonly paper: Paper;
  readonly photos: Pick<Photos, "open">;
  readonly checkpoints: Checkpoints;
  readonly signHead: () => Promise<void>;
  readonly loadAssets: () => Promise<PaperAssets>;
  readonly clock: Pick<Clock, "now">;
}
