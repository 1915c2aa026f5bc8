import { amend, checkSeal } from "#domain/custody/acts/item.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import { originOf, signCheckpoint } from "#domain/log/checkpoint.ts";
import { cosign } from "#domain/log/cosignature.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { type NoteSigner, parseNote, signNote } from "#domain/log/note.ts";
import { leafHash, type NodeReader, nodeHash, rootAt } from "#domain/log/tree.ts";
import { formatVerifierKey, type KeyUse, verifierKey } from "#domain/log/verifier-key.ts";
import { makeProofContent, type ProofSource } from "#domain/proof/make-proof.ts";
import { type ProofContent, proofSealText } from "#domain/proof/proof-file.ts";
import { instantOf, msOf } from "#domain/time.ts";
import { ed25519FromSeed, sha256, verifyEd25519 } from "#platform/crypto.ts";
import { aStation, CARRIER, DAY, done, HOUR, inStore, SEALED, sentOut } from "./factories.ts";

const STATION = "UP-KTW-042";
/** What proofs are checked with on a server. */
export const NODE_CRYPTO = { sha: sha256, verify: verifyEd25519 };

/** A signer whose key is made from a number. */
export const signerOf = (name: string, seed: number, use: KeyUse = "log"): NoteSigner => {
  const pair = ed25519FromSeed(new Uint8Array(32).fill(seed));
  return { key: verifierKey(sha256, name, pair.publicKey, use), sign: pair.sign };
};
const originIn = (epoch: number) => originOf("gaya", STATION, epoch);

/** Two parcels' stories on one road certificate among much else, as entries that are not yet in a log. */
const storyOf = (extra: number) => {
  const station = aStation();
  const { desk, keeper, both, shelf } = station;
  const first = inStore(station).item;
  const second = inStore(station, "vehicle").item;
  desk.wait(HOUR);
  done(desk, keeper, shelve, { codes: [first], to: shelf.place });
  sentOut(station, [first, second]);
  desk.wait(3 * DAY);
  const lines = [first, second].map((item) => ({ item, seal: SEALED }));
  done(desk, keeper, returnItems, { lines, carrier: CARRIER, to: shelf.place });
  done(desk, both, amend, { item: first, changes: [{ field: "mark", to: "M-7" }], reason: "गलत लिखा" });
  for (let i = 0; i < extra; i++) {
    desk.wait(HOUR);
    done(desk, keeper, checkSeal, { item: i % 3 === 2 ? second : first, action: "verified", seal: SEALED });
  }
  return { entries: desk.entries, first, second };
};

/** A record under real trees and keys, out of which proofs are made. */
export interface ProvenRecord {
  readonly item: string;
  readonly other: string;
  readonly size: number;
  readonly source: ProofSource;
  readonly station: NoteSigner;
  /** @param seen entries of the newest epoch that the witness has signed; none leaves it unwitnessed */
  content(changes?: { item?: string; seen?: number; by?: ProofContent["by"]; erased?: string[] }): ProofContent;
  /** The file's data, sealed by the right maker; `signer` seals it as somebody else. */
  sealed(content: ProofContent, signer?: NoteSigner): string;
}

/**
 * @param options.epochs 2 replaces the device in the middle of the story
 * @param options.photo hash of the photo at the deposit
 * @param options.extra further seal checks, so that the story is long
 */
