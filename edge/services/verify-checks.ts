import type { Sha256 } from "#domain/log/bytes.ts";
import { originOf } from "#domain/log/checkpoint.ts";
import type { VerifierKey } from "#domain/log/verifier-key.ts";
import type { PouchHandle } from "#platform/pouch/durable.ts";
import { readSides } from "#stores/station-log/document-log.ts";
import { pouchDocuments } from "#stores/station-log/pouch-log.ts";
import { LogBroken, type StationLog } from "#stores/station-log/station-log.ts";
import { verifyBlob } from "./verify-blobs.ts";
import { gatherPromises } from "./verify-checkpoints.ts";
import { type EntryFacts, factsOf, type NamedBlob, verifyEpoch } from "./verify-entries.ts";
import { type EpochReport, type Finding, outcomeOf } from "./verify-report.ts";

/** How a folder is checked. */
export interface VerifyOptions {
  readonly sha: Sha256;
  /** Keys pinned by the caller; one is used for the epoch whose origin it names, before the folder's own. */
  readonly keys?: readonly VerifierKey[];
  /** False leaves photos and files unread. */
  readonly blobs?: boolean;
  /** Called with the number of entries checked so far, a page at a time. */
  readonly onProgress?: (entries: number) => void;
}

/** What `station.json` says of the log's name. */
export interface StationName {
  readonly code: string;
  readonly district: string;
}

/** Hashes that an entry releases. */
const releasedBy = ({ kind, body }: EntryFacts): string[] => {
  const stills = kind === "camera.released" ? body["stills"] : undefined;
  if (!Array.isArray(stills)) return [];
  return stills.flatMap(({ sha256 }) => (typeof sha256 === "string" ? [sha256] : []));
};

/** The checks over one opened log; what they find and count is added to `findings` and `counts`. */
export const createChecks = (deps: {
  folder: string;
  station: StationName;
  options: VerifyOptions;
  pouch: PouchHandle;
  log: StationLog;
  findings: Finding[];
  counts: { privateRecords: number; blobs: number };
}) => {
  const { folder, station, options, pouch, log, findings, counts } = deps;
  const { sha } = options;
  const blobs = new Map<string, { blob: NamedBlob; epoch: number; seq: number }>();
  const subjects = new Set<string>();
  /** copies that left this machine by an entry, after the district had verified its own */
  const released = new Set<string>();
  let sides = 0;

  const openingOf = async (epoch: number): Promise<EntryFacts | undefined> => {
    const [first] = await log.read(epoch, 0, 1);
    const facts = first && factsOf(first, station.code);
    return facts?.kind === "epoch.opened" ? facts : undefined;
  };

  /** What the next epoch's opening entry says of this one's end. */
  const carriedBy = async (epoch: number): Promise<string | undefined> => {
    const previous = (await openingOf(epoch).catch(() => undefined))?.body["previous"];
    if (typeof previous !== "object" || previous === null || !("checkpoint" in previous)) return undefined;
    return typeof previous.checkpoint === "string" ? previous.checkpoint : undefined;
  };

  const checkSides = async (epoch: number, page: readonly { seq: number; hash: string }[]): Promise<void> => {
    const read = await readSides(
      { documents: pouchDocuments(pouch), station: station.code, sha },
      page.map(({ hash }) => hash),
    );
    for (const [i, side] of read.entries()) {
      if (side === "missing") findings.push({ code: "private-missing", epoch, seq: page[i]?.seq ?? 0 });
      else if (side === "altered") findings.push({ code: "private-altered", epoch, seq: page[i]?.seq ?? 0 });
      else counts.privateRecords++;
      if (side !== "missing") sides++;
    }
  };

  const checkBlobs = async (): Promise<void> => {
    if (options.blobs === false) {
      if (blobs.size > 0) findings.push({ code: "blobs-not-checked", detail: String(blobs.size) });
      return;
    }
    for (const { blob, epoch, seq } of blobs.values()) {
      const state = await verifyBlob(folder, blob);
      if (state === "whole") counts.blobs++;
      else if (state !== "missing" || !released.has(blob.sha256))
        findings.push({
          code: state === "missing" ? "blob-missing" : "blob-altered",
          epoch,
          seq,
          detail: blob.sha256.slice(0, 16),
        });
    }
  };

  return {
    async epoch(epoch: number, size: number | undefined, onProgress: (entries: number) => void): Promise<EpochReport> {
      const origin = originOf(station.district, station.code, epoch);
      const opening = await openingOf(epoch).catch((error: unknown) => {
        if (error instanceof LogBroken) return "unreadable" as const; // reported with the entries
        throw error;
      });
      const { origin: named, vkey } = opening === "unreadable" ? {} : (opening?.body ?? {});
      if (opening !== "unreadable" && (named !== origin || typeof vkey !== "string")) {
        findings.push({ code: "epoch-not-opened", epoch, seq: 0 });
      }
      const carried = size === undefined ? await carriedBy(epoch + 1) : undefined;
      if (size === undefined && carried === undefined)
        findings.push({ code: "epoch-not-joined", epoch: epoch + 1, seq: 0 });
      const keyNamed = typeof vkey === "string" ? vkey : undefined;
      const promises = await gatherPromises(
        { folder, sha, given: options.keys ?? [] },
        { epoch, origin, keyNamed, carried },
      );
      findings.push(...promises.findings);

      let page: { seq: number; hash: string }[] = [];
      const { report, findings: found } = await verifyEpoch(
        { log, sha, station: station.code, onProgress },
        epoch,
        size,
        promises.promised,
        (seq, facts) => {
          for (const blob of facts.blobs) if (!blobs.has(blob.sha256)) blobs.set(blob.sha256, { blob, epoch, seq });
          for (const sha256 of releasedBy(facts)) released.add(sha256);
          if (!facts.private) return;
          page.push({ seq, hash: facts.private.hash });
          subjects.add(facts.private.subject);
        },
        async () => {
          const due = page;
          page = [];
          await checkSides(epoch, due);
        },
      );
      findings.push(...found);
      const open = report.entries - report.covered;
      if (open > 0 && report.covered > 0 && outcomeOf(findings) !== "broken") {
        const detail = open === 1 ? `entry #${report.covered}` : `entries #${report.covered}–#${report.entries - 1}`;
        findings.push({ code: "not-covered", epoch, detail });
      }
      return report;
    },

    async afterwards(epochs: readonly EpochReport[]): Promise<void> {
      await checkBlobs();
      const keys = await log.keysOf([...subjects]);
      const dropped = keys.filter((key) => key === undefined).length;
      if (dropped > 0) findings.push({ code: "keys-dropped", detail: String(dropped) });
      const entries = epochs.reduce((sum, epoch) => sum + epoch.entries, 0);
      const { doc_count: stored } = await pouch.db.info();
      const stray = stored - entries - sides;
      if (stray > 0 && outcomeOf(findings) !== "broken")
        findings.push({ code: "stray-documents", detail: String(stray) });
    },
  };
};
