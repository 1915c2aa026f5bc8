/** Where the built page takes the data: an empty block that no script runs. */
const BLOCK = '<script type="application/json" id="proof">';
const END = "</script>";

/** Whether a built page has a place for the data. */
export const isProofPage = (page: string): boolean => page.includes(`${BLOCK}${END}`);

/** The page with its data: one file that opens from a disk. Nothing in the data can end the block. */
export const withProof = (page: string, data: string): string => {
  const at = page.indexOf(`${BLOCK}${END}`) + BLOCK.length;
  return `${page.slice(0, at)}${data.replaceAll("<", "\\u003c")}${page.slice(at)}`;
};

/** The data of such a file; undefined when it is none. It is as its maker wrote it, and not believed. */
export const proofWithin = (page: string): string | undefined => {
  const start = page.indexOf(BLOCK);
  const end = page.indexOf(END, start);
  return start < 0 || end < 0 ? undefined : page.slice(start + BLOCK.length, end);
};

/** The name a proof file is saved under. */
export const proofFileName = (item: string): string => `verify-${item}.html`;
