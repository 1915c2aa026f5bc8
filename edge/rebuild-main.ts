import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { toHex } from "#domain/log/bytes.ts";
import { aes256Gcm, sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { createPrivateParts } from "#stores/station-log/private-parts.ts";
import { LogBroken } from "#stores/station-log/station-log.ts";
import { readStationFile } from "./services/opening/station-file.ts";
import { rebuildView } from "./services/rebuild.ts";

const BROKEN = 1;
const INCOMPLETE = 2;
const SHOWN_EVERY = 5_000;

const fail = (code: number, en: string, hi: string): never => {
  console.error(`${en}\n${hi}`);
  process.exit(code);
};

const program = new Command("rebuild")
  .description("Builds the view of a station anew from its log. The service must be stopped.")
  .argument("<folder>", "data folder of the station")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : INCOMPLETE))
  .parse();
const [folder = ""] = program.args;

if (!existsSync(join(folder, "station.json")) || !existsSync(join(folder, "log")))
  fail(INCOMPLETE, `${folder} holds no station.`, `${folder} में कोई थाना नहीं है।`);

const openLog = async () => {
  const pouch = await openDurablePouch(join(folder, "log"));
  return openPouchLog({ pouch, station: readStationFile(folder).code, sha: sha256 });
};

try {
  const log = await openLog();
  let shown = 0;
  const start = performance.now();
  const rebuilt = await rebuildView({
    log,
    openPrivate: createPrivateParts(log, aes256Gcm),
    file: join(folder, "view.sqlite"),
    onProgress: (read, of, epoch) => {
      if (read - shown < SHOWN_EVERY && read !== of) return;
      shown = read;
      console.log(`epoch ${epoch}: ${read} / ${of}`);
    },
  });
  await log.close();
  const seconds = (performance.now() - start) / 1000;
  const { entries, items, epoch, size, root } = rebuilt;
  console.log(
    `Rebuilt from ${entries} entries in ${seconds.toFixed(1)} s (${Math.round(entries / seconds)}/s): ${items} items, up to entry ${size - 1} of epoch ${epoch}, root ${toHex(root).slice(0, 16)}`,
  );
} catch (fault) {
  if (fault instanceof StorageFault && fault.reason === "locked")
    fail(INCOMPLETE, "The service has the log open: stop the service first.", "सेवा चल रही है: पहले सेवा बंद करें।");
  if (fault instanceof StorageFault)
    fail(
      INCOMPLETE,
      `The disk does not let it be read or written (${fault.reason}).`,
      `डिस्क पढ़ी या लिखी नहीं जा सकती (${fault.reason})।`,
    );
  if (fault instanceof LogBroken)
    fail(
      BROKEN,
      `The log is broken: ${fault.message}. The old view was left.`,
      `लॉग टूटा है: ${fault.message}। पुराना दृश्य रखा गया।`,
    );
  throw fault;
}
