/** What the district knows of a station when it judges it. Times in ms since 1970. */
export interface StationNewsNow {
  readonly station: string;
  readonly seenAtMs?: number | undefined;
  /** entries that were not here when it last spoke, and when the oldest of them was recorded */
  readonly pending?: number | undefined;
  readonly oldestPendingMs?: number | undefined;
  /** log frozen, entries lost, or any other alarm nobody settled */
  readonly frozen: boolean;
  readonly alarms: number;
  readonly overdue?: number | undefined;
}

/** Silence after which a station is asked after, and after which somebody goes there: both are written on the page. */
export const LATE_MS = 6 * 3_600_000;
export const SILENT_MS = 24 * 3_600_000;

/** What speaks for looking at a station, the worst first. */
export const CAUSES = ["frozen", "alarm", "silent", "never", "late", "pending-old", "overdue"] as const;
export type Cause = (typeof CAUSES)[number];

/** `bad` act now, `warn` look today, `unknown` nothing is known, `ok` heard of lately and nothing open. */
export type StandingState = "bad" | "warn" | "unknown" | "ok";
export interface Standing {
  readonly state: StandingState;
  readonly causes: readonly Cause[];
}

const STATE_OF: Readonly<Record<Cause, StandingState>> = {
  frozen: "bad",
  alarm: "bad",
  silent: "bad",
  never: "unknown",
  late: "warn",
  "pending-old": "warn",
  overdue: "warn",
};
const ORDER: readonly StandingState[] = ["bad", "unknown", "warn", "ok"];

/** How a station stands at a time. One that was never heard of is unknown and never ok. */
export const standingOf = (news: StationNewsNow, nowMs: number): Standing => {
  const silentMs = news.seenAtMs === undefined ? undefined : nowMs - news.seenAtMs;
  const isSo: Readonly<Record<Cause, boolean>> = {
    frozen: news.frozen,
    alarm: news.alarms > 0,
    silent: silentMs !== undefined && silentMs > SILENT_MS,
    never: silentMs === undefined,
    late: silentMs !== undefined && silentMs > LATE_MS && silentMs <= SILENT_MS,
    "pending-old":
      (news.pending ?? 0) > 0 && news.oldestPendingMs !== undefined && nowMs - news.oldestPendingMs > LATE_MS,
    overdue: (news.overdue ?? 0) > 0,
  };
  const causes = CAUSES.filter((cause) => isSo[cause]);
  const state = ORDER.find((each) => causes.some((cause) => STATE_OF[cause] === each)) ?? "ok";
  return { state, causes };
};

const weight = (news: StationNewsNow, nowMs: number): readonly number[] => {
  const { state, causes } = standingOf(news, nowMs);
  const [worst] = causes;
  return [
    ORDER.indexOf(state),
    worst === undefined ? CAUSES.length : CAUSES.indexOf(worst),
    -news.alarms,
    -(news.overdue ?? 0),
    news.seenAtMs ?? 0,
  ];
};

/**
 * Stations worst first: by state (bad, unknown, warn, ok), then by the worst cause in the order of `CAUSES`, then more
 * alarms, more overdue, longer silence, then code. The same news always give the same order.
 */
export const worstFirst = <T extends StationNewsNow>(stations: readonly T[], nowMs: number): T[] =>
  stations
    .map((news) => ({ news, by: weight(news, nowMs) }))
    .sort((a, b) => {
      const at = a.by.findIndex((value, i) => value !== b.by[i]);
      const difference = at < 0 ? 0 : (a.by[at] ?? 0) - (b.by[at] ?? 0);
      return difference || (a.news.station < b.news.station ? -1 : a.news.station > b.news.station ? 1 : 0);
    })
    .map(({ news }) => news);
