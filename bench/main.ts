import { blobsBench } from "./blobs.ts";
import { boot } from "./boot.ts";
import { fleetBench } from "./fleet.ts";
import { idleBench } from "./idle.ts";
import { importBench } from "./import.ts";
import { intake } from "./intake.ts";
import { kiosk } from "./kiosk.ts";
import { label } from "./label.ts";
import { ledger } from "./ledger.ts";
import { linkBench } from "./link.ts";
import { lookup } from "./lookup.ts";
import { provisionBench } from "./provision.ts";
import { pushBench } from "./push.ts";
import { rebuild } from "./rebuild.ts";
import { restoreBench } from "./restore.ts";
import { roomBench } from "./room.ts";
import { search } from "./search.ts";

/** Every suite by its name; arguments are whole numbers given as --name value. */
const SUITES: Record<string, (args: Record<string, number>) => Promise<Record<string, unknown>>> = {
  intake,
  lookup,
  ledger,
  rebuild,
  boot,
  import: importBench,
  label,
  push: pushBench,
  link: linkBench,
  blobs: blobsBench,
  fleet: fleetBench,
  idle: idleBench,
  restore: restoreBench,
  provision: provisionBench,
  search,
  kiosk,
  room: roomBench,
};

const [name = "", ...rest] = process.argv.slice(2);
const suite = SUITES[name];
if (!suite) {
  console.error(`Name a suite: npm run bench -- <${Object.keys(SUITES).join("|")}> [--json] [--entries 100000]`);
  process.exit(64);
}
const args: Record<string, number> = {};
for (let i = 0; i < rest.length; i++) {
  const flag = rest[i] ?? "";
  if (flag === "--json" || !flag.startsWith("--")) continue;
  args[flag.slice(2)] = Number(rest[i + 1]);
  i += 1;
}
const figures = await suite(args);
if (!rest.includes("--json")) console.table(figures);
console.log(JSON.stringify(figures));
process.exit(0);
