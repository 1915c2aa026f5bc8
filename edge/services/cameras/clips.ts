import { decided } from "#domain/custody/act.ts";
import type { BlobRef, EntryDraft } from "#domain/log/entry.ts";
import { parseEntry } from "#domain/log/entry.ts";
import type { BodyOf } from "#domain/log/kinds.ts";
import { type Instant, instantOf, msOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { createTurns } from "#platform/turns.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Recorder } from "../../devices/camera/recorder.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";
import { CAMERAS_SUBJECT } from "./stills.ts";

/** A question of the district to this station: what does the camera show, and what is to be heard, at that time? */
export type ClipQuestion = BodyOf<"clip.asked">;
type ClipAnswer = BodyOf<"clip.answered">;

/** Answers the district's questions for clips. */
export interface Clips {
  /**
   * Puts the question on record, fetches the clip, keeps it by its hash and puts the answer on record; the clip then goes
   * to the district as every file does. A question that was answered is answered by the same entry again.
   * @returns undefined where the journal takes nothing now
   */
  answer(question: ClipQuestion): Promise<ClipAnswer | undefined>;
}

export interface ClipsDeps {
  readonly cameras: readonly string[];
  readonly recorder: Pick<Recorder, "clip">;
  readonly blobs: Pick<Blobs, "put">;
  readonly journal: Pick<Journal, "write">;
  readonly reader: Pick<Reader, "timeline">;
  readonly clock: Pick<Clock, "now">;
}

/** The recorder writes its pieces some seconds after they happened. */
const STILL_WRITING_MS = 5_000;

/** @returns clips out of a recorder, one after the other */
export const createClips = ({ cameras, recorder, blobs, journal, reader, clock }: ClipsDeps): Clips => {
  const inTurn = createTurns();
  const write = async (draft: EntryDraft): Promise<boolean> =>
    (await journal.write(SYSTEM_ACTOR, () => decided([draft], undefined))).ok;
  const now = (): Instant => instantOf(clock.now());

  const fetched = async ({ camera, from, seconds }: ClipQuestion): Promise<BlobRef | string> => {
    const fromMs = msOf(from) ?? 0;
    const toMs = fromMs + seconds * 1_000;
    if (!cameras.includes(camera)) return "no such camera";
    if (toMs + STILL_WRITING_MS > clock.now()) return "not recorded yet";
    const clip = await recorder.clip(camera, fromMs, toMs);
    if (!clip.ok) return clip.why.slice(0, 60);
    return { sha256: await blobs.put(clip.bytes), bytes: clip.bytes.length, mime: clip.mime };
  };
  const answer = async (question: ClipQuestion): Promise<ClipAnswer | undefined> => {
    const { ask } = question;
    const before = reader.timeline(ask, { limit: 2 }).map(({ bytes }) => parseEntry(bytes));
    const answered = before.find((entry) => entry.kind === "clip.answered");
    if (answered) return answered.body;
    const subjects = [ask, CAMERAS_SUBJECT];
    if (before.length === 0 && !(await write({ kind: "clip.asked", at: now(), subjects, body: question }))) return;
    const clip = await fetched(question);
    const body = typeof clip === "string" ? { ask, why: clip } : { ask, clip };
    const file = typeof clip === "string" ? [] : [clip];
    return (await write({ kind: "clip.answered", at: now(), subjects, body, blobs: file })) ? body : undefined;
  };
  return { answer: (question) => inTurn(() => answer(question)) };
};
