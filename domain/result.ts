import type { ErrorCode } from "./errors.ts";

/** Small values that explain a refusal on the screen: numbers, names of fields, codes. Never a private person's name. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** Why an act was refused: a code with its texts in `domain/text`, and the facts the text needs. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly facts: Facts;
}

/** What the user can meet is a value; a throw is a fault of ours or of the machine. */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A result that went well. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** A refusal with its code and facts. */
export const refuse = (code: ErrorCode, facts: Facts = {}): Result<never> => ({ ok: false, error: { code, facts } });
