import { canonicalBytes } from "#domain/log/canonical.ts";
import { type Cosigner, cosign } from "#domain/log/cosignature.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import { type EpochHeads, entriesOf, makeProofContent } from "#domain/proof/make-proof.ts";
import { proofSealText } from "#domain/proof/proof-file.ts";
import { isProofPage, withProof } from "#domain/proof/proof-page.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { aes256Gcm, sha256 } from "#platform/crypto.ts";
import { createPrivateParts } from "#stores/station-log/private-parts.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Epochs } from "../stores/epochs.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import type { Views } from "./views/views.ts";

/** Gives the proof of one item out of the district's copy, for whoever may read it (the caller has asked). */
export interface Proofs {
  /** Only what the district has witnessed. Refuses `item/unknown`, `proof/not-signed`, `proof/page-missing`. */
  page(station: string, item: string): Promise<Result<string>>;
}

export interface ProofDeps {
  readonly views: Pick<Views, "read" | "follow">;
  readonly epochs: Pick<Epochs, "get" | "newest">;
  readonly logs: Pick<OpenLogs, "use">;
  readonly cosigner: Cosigner;
  /** the built page without data; undefined where it was not built */
  readonly loadPage: () => Promise<string | undefined>;
  readonly clock: Pick<Clock, "now">;
}

export const createProofs = ({ views, epochs, logs, cosigner, loadPage, clock }: ProofDeps): Proofs => {
  const headsOf = (station: string): EpochHeads[] =>
    Array.from({ length: epochs.newest(station)?.epoch ?? 0 }, (_, i) => i + 1).flatMap((epoch) => {
      const known = epochs.get(station, epoch);
      if (!known?.witnessed) return [];
      const { note, lines } = known.witnessed;
      return [{ epoch, vkey: known.vkey, newest: note, witnessed: note + lines }];
    });

  /** Hashes of private parts that can no longer be opened here. */
  const erasedOf = async (station: string, entries: readonly string[]): Promise<string[]> => {
    const refs = entries.flatMap((bytes) => parseEntry(bytes).private ?? []);
    const opened = await logs.use(station, (log) => createPrivateParts(log, aes256Gcm)(refs));
    return refs.filter((_, i) => opened[i] === undefined).map(({ hash }) => hash);
  };

  return {
    async page(station, item) {
      const page = await loadPage();
      if (page === undefined || !isProofPage(page)) return refuse("proof/page-missing");
      const heads = headsOf(station);
      const newest = heads.at(-1);
      if (!newest) return refuse("proof/not-signed");
      await views.follow(station); // the tree must reach the head
      const bytes = await views.read(station, (reader: Reader) => entriesOf(reader, item).map((entry) => entry.bytes));
      if (bytes.length === 0) return refuse("item/unknown");
      const erased = await erasedOf(station, bytes);
      const at = clock.now();
      const given = {
        item,
        station,
        by: "district" as const,
        at: instantOf(at),
        witnesses: [formatVerifierKey(cosigner.key)],
        erased,
        heads,
      };
      const made = await views.read(station, (reader: Reader) => makeProofContent(given, reader, sha256));
      if (!made.ok) return refuse("proof/not-signed");
      const content = canonicalBytes(made.value);
      const origin = newest.vkey.slice(0, newest.vkey.indexOf("+"));
      const text = proofSealText(sha256, origin, content);
      const seal = `${text}\n${cosign(text, Math.floor(at / 1000), cosigner)}`;
      return ok(withProof(page, JSON.stringify({ content, seal })));
    },
  };
};
