import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { kindOf } from "#domain/codes.ts";
import { integer, sha256Hex } from "#domain/schema.ts";
import { writeFileDurable } from "#platform/files.ts";

const credentialSchema = v.strictObject({
  officer: v.string(),
  /** argon2id in PHC form */
  pin: v.exactOptional(v.string()),
  /** the one-time code that lets the officer set a PIN: its SHA-256, its end (ms), wrong tries, who asked for it */
  code: v.exactOptional(
    v.strictObject({ hash: sha256Hex, endsMs: integer(), wrong: integer(), issuedBy: v.exactOptional(v.string()) }),
  ),
});

/** What proves an officer. Never part of the log, and never sent anywhere. */
export type Credential = v.InferOutput<typeof credentialSchema>;

/** One file an officer, replaced whole and synced. */
export interface Credentials {
  /** @throws Error when the file is there and cannot be read as a credential */
  read(officer: string): Promise<Credential>;
  write(credential: Credential): Promise<void>;
  /** Whether anything is kept of this officer. */
  has(officer: string): boolean;
}

/** Opens the credentials in a folder, made readable by its owner only. */
export const openCredentials = async (folder: string): Promise<Credentials> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (officer: string): string => {
    if (kindOf(officer) !== "officer" || !/^[0-9A-Z]{14}$/.test(officer)) throw new RangeError("not an officer's code");
    return join(folder, `${officer}.json`);
  };
  return {
    has: (officer) => existsSync(pathOf(officer)),
    async read(officer) {
      const path = pathOf(officer);
      if (!existsSync(path)) return { officer };
      return v.parse(credentialSchema, JSON.parse(await readFile(path, "utf8")));
    },
    write: (credential) => writeFileDurable(pathOf(credential.officer), Buffer.from(JSON.stringify(credential)), 0o600),
  };
};
