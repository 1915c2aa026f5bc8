import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How much lies in each part of a data folder. Names of files are not told: some are made of what was typed. */
export const folderFigures = (folder: string): Readonly<Record<string, { files: number; bytes: number }>> => {
  const figures: Record<string, { files: number; bytes: number }> = {};
  const count = (path: string, part: string): void => {
    for (const each of readdirSync(path, { withFileTypes: true })) {
      const below = join(path, each.name);
      if (each.isDirectory()) {
        count(below, part);
        continue;
      }
      const before = figures[part] ?? { files: 0, bytes: 0 };
      figures[part] = { files: before.files + 1, bytes: before.bytes + lstatSync(below).size };
    }
  };
  try {
    for (const each of readdirSync(folder, { withFileTypes: true })) {
      // the parts of a data folder are ours to name
      if (each.isDirectory() && /^[a-z-]{1,20}$/.test(each.name)) count(join(folder, each.name), each.name);
    }
  } catch {
    return {};
  }
  return figures;
};
