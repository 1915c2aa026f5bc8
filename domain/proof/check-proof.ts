import { equalBytes } from "../log/bytes.ts";
import { openCheckpoint } from "../log/checkpoint.ts";
import { cosignaturesOf } from "../log/cosignature.ts";
import { openNote, parseNote } from "../log/note.ts";
import { isSameVerifierKey, parseVerifierKey, type VerifierKey } from "../log/verifier-key.ts";
import { ok, type Result } from "../result.ts";
import { checkLog, type ProofCrypto, type ProofFault, type ProvenHead, type ProvenLine } from "./check-log.ts";
import { codesWithin, isNaming } from "./mentions.ts";
import { type ProofContent, type ProofFile, proofSealText, readProofFile } from "./proof-file.ts";

/** A proof file of which everything holds. */
export interface CheckedProof {
  readonly content: ProofContent;
  readonly logs: readonly ProvenHead[];
  /** every entry in the order of the record, those that only name others among them */
  readonly lines: readonly (ProvenLine & { readonly aboutItem: boolean })[];
  /** whether each epoch after the first names the head with which the one before ends in this file */
  readonly linked: boolean;
  readonly witnesses: readonly VerifierKey[];
}

const fault = (why: ProofFault["why"], at: Omit<ProofFault, "why"> = {}): Result<never, ProofFault> => ({
  ok: false,
  error: { why, ...at },
});

/** The entry that opened an epoch names the key and origin under which the epoch is signed. */
const opensItself = ({ lines, key }: ProvenHead, { sha }: ProofCrypto): boolean => {
  const [first] = lines;
  if (first?.seq !== 0 || first.entry?.kind !== "epoch.opened") return false;
  const { origin, vkey } = first.entry.body;
  const named = parseVerifierKey(sha, vkey);
  return origin === key.name && named !== undefined && isSameVerifierKey(named, key);
};

const goesOn = (before: ProvenHead, { lines: [first] }: ProvenHead, { verify }: ProofCrypto): boolean => {
  const previous = first?.entry?.kind === "epoch.opened" ? first.entry.body.previous : undefined;
  if (previous?.epoch !== before.epoch) return false;
  const head = openCheckpoint(previous.checkpoint, before.key, verify);
  return head.ok && head.value.size === before.newest.size && equalBytes(head.value.root, before.newest.root);
};

const districtOf = ({ key, epoch }: ProvenHead, station: string): string =>
  key.name.slice(0, -`/${station}/e${epoch}`.length);

/** The first entry that neither speaks of the item nor names what such entries speak of. */
const foreignOf = (lines: readonly ProvenLine[], item: string): ProvenLine | undefined => {
  const known = new Set<string>();
  let rest = lines.filter(({ seq, subjects, bytes }) => {
    if (!subjects.includes(item)) return seq !== 0;
    codesWithin(JSON.parse(bytes), known);
    return false;
  });
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    rest = rest.filter(({ entry, subjects, bytes }) => {
      if (!entry || !isNaming(entry.kind) || !known.has(subjects[0] ?? "")) return true;
      codesWithin(JSON.parse(bytes), known);
      return false;
    });
  }
  return rest[0];
};

const isSealed = (
  { file, content }: { file: ProofFile; content: ProofContent },
  newest: ProvenHead,
  witnesses: readonly VerifierKey[],
  { sha, verify }: ProofCrypto,
): boolean => {
  const parsed = parseNote(file.seal);
  if (!parsed.ok || parsed.value.text !== proofSealText(sha, newest.key.name, file.content)) return false;
  if (parsed.value.signatures.length !== 1) return false;
  return content.by === "station"
    ? openNote(file.seal, [newest.key], verify).ok
    : (cosignaturesOf(parsed.value, witnesses, verify) ?? []).length === 1;
};

/**
 * Checks a proof file's data to the last byte. All of it holds, or it is refused with the first thing found wrong.
 * Whose keys they are it cannot know: they come with the file and must be compared with what is known from elsewhere.
 */
export const checkProof = (text: string, crypto: ProofCrypto): Result<CheckedProof, ProofFault> => {
  const read = readProofFile(text);
  if (!read) return fault("shape");
  const { content } = read;
  const witnesses: VerifierKey[] = [];
  for (const vkey of content.witnesses) {
    const key = parseVerifierKey(crypto.sha, vkey, "cosigner");
    if (!key) return fault("key");
    witnesses.push(key);
  }
  const logs: ProvenHead[] = [];
  for (const log of content.logs) {
    const checked = checkLog(log, content, witnesses, crypto);
    if (!checked.ok) return checked;
    const before = logs.at(-1);
    const { value } = checked;
    if (
      before &&
      (value.epoch !== before.epoch + 1 || districtOf(value, content.station) !== districtOf(before, content.station))
    )
      return fault("epochs", { epoch: value.epoch });
    if (!opensItself(value, crypto)) return fault("opening", { epoch: value.epoch });
    logs.push(value);
  }
  const lines = logs.flatMap((log) => log.lines);
  const foreign = foreignOf(lines, content.item);
  if (foreign) return fault("foreign", { epoch: foreign.epoch, seq: foreign.seq });
  if (!lines.some(({ subjects }) => subjects.includes(content.item))) return fault("nothing");
  const newest = logs.at(-1);
  if (!newest || !isSealed(read, newest, witnesses, crypto)) return fault("seal");
  return ok({
    content,
    logs,
    lines: lines.map((line) => ({ ...line, aboutItem: line.subjects.includes(content.item) })),
    linked: logs.every((log, i) => {
      const before = logs[i - 1];
      return before === undefined || goesOn(before, log, crypto);
    }),
    witnesses,
  });
};
