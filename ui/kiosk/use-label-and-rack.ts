import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { Place } from "#domain/place/place.ts";
import type { Submission } from "./models/submission.ts";
import { useApp, useScan, useSubmission } from "./use-app.ts";

/** Scan the label, then the rack: what is in hand, and how it is put away. */
export interface LabelAndRack {
  readonly submission: Submission;
  /** items in hand, by code */
  readonly chosen: ReadonlySignal<readonly string[]>;
  /** the label printed last: the next label scanned must be this one */
  readonly expected: ReadonlySignal<string | undefined>;
  printed(item: string): void;
  choose(item: string): void;
  drop(item?: string): void;
  shelve(to: Place): void;
}

/** @param onChanged called after a label was verified or items were shelved */
export const useLabelAndRack = (onChanged: () => void): LabelAndRack => {
  const { api, name, t, toast } = useApp();
  const submission = useSubmission();
  const expected = useSignal<string | undefined>(undefined);
  const chosen = useSignal<readonly string[]>([]);

  const choose = (item: string) => {
    if (!chosen.value.includes(item)) chosen.value = [...chosen.value, item];
  };
  const shelve = (to: Place) =>
    void submission.send(
      (second) => api.shelve({ codes: [...chosen.value], to: to.place }, second),
      () => {
        toast.value = t("shelve.done", { place: name(to.name) });
        chosen.value = [];
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
      if (label.verified && of === item) {
        choose(item);
        return true;
      }
      await submission.send(
        () => api.verifyLabel({ of, scanned: item }),
        () => {
          expected.value = undefined;
          toast.value = t("label.verified");
          choose(item);
          onChanged();
        },
      );
      return true;
    },
    [onChanged],
  );
  return {
    submission,
    chosen,
    expected,
    printed: (item) => {
      expected.value = item;
    },
    choose,
    drop: (item) => {
      chosen.value = item === undefined ? [] : chosen.value.filter((each) => each !== item);
    },
    shelve,
  };
};
