/** A cell that a spreadsheet would run as a formula begins so (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/;

const cell = (value: string | number | undefined): string => {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const harmless = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** CSV (RFC 4180) that spreadsheets open as Unicode and never as formulas: texts that begin like one get an apostrophe. */
export const csvOf = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
