import { canonicalBytes } from "#domain/log/canonical.ts";
import { parseCheckpoint } from "#domain/log/checkpoint.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { type NoteSigner, parseNote, signNote } from "#domain/log/note.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { type EpochHeads, entriesOf, makeProofContent, namingEntries } from "#domain/proof/make-proof.ts";
import { proofSealText } from "#domain/proof/proof-file.ts";
import { isProofPage, withProof } from "#domain/proof/proof-page.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import type { OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Checkpoints } from "./checkpoints.ts";
import type { Witnessed } from "./courier/witnessed.ts";
import { readsEntry } from "./reading/confidence.ts";

/** Gives the proof of one item as a file that opens without a network. */
export interface Proofs {
  /**
   * The file of an item for an officer who may read all that stands in it. The head is signed before, so that every
   * entry is under it. Refuses `item/unknown`, `policy/role`, `proof/not-signed`, `proof/page-missing`.
   */
  page(item: string, by: OfficerState): Promise<Result<string>>;
}

export interface ProofDeps {
  readonly station: string;
  readonly reader: Reader;
  readonly signer: NoteSigner;
  readonly vkey: string;
  /** keys of the witnesses this station believes, as text */
  readonly witnesses: readonly string[];
  readonly checkpoints: Pick<Checkpoints, "latest">;
  readonly witnessed: Pick<Witnessed, "latest">;
  readonly signHead: () => Promise<void>;
  readonly privateParts: OpenPrivateParts;
  /** the built page without data; undefined where it was not built */
  readonly loadPage: () => Promise<string | undefined>;
  readonly clock: Pick<Clock, "now">;
}

const sizeOf = (note: string): number => {
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : undefined;
  return checkpoint?.ok ? checkpoint.value.size : 0;
};

export const createProofs = (deps: ProofDeps): Proofs => {
  const { station, reader, signer, vkey, witnesses, checkpoints, witnessed, signHead, privateParts, loadPage, clock } =
    deps;

  /** Heads of earlier devices: each next epoch opened with the last one of the epoch before. */
  const earlierHeads = (): EpochHeads[] => {
    const heads: EpochHeads[] = [];
    for (let epoch = 1; epoch < reader.epoch(); epoch++) {
      const opened = reader.entry(0, epoch);
      const next = reader.entry(0, epoch + 1);
      const own = opened && parseEntry(opened.bytes);
      const after = next && parseEntry(next.bytes);
      if (own?.kind !== "epoch.opened" || after?.kind !== "epoch.opened") continue;
      const newest = after.body.previous?.checkpoint;
      if (newest !== undefined) heads.push({ epoch, vkey: own.body.vkey, newest });
    }
    return heads;
  };

  const newestHead = (): EpochHeads | undefined => {
    const signed = checkpoints.latest()?.note;
    const seen = witnessed.latest()?.note;
    if (signed === undefined) return undefined;
    const newest = seen !== undefined && sizeOf(seen) >= sizeOf(signed) ? seen : signed;
    return { epoch: reader.epoch(), vkey, newest, ...(seen === undefined ? {} : { witnessed: seen }) };
  };

  /** Hashes of the item's private parts that can no longer be opened here. */
  const erasedOf = async (item: string): Promise<string[]> => {
    const refs = entriesOf(reader, item).flatMap(({ bytes }) => parseEntry(bytes).private ?? []);
    const opened = await privateParts(refs);
    return refs.filter((_, i) => opened[i] === undefined).map(({ hash }) => hash);
  };

  return {
    async page(item, by) {
      if (!reader.item(item)) return refuse("item/unknown");
      const about = entriesOf(reader, item);
      const all = [...about, ...namingEntries(reader, about)];
      if (!all.every(({ bytes }) => readsEntry(reader, by, parseEntry(bytes)))) return refuse("policy/role");
      const page = await loadPage();
      if (page === undefined || !isProofPage(page)) return refuse("proof/page-missing");
      await signHead();
      const newest = newestHead();
      if (!newest) return refuse("proof/not-signed");
      const made = makeProofContent(
        {
          item,
          station,
          by: "station",
          at: instantOf(clock.now()),
          witnesses: [...witnesses],
          erased: await erasedOf(item),
          heads: [...earlierHeads(), newest],
        },
        reader,
        sha256,
      );
      if (!made.ok) return refuse("proof/not-signed");
      const content = canonicalBytes(made.value);
      const seal = signNote(proofSealText(sha256, signer.key.name, content), [signer]);
      return ok(withProof(page, JSON.stringify({ content, seal })));
    },
  };
};
