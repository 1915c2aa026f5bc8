import type { FoundTrouble } from "#domain/camera/health.ts";
import { decided } from "#domain/custody/act.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import type { BlobRef, EntryDraft } from "#domain/log/entry.ts";
import { parseEntry } from "#domain/log/entry.ts";
import type { BodyOf } from "#domain/log/kinds.ts";
import { type Instant, instantOf } from "#domain/time.ts";
import type { Reader } from "#stores/view/view.ts";
import type { HourCounts } from "../../stores/cameras/camera-book.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";
import { CAMERAS_SUBJECT } from "./stills.ts";

const COUNTS_SUBJECT = "camera-counts";
const RELEASED_SUBJECT = "camera-released";
type Released = BodyOf<"camera.released">;

/** What the cameras write by themselves. Each resolves to whether it is in the log. */
export interface CameraEntries {
  state(found: FoundTrouble, now: "began" | "over", at: Instant): Promise<boolean>;
  /** the first picture of a camera, taken as what it should show; answers the number of the entry */
  reference(camera: string, still: BlobRef, at: Instant): Promise<number | undefined>;
  /** once for each hour's figures, also when the station died right after writing them */
  counted(hour: HourCounts): Promise<boolean>;
  unheard(body: BodyOf<"camera.unheard">): Promise<boolean>;
  released(body: Released, at: Instant): Promise<boolean>;
  /** hashes that the newest release names */
  lastReleased(): readonly string[];
}

/** @returns entries of the station itself; no officer did them */
export const createCameraEntries = (deps: {
  readonly journal: Pick<Journal, "write">;
  readonly reader: Pick<Reader, "timeline">;
}): CameraEntries => {
  const numberOf = async (draft: EntryDraft): Promise<number | undefined> => {
    const written = await deps.journal.write(SYSTEM_ACTOR, () => decided([draft], undefined));
    return written.ok ? written.value.entries[0]?.seq : undefined;
  };
  const write = async (draft: EntryDraft): Promise<boolean> => (await numberOf(draft)) !== undefined;
  const newest = (subject: string) => {
    const [line] = deps.reader.timeline(subject, { limit: 1 });
    return line && parseEntry(line.bytes);
  };
  return {
    state({ trouble, camera }, now, at) {
      const body = { trouble, now, ...(camera === undefined ? {} : { camera }) };
      return write({ kind: "camera.state", at, subjects: [CAMERAS_SUBJECT], body });
    },
    reference(camera, still, at) {
      const body = { camera, still: still.sha256, by: "first-picture" as const };
      return numberOf({ kind: "camera.reference", at, subjects: [CAMERAS_SUBJECT], body, blobs: [still] });
    },
    async counted({ fromMs, counts }) {
      const body = { from: instantOf(fromMs), counts: [...counts] };
      const last = newest(COUNTS_SUBJECT);
      if (last?.kind === "camera.counted" && canonicalBytes(last.body) === canonicalBytes(body)) return true;
      return write({ kind: "camera.counted", at: body.from, subjects: [COUNTS_SUBJECT], body });
    },
    unheard: (body) => write({ kind: "camera.unheard", at: body.to, subjects: [CAMERAS_SUBJECT], body }),
    released: (body, at) => write({ kind: "camera.released", at, subjects: [RELEASED_SUBJECT], body }),
    lastReleased() {
      const last = newest(RELEASED_SUBJECT);
      return last?.kind === "camera.released" ? last.body.stills.map(({ sha256 }) => sha256) : [];
    },
  };
};
