import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of the running test, removed when it is done. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "malkhana-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
