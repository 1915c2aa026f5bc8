import { isWeakPin } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Clock } from "#platform/clock.ts";
import { hashOneTimeCode, isOneTimeCode, newOneTimeCode } from "#platform/one-time-code.ts";
import type { PinHasher } from "#platform/pin-hash.ts";
import { createTurns } from "#platform/turns.ts";
import type { Credentials } from "./credentials.ts";

/** Officers' PINs and the codes with which they are set. Nobody but the officer ever chooses the PIN. */
export interface Pins {
  /** `none` when the officer has not set one. The same work is done whatever the answer. */
  check(officer: string | undefined, pin: string): Promise<"right" | "wrong" | "none">;
  /** Sets a PIN; refuses `officer/pin-weak`. */
  set(officer: string, pin: string): Promise<Result<undefined>>;
  has(officer: string): Promise<boolean>;
  /** A new one-time code, good once within 72 hours; the one before is void. A PIN in use stays until then. */
  issueCode(officer: string, issuedBy: string): Promise<string>;
  /** Keeps a one-time code that the district made, by its SHA-256 (hex); the one before is void, the same one is left. */
  takeCode(officer: string, hash: string, endsMs: number): Promise<void>;
  /**
   * Sets the PIN by one-time code. `record` writes the entry that says so (with the officer here who handed the code
   * out; undefined for the district's), between the check and the new PIN; its refusal leaves all as it was. Refuses `officer/pin-weak`, `station/setup-code-wrong` (facts: tries left).
   */
  useCode(use: CodeUse, record: (issuedBy: string | undefined) => Promise<Result<unknown>>): Promise<Result<undefined>>;
}

/** A one-time code as typed, for the officer it should be of, and the PIN wanted. */
export interface CodeUse {
  readonly officer: string | undefined;
  readonly code: string;
  readonly pin: string;
}

const CODE_LASTS_MS = 72 * 60 * 60 * 1000;
const CODE_TRIES = 5;

export interface PinsDeps {
  readonly credentials: Credentials;
  readonly hasher: PinHasher;
  readonly clock: Pick<Clock, "now">;
  readonly random: (count: number) => Uint8Array;
}

/** @returns the one owner of the credential files */
export const createPins = ({ credentials, hasher, clock, random }: PinsDeps): Pins => {
  // a code's tries are counted one after the other: many at once must not share one count
  const inTurn = createTurns();

  const useCode: Pins["useCode"] = async ({ officer, code, pin }, record) => {
    const kept = officer === undefined ? undefined : await credentials.read(officer);
    if (!kept?.code || kept.code.wrong >= CODE_TRIES || clock.now() > kept.code.endsMs)
      return refuse("station/setup-code-wrong", { left: 0 });
    const { code: issued, ...rest } = kept;
    if (!isOneTimeCode(code, issued.hash)) {
      const wrong = issued.wrong + 1;
      await credentials.write({ ...rest, code: { ...issued, wrong } });
      return refuse("station/setup-code-wrong", { left: CODE_TRIES - wrong });
    }
    const hash = await hasher.hash(pin);
    const recorded = await record(issued.issuedBy);
    if (!recorded.ok) return recorded;
    await credentials.write({ officer: rest.officer, pin: hash });
    return ok(undefined);
  };

  return {
    async check(officer, pin) {
      const kept = officer === undefined ? undefined : await credentials.read(officer);
      const right = await hasher.fits(pin, kept?.pin);
      if (kept && kept.pin === undefined) return "none";
      return right ? "right" : "wrong";
    },
    async set(officer, pin) {
      if (isWeakPin(pin)) return refuse("officer/pin-weak");
      await credentials.write({ officer, pin: await hasher.hash(pin) });
      return ok(undefined);
    },
    has: async (officer) => (await credentials.read(officer)).pin !== undefined,
    issueCode: (officer, issuedBy) =>
      inTurn(async () => {
        const code = newOneTimeCode(random);
        const { pin } = await credentials.read(officer);
        const issued = { hash: hashOneTimeCode(code), endsMs: clock.now() + CODE_LASTS_MS, wrong: 0, issuedBy };
        await credentials.write({ officer, ...(pin === undefined ? {} : { pin }), code: issued });
        return code;
      }),
    takeCode: (officer, hash, endsMs) =>
      inTurn(async () => {
        const { pin, code } = await credentials.read(officer);
        if (code?.hash === hash) return;
        await credentials.write({ officer, ...(pin === undefined ? {} : { pin }), code: { hash, endsMs, wrong: 0 } });
      }),
    useCode: async (use, record) =>
      isWeakPin(use.pin) ? refuse("officer/pin-weak") : inTurn(() => useCode(use, record)),
  };
};
