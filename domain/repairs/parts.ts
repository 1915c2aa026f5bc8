/** How a part of the station does. `unknown` is never ok; `not-fitted` is neither ok nor an alarm. */
export const PART_STATES = ["bad", "warn", "unknown", "ok", "not-fitted"] as const;
export type PartState = (typeof PART_STATES)[number];

/** Every part that the status strip shows, and what can be so of it with the state that this means. */
export const PARTS = {
  power: { "not-fitted": "not-fitted", works: "ok", battery: "warn", "battery-low": "bad", unread: "unknown" },
  disk: { works: "ok", low: "warn", full: "bad", "not-writing": "bad", unread: "unknown" },
  printer: {
    works: "ok",
    "paper-low": "warn",
    look: "warn",
    "paper-end": "bad",
    "cover-open": "bad",
    absent: "bad",
    stalled: "bad",
    error: "bad",
    busy: "unknown",
  },
  door: {
    "not-fitted": "not-fitted",
    closed: "ok",
    open: "ok",
    cut: "bad",
    short: "bad",
    unseen: "unknown",
    "no-pins": "bad",
  },
  camera: {
    "not-fitted": "not-fitted",
    works: "ok",
    unheard: "unknown",
    dark: "bad",
    covered: "bad",
    moved: "bad",
    "recording-off": "bad",
    "no-sound": "warn",
    "disk-low": "warn",
  },
  // being offline is how things are; only entries that wait for days are a trouble
  district: {
    "not-fitted": "not-fitted",
    linked: "ok",
    sending: "ok",
    offline: "ok",
    waiting: "warn",
    stopped: "bad",
    "orders-refused": "bad",
  },
  clock: {
    works: "ok",
    "own-battery": "ok",
    "nobody-knows": "unknown",
    confirmed: "ok",
    "off-district": "warn",
    stepped: "warn",
    behind: "bad",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, PartState>>>>;

export type PartId = keyof typeof PARTS;
export const PART_IDS = Object.keys(PARTS) as readonly PartId[];

/** What can be so of one part. */
export type PartWhy<P extends PartId> = keyof (typeof PARTS)[P] & string;
/** `printer.paper-end`: names the texts of what is so. */
export type PartKey = { readonly [P in PartId]: `${P}.${PartWhy<P>}` }[PartId];
type KeyWith<S extends PartState> = {
  readonly [P in PartId]: {
    readonly [W in PartWhy<P>]: (typeof PARTS)[P][W] extends S ? `${P}.${W}` : never;
  }[PartWhy<P>];
}[PartId];
/** What a person has to be told of: neither all right nor absent by design. */
export type TroubleKey = KeyWith<"bad" | "warn" | "unknown">;

/** A part as it was found. */
export interface PartReading {
  readonly part: PartId;
  readonly key: PartKey;
  readonly state: PartState;
  /** since when it is so, as far as this run of the station knows */
  readonly since: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The state that a finding means. */
export const stateOfKey = (key: PartKey): PartState => {
  const [part, why] = key.split(".") as [PartId, string];
  return (PARTS[part] as Readonly<Record<string, PartState>>)[why] ?? "unknown";
};

/** Whether Repairs has something to say about it. */
export const isTrouble = (key: PartKey): key is TroubleKey => !["ok", "not-fitted"].includes(stateOfKey(key));

/** Worst first; parts in the same state keep their order. */
export const worstFirst = (readings: readonly PartReading[]): readonly PartReading[] =>
  readings.toSorted((a, b) => PART_STATES.indexOf(a.state) - PART_STATES.indexOf(b.state));
