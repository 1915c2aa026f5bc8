import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { EXIT } from "../cli/exit-codes.ts";
import type { Teller } from "../cli/teller.ts";
import { brokerStep } from "../install/broker-step.ts";
import { blockStep, fileStep, linkStep } from "../install/file-steps.ts";
import { preflight, stationThere } from "../install/preflight.ts";
import { readUnpacked, releaseSteps } from "../install/release-steps.ts";
import { bringAbout, type Change, type Step } from "../install/steps.ts";
import { accountSteps, folderSteps, packageSteps, unitSteps } from "../install/system-steps.ts";
import type { Machine } from "../machine/machine.ts";
import { ENABLED_UNITS, type Role, SYSTEM_FILES } from "../system/system-files.ts";

export interface InstallOptions {
  readonly role: Role;
  readonly check: boolean;
  /** false leaves Debian packages alone: the machine has no network now */
  readonly packages: boolean;
  readonly station?: string;
  /** the unpacked release that this command belongs to */
  readonly release: string;
}

const BOOT_CONFIG = "/boot/firmware/config.txt";

const stepsOf = async (machine: Machine, options: InstallOptions, release: readonly Step[]): Promise<Step[]> => {
  const { role, packages } = options;
  const system = join(options.release, "system");
  const files = SYSTEM_FILES.filter(({ roles }) => roles.includes(role)).map((file) => fileStep(machine, file, system));
  return [
    ...(packages ? packageSteps(machine, role) : []),
    ...release,
    ...files,
    ...(role === "station" ? [brokerStep(machine, system)] : []),
    linkStep(machine, "/usr/local/bin/malkhana", "/opt/malkhana/current/bin/malkhana"),
    ...accountSteps(machine, system),
    ...folderSteps(machine, system),
    ...unitSteps(machine, role),
    blockStep(machine, BOOT_CONFIG, await readFile(join(system, "config.txt"), "utf8")),
  ];
};

/** What runs is made to be what was written: only where something changed. */
const takeUp = async (machine: Machine, role: Role, changes: readonly Change[]): Promise<void> => {
  if (!machine.isLive || changes.length === 0) return;
  const isChanged = (path: string) => changes.some(({ subject }) => subject === path);
  await machine.run("systemctl", ["daemon-reload"]);
  await machine.run("udevadm", ["control", "--reload"]);
  const units = SYSTEM_FILES.filter(({ roles, path }) => roles.includes(role) && isChanged(path));
  for (const { restarts, path } of units) {
    if (restarts !== undefined) await machine.run("systemctl", ["restart", restarts]);
    else if (path.startsWith("/etc/systemd/system/")) await machine.run("systemctl", ["try-restart", path.slice(20)]);
  }
  const all = ENABLED_UNITS.filter(({ roles }) => roles.includes(role)).map(({ unit }) => unit);
  await machine.run("systemctl", ["start", "--no-block", ...all]);
};

/** Makes a machine what its role asks for; a second time it changes nothing. */
export const install = async (
  machine: Machine,
  options: InstallOptions,
  us: { uid: number; arch: string },
  teller: Teller,
) =>
  teller.done(await readUnpacked(options.release), async (release) => {
    const wanted = { architecture: release.note.arch, station: options.station, onlyLook: options.check };
    return teller.done(await preflight(machine, wanted, us), async () =>
      teller.done(await releaseSteps(machine, release), async (steps) => {
        const { words } = teller;
        const all = await stepsOf(machine, options, steps);
        const changes = await bringAbout(all, options.check, (change) => teller.say(words.changed(change)));
        if (!options.check) await takeUp(machine, options.role, changes);
        teller.say(options.check ? words.wouldChange(changes.length) : words.installed(changes.length));
        if (!options.check && options.role === "station" && stationThere(machine) === undefined)
          teller.say(words.notEnrolledYet());
        const code = options.check && changes.length > 0 ? EXIT.wouldChange : EXIT.done;
        return teller.end({ version: release.note.version, role: options.role, changes }, code);
      }),
    );
  });
