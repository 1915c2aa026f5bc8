import { ok, type Result, refuse } from "#domain/result.ts";
import { unzip, type ZipParts, zipStored } from "#platform/zip.ts";

/** More than the largest register of a station unpacks to, and what a small machine can still hold. */
const MOST_MIB = 64;
const MOST_ROWS = 200_000;
/** rows × widest row: the reader fills every row up to the widest */
const MOST_CELLS = 4_000_000;

const TAG = /<(?:[^\s<>/:"'=]+:)?(row|c)(?=[\s/>])([^<>]*)(>?)/g;
// as every spreadsheet writes them: a ">" or a quote inside a value could hide an address from this look
const ATTRIBUTES = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"']*"|'[^"']*'))*\s*\/?$/;
const LONGEST_TAG = 2_000;
const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/;
const PLAIN_ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/;

const columnOf = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

/** How far a part's rows and cells reach, by their own addresses; undefined where these are not plainly written. */
const reachOf = (part: Buffer): { rows: number; columns: number } | undefined => {
  let rows = 0;
  let columns = 0;
  let counted = 0;
  for (const [, tag, attributes = "", end] of part.toString("utf8").matchAll(TAG)) {
    if (end === "" || attributes.length > LONGEST_TAG || !ATTRIBUTES.test(attributes)) return undefined;
    if (tag === "row") counted += 1;
    const found = ADDRESS.exec(attributes);
    if (!found) continue;
    const address = PLAIN_ADDRESS.exec(found[1] ?? "");
    if (!address) return undefined;
    rows = Math.max(rows, Number(address[2]));
    columns = Math.max(columns, columnOf(address[1] ?? ""));
  }
  return { rows: Math.max(rows, counted), columns };
};

const tooLarge = () => refuse("import/too-large", { mib: MOST_MIB, rows: MOST_ROWS, cells: MOST_CELLS });

const reachesTooFar = (parts: ZipParts): "broken" | "too-large" | undefined => {
  for (const part of parts.values()) {
    const reach = reachOf(part);
    if (!reach) return "broken";
    if (reach.rows > MOST_ROWS || reach.rows * reach.columns > MOST_CELLS) return "too-large";
  }
  return undefined;
};

/**
 * A workbook that is safe to read: unpacked within bounds, looked through for rows and cells that lie far out, and
 * packed again without compression, so that its reader sees nothing else. Refuses `import/too-large` (facts: the
 * bounds) and `import/unreadable-file`.
 */
export const boundedWorkbook = async (bytes: Uint8Array): Promise<Result<Buffer>> => {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = await unzip(archive, {
    wanted: (name) => name.endsWith(".xml") || name.endsWith(".rels"),
    mostBytes: MOST_MIB * 1024 * 1024,
  });
  const why = typeof parts === "string" ? parts : reachesTooFar(parts);
  if (why === "too-large") return tooLarge();
  if (why !== undefined || typeof parts === "string") return refuse("import/unreadable-file", { why: "broken" });
  return ok(zipStored(parts));
};
