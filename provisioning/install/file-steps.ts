import { readFileSync } from "node:fs";
import { chmod, chown, lstat, readFile, readlink, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ensureDir, isMissing, writeFileDurable } from "#platform/files.ts";
import { accountOf } from "../machine/accounts.ts";
import type { Machine } from "../machine/machine.ts";
import type { SystemFile } from "../system/system-files.ts";
import type { Step } from "./steps.ts";

const ROOT = { uid: 0, gid: 0 };

/** The file as it should be: content, mode and owner. One that is kept is done as soon as it is there. */
export const fileStep = (machine: Machine, file: SystemFile, systemFolder: string): Step => {
  const path = machine.at(file.path);
  const content = readFileSync(join(systemFolder, file.source));
  const owner = () => (file.owner === "root" ? ROOT : accountOf(machine, file.owner));
  return {
    kind: "file",
    subject: file.path,
    async isDone() {
      try {
        const [found, there] = [await stat(path), await readFile(path)];
        if (file.kept) return true;
        const own = owner();
        return (
          (found.mode & 0o7777) === file.mode &&
          found.uid === own?.uid &&
          found.gid === own.gid &&
          there.equals(content)
        );
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
    async do() {
      const own = owner();
      if (!own) throw new Error(`${file.path} belongs to ${file.owner}, who is not on this machine`);
      await ensureDir(dirname(path));
      await writeFileDurable(path, content, file.mode);
      await chmod(path, file.mode); // the mode of a new file is cut by the caller's umask
      await chown(path, own.uid, own.gid);
    },
  };
};

/** A symbolic link, switched in one piece. */
export const linkStep = (machine: Machine, path: string, target: string): Step => ({
  kind: "link",
  subject: path,
  isDone: async () => {
    const there = await lstat(machine.at(path)).catch(() => undefined);
    return there?.isSymbolicLink() === true && (await readlink(machine.at(path))) === target;
  },
  do: async () => {
    await ensureDir(dirname(machine.at(path)));
    const beside = `${machine.at(path)}.tmp`;
    await rm(beside, { force: true });
    await symlink(target, beside);
    await rename(beside, machine.at(path));
  },
});

const BEGIN = "# malkhana: begin";
const END = "# malkhana: end";

/** A block of ours in a file that belongs to somebody else; where there is no such file, there is nothing to do. */
export const blockStep = (machine: Machine, path: string, block: string): Step => {
  const whole = `${BEGIN}\n${block.trim()}\n${END}\n`;
  const read = () =>
    readFile(machine.at(path), "utf8").catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
  return {
    kind: "boot",
    subject: path,
    isDone: async () => {
      const text = await read();
      return text === undefined || text.includes(whole);
    },
    do: async () => {
      const text = (await read()) ?? "";
      const [begin, end] = [text.indexOf(BEGIN), text.indexOf(`${END}\n`)];
      const rest = begin >= 0 && end > begin ? text.slice(0, begin) + text.slice(end + END.length + 1) : text;
      const gap = rest === "" || rest.endsWith("\n") ? "" : "\n";
      await writeFileDurable(machine.at(path), Buffer.from(`${rest}${gap}${whole}`));
    },
  };
};
