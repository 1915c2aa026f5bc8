import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { systemClock } from "#platform/clock.ts";
import { EXIT } from "./cli/exit-codes.ts";
import { tellerOf } from "./cli/teller.ts";
import { bundle } from "./commands/bundle.ts";
import { doctor } from "./commands/doctor.ts";
import { enrol, restore } from "./commands/enrol.ts";
import { type ImageOptions, image } from "./commands/image.ts";
import { install } from "./commands/install.ts";
import { retire } from "./commands/retire.ts";
import { status } from "./commands/status.ts";
import { type ReleaseDeps, rollback, settleTrial, update } from "./commands/update.ts";
import { machineAt } from "./machine/machine.ts";
import { refused } from "./refused.ts";
import { machineServices, STATION_DATA } from "./release/machine-services.ts";
import { ARCHITECTURES } from "./release/release-note.ts";
import { ROLES, type Role } from "./system/system-files.ts";

interface Common {
  readonly lang?: string;
  readonly json?: boolean;
  readonly root: string;
}

const clock = systemClock();
const uid = process.getuid?.() ?? 0;
/** the unpacked release this file belongs to: <release>/dist/provisioning/main.js */
const release = join(import.meta.dirname, "../..");
/** as the release's or the checkout's package names it */
const ownVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(release, "package.json"), "utf8")) as { version: string };
  return version;
};
const ownArchitecture = ARCHITECTURES.find((known) => known === process.arch);

