import type { DepositDraft } from "../../models/deposit-draft.ts";

/** One step of the form reads the draft and hands back what changed. */
export interface StepProps {
  readonly draft: DepositDraft;
  readonly set: (part: Partial<DepositDraft>) => void;
}
