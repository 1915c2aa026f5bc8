import type { ItemSheet } from "../../models/answers.ts";

/** What every dialog of an item's acts is given. */
export interface ActDialogProps {
  readonly sheet: ItemSheet;
  readonly onClose: () => void;
}
