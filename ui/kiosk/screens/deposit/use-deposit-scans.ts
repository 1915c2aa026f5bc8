import type { Signal } from "@preact/signals";
import { parseCode } from "#domain/codes.ts";
import type { Role } from "#domain/people/officer.ts";
import type { DepositDraft } from "../../models/deposit-draft.ts";
import { withScanned, withSealTag } from "../../models/item-draft.ts";
import { officerRef } from "../../models/officer-form.ts";
import { useCode, useScan } from "../../use-app.ts";

const KEEPERS: readonly Role[] = ["moharrir", "sho"];

/** A barcode that is none of ours; one of ours that was misread is not foreign. */
const isForeign = (text: string): boolean => {
  const read = parseCode(text);
  return !read.ok && read.error.code === "code/malformed";
};

/**
 * Scans mean what the step is about: an investigator's card names the depositor on every step, any barcode is the seal tag on
 * the step of the seal and the object's own number on the step of the item. Nothing is taken once the form was sent.
 */
export const useDepositScans = (draft: Signal<DepositDraft>, isSent: () => boolean): void => {
  const set = (part: Partial<DepositDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  useScan(
    (scanned) => {
      if (isSent() || scanned.kind !== "officer") return false;
      // a keeper's card mostly means that this officer takes the kiosk over; on the step of the officer it is taken there
      if (KEEPERS.includes(scanned.officer.role)) return false;
      set({ depositor: officerRef(scanned.officer), byCard: true });
      return true;
    },
    [draft],
  );
  useCode(
    (text) => {
      const { step, item } = draft.peek();
      if (isSent() || !isForeign(text)) return false;
      const next = step === "seal" ? withSealTag(item, text) : step === "item" ? withScanned(item, text) : undefined;
      if (next) set({ item: next });
      return next !== undefined;
    },
    [draft],
  );
};
