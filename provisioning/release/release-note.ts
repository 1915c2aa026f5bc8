import { openNote, signNote } from "#domain/log/note.ts";
import { type VerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { ed25519FromSeed, sha256, verifyEd25519 } from "#platform/crypto.ts";
import { parseVersion } from "./version.ts";

/** Architectures a release is made for, as Node names them. */
export const ARCHITECTURES = ["x64", "arm64"] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/** What a release key has signed: a tarball as it travels, or the list of files of one that was unpacked. */
export interface ReleaseNote {
  readonly of: "tarball" | "files";
  readonly version: string;
  readonly arch: Architecture;
  /** SHA-256 in hex of the tarball, or of the list of files */
  readonly sha256: string;
}

/** Name of the key that signs releases (C2SP signed note). */
const KEY_NAME = "malkhana-release";
const FIRST = "malkhana release";

/** The release key of a seed of 32 bytes. */
export const releaseKeyOf = (
  seed: Uint8Array,
): { readonly key: VerifierKey; readonly sign: (text: string) => Uint8Array } => {
  const pair = ed25519FromSeed(seed);
  return { key: verifierKey(sha256, KEY_NAME, pair.publicKey), sign: pair.sign };
};

/** Signs what is said of a release. */
export const signReleaseNote = (note: ReleaseNote, signer: ReturnType<typeof releaseKeyOf>): string =>
  signNote(`${FIRST}\nversion ${note.version}\narch ${note.arch}\n${note.of} ${note.sha256}\n`, [signer]);

const SHAPE = /^malkhana release\nversion (\S+)\narch (\S+)\n(tarball|files) ([0-9a-f]{64})\n$/;

/** What a note says, when the release key signed it; undefined for any other note. */
export const openReleaseNote = (note: string, key: VerifierKey): ReleaseNote | undefined => {
  const opened = openNote(note, [key], verifyEd25519);
  if (!opened.ok) return undefined;
  const [, version = "", found, of, hash = ""] = SHAPE.exec(opened.value.text) ?? [];
  const arch = ARCHITECTURES.find((known) => known === found);
  if (!parseVersion(version) || !arch) return undefined;
  return { of: of === "tarball" ? "tarball" : "files", version, arch, sha256: hash };
};
