import type { WantedBlob } from "#domain/wire/blobs.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { BlobExchanged, BlobWire } from "./blobs-wire.ts";

/** How a run ended. `level`: the district has every blob that is here; `missing` of those it wants are not. */
export type BlobsPushed = { readonly kind: "level"; readonly sent: number; readonly missing: number } | Ended;

type Ended = Exclude<BlobExchanged<never>, { kind: "done" | "refused" }>;

/** While the answer to one piece is under way, a piece of another blob is: a slow link is never idle. */
const BLOBS_AT_ONCE = 2;

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

  const sendOne = async (blob: WantedBlob): Promise<Ended | undefined> => {
    // bytes that no longer have their hash are as good as none: they are never sent
    const bytes = await blobs.get(blob.sha256);
    const answer = bytes?.length === blob.bytes ? await wire.send(blob, bytes, turn) : undefined;
    if (answer?.kind === "done") sent++;
    else if (answer === undefined || answer.kind === "refused") missing++;
    else return answer;
    return undefined;
  };
  /** Takes one after the other from a shared list, until it is empty or the link ends it. */
  const sendFrom = async (list: WantedBlob[]): Promise<Ended | undefined> => {
    for (let blob = list.shift(); blob; blob = list.shift()) {
      onWanted(list.length + 1);
      const ended = await sendOne(blob);
      if (ended) return ended;
    }
    return undefined;
  };

  let after: WantedBlob | undefined;
  for (;;) {
    if (!(await turn())) return { kind: "offline", why: "closed" };
    const wanted = await wire.wanted(after);
    if (wanted.kind === "refused") return { kind: "busy", why: wanted.code };
    if (wanted.kind !== "done") return wanted;
    if (wanted.value.length === 0) return { kind: "level", sent, missing };
    after = wanted.value.at(-1);
    const list = [...wanted.value];
    const ends = await Promise.all(Array.from({ length: BLOBS_AT_ONCE }, () => sendFrom(list)));
    const ended = ends.find((each) => each !== undefined);
    if (ended) return ended;
  }
};
