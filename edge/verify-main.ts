import { writeSync } from "node:fs";
import { Command } from "commander";
import { parseVerifierKey, type VerifierKey } from "#domain/log/verifier-key.ts";
import { sha256 } from "#platform/crypto.ts";
import { verifyFolder } from "./services/verify.ts";
import { EXIT_CODES, lineOf, outcomeOf, type VerifyReport } from "./services/verify-report.ts";

const program = new Command("verify")
  .description("Checks a station's data folder from the disk: entries, signatures, private records, photos.")
  .argument("<folder>", "data folder of the station; its service must be stopped")
  .option("--vkey <key...>", "public key that must have signed, as name+id+key; several epochs, several keys")
  .option("--no-blobs", "leave photos and files unread")
  .option("--json", "print the whole report as JSON after the lines")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_CODES.incomplete))
  .parse();
const [folder = ""] = program.args;
const options = program.opts<{ vkey?: string[]; blobs: boolean; json?: boolean }>();

const finish = (report: VerifyReport): never => {
  const lines = [lineOf(report, "en"), lineOf(report, "hi"), ...(options.json ? [JSON.stringify(report)] : [])];
  writeSync(1, `${lines.join("\n")}\n`);
  process.exit(EXIT_CODES[report.outcome]);
};

const keys: VerifierKey[] = [];
for (const text of options.vkey ?? []) {
  const key = parseVerifierKey(sha256, text.trim());
  if (key) keys.push(key);
  else program.error(`not a verifier key: ${text}`);
}

let checked = 0;
// a damaged database file makes the storage engine throw where nobody can catch it: that, too, is an answer
process.once("uncaughtException", (error) => {
  const findings = [{ code: "storage-damaged", detail: `after ${checked} entries: ${error.message}` } as const];
  finish({ outcome: outcomeOf(findings), station: "", epochs: [], privateRecords: 0, blobs: 0, findings });
});

const report = await verifyFolder(folder, {
  sha: sha256,
  keys,
  blobs: options.blobs,
  onProgress: (entries) => {
    checked = entries;
    if (process.stderr.isTTY) writeSync(2, `\r${entries} `);
  },
});
if (process.stderr.isTTY) writeSync(2, "\r");
finish(report);
