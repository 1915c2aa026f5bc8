import type { Sha256 } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { createTreeHasher } from "#domain/log/tree.ts";
import { LogBroken, type StationLog } from "#stores/station-log/station-log.ts";
import { createPromiseCheck, type Promised } from "./verify-checkpoints.ts";
import type { EpochReport, Finding } from "./verify-report.ts";

const PAGE = 1000;
/** The shape of an instant; that it is a real one was checked when the entry was written. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+05:30$/;

/** A photo or file that an entry names. */
export interface NamedBlob {
  readonly sha256: string;
  readonly bytes: number;
}

/** What the checks need of an entry's content; everything else is held by its hash. */
export interface EntryFacts {
  readonly kind: string;
  readonly recordedAt: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly blobs: readonly NamedBlob[];
  readonly private?: { readonly hash: string; readonly subject: string };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNamedBlob = (value: unknown): value is NamedBlob =>
  isRecord(value) &&
  typeof value["sha256"] === "string" &&
  /^[0-9a-f]{64}$/.test(value["sha256"]) &&
  typeof value["bytes"] === "number";

const privateOf = (value: unknown): { private?: { hash: string; subject: string } } | undefined => {
  if (value === undefined) return {};
  if (!isRecord(value) || typeof value["hash"] !== "string" || typeof value["subject"] !== "string") return undefined;
  return { private: { hash: value["hash"], subject: value["subject"] } };
};

/** The facts of stored bytes; undefined when they are no entry of this place. Never canonicalised again. */
export const factsOf = (entry: StoredEntry, station: string): EntryFacts | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(entry.bytes);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value["station"] !== station || value["epoch"] !== entry.epoch || value["seq"] !== entry.seq)
    return undefined;
  const { kind, recordedAt, body, blobs } = value;
  const sealed = privateOf(value["private"]);
  if (typeof kind !== "string" || typeof recordedAt !== "string" || !INSTANT.test(recordedAt)) return undefined;
  if (!isRecord(body) || !Array.isArray(blobs) || !blobs.every(isNamedBlob) || sealed === undefined) return undefined;
  return { kind, recordedAt, body, blobs, ...sealed };
};

/**
 * Streams an epoch from the disk: every entry's bytes against its name, density, its place, and the tree against what
 * was signed. Stops at the first entry that is not right, since nothing after it can be placed.
 */
export const verifyEpoch = async (
  deps: { log: StationLog; sha: Sha256; station: string; onProgress: (entries: number) => void },
  epoch: number,
  size: number | undefined,
  promised: readonly Promised[],
  onEntry: (seq: number, facts: EntryFacts) => void,
  onPage: () => Promise<void>,
): Promise<{ report: EpochReport; findings: Finding[] }> => {
  const { log, sha, station, onProgress } = deps;
  const tree = createTreeHasher(sha);
  const check = createPromiseCheck(epoch, promised);
  const findings: Finding[] = [];
  const coveredTimes = new Map(promised.map(({ checkpoint }) => [checkpoint.size, ""]));
  let whole = true;
  check.reached(0, tree.root);

  const take = (entry: StoredEntry): boolean => {
    const facts = factsOf(entry, station);
    if (facts === undefined) {
      findings.push({ code: "entry-foreign", epoch, seq: entry.seq });
      return false;
    }
    tree.push(entry.leafHash);
    if (coveredTimes.has(tree.size())) coveredTimes.set(tree.size(), facts.recordedAt);
    check.reached(tree.size(), tree.root);
    onEntry(entry.seq, facts);
    return true;
  };

  while (whole) {
    let page: StoredEntry[] = [];
    try {
      page = await log.read(epoch, tree.size(), PAGE);
    } catch (error) {
      if (!(error instanceof LogBroken)) throw error;
      page = await readUpTo(log, epoch, tree.size(), error.at);
      findings.push({ code: error.why === "missing" ? "entry-missing" : "entry-altered", epoch, seq: error.at });
      whole = false;
    }
    const short = page.length < PAGE;
    if (!page.every(take)) whole = false;
    await onPage();
    onProgress(page.length);
    if (short) break;
  }
  if (whole && size !== undefined && tree.size() < size)
    findings.push({ code: "entry-missing", epoch, seq: tree.size() });
  const { covered, findings: signed } = check.end(tree.size());
  // behind an entry that is not right nothing can reach a checkpoint; the entry itself is what is wrong
  const counted = whole ? signed : signed.filter(({ code }) => code !== "checkpoint-ahead");
  const coveredAt = coveredTimes.get(covered);
  const report = { epoch, entries: tree.size(), covered, ...(coveredAt ? { coveredAt } : {}) };
  return { report, findings: [...findings, ...counted] };
};

const readUpTo = (log: StationLog, epoch: number, from: number, end: number): Promise<StoredEntry[]> =>
  end > from ? log.read(epoch, from, end - from) : Promise.resolve([]);
