/** A register as a spreadsheet saves it: UTF-8 with its mark, every cell in quotes, CRLF. */
export const legacyCsv = (headers: readonly string[], rows: readonly (readonly string[])[]): Uint8Array => {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return Buffer.from(`\ufeff${[headers, ...rows].map(line).join("\r\n")}\r\n`);
};
