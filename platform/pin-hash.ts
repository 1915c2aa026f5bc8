import { createTurns } from "./turns.ts";

/** What one PIN hash costs. 19 MiB and two passes is OWASP's argon2id floor: some 40 ms on a Raspberry Pi 4. */
export interface PinCost {
  readonly memoryKib: number;
  readonly passes: number;
}
export const DEFAULT_PIN_COST: PinCost = { memoryKib: 19_456, passes: 2 };

/** Hashes PINs with argon2id (RFC 9106), keyed with the station's pepper. One at a time, so that memory is bounded. */
export interface PinHasher {
  /** The PHC text to keep; its parameters stand in it. */
  hash(pin: string): Promise<string>;
  /** Whether the PIN fits. Does the same work when there is no hash, and answers no. */
  fits(pin: string, phc: string | undefined): Promise<boolean>;
}

/** @param pepper 32 secret bytes kept apart from the hashes */
export const createPinHasher = (pepper: Uint8Array, cost: PinCost): PinHasher => {
  const options = { memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: 1, secret: pepper };
  const inTurn = createTurns();
  let nobody: string | undefined;
  // loaded with the first PIN: a station that boots in the dark needs no hash
  const argon = () => import("@node-rs/argon2");

  return {
    hash: (pin) => inTurn(async () => (await argon()).hash(pin, options)),
    fits: (pin, phc) =>
      inTurn(async () => {
        const { hash, verify } = await argon();
        if (phc === undefined) {
          nobody ??= await hash("0", options);
          await verify(nobody, pin, { secret: pepper });
          return false;
        }
        return verify(phc, pin, { secret: pepper });
      }),
  };
};
