// Makes a gateway from its second copy: npm run gateway-restore -- <copy> <folder>
import { parseArgs } from "node:util";
import { instantOf } from "#domain/time.ts";
import { systemClock } from "#platform/clock.ts";
import { logFolder } from "./compose.ts";
import { CopyKeyFault, readCopyKey } from "./copy-key.ts";
import { CopyFault } from "./services/copies-manifest.ts";
import { restoreCopy } from "./services/restore-copy.ts";
import { CouchRefused, openCouch } from "./stores/couch-log-store.ts";
import { pouchLogStore } from "./stores/pouch-log-store.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [copy, folder] = positionals;
if (copy === undefined || folder === undefined) {
  console.error("Say where the copy is and where the gateway shall be: npm run gateway-restore -- <copy> <folder>");
  process.exit(64);
}
const couchUrl = process.env["COUCHDB_URL"];
try {
  const restored = await restoreCopy({
    copy,
    folder,
    key: await readCopyKey(process.env),
    openStore: async (making) =>
      couchUrl === undefined ? pouchLogStore(logFolder(making)) : openCouch(making, couchUrl, systemClock()),
    onLog: (name) => console.log(`  ${name}`),
  });
  const { district, witness, logs, entries, blobs, atMs } = restored;
  console.log(`${folder} is the gateway of ${district} as it was at ${instantOf(atMs)}.`);
  console.log(`  ${logs} logs, ${entries} entries, ${blobs} photos and scans; every log is the one that was signed`);
  console.log(`  its witness, which stations must know: ${witness}`);
  console.log("Start it with GATEWAY_DATA set to this folder. Stations send by themselves what came later.");
} catch (fault) {
  const isTold = fault instanceof CopyFault || fault instanceof CopyKeyFault || fault instanceof CouchRefused;
  console.error(isTold ? fault.message : fault);
  process.exit(isTold ? 2 : 1);
}