export const provenRecord = ({
  epochs = 1,
  extra = 3,
  photo = "a".repeat(64),
}: {
  epochs?: 1 | 2;
  extra?: number;
  photo?: string;
} = {}): ProvenRecord => {
  const { entries, first, second } = storyOf(extra);
  const witness = signerOf("gaya/witness", 9, "cosigner");
  const logs: StoredEntry[][] = [];
  const signers = Array.from({ length: epochs }, (_, i) => signerOf(originIn(i + 1), 20 + i));
  const nodesOf =
    (epoch: number): NodeReader =>
    (level, index) =>
      level === 0
        ? (logs[epoch - 1]?.[index]?.leafHash ?? new Uint8Array())
        : nodeHash(sha256, nodesOf(epoch)(level - 1, index * 2), nodesOf(epoch)(level - 1, index * 2 + 1));
  const noteAt = (epoch: number, size: number): string => {
    const signer = signers[epoch - 1] ?? witness;
    return signCheckpoint({ origin: originIn(epoch), size, root: rootAt(sha256, size, nodesOf(epoch)) }, signer);
  };
  const cosigned = (note: string, atMs: number): string => {
    const parsed = parseNote(note);
    return parsed.ok ? note + cosign(parsed.value.text, Math.floor(atMs / 1000), witness) : note;
  };
  const put = (epoch: number, entry: object): void => {
    const log = logs[epoch - 1] ?? [];
    logs[epoch - 1] = log;
    const seq = log.length;
    const bytes = canonicalBytes({ ...entry, station: STATION, epoch, seq }).replaceAll("a".repeat(64), photo);
    log.push({ epoch, seq, bytes, leafHash: leafHash(sha256, bytes) });
  };
  const start = entries[0];
  const opening = (epoch: number, previous?: object) => ({
    ...start,
    kind: "epoch.opened",
    subjects: [],
    body: {
      origin: originIn(epoch),
      vkey: formatVerifierKey(signers[epoch - 1]?.key ?? witness.key),
      district: "gaya",
      name: { hi: "थाना कोतवाली", en: "PS Kotwali" },
      training: false,
      ...(previous ? { previous } : {}),
    },
  });
  put(1, opening(1));
  const half = epochs === 2 ? Math.floor(entries.length * 0.8) : entries.length;
  let seen: { size: number; at: string } | undefined;
  for (const [i, entry] of entries.entries()) {
    if (i === half) {
      const checkpoint = cosigned(noteAt(1, logs[0]?.length ?? 0), msOf(entry.recordedAt) ?? 0);
      put(2, opening(2, { epoch: 1, checkpoint, authorisedBy: "SP" }));
      seen = undefined;
    }
    const epoch = i < half ? 1 : 2;
    put(epoch, { ...entry, ...(seen ? { seen } : {}) });
    // the district signs after every fifth entry, a minute later
    if (i % 5 === 4)
      seen = { size: logs[epoch - 1]?.length ?? 0, at: instantOf((msOf(entry.recordedAt) ?? 0) + 60_000) };
  }
  const all = logs.flat();
  const speaking = (code: string) => all.filter(({ bytes }) => JSON.parse(bytes).subjects.includes(code));
  const newest = logs.at(-1) ?? [];
  const signer = signers.at(-1) ?? witness;
  const end = (msOf(entries.at(-1)?.recordedAt ?? "") ?? 0) + HOUR;
  const source: ProofSource = {
    timeline: (code, { limit, before }) =>
      speaking(code)
        .filter(
          (each) => !before || each.epoch < before.epoch || (each.epoch === before.epoch && each.seq < before.seq),
        )
        .toReversed()
        .slice(0, limit),
    first: (code) => speaking(code)[0],
    entry: (seq, epoch) => logs[epoch - 1]?.[seq],
    nodesOf,
  };
  return {
    item: first,
    other: second,
    size: newest.length,
    source,
    station: signer,
    content({ item = first, seen: upTo, by = "station", erased = [] } = {}) {
      const witnessed = upTo === undefined ? undefined : cosigned(noteAt(epochs, upTo), end);
      const vkeys = signers.map(({ key }) => formatVerifierKey(key));
      const older = epochs === 2 ? JSON.parse(newest[0]?.bytes ?? "{}").body.previous.checkpoint : "";
      const made = makeProofContent(
        {
          item,
          station: STATION,
          by,
          at: instantOf(end),
          witnesses: [formatVerifierKey(witness.key)],
          erased,
          heads: [
            ...(epochs === 2 ? [{ epoch: 1, vkey: vkeys[0] ?? "", newest: older }] : []),
            {
              epoch: epochs,
              vkey: vkeys.at(-1) ?? "",
              newest: noteAt(epochs, by === "district" ? (upTo ?? newest.length) : newest.length),
              ...(witnessed === undefined ? {} : { witnessed }),
            },
          ],
        },
        source,
        sha256,
      );
      if (!made.ok) throw new Error(made.error);
      return made.value;
    },
    sealed(content, as) {
      const text = canonicalBytes(content);
      const seal = proofSealText(sha256, signer.key.name, text);
      return JSON.stringify({
        content: text,
        seal:
          content.by === "district" && !as
            ? `${seal}\n${cosign(seal, Math.floor(end / 1000), witness)}`
            : signNote(seal, [as ?? signer]),
      });
    },
  };
};
