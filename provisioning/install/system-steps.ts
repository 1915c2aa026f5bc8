import { existsSync, lstatSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { accountOf, hasGroup } from "../machine/accounts.ts";
import { type Machine, mustRun } from "../machine/machine.ts";
import { ENABLED_UNITS, PACKAGES, type Role } from "../system/system-files.ts";
import type { Step } from "./steps.ts";

/** Lines of a configuration file, as words. */
const rowsOf = (path: string): string[][] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/));

/** Users and groups, made by systemd-sysusers of the file that was just written. */
export const accountSteps = (machine: Machine, systemFolder: string): Step[] =>
  rowsOf(join(systemFolder, "sysusers/malkhana.conf"))
    .filter(([type]) => type === "u" || type === "g")
    .map(([type, name = ""]) => ({
      kind: "account",
      subject: name,
      isDone: async () => (type === "u" ? accountOf(machine, name) !== undefined : hasGroup(machine, name)),
      do: async () => {
        await mustRun(machine, "systemd-sysusers", [`--root=${machine.root}`, "malkhana.conf"]);
      },
    }));

/** Folders with their modes, made by systemd-tmpfiles. */
export const folderSteps = (machine: Machine, systemFolder: string): Step[] =>
  rowsOf(join(systemFolder, "tmpfiles/malkhana.conf")).map(([, path = "", mode = "", owner = ""]) => ({
    kind: "folder",
    subject: path,
    isDone: async () => {
      const found = await stat(machine.at(path)).catch(() => undefined);
      const uid = owner === "root" ? 0 : accountOf(machine, owner)?.uid;
      return found?.isDirectory() === true && (found.mode & 0o7777) === Number.parseInt(mode, 8) && found.uid === uid;
    },
    do: async () => {
      await mustRun(machine, "systemd-tmpfiles", [`--root=${machine.root}`, "--create", "malkhana.conf"]);
    },
  }));

/** Units that start with the machine. */
export const unitSteps = (machine: Machine, role: Role): Step[] =>
  ENABLED_UNITS.filter(({ roles }) => roles.includes(role)).map(({ unit, target }) => ({
    kind: "unit",
    subject: unit,
    // the link, not what it points at: that is a path of the other root
    isDone: async () =>
      lstatSync(machine.at(`/etc/systemd/system/${target}.wants/${unit}`), { throwIfNoEntry: false }) !== undefined,
    do: async () => {
      await mustRun(machine, "systemctl", [`--root=${machine.root}`, "--quiet", "enable", unit]);
    },
  }));

/** Whether dpkg of the machine says that a package is installed. */
const hasPackage = (machine: Machine, name: string): boolean => {
  const status = machine.at("/var/lib/dpkg/status");
  if (!existsSync(status)) return false;
  return readFileSync(status, "utf8")
    .split("\n\n")
    .some((block) => block.startsWith(`Package: ${name}\n`) && block.includes("\nStatus: install ok installed\n"));
};

/** Debian packages, fetched by the machine's own apt: in a root folder by its own too. */
export const packageSteps = (machine: Machine, role: Role): Step[] =>
  PACKAGES.filter(({ roles }) => roles.includes(role)).map(({ name }) => ({
    kind: "package",
    subject: name,
    isDone: async () => hasPackage(machine, name),
    do: async () => {
      const install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", name];
      const [program = "", ...args] = machine.isLive ? install : ["chroot", machine.root, ...install];
      await mustRun(machine, program, args);
    },
  }));
