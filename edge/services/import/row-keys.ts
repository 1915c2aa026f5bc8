import { createHmac } from "node:crypto";

/**
 * Names rows by what is written in them: HMAC-SHA-256 (hex) over the cells and how often the same cells stood before in
 * the file. The same file read again gives the same keys; without the key nobody can try out what a row may say.
 */
export const createRowKeys = (key: Uint8Array): ((cells: readonly string[]) => string) => {
  const seen = new Map<string, number>();
  return (cells) => {
    const text = JSON.stringify(cells);
    const before = createHmac("sha256", key).update(text).digest("hex");
    const nth = seen.get(before) ?? 0;
    seen.set(before, nth + 1);
    return nth === 0 ? before : createHmac("sha256", key).update(`${nth}:${text}`).digest("hex");
  };
};
