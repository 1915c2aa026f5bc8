import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { PrivateRef } from "#domain/log/entry.ts";
import { catchUp, rebuildView } from "#edge/services/rebuild.ts";
import { createMemoryLog } from "#stores/station-log/memory-log.ts";
import { openView } from "#stores/view/open-view.ts";
import { lived, steps } from "../../support/random-history.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { dumpView } from "../../support/view-dump.ts";
import { type Line, lineOf, write } from "../../support/view-lines.ts";

const openPrivate = async (refs: readonly (PrivateRef | undefined)[]) =>
  refs.map((ref) => (ref ? { description: `माल ${ref.subject}` } : undefined));
const logOf = async (lines: readonly Line[]) => {
  const log = createMemoryLog();
  await log.append({ entries: lines.map(({ stored }) => stored), sides: [], keys: [] });
  return log;
};
const linesOf = (count: number): Line[] =>
  lived(Array.from({ length: count }, (_, b) => ({ act: "deposit", a: 1, b }) as const)).desk.entries.map(lineOf);
const newView = (file = join(tempFolder(), "view.sqlite")) => {
  const view = openView(file);
  onTestFinished(() => view.close());
  return { ...view, file };
};
/** The same lines, then those of a second epoch. */
const withSecondEpoch = (lines: readonly Line[]): Line[] => {
  const closing = { kind: "session.closed", body: { officer: "x", why: "idle" }, subjects: [], epoch: 2 } as const;
  return [...lines, ...lines.slice(0, 7).map(({ entry }, seq) => lineOf({ ...entry, ...closing, seq }))];
};

test("[VW20] a view built again from the log is the live one, row by row, however the entries were grouped", async () => {
  await fc.assert(
    fc.asyncProperty(
      steps(40),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      async (history, groups, page, twoEpochs) => {
        const all = lived(history).desk.entries.map(lineOf);
        const lines = twoEpochs ? withSecondEpoch(all) : all;
        const live = newView();
        let at = 0;
        for (const group of [...groups, lines.length]) {
          write(live.writer, lines.slice(at, at + group));
          at += group;
        }
        live.writer.tidy();
        const file = join(tempFolder(), "view.sqlite");
        const rebuilt = await rebuildView({ log: await logOf(lines), openPrivate, file, page });
        const { epoch, size, root } = live.reader.cursor();
        expect(rebuilt).toEqual({ entries: lines.length, epoch, size, root, items: live.reader.counts(0).items });
        expect(dumpView(file)).toEqual(dumpView(live.file));
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test("[VW21] catching up makes the view level from wherever it stood, and reads nothing twice", async () => {
  const lines = withSecondEpoch(linesOf(15));
  const log = await logOf(lines);
  for (const behind of [0, 1, 9, lines.length]) {
    const view = newView();
    write(view.writer, lines.slice(0, behind));
    const progress: number[] = [];
    expect(await catchUp({ log, view, openPrivate, onProgress: (read) => progress.push(read) })).toBe("level");
    expect(view.reader.cursor()).toMatchObject({ epoch: 2, size: 7 });
    if (behind === lines.length) expect(progress).toEqual([]);
  }
});

test("[VW22] a view that has seen what is not in the log is reported, and left as it is", async () => {
  const lines = linesOf(10);
  const other = lines.map(({ entry }) => lineOf({ ...entry, recordedAt: "2026-01-01T00:00:00.000+05:30" }));
  const cases = {
    shorter: lines.slice(0, 8),
    empty: [],
    "of the same length, with other entries": other,
    "longer, with other entries": withSecondEpoch(other),
  };
  for (const [name, held] of Object.entries(cases)) {
    const view = newView();
    write(view.writer, lines);
    const before = dumpView(view.file);
    expect(await catchUp({ log: await logOf(held), view, openPrivate }), name).toBe("view-ahead");
    expect(dumpView(view.file), name).toEqual(before);
  }
});

test("[VW23] a rebuild that breaks off leaves the old view", async () => {
  const lines = linesOf(10);
  const file = join(tempFolder(), "view.sqlite");
  const old = openView(file);
  write(old.writer, lines.slice(0, 12));
  old.close();
  const log = await logOf(lines);
  const broken = {
    head: log.head,
    read: async (epoch: number, from: number, limit: number) => {
      if (from >= 10) throw new Error("disk");
      return log.read(epoch, from, limit);
    },
  };
  await expect(rebuildView({ log: broken, openPrivate, file, page: 5 })).rejects.toThrow("disk");
  const again = openView(file);
  expect(again.writer.size()).toBe(12);
  again.close();
  await rebuildView({ log, openPrivate, file });
  const { reader } = newView(file);
  expect(reader.size()).toBe(lines.length);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test("[VW24] progress is told page by page, up to the whole", async () => {
  const lines = linesOf(8);
  const told: [number, number, number][] = [];
  await rebuildView({
    log: await logOf(lines),
    openPrivate,
    file: join(tempFolder(), "view.sqlite"),
    page: 10,
    onProgress: (read, of, epoch) => told.push([read, of, epoch]),
  });
  expect(told[0]).toEqual([10, lines.length, 1]);
  expect(told.at(-1)).toEqual([lines.length, lines.length, 1]);
});
