/** What a step brings about. */
export type StepKind = "release" | "file" | "link" | "account" | "folder" | "package" | "unit" | "boot";

/** One thing that is so after the installation. Asked in order; what a step needs was done by one before it. */
export interface Step {
  readonly kind: StepKind;
  /** the path, the account, the package, the unit */
  readonly subject: string;
  isDone(): Promise<boolean>;
  do(): Promise<void>;
}

/** A step that was not so. */
export interface Change {
  readonly kind: StepKind;
  readonly subject: string;
}

/**
 * Does what is not done yet, in order.
 * @param onlyLook changes nothing, and answers what would be changed
 */
export const bringAbout = async (
  steps: readonly Step[],
  onlyLook: boolean,
  told: (change: Change) => void,
): Promise<readonly Change[]> => {
  const changes: Change[] = [];
  for (const { kind, subject, isDone, do: act } of steps) {
    if (await isDone()) continue;
    if (!onlyLook) await act();
    changes.push({ kind, subject });
    told({ kind, subject });
  }
  return changes;
};
