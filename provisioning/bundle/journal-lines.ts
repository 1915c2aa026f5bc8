/** What may be told of a line that a program of ours wrote. Everything else could hold what somebody typed. */
const TOLD = ["level", "time", "requestId", "method", "route", "fault", "at"] as const;
/** Names of faults, routes with `:names`, and places in our programs. */
const PLAIN = /^[A-Za-z0-9_./:@ ()<>*-]{1,300}$/;

interface JournalEntry {
  readonly __REALTIME_TIMESTAMP?: string;
  readonly SYSLOG_IDENTIFIER?: string;
  readonly MESSAGE?: unknown;
}

const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};
const isPlain = (value: unknown): boolean =>
  typeof value === "number" ||
  (typeof value === "string" && PLAIN.test(value)) ||
  (Array.isArray(value) && value.every((each) => typeof each === "string" && PLAIN.test(each)));

/**
 * Lines of `journalctl -o json` as a bundle may hold them: what the system manager says of our units as it is; of our
 * own programs only known fields with plain values. Sentences of our programs are counted and left out.
 */
export const tellableLines = (journal: string): { readonly lines: readonly string[]; readonly leftOut: number } => {
  const lines: string[] = [];
  let leftOut = 0;
  for (const row of journal.split("\n")) {
    const entry = parsed(row) as JournalEntry | undefined;
    if (entry === undefined || typeof entry.MESSAGE !== "string") continue;
    const at = Math.floor(Number(entry.__REALTIME_TIMESTAMP ?? 0) / 1_000);
    if (entry.SYSLOG_IDENTIFIER === "systemd") {
      lines.push(JSON.stringify({ at, systemd: entry.MESSAGE }));
      continue;
    }
    const said = parsed(entry.MESSAGE);
    const kept = TOLD.flatMap((name) => (said && isPlain(said[name]) ? [[name, said[name]] as const] : []));
    if (kept.length === 0) leftOut++;
    else lines.push(JSON.stringify({ at, ...Object.fromEntries(kept) }));
  }
  return { lines, leftOut };
};
