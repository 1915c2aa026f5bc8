import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Command } from "commander";
import type { Refusal } from "#domain/result.ts";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import type { ActorRef } from "./services/journal/journal.ts";
import { createImports } from "./services/import/imports.ts";
import { chosenMapping } from "./services/import/mapping-choice.ts";
import { dryRunText, progressText, refusalText, runText } from "./services/import/report.ts";
import { type OpenStation, openStation } from "./services/opening/open-station.ts";
import { createAttempts } from "./services/sessions/attempts.ts";
import { openCredentials } from "./services/sessions/credentials.ts";
import { createPinHasher, DEFAULT_PIN_COST } from "./services/sessions/pin-hash.ts";
import { createPins } from "./services/sessions/pins.ts";
import { createSessions } from "./services/sessions/sessions.ts";

const FAILED = 1;
const MISUSED = 64;

const fail = (...sentences: string[]): never => {
  console.error(sentences.join("\n"));
  process.exit(FAILED);
};
const refused = (refusal: Refusal): never => fail(...refusalText(refusal));

const program = new Command("import")
  .description("Takes an old register (CSV or XLSX) over into a station. The service of the station must be stopped.")
  .argument("<folder>", "data folder of the station")
  .argument("<file>", "the register")
  .option("--dry-run", "read and count only; nothing is written")
  .option("--officer <number>", "number of the officer who takes it over; the PIN is asked, or read from MALKHANA_PIN")
  .option("--map <field=header...>", "which column holds a field, as status='Present Status'; status=none: there is none")
  .option("--json", "print the figures as JSON in the last line")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : MISUSED))
  .parse();
const [folder = "", file = ""] = program.args;
const options = program.opts<{ dryRun?: boolean; officer?: string; map?: string[]; json?: boolean }>();

if (!existsSync(join(folder, "station.json"))) fail(`${folder} holds no station.`, `${folder} में कोई थाना नहीं है।`);
if (!existsSync(file)) fail(`There is no file ${file}.`, `${file} नाम की फ़ाइल नहीं है।`);
if (!options.dryRun && options.officer === undefined) program.error("--officer <number> is needed, or --dry-run");

const clock = systemClock();
const station = await openStation(folder, { clock, readClock: machineClockReading(clock) }).catch((error: unknown) => {
  if (error instanceof StorageFault && error.reason === "locked")
    return fail(
      "The station is running with this folder. Stop it, then import.",
      "यह थाना चल रहा है। पहले उसे बन्द करें, फिर आयात करें।",
    );
  throw error;
});
const { journal, keys, privateParts, view } = station;
const end = async (code: number, ...lines: string[]): Promise<never> => {
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  await station.close();
  process.exit(code);
};

const askPin = async (): Promise<string> => {
  const given = process.env["MALKHANA_PIN"];
  if (given !== undefined) return given;
  process.stderr.write("PIN: ");
  const unseen = new Writable({ write: (_chunk, _encoding, written) => written() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY });
  const pin = await lines.question("");
  lines.close();
  process.stderr.write("\n");
  return pin.trim();
};

/** Signs the officer in as at the kiosk: the same delays after wrong PINs, the same entries. */
const signIn = async ({ journal, view, keys }: OpenStation, number: string) => {
  const credentials = await openCredentials(join(folder, "credentials"));
  const hasher = createPinHasher(keys.pepper, DEFAULT_PIN_COST);
  const pins = createPins({ credentials, hasher, clock, random: randomBytes });
  const attempts = createAttempts({ journal, state: view.reader, pins, clock });
  const sessions = createSessions({ journal, state: view.reader, attempts, clock, random: randomBytes });
  const signed = await sessions.signIn({ number, pin: await askPin() });
  if (!signed.ok) return signed;
  const { token, live } = signed.value;
  const by: ActorRef = sessions.actorOf(live);
  return { ok: true, value: { by, stay: () => sessions.touch(token), leave: () => sessions.signOut(token) } } as const;
};

const imports = createImports({ journal, reader: view.reader, rowKey: keys.rows, clock, privateParts });
const opened = await imports.open(readFileSync(file), basename(file));
if (!opened.ok) await end(FAILED, ...refusalText(opened.error));
