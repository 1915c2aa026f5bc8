import { writeSync } from "node:fs";
import { sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { sealedRecord, storedEntry } from "./log-entries.ts";

// A writer to be killed or traced: appends to the log in a folder, prints `ack <seq>` once an entry was acknowledged and
// `fault <text>` when one was refused. Arguments: folder, number of entries (none: until killed).
const [folder = "", count = "Infinity"] = process.argv.slice(2);
const log = await openPouchLog({ pouch: await openDurablePouch(folder), station: "KTW", sha: sha256 });
const say = (text: string): void => {
  writeSync(1, `${text}\n`);
};

const { size } = await log.head();
for (let seq = size; seq < size + Number(count); seq++) {
  const side = sealedRecord(`private ${seq}`);
  const keys = [{ subject: `S${seq}`, key: side.hash }];
  try {
    await log.append({ entries: [storedEntry(seq, "x".repeat(400))], sides: [side], keys });
    say(`ack ${seq}`);
  } catch (error) {
    say(`fault ${error instanceof Error ? error.message : String(error)}`);
  }
}
await log.close();
