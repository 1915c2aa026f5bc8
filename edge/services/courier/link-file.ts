import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { parseVerifierKey, type VerifierKey } from "#domain/log/verifier-key.ts";
import { sha256 } from "#platform/crypto.ts";
import { writeFileDurable } from "#platform/files.ts";
import type { ClientTls } from "#platform/http/client.ts";

const NAME = "district.json";
const linkSchema = v.strictObject({
  /** `https://gateway:8443` */
  url: v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/)),
  /** keys of the witnesses this station believes, as text */
  witnesses: v.array(v.string()),
  /** the key that signs the district's orders for us, as text */
  orders: v.optional(v.string()),
  /** the epoch this device was enrolled for */
  epoch: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** how entries travel: in our own compressed batches, or by PouchDB's own replicator */
  replication: v.optional(v.picklist(["batches", "stock"]), "batches"),
});

/** Where the district is and how it knows us. */
export interface DistrictLink {
  readonly url: string;
  readonly witnesses: readonly VerifierKey[];
  /** absent: no order is believed */
  readonly orders?: VerifierKey;
  /** the epoch this device was enrolled for; the log may still be at the one before */
  readonly epoch: number;
  /** absent: batches */
  readonly replication?: "batches" | "stock";
  /** what proves who we are, once the station was enrolled */
  readonly tls?: ClientTls;
}

const pem = (folder: string, name: string): string | undefined => {
  const path = join(folder, "keys", name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};

/**
 * The link of a station's folder; undefined while it was never enrolled.
 * @throws Error naming the file when it cannot be used
 */
export const readLink = (folder: string): DistrictLink | undefined => {
  const path = join(folder, NAME);
  if (!existsSync(path)) return undefined;
  const read = v.safeParse(linkSchema, JSON.parse(readFileSync(path, "utf8")));
  if (!read.success) throw new Error(`${path} cannot be used: ${read.issues.map((issue) => issue.message).join("; ")}`);
  const witnesses = read.output.witnesses.map((text) => {
    const key = parseVerifierKey(sha256, text, "cosigner");
    if (!key) throw new Error(`${path} names a witness that is no key: ${text}`);
    return key;
  });
  const orders = read.output.orders === undefined ? undefined : parseVerifierKey(sha256, read.output.orders);
  if (read.output.orders !== undefined && !orders) throw new Error(`${path} names a key of orders that is none`);
  const [ca, cert, key] = [pem(folder, "district-ca.pem"), pem(folder, "tls.crt"), pem(folder, "tls.key")];
  return {
    url: read.output.url,
    witnesses,
    epoch: read.output.epoch,
    ...(orders ? { orders } : {}),
    replication: read.output.replication,
    ...(ca && cert && key ? { tls: { ca, cert, key } } : {}),
  };
};

/** Writes the link of a station's folder, durable when it resolves. */
export const writeLink = (folder: string, link: v.InferInput<typeof linkSchema>): Promise<void> =>
  writeFileDurable(join(folder, NAME), Buffer.from(`${JSON.stringify(link, null, 2)}\n`));