const program = new Command("malkhana")
  .description("Makes a station of a bare machine and looks after it · नंगी मशीन को मालखाना बनाता और सँभालता है")
  .addOption(new Option("--lang <lang>", "language of what is said").choices(["hi", "en"]).default("en"))
  .option("--json", "one JSON object on standard output; sentences go to standard error")
  .option("--root <folder>", "work on the root of another system", "/")
  .showHelpAfterError()
  .addHelpText(
    "after",
    `
Exit codes: 0 done · 1 fault · 2 refused, nothing changed · 3 --check: something would change ·
4 the new release did not hold, the old one runs again · 64 command line. doctor: 0 green, 1 amber, 2 red.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage));

const common = (): Common => program.opts<Common>();
const tellerNow = () =>
  tellerOf(
    common(),
    (line) => console.log(line),
    (line) => console.error(line),
  );
const machineNow = () => machineAt(common().root);
const ends = async (code: Promise<number>): Promise<void> => {
  process.exitCode = await code;
};

const seconds = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 86_400) program.error("seconds are a whole number");
  return value * 1_000;
};
interface TrialOptions {
  readonly watch: string;
  readonly upWithin: string;
}
const releaseDeps = ({ watch, upWithin }: TrialOptions): ReleaseDeps => {
  const machine = machineNow();
  return {
    machine,
    services: machineServices(machine, clock),
    clock,
    times: { upWithinMs: seconds(upWithin), cleanMs: seconds(watch) },
    teller: tellerNow(),
  };
};
/** A command that puts a release on trial, with the times of the trial. */
const trialCommand = (name: string, does: string) =>
  program
    .command(name)
    .description(does)
    // three times the watchdog's own time
    .option("--watch <seconds>", "how long it must run clean", "90")
    .option("--up-within <seconds>", "how long it may take to come up", "300");

program
  .command("install")
  .description("makes this machine a station (or the district's server); a second time it changes nothing")
  .addOption(new Option("--role <role>", "what the machine is").choices(ROLES).default("station"))
  .option("--check", "only says what would be changed", false)
  .option("--no-packages", "leaves Debian packages alone")
  .option("--station <code>", "refuses a card with another station's record")
  .action((options: { role: Role; check: boolean; packages: boolean; station?: string }) =>
    ends(install(machineNow(), { ...options, release }, { uid, arch: process.arch }, tellerNow())),
  );
/** A code that stands in no list of processes. */
const read = (parts: { gateway?: string; station?: string; code?: string }) =>
  parts.code === "-" ? { ...parts, code: readFileSync(0, "utf8").trim() } : parts;
for (const [name, does, act] of [
  ["enrol", "makes this machine known to its district", enrol],
  ["restore", "brings the station of a dead machine here: enrols as its next device and fetches its record", restore],
] as const)
  program
    .command(name)
    .description(does)
    .argument("[invitation]", "text of the district's QR code")
    .option("--gateway <url>", "https://district:8443")
    .option("--station <code>", "the station's code")
    .option("--code <code>", "the one-time code; `-` reads it from standard input")
    .action((invitation: string | undefined, parts: { gateway?: string; station?: string; code?: string }) =>
      ends(
        act(machineNow(), { ...read(parts), ...(invitation === undefined ? {} : { invitation }) }, uid, tellerNow()),
      ),
    );
program
  .command("status")
  .description("what is installed, whether its files are as signed, what runs")
  .action(() => ends(status(machineNow(), tellerNow())));
trialCommand(
  "update",
  "takes a signed release from a file or a folder (USB stick); goes back by itself if it does not hold",
)
  .argument("<from>", "malkhana-…tar.gz with its .note beside it, or the folder that holds them")
  .action((from: string, options: TrialOptions) => {
    const deps = releaseDeps(options);
    return ownArchitecture === undefined
      ? ends(deps.teller.done(refused("release-none", { path: from, arch: process.arch }), () => EXIT.done))
      : ends(update(from, ownArchitecture, uid, deps));
  });
trialCommand("rollback", "goes back to the release before").action((options: TrialOptions) =>
  ends(rollback(uid, releaseDeps(options))),
);
trialCommand("settle", "ends a trial that a power cut interrupted (called at every start)").action(
  (options: TrialOptions) => ends(settleTrial(releaseDeps(options))),
);
program
  .command("retire")
  .description("takes the machine out of service: erases its keys")
  .option("--yes <code>", "the station's code once more")
  .action(({ yes }: { yes?: string }) => ends(retire(machineNow(), yes, uid, tellerNow())));
program
  .command("image")
  .description(
    "writes what a fresh Raspberry Pi OS card gets: cloud-init files, the release, a list for Raspberry Pi Imager",
  )
  .requiredOption("--release <file>", "malkhana-…-arm64.tar.gz")
  .requiredOption("--hostname <name>", "the machine's name")
  .requiredOption("--ssh-keys <file>", "public keys of the administrators; no password is made")
  .option("--address <cidr>", "a fixed address, for example 10.20.30.40/24 (else DHCP)")
  .option("--router <address>", "its router")
  .option("--dns <addresses>", "its name servers, with commas")
  .option("--image <file>", "an unpacked Raspberry Pi OS image, for the list")
  .requiredOption("--out <folder>", "where to write")
  .action((options: ImageOptions) => ends(image(options, tellerNow())));
program
  .command("doctor")
  .description("says what is wrong with this machine, and what to do")
  .option("--data <folder>", "data folder of the station", STATION_DATA)
  .option("--port <port>", "where the station serves on this machine", "8080")
  .option("--long", "verifies the whole log; stop the station first", false)
  .action((options: { data: string; port: string; long: boolean }) =>
    ends(doctor(machineNow(), { ...options, release, version: ownVersion() }, clock, tellerNow())),
  );

program
  .command("bundle")
  .description("writes one file for whoever helps: no name, PIN, key or case is in it")
  .option("--data <folder>", "data folder of the station", STATION_DATA)
  .option("--port <port>", "where the station serves on this machine", "8080")
  .option("--out <file>", "where to write it", "malkhana-bundle.zip")
  .action((options: { data: string; port: string; out: string }) =>
    ends(bundle(machineNow(), { ...options, long: false, release, version: ownVersion() }, clock, tellerNow())),
  );

await program.parseAsync().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = EXIT.fault;
});
