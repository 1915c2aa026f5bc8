import { type NoteSigner, openNote, signNote, type VerifySignature } from "../log/note.ts";
import type { VerifierKey } from "../log/verifier-key.ts";

/**
 * What a station wrote onto a disk for the district, signed with its log's key. The first line is none that a checkpoint
 * could begin with, so that neither is ever taken for the other.
 */
export interface ExportManifest {
  readonly station: string;
  readonly epoch: number;
  /** entries [from, to) of the epoch */
  readonly from: number;
  readonly to: number;
  readonly files: readonly ExportedFile[];
}

/** One batch as it lies beside the manifest, brotli over its text. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  /** of the file as it lies there, in hex */
  readonly sha256: string;
}

const FIRST_LINE = "e-Malkhana export v1";
const HEAD = /^station ([A-Za-z0-9][A-Za-z0-9-]{0,31}) epoch ([1-9]\d{0,3}) from (\d{1,9}) to (\d{1,9})$/;
const FILE = /^([0-9a-f]{64}) (\d{1,9}) (\d{4}\.batch)$/;

/** Folder of exports on a disk: `malkhana/<station>/`. */
export const EXPORT_FOLDER = "malkhana";
/** Name of the manifest in the folder of its export. */
export const MANIFEST_NAME = "manifest.note";
/** Name of an export's folder; sorted by name they are in the order in which they must be read. */
export const exportName = ({ epoch, from, to }: Pick<ExportManifest, "epoch" | "from" | "to">): string =>
  `e${String(epoch).padStart(4, "0")}-${String(from).padStart(9, "0")}-${String(to).padStart(9, "0")}`;
/** Whether a folder is named like an export. */
export const isExportName = (name: string): boolean => /^e\d{4}-\d{9}-\d{9}$/.test(name);
/** File in which the district answers on the disk: the newest cosigned checkpoint of an epoch. */
export const answerName = (epoch: number): string => `answer-e${String(epoch).padStart(4, "0")}.note`;

/** Signs a manifest. */
export const signManifest = (manifest: ExportManifest, signer: NoteSigner): string => {
  const { station, epoch, from, to, files } = manifest;
  const lines = files.map(({ name, bytes, sha256 }) => `${sha256} ${bytes} ${name}\n`);
  return signNote(`${FIRST_LINE}\nstation ${station} epoch ${epoch} from ${from} to ${to}\n${lines.join("")}`, [
    signer,
  ]);
};

/** Reads a manifest that one of these keys signed; undefined for anything else. */
export const openManifest = (
  note: string,
  keys: readonly VerifierKey[],
  verify: VerifySignature,
): ExportManifest | undefined => {
  const opened = openNote(note, keys, verify);
  if (!opened.ok) return undefined;
  const [first, second = "", ...lines] = opened.value.text.slice(0, -1).split("\n");
  const [, station = "", epoch, from, to] = HEAD.exec(second) ?? [];
  if (first !== FIRST_LINE || station === "") return undefined;
  const files: ExportedFile[] = [];
  for (const line of lines) {
    const [, sha256, bytes, name] = FILE.exec(line) ?? [];
    if (sha256 === undefined || name === undefined) return undefined;
    files.push({ sha256, bytes: Number(bytes), name });
  }
  return { station, epoch: Number(epoch), from: Number(from), to: Number(to), files };
};
