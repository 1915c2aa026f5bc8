import type { CameraEvent, SeenEvent } from "#domain/camera/camera-event.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { MqttListener, MqttMessage } from "#platform/mqtt/client.ts";
import type { CameraAdapter } from "../../devices/camera/camera-adapter.ts";
import type { Recorder } from "../../devices/camera/recorder.ts";
import type { CameraBook } from "../../stores/cameras/camera-book.ts";
import type { CameraEntries } from "./camera-entries.ts";

/** What was heard since the start. */
export interface HeardFigures {
  readonly messages: number;
  /** messages nobody could read: another version of the recorder, or something that is none */
  readonly unreadable: number;
  /** sightings that had been heard before */
  readonly again: number;
}

/** The ear of the station at the broker. */
export interface Listen extends MqttListener {
  figures(): HeardFigures;
  /** what is fetched from the recorder after a silence is done */
  settled(): Promise<void>;
}

export interface ListenDeps {
  readonly adapter: Pick<CameraAdapter, "read">;
  readonly recorder: Pick<Recorder, "seenSince">;
  readonly book: Pick<CameraBook, "hear" | "note" | "keepNote">;
  readonly entries: Pick<CameraEntries, "unheard">;
  readonly tell: (events: readonly CameraEvent[]) => Promise<void>;
  readonly clock: Pick<Clock, "now">;
}

const NOTE = "heard";
/** The time last heard is kept on the disk no more often than this. */
const KEEP_MS = 30_000;
/** A silence shorter than this is no gap: the recorder tells its figures each minute. */
const GAP_MS = 120_000;
/** A happening that began before the silence may have ended in it. */
const OVERLAP_MS = 60_000;
/** What is older the recorder need not tell again. */
const MOST_BACK_MS = 7 * 86_400_000;

const isSeen = (event: CameraEvent): event is SeenEvent => event.type === "seen";

/** @returns a listener that has stored what a message says before the broker may forget it */
export const createListen = ({ adapter, recorder, book, entries, tell, clock }: ListenDeps): Listen => {
  let messages = 0;
  let unreadable = 0;
  let again = 0;
  let heardMs = Number(book.note(NOTE) ?? clock.now());
  let keptMs = heardMs;
  let catching: Promise<void> = Promise.resolve();

  const store = (events: readonly CameraEvent[]): void => {
    const seen = events.filter(isSeen);
    if (seen.length > 0) again += seen.length - book.hear(seen);
  };
  const keepHeard = (): void => {
    heardMs = clock.now();
    if (heardMs - keptMs < KEEP_MS) return;
    book.keepNote(NOTE, String(heardMs));
    keptMs = heardMs;
  };
  /** What happened while nobody listened: the broker may have kept it, the recorder has. */
  const catchUp = async (fromMs: number): Promise<void> => {
    const now = clock.now();
    const seen = await recorder.seenSince(Math.max(fromMs - OVERLAP_MS, now - MOST_BACK_MS));
    if (seen) store(seen);
    if (now - fromMs < GAP_MS) return;
    const fetched = seen ? { fetched: seen.length } : {};
    await entries.unheard({ from: instantOf(fromMs), to: instantOf(now), ...fetched });
  };
  return {
    async onMessage({ topic, payload }: MqttMessage) {
      messages += 1;
      const events = adapter.read(topic, payload);
      if (!events) {
        unreadable += 1;
        return;
      }
      store(events);
      await tell(events);
      keepHeard();
    },
    onUp() {
      const from = heardMs;
      catching = catching.then(() => catchUp(from)).then(keepHeard, () => undefined);
    },
    onDown() {
      // the gap begins with the last message, not with the line's end
      book.keepNote(NOTE, String(heardMs));
    },
    figures: () => ({ messages, unreadable, again }),
    settled: () => catching,
  };
};
