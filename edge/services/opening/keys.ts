import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toHex } from "#domain/log/bytes.ts";
import type { NoteSigner } from "#domain/log/note.ts";
import { formatVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { ed25519FromSeed, sha256 } from "#platform/crypto.ts";
import { writeFileDurable } from "#platform/files.ts";
import { epochName } from "../checkpoint-files.ts";

/** A secret of the station, made once and kept in `keys/` readable by its owner only. */
const secret = async (
  folder: string,
  name: string,
  bytes: number,
  random: (n: number) => Uint8Array,
): Promise<Uint8Array> => {
  const keys = join(folder, "keys");
  const path = join(keys, name);
  if (!existsSync(path)) {
    mkdirSync(keys, { recursive: true, mode: 0o700 });
    await writeFileDurable(path, Buffer.from(`${toHex(random(bytes))}\n`), 0o600);
    chmodSync(path, 0o600);
  }
  const hex = readFileSync(path, "utf8").trim();
  if (hex.length !== bytes * 2) throw new Error(`${name} in ${keys} is not a key of ${bytes} bytes`);
  return Uint8Array.from(Buffer.from(hex, "hex"));
};

/** The secrets of one epoch of one station. */
export interface StationKeys {
  /** signs checkpoints under the log's origin */
  readonly signer: NoteSigner;
  /** public half as text, for everyone who checks the log */
  readonly vkey: string;
  /** keyed into every PIN hash */
  readonly pepper: Uint8Array;
  /** keys the fingerprints of old register rows, so that a row cannot be guessed from its fingerprint */
  readonly rows: Uint8Array;
}

/** Opens the station's keys, making those that are not there yet. */
export const openKeys = async (
  folder: string,
  origin: string,
  epoch: number,
  random: (count: number) => Uint8Array,
): Promise<StationKeys> => {
  const pair = ed25519FromSeed(await secret(folder, `${epochName(epoch)}.seed`, 32, random));
  const key = verifierKey(sha256, origin, pair.publicKey);
  const vkey = formatVerifierKey(key);
  const path = join(folder, "keys", `${epochName(epoch)}.vkey`);
  if (!existsSync(path)) await writeFileDurable(path, Buffer.from(`${vkey}\n`));
  return {
    signer: { key, sign: pair.sign },
    vkey,
    pepper: await secret(folder, "pepper", 32, random),
    rows: await secret(folder, "rows", 32, random),
  };
};
