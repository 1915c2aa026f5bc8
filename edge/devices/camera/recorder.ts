import type { SeenEvent } from "#domain/camera/camera-event.ts";

/** Bytes as the recorder gave them, or why there are none. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mime: string }
  | { readonly ok: false; readonly why: string };

/** What is asked of a recorder, whatever its make. Every call ends in bounded time and never throws. */
export interface Recorder {
  /** what the camera shows now: JPEG, PNG or WebP of a bounded size */
  still(camera: string): Promise<Fetched>;
  /** picture and sound between two times (ms since 1970) */
  clip(camera: string, fromMs: number, toMs: number): Promise<Fetched>;
  /** what it saw since, the oldest first; undefined when it does not answer */
  seenSince(ms: number): Promise<readonly SeenEvent[] | undefined>;
  close(): void;
}
