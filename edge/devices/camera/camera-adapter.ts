import type { CameraEvent } from "#domain/camera/camera-event.ts";

/** How one make of recorder speaks over MQTT. */
export interface CameraAdapter {
  /** what to subscribe to */
  readonly topics: readonly string[];
  /**
   * What a message says; nothing when it is of no use to us, undefined when it cannot be read. Never throws: what is on
   * the wire comes from another machine.
   */
  read(topic: string, payload: Uint8Array): readonly CameraEvent[] | undefined;
}
