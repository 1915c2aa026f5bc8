import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { Place } from "#domain/place/place.ts";
import { type BulkResult, inBulk } from "./models/bulk.ts";
import { EMPTY_ISSUE } from "./models/issue-draft.ts";
import { parcelText } from "./models/parcel-text.ts";
import type { Submission } from "./models/submission.ts";
import { useApp, useScan, useSubmission } from "./use-app.ts";

/** Scan the label, then the rack: what is in hand, and how it is put away or sent out. */
export interface LabelAndRack {
  readonly submission: Submission;
  /** items in hand, by code */
  readonly chosen: ReadonlySignal<readonly string[]>;
  /** those in hand that the last press did not put away, with the reasons */
  readonly failed: ReadonlySignal<BulkResult["failed"]>;
  /** the label printed last: the next label scanned must be this one */
  readonly expected: ReadonlySignal<string | undefined>;
  printed(item: string): void;
  choose(item: string, text?: string): void;
  drop(item?: string): void;
  /** the few words known of an item in hand */
  textOf(item: string): string | undefined;
  /** puts all in hand there; what cannot go stays in hand */
  shelve(to: Place): void;
  /** takes all in hand to the issue form */
  issue(): void;
}

/** @param onChanged called after a label was verified or items were shelved */
export const useLabelAndRack = (onChanged: () => void): LabelAndRack => {
  const { api, drafts, go, name, t, toast } = useApp();
  const submission = useSubmission();
  const expected = useSignal<string | undefined>(undefined);
  const chosen = useSignal<readonly string[]>([]);
  const failed = useSignal<BulkResult["failed"]>([]);
  const texts = useSignal<Readonly<Record<string, string>>>({});

  const choose = (item: string, text?: string) => {
    if (text) texts.value = { ...texts.value, [item]: text };
    if (!chosen.value.includes(item)) chosen.value = [...chosen.value, item];
  };
  const shelve = (to: Place) =>
    void submission.send(
      (second) => inBulk(chosen.value, (codes, by) => api.shelve({ codes: [...codes], to: to.place }, by), second),
      (result) => {
        if (result.done.length > 0) toast.value = t("shelve.done", { place: name(to.name) });
        chosen.value = result.failed.map(({ code }) => code);
        failed.value = result.failed;
        onChanged();
      },
    );
  useScan(
    async (scanned) => {
      if (scanned.kind === "place" && chosen.value.length > 0) {
        shelve(scanned.place);
        return true;
      }
      if (scanned.kind !== "item") return false;
      const { item, label } = scanned.item;
      const of = expected.value ?? item;
      const text = parcelText(scanned.item);
      if (label.verified && of === item) {
        if (chosen.value.includes(item)) return "duplicate";
        choose(item, text);
        return true;
      }
      await submission.send(
        () => api.verifyLabel({ of, scanned: item }),
        () => {
          expected.value = undefined;
          toast.value = t("label.verified");
          choose(item, text);
          onChanged();
        },
      );
      return submission.problem.value ? "error" : true;
    },
    [onChanged],
  );
  return {
    submission,
    chosen,
    failed,
    expected,
    printed: (item) => {
      expected.value = item;
    },
    choose,
    drop: (item) => {
      chosen.value = item === undefined ? [] : chosen.value.filter((each) => each !== item);
      failed.value = failed.value.filter(({ code }) => chosen.value.includes(code));
    },
    textOf: (item) => texts.value[item],
    shelve,
    issue: () => {
      const draft = drafts.of("issue", () => EMPTY_ISSUE);
      const { parcels } = draft.peek();
      const added = chosen.value.filter((item) => !parcels.some((parcel) => parcel.item === item));
      draft.value = {
        ...draft.peek(),
        parcels: [...parcels, ...added.map((item) => ({ item, text: texts.value[item] ?? item }))],
      };
      go("/issue");
    },
  };
};
