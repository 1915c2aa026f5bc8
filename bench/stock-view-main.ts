// node tools/run.mjs bench/stock-view-main.ts <view file> <items>: a stocked view, made apart so that the process that
// measures has never held its entries.
import { openView } from "#stores/view/open-view.ts";
import { stockedLog } from "./support/stocked-log.ts";

const PAGE = 1_000;
const [file = "", items = "0"] = process.argv.slice(2);
const { writer, close } = openView(file, { scratch: true });
writer.begin();
for (const { entry, stored } of stockedLog({ items: Number(items) })) {
  writer.add(entry, stored, undefined);
  if (writer.size() % PAGE > 0) continue;
  writer.commit();
  writer.begin();
}
writer.commit();
writer.tidy();
close();
