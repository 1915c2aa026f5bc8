/** How the command ends (docs/spec/provisioning.md, PI9). `doctor` answers 0 green, 1 amber, 2 red instead. */
export const EXIT = {
  /** done, or nothing to do */
  done: 0,
  /** a fault of ours or of the machine */
  fault: 1,
  /** refused: the sentence says what to do, nothing was changed */
  refused: 2,
  /** `--check` found something that would be changed */
  wouldChange: 3,
  /** the new release did not hold, the old one runs again */
  returned: 4,
  /** the command line was not understood */
  usage: 64,
} as const;
