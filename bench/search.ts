import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { displayCode } from "#domain/codes.ts";
import { openView } from "#stores/view/open-view.ts";
import { quantile, round } from "./support/quantile.ts";
import { type Spelling, spelledRoom } from "./support/spelled-room.ts";
import { stockedLog } from "./support/stocked-log.ts";

const FIRST = 10;
const PAGE = 30;
const ROUNDS = 5;
const COMMIT = 1_000;

const typedOf = ({ typed }: Spelling, code: string): string => {
  const shown = displayCode(code);
  switch (typed) {
    case "{code}":
      return shown;
    case "{code lower}":
      return shown.toLowerCase();
    case "{code spaced}":
      return shown.replaceAll("-", " ");
    case "{code joined}":
      return code;
    case "{code tail}":
      return code.slice(7, 13);
    case "{code start}":
      return code.slice(0, -2);
    default:
      return typed;
  }
};

/** Share of the spellings whose thing is among the first ten found; of the half that was tuned on, and of the other. */
export const search = async (): Promise<Record<string, number>> => {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".cache", "search-"));
  try {
    const room = spelledRoom();
    const { writer, reader, close } = openView(join(folder, "view.sqlite"), { scratch: true });
    const codes: string[] = [];
    writer.begin();
    for (const { entry, stored } of stockedLog(room.stock)) {
      writer.add(entry, stored, undefined);
      if (entry.kind === "item.deposited") codes.push(entry.body.item);
      if (writer.size() % COMMIT > 0) continue;
      writer.commit();
      writer.begin();
    }
    writer.commit();
    writer.tidy();

    const halves = [
      { of: 0, hits: 0 },
      { of: 0, hits: 0 },
    ];
    const wanted = [...new Set(room.spellings.map((spelling) => spelling.wanted))];
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      for (const spelling of room.spellings) {
        const code = codes[room.indexOf(spelling)] ?? "";
        const text = typedOf(spelling, code);
        const start = performance.now();
        const { items } = reader.search(text, { limit: PAGE });
        times.push(performance.now() - start);
        if (round > 0) continue;
        const half = wanted.indexOf(spelling.wanted) % halves.length;
        const place = items.findIndex(({ item }) => item === code);
        const hit = place >= 0 && place < FIRST;
        if (!hit)
          console.error(
            `${half === 0 ? "tuned" : "held out"}: ${text} (${spelling.note}) → ${spelling.wanted}: ${place < 0 ? "not found" : `place ${place + 1}`}`,
          );
        halves[half] = { of: (halves[half]?.of ?? 0) + 1, hits: (halves[half]?.hits ?? 0) + (hit ? 1 : 0) };
      }
    close();
    const rate = (of: readonly { of: number; hits: number }[]): number =>
      round(of.reduce((sum, { hits }) => sum + hits, 0) / of.reduce((sum, each) => sum + each.of, 0));
    return {
      hit_rate: rate(halves),
      of: room.spellings.length,
      p95_ms: round(quantile(times, 0.95)),
      hit_rate_tuned: rate(halves.slice(0, 1)),
      hit_rate_held_out: rate(halves.slice(1)),
      items: codes.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
