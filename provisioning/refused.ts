import type { Result } from "#domain/result.ts";

/** Why a command of the technician was refused; nothing was changed then. The words stand in `cli/words-*.ts`. */
export type RefusedCode =
  | "no-root"
  | "wrong-architecture"
  | "no-space"
  | "no-system"
  | "other-station"
  | "not-a-release"
  | "other-release-here"
  | "not-installed"
  | "enrolled-already"
  | "not-enrolled"
  | "enrol-refused"
  | "invitation"
  | "release-none"
  | "release-unsigned"
  | "release-signature"
  | "release-tampered"
  | "release-architecture"
  | "release-older"
  | "release-on-trial"
  | "nothing-to-roll-back"
  | "retire-confirm"
  | "image-input";

export interface Refused {
  readonly code: RefusedCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a command comes to: a value, or a refusal that says what to do. */
export type Outcome<T> = Result<T, Refused>;

export const refused = (code: RefusedCode, facts: Refused["facts"] = {}): Outcome<never> => ({
  ok: false,
  error: { code, facts },
});
