import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NoteSigner } from "#domain/log/note.ts";
import { formatVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { ordersOrigin } from "#domain/orders/order.ts";
import { ed25519FromSeed, randomBytes, sha256 } from "#platform/crypto.ts";
import { readTextFile, writeFileDurable } from "#platform/files.ts";

/** Signs the orders of every station, each under its own origin. */
export interface OrderSigner {
  of(station: string): NoteSigner;
  /** what a station must know to believe its orders */
  vkey(station: string): string;
}

/** The key of the district's orders, made once; it signs nothing else. */
export const createOrderSigner = async (folder: string, district: string): Promise<OrderSigner> => {
  const path = join(folder, "orders.seed");
  if (!existsSync(path)) await writeFileDurable(path, Buffer.from(Buffer.from(randomBytes(32)).toString("hex")), 0o600);
  const pair = ed25519FromSeed(Uint8Array.from(Buffer.from((await readTextFile(path, 128)) ?? "", "hex")));
  const keyOf = (station: string) => verifierKey(sha256, ordersOrigin(district, station), pair.publicKey);
  return {
    of: (station) => ({ key: keyOf(station), sign: pair.sign }),
    vkey: (station) => formatVerifierKey(keyOf(station)),
  };
};
