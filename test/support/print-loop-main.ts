import { writeSync } from "node:fs";
import { ok } from "#domain/result.ts";
import { escposPrinter } from "#edge/devices/printer/printer-escpos.ts";
import { tcpTransport } from "#edge/devices/printer/transport-tcp.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { openPrintQueue } from "#edge/services/printing/print-queue.ts";
import { openPrintJobFiles } from "#edge/stores/print-jobs/print-job-files.ts";
import { systemClock } from "#platform/clock.ts";
import { randomBytes } from "#platform/crypto.ts";
import { jobOf, QUICK } from "./printer-bench.ts";

// Prints numbered pictures until killed; says `took <n>` once a paper was answered. Arguments: folder, port, first number.
const [folder = "", port = "0", first = "1"] = process.argv.slice(2);
const clock = systemClock();
const transport = tcpTransport({ host: "127.0.0.1", port: Number(port), connectMs: 1_000, clock });
const printer = escposPrinter({ transport, clock, times: QUICK });
const queue = await openPrintQueue({
  files: await openPrintJobFiles(folder),
  printers: { label: printer, slip: printer },
  clock,
  random: randomBytes,
  record: async () => ok(undefined),
});
for (let n = Number(first); ; n += 1) {
  const { bytes } = await jobOf(n);
  await queue.print(SYSTEM_ACTOR, { paper: "contents", of: `job-${n}`, copy: 1, printer: "slip" }, bytes);
  writeSync(1, `took ${n}\n`);
}
