import { ok, type Result } from "../result.ts";
import { concatBytes, equalBytes, fromBase64, toBase64 } from "./bytes.ts";
import { isKeyName, type VerifierKey } from "./verifier-key.ts";

const MAX_CHARACTERS = 64 * 1024;
const MAX_SIGNATURES = 100;
const MARK = "\u2014 ";

/** Why a signed note was not taken. */
export type NoteFault =
  | "note/too-large"
  | "note/text"
  | "note/no-signatures"
  | "note/signature-line"
  | "note/too-many-signatures"
  | "note/bad-signature"
  | "note/no-known-signature";

/** One signature line, not yet verified. */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes that, with the name, say which key it claims. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** A note taken apart; its text means nothing until `openNote` found a known key's signature. */
export interface ParsedNote {
  /** With its last newline, without the separating blank line: exactly what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Signs the UTF-8 bytes of a text; `key` is the public half. */
export interface NoteSigner {
  readonly key: VerifierKey;
  sign(text: string): Uint8Array;
}

/** Ed25519 over the UTF-8 bytes of `text`; false, never a throw, for bytes of any length. */
export type VerifySignature = (publicKey: Uint8Array, text: string, signature: Uint8Array) => boolean;

const fault = (error: NoteFault): Result<never, NoteFault> => ({ ok: false, error });

/** Text that may be signed: ends in newline, well formed, no control character but newline (C2SP signed-note, Format). */
const isNoteText = (text: string): boolean => {
  if (!text.endsWith("\n") || /\p{Surrogate}/u.test(text)) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return false;
  }
  return true;
};

const parseLine = (line: string): NoteSignature | undefined => {
  if (!line.startsWith(MARK)) return undefined;
  const space = line.indexOf(" ", MARK.length);
  if (space < 0) return undefined;
  const name = line.slice(MARK.length, space);
  const bytes = fromBase64(line.slice(space + 1));
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
};

/**
 * Takes a C2SP signed note apart, strictly: LF only, base64 in its one spelling, at most 64 Ki characters and 100
 * signature lines. Nothing is verified here.
 */
export const parseNote = (note: string): Result<ParsedNote, NoteFault> => {
  if (note.length > MAX_CHARACTERS) return fault("note/too-large");
  if (!isNoteText(note)) return fault("note/text");
  const blank = note.lastIndexOf("\n\n");
  const lines = blank < 0 ? [] : note.slice(blank + 2, -1).split("\n");
  if (blank < 0 || blank + 2 === note.length) return fault("note/no-signatures");
  if (lines.length > MAX_SIGNATURES) return fault("note/too-many-signatures");
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseLine(line);
    if (signature === undefined) return fault("note/signature-line");
    signatures.push(signature);
  }
  return ok({ text: note.slice(0, blank + 1), signatures });
};

const isSameKey = (key: VerifierKey, signature: NoteSignature): boolean =>
  key.name === signature.name && equalBytes(key.keyId, signature.keyId);

/**
 * Opens a note with keys that are known from elsewhere (never from the note). Signatures of unknown keys are ignored,
 * every signature of a known key must hold, and one must be there.
 * @returns the signed text and the lines that hold, as they stand in the note
 */
export const openNote = (
  note: string,
  known: readonly VerifierKey[],
  verify: VerifySignature,
): Result<ParsedNote, NoteFault> => {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  const held: NoteSignature[] = [];
  for (const signature of signatures) {
    const key = known.find((candidate) => isSameKey(candidate, signature));
    if (key === undefined) continue;
    if (!verify(key.publicKey, text, signature.signature)) return fault("note/bad-signature");
    held.push(signature);
  }
  return held.length > 0 ? ok({ text, signatures: held }) : fault("note/no-known-signature");
};

/**
 * Signs a text as a C2SP note, one line for each signer.
 * @throws RangeError when the text may not be signed (see `parseNote`) or nobody signs
 */
export const signNote = (text: string, signers: readonly NoteSigner[]): string => {
  if (!isNoteText(text) || signers.length === 0) throw new RangeError("this text cannot be signed as a note");
  const lines = signers.map(({ key, sign }) => `${MARK}${key.name} ${toBase64(concatBytes(key.keyId, sign(text)))}\n`);
  return `${text}\n${lines.join("")}`;
};
