import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Command } from "commander";
import { ok, type Result, refuse } from "#domain/result.ts";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { createPinHasher, DEFAULT_PIN_COST } from "#platform/pin-hash.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { problemOf } from "./http/problem.ts";
import type { ImportFigures } from "./services/import/figures.ts";
import { createImports } from "./services/import/imports.ts";
import { chosenMapping } from "./services/import/mapping-choice.ts";
import { figureLines, mappingLines } from "./services/import/report.ts";
import { type OpenStation, openStation } from "./services/opening/open-station.ts";
import { createAttempts } from "./services/sessions/attempts.ts";
import { openCredentials } from "./services/sessions/credentials.ts";
import { createPins } from "./services/sessions/pins.ts";
import { createSessions } from "./services/sessions/sessions.ts";

const FAILED = 1;
const MISUSED = 64;
const SHOWN_EVERY_ROWS = 1_000;

const program = new Command("import")
  .description("Takes an old register (CSV or XLSX) over into a station. The service of the station must be stopped.")
  .argument("<folder>", "data folder of the station")
  .argument("<file>", "the register")
  .option("--dry-run", "read and count only; nothing is written")
  .option("--officer <number>", "who takes it over; the PIN is asked, or read from MALKHANA_PIN")
  .option("--map <field=header...>", "which column holds a field: status='Present Status'; status=none: there is none")
  .option("--json", "print the figures as JSON in the last line")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : MISUSED))
  .parse();
const [folder = "", file = ""] = program.args;
const options = program.opts<{ dryRun?: boolean; officer?: string; map?: string[]; json?: boolean }>();

/** Ends the run with a sentence in both languages. */
const fail = (en: string, hi: string): never => {
  console.error(`${en}\n${hi}`);
  process.exit(FAILED);
};

if (!existsSync(join(folder, "station.json"))) fail(`${folder} holds no station.`, `${folder} में कोई थाना नहीं है।`);
if (!existsSync(file)) fail(`There is no file ${file}.`, `${file} नाम की फाइल नहीं है।`);
if (!options.dryRun && options.officer === undefined) program.error("--officer <number> is needed, or --dry-run");

const clock = systemClock();
const station = await openStation(folder, { clock, readClock: machineClockReading(clock) }).catch((fault: unknown) => {
  if (fault instanceof StorageFault && fault.reason === "locked")
    return fail("The service has the log open: stop the service first.", "सेवा चल रही है: पहले सेवा बंद करें।");
  throw fault;
});

const askPin = async (): Promise<string> => {
  const given = process.env["MALKHANA_PIN"];
  if (given !== undefined) return given;
  process.stderr.write("PIN: ");
  const unseen = new Writable({ write: (_chunk, _encoding, written) => written() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY });
  // input that ends without a line is no PIN
  const pin = await Promise.race([lines.question(""), once(lines, "close").then(() => "")]);
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
  return ok({ by: sessions.actorOf(live), stay: () => sessions.touch(token), leave: () => sessions.signOut(token) });
};

/** Reads the file, then counts or writes it; what is told goes to the screen at once. */
const takeOver = async ({ journal, keys, privateParts, view }: OpenStation): Promise<Result<ImportFigures>> => {
  const imports = createImports({ journal, reader: view.reader, rowKey: keys.rows, clock, privateParts });
  const opened = await imports.open(readFileSync(file), basename(file));
  if (!opened.ok) return opened;
  const { upload, headers, rows } = opened.value;
  const mapping = chosenMapping(headers, opened.value.mapping, options.map ?? []);
  if (!mapping.ok) return mapping;
  for (const line of mappingLines(headers, mapping.value)) console.log(line);
  if (options.dryRun) return imports.dryRun(upload, mapping.value);

  const session = await signIn(station, options.officer ?? "");
  if (!session.ok) return session;
  const { by, stay, leave } = session.value;
  process.on("SIGINT", () => imports.cancel(upload));
  let shown = 0;
  const done = await imports.run(by, upload, mapping.value, ({ read }) => {
    stay();
    if (read - shown < SHOWN_EVERY_ROWS && read < rows) return;
    shown = read;
    console.log(`${read} / ${rows}`);
  });
  await leave();
  if (!done.ok) return done;
  const { state, figures, items, quarantined, already } = done.value;
  if (!figures) return refuse("fault/internal");
  const written = { ...figures, items, quarantined, already };
  if (state === "done") return ok(written);
  console.log("Stopped. Run the file again to go on. / रोका गया। आगे बढ़ाने के लिए फिर चलाएँ।");
  return ok({ ...written, rows: items + quarantined + already });
};

const result = await takeOver(station);
await station.close();
if (!result.ok) {
  const { message, facts } = problemOf(result.error, "");
  fail(`${message.en} ${JSON.stringify(facts)}`, message.hi);
} else {
  for (const line of figureLines(result.value)) console.log(line);
  if (options.json) console.log(JSON.stringify(result.value));
}
