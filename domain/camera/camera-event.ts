export const SWITCHES = ["recordings", "detect", "audio", "snapshots", "motion", "enabled"] as const;
export type CameraSwitch = (typeof SWITCHES)[number];
export const ROLES_OF_STREAM = ["detect", "record", "audio"] as const;

/** Something the recorder saw or heard, with its beginning and its end. Times are milliseconds since 1970. */
export interface SeenEvent {
  readonly type: "seen";
  readonly camera: string;
  /** as the recorder calls it; the same through all its phases */
  readonly id: string;
  readonly phase: "new" | "update" | "end";
  /** what was seen: `person`, `car`, `speech` */
  readonly label: string;
  readonly frameMs: number;
  readonly startMs: number;
  readonly endMs?: number;
  readonly hasStill: boolean;
  readonly hasClip: boolean;
}

/** One camera in the recorder's own figures. */
export interface CameraFigures {
  readonly camera: string;
  /** pictures a second that arrive from the camera */
  readonly fps: number;
  /** loudness in dB below full scale; absent where the recorder hears nothing of this camera */
  readonly dbfs?: number;
}

/** What a recorder says, whatever its make. */
export type CameraEvent =
  | SeenEvent
  | { readonly type: "recorder"; readonly online: boolean }
  | {
      readonly type: "stream";
      readonly camera: string;
      readonly role: (typeof ROLES_OF_STREAM)[number];
      readonly state: "online" | "offline" | "disabled";
    }
  | { readonly type: "switch"; readonly camera: string; readonly what: CameraSwitch; readonly on: boolean }
  | { readonly type: "sound"; readonly camera: string; readonly dbfs: number }
  | { readonly type: "covered"; readonly camera: string; readonly covered: boolean }
  | {
      readonly type: "figures";
      readonly version?: string;
      readonly cameras: readonly CameraFigures[];
      /** of the disk that keeps the recordings, in MiB */
      readonly disk?: { readonly freeMib: number; readonly totalMib: number };
    };
