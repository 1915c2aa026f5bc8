import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { displayCode, parseCode } from "#domain/codes.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { openView } from "#stores/view/open-view.ts";
import { foundByPouch } from "./support/found-by-pouch.ts";
import { quantile, round } from "./support/quantile.ts";
import { seeded } from "./support/seeded.ts";

/** What officers type, by kind; the mix is pinned so that figures of two days can be held against each other. */
const TYPED = {
  "two words": ["राजेश मोबाइल", "तमंचा यादव", "शराब चिनहट", "काला सैमसंग", "चाकू मलिहाबाद"],
  "one common word": ["मोबाइल", "काला", "बरामद", "कब्जे", "सिंह"],
  "two-letter prefix": ["मो", "रा", "का", "सै", "शि"],
  "any of three": ["तमंचा | चाकू | कारतूस", "गांजा | चरस | अफीम", "विसरा | साड़ी | कुर्ता", "ताला | रस्सी | पर्स"],
  Hinglish: ["rajesh mobile", "katta", "sharab chinhat", "kaala samsung", "tamancha yadav"],
} as const;
const ROUNDS = 20;
const SCANS = 20_000;
const PAGE = 50;
/** pouchdb-find reads every document for each query: one word of each kind says enough. */
const BY_REGEX: readonly (readonly string[])[] = [
  ["राजेश", "मोबाइल"],
  ["मोबाइल"],
  ["(^|\\s)मो"],
  ["तमंचा|चाकू|कारतूस"],
  ["शराब", "चिनहट"],
];

const msOf = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Look-up in a full room: a scanned code, typed words, and pouchdb-find by regex over the same items. */
export const lookup = async ({ items = 100_000 }: { items?: number }): Promise<Record<string, number>> => {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".cache", "lookup-"));
  const file = join(folder, "view.sqlite");
  try {
    execFileSync(process.execPath, ["tools/run.mjs", "bench/stock-view-main.ts", file, String(items)]);
    const stock = new Database(file, { readonly: true });
    const codes = stock.prepare<[], string>("SELECT code FROM item").pluck().all();
    const { reader, close } = openView(file);
    const from = seeded(7);
    const anyCode = () => displayCode(codes[from.below(codes.length)] ?? "");
    const scan = (): number => {
      const scanned = anyCode();
      return msOf(() => {
        const code = parseCode(scanned);
        if (!code.ok || !reader.item(code.value)) throw new Error(`not found: ${scanned}`);
      });
    };
    for (let i = 0; i < SCANS / 10; i++) scan();
    const scans = Array.from({ length: SCANS }, scan);

    const texts: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round++)
      for (const [kind, queries] of Object.entries(TYPED))
        for (const text of queries) {
          const ms = msOf(() => {
            if (reader.search(text, { limit: PAGE }).total === 0) throw new Error(`nothing found: ${text}`);
          });
          texts[kind] = [...(texts[kind] ?? []), ms];
        }
    const rss = process.memoryUsage.rss() / 1_000_000;
    for (const [kind, samples] of Object.entries(texts))
      console.error(`${kind}: p50 ${round(quantile(samples, 0.5))} ms, p95 ${round(quantile(samples, 0.95))} ms`);
    close();

    const stored = stock.prepare<[], string>("SELECT json FROM item").pluck();
    const all = function* (): Generator<ItemState> {
      for (const json of stored.iterate()) yield JSON.parse(json) as ItemState;
    };
    const pouch = await foundByPouch(join(folder, "pouch"), all());
    stock.close();
    const found: number[] = [];
    for (const patterns of BY_REGEX) {
      const start = performance.now();
      await pouch.find(patterns, PAGE);
      found.push(performance.now() - start);
    }
    await pouch.close();
    const textP95 = quantile(Object.values(texts).flat(), 0.95);
    const pouchP95 = quantile(found, 0.95);
    return {
      items,
      scan_p50_ms: round(quantile(scans, 0.5)),
      scan_p99_ms: round(quantile(scans, 0.99)),
      text_p50_ms: round(quantile(Object.values(texts).flat(), 0.5)),
      text_p95_ms: round(textP95),
      pouch_find_p95_ms: round(pouchP95),
      ratio: round(pouchP95 / textP95),
      rss_mb: round(rss),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
