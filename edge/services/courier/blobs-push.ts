import type { WantedBlob } from "#domain/wire/blobs.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { BlobExchanged, BlobWire } from "./blobs-wire.ts";

/** How a run ended. `level`: the district has every blob that is here; `missing` of those it wants are not. */
export type BlobsPushed =
  | { readonly kind: "level"; readonly sent: number; readonly missing: number }
  | Exclude<BlobExchanged<never>, { kind: "done" | "refused" }>;

/**
 * Sends what the district wants, smallest first, until it wants nothing that we have. What the district refuses is left
 * for the next run: it has its reason, and the others must not wait for it.
 * @param turn awaited before each piece; false ends the run
 */
export const pushBlobs = async (
  { wire, blobs }: { readonly wire: BlobWire; readonly blobs: Pick<Blobs, "get"> },
  turn: () => Promise<boolean>,
  onWanted: (waiting: number) => void,
): Promise<BlobsPushed> => {
  let sent = 0;
  let missing = 0;
  let after: WantedBlob | undefined;
  for (;;) {
    if (!(await turn())) return { kind: "offline", why: "closed" };
    const wanted = await wire.wanted(after);
    if (wanted.kind === "refused") return { kind: "busy", why: wanted.code };
    if (wanted.kind !== "done") return wanted;
    if (wanted.value.length === 0) return { kind: "level", sent, missing };
    for (const [i, blob] of wanted.value.entries()) {
      onWanted(wanted.value.length - i);
      after = blob;
      // bytes that no longer have their hash are as good as none: they are never sent
      const bytes = await blobs.get(blob.sha256);
      if (bytes === undefined || bytes.length !== blob.bytes) {
        missing++;
        continue;
      }
      const answer = await wire.send(blob, bytes, turn);
      if (answer.kind === "done") sent++;
      else if (answer.kind === "refused") missing++;
      else return answer;
    }
  }
};
