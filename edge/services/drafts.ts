import { ok, type Result, refuse } from "#domain/result.ts";
import type { Clock } from "#platform/clock.ts";
import { createTurns } from "#platform/turns.ts";
import type { DraftFiles, KeptDraft } from "../stores/drafts/draft-files.ts";

/** How long a form waits for its owner after the last key, ms: a fortnight's leave. */
export const DRAFT_KEPT_MS = 14 * 86_400_000;
/** Forms of one officer that wait at the same time. */
export const MOST_DRAFTS = 40;
/** Signs of one form. */
const MOST_SIGNS = 300_000;

/** A form that waits, and what its act wrote if that is already in the record. */
export interface WaitingDraft extends KeptDraft {
  /** codes of what the act wrote about; empty while the form was not sent */
  readonly recorded: readonly string[];
}

/** Half-filled forms of the officers of this station. They are no part of the log. */
export interface Drafts {
  /** Forms of an officer, the newest first. Those older than `DRAFT_KEPT_MS` are gone. */
  list(officer: string): Promise<readonly WaitingDraft[]>;
  /**
   * Keeps a form; resolves when it is on the disk. A writing that is not newer than the one kept changes nothing:
   * `kept` is false then, and `seq` says which one is kept. Refuses `request/too-large` (facts: most).
   */
  keep(
    officer: string,
    draft: Omit<KeptDraft, "atMs">,
  ): Promise<Result<{ kept: boolean; seq: number; recorded: readonly string[] }>>;
}

export interface DraftsDeps {
  readonly files: DraftFiles;
  /** codes that the entries of an act speak of; empty while there are none */
  readonly recorded: (act: string) => readonly string[];
  readonly clock: Pick<Clock, "now">;
}

/** @returns the drafts of a folder; one writing at a time */
export const createDrafts = ({ files, recorded, clock }: DraftsDeps): Drafts => {
  const inTurn = createTurns();
  const known = new Map<string, Map<string, KeptDraft>>();

  const of = async (officer: string): Promise<Map<string, KeptDraft>> => {
    const own = known.get(officer) ?? new Map((await files.read(officer)).map((draft) => [draft.name, draft]));
    known.set(officer, own);
    for (const draft of [...own.values()])
      if (clock.now() - draft.atMs > DRAFT_KEPT_MS) {
        await files.remove(officer, draft.name);
        own.delete(draft.name);
      }
    return own;
  };

  return {
    list: (officer) =>
      inTurn(async () =>
        [...(await of(officer)).values()]
          .toSorted((a, b) => b.atMs - a.atMs)
          .map((draft) => ({ ...draft, recorded: draft.value ? recorded(draft.act) : [] })),
      ),
    keep: (officer, draft) =>
      inTurn(async () => {
        if (JSON.stringify(draft.value).length > MOST_SIGNS) return refuse("request/too-large", { most: MOST_SIGNS });
        const own = await of(officer);
        const before = own.get(draft.name);
        const answer = (kept: boolean, seq: number) => ok({ kept, seq, recorded: recorded(draft.act) });
        if (before && before.seq >= draft.seq) return answer(false, before.seq);
        if (!before && own.size >= MOST_DRAFTS) return refuse("request/too-large", { most: MOST_DRAFTS });
        const written = { ...draft, atMs: clock.now() };
        await files.write(officer, written);
        own.set(draft.name, written);
        return answer(true, draft.seq);
      }),
  };
};
