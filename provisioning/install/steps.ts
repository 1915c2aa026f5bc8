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
  // all are asked first: one act may bring about what several steps ask for
  const open: Step[] = [];
  for (const step of steps) if (!(await step.isDone())) open.push(step);
  for (const { kind, subject, isDone, do: act } of open) {
    if (!onlyLook && !(await isDone())) await act();
    told({ kind, subject });
  }
  return open.map(({ kind, subject }) => ({ kind, subject }));
};
