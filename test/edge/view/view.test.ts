import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { tailOf } from "#domain/codes.ts";
import { fold } from "#domain/custody/fold.ts";
import { createTreeHasher } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";
import { openView } from "#stores/view/open-view.ts";
import { inStore } from "../../support/factories.ts";
import { memoryState } from "../../support/memory-state.ts";
import { lived, steps } from "../../support/random-history.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { dumpView } from "../../support/view-dump.ts";
import { type Line, lineOf, openedOf, write } from "../../support/view-lines.ts";

const opened = (file = join(tempFolder(), "view.sqlite")) => {
  const view = openView(file);
  onTestFinished(() => view.close());
  return { ...view, file };
};
const linesOf = (count: number): Line[] => {
  const station = lived([]);
  for (let i = 0; i < count; i++) inStore(station);
  return station.desk.entries.map(lineOf);
};
const rootOf = (lines: readonly Line[]): Uint8Array => {
  const tree = createTreeHasher(sha256);
  for (const { stored } of lines) tree.push(stored.leafHash);
  return new Uint8Array(tree.root());
};
const sorted = (codes: readonly string[]) => [...codes].sort();

describe("state", () => {
  test("[VW1] says of every legal history what the fold says of it in plain maps", () => {
    fc.assert(
      fc.property(steps(25), (history) => {
        const { entries } = lived(history).desk;
        const plain = memoryState();
        for (const entry of entries) fold(plain, entry, openedOf(entry));
        const view = openView(join(tempFolder(), "view.sqlite"));
        try {
          write(view.writer, entries.map(lineOf));
          for (const state of [view.writer.store, view.reader]) {
            for (const item of plain.items()) {
              expect(state.item(item.item)).toEqual(item);
              expect(state.tailTaken(tailOf(item.item))).toBe(true);
            }
            for (const movement of plain.movements()) expect(state.movement(movement.movement)).toEqual(movement);
            for (const found of plain.cases()) expect(state.case(found.case)).toEqual(found);
            for (const officer of plain.officers()) {
              expect(state.officer(officer.officer)).toEqual(officer);
              expect(state.officerByNumber(officer.number)).toEqual(officer);
            }
            expect(state.places()).toEqual(plain.places());
            for (const { place } of plain.places()) expect(sorted(state.itemsAt(place))).toEqual(plain.itemsAt(place));
            for (let n = 0; n < 40; n++)
              for (const key of [`fir:${100 + n}:2026`, `court:${n}:2026`])
                expect(sorted(state.casesByNumber(key))).toEqual(plain.casesByNumber(key));
            expect(state.lastSerial("register", 2026)).toBe(plain.lastSerial("register", 2026));
            expect(state.lastSerial("certificate", 2026)).toBe(plain.lastSerial("certificate", 2026));
            for (let row = 1; row < 5; row++)
              expect(state.quarantined("c".repeat(64), row)).toEqual(plain.quarantined("c".repeat(64), row));
            for (let n = 0; n < 6; n++) expect(state.spelling(`ALM ${n}`)).toBe(plain.spelling(`ALM ${n}`));
          }
        } finally {
          view.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  test("[VW2] the writer answers from the open group, the reader from the last commit", () => {
    const { writer, reader } = opened();
    const lines = linesOf(1);
    const item = lines.at(-1)?.entry.subjects[0] ?? "";
    writer.begin();
    for (const { entry, stored } of lines) writer.add(entry, stored, undefined);
    expect(writer.store.item(item)?.item).toBe(item);
    expect(writer.size()).toBe(lines.length);
    expect(reader.item(item)).toBeUndefined();
    expect(reader.size()).toBe(0);
    writer.commit();
    expect(reader.item(item)?.item).toBe(item);
    expect(reader.size()).toBe(lines.length);
  });

  test("[VW3] a group that was rolled back leaves nothing, and the same entries can follow", () => {
    const { writer, reader, file } = opened();
    const lines = linesOf(40);
    const head = lines.slice(0, 20);
    const tail = lines.slice(20);
    write(writer, head);
    const before = dumpView(file);
    writer.begin();
    for (const { entry, stored } of tail) writer.add(entry, stored, undefined);
    writer.rollback();
    expect(dumpView(file)).toEqual(before);
    write(writer, tail);
    expect(new Uint8Array(reader.root())).toEqual(rootOf(lines));
  });

  test("[VW5] takes only the next entry", () => {
    const { writer } = opened();
    const [first, second, third] = linesOf(0);
    if (!first || !second || !third) throw new Error("no lines");
    writer.begin();
    writer.add(first.entry, first.stored, undefined);
    for (const wrong of [first, third, { ...second, stored: { ...second.stored, epoch: 2 } }])
      expect(() => writer.add(wrong.entry, wrong.stored, undefined)).toThrow(RangeError);
    writer.rollback();
  });
});

describe("log", () => {
  test("[VW6] keeps every entry to the byte, with its leaf hash, and the timeline of each code newest first", () => {
    const { writer, reader } = opened();
    const lines = linesOf(4);
    write(writer, lines);
    const stored = lines.map((line) => ({ ...line.stored, leafHash: Buffer.from(line.stored.leafHash) }));
    expect(reader.entries(0, 1_000)).toEqual(stored);
    expect(reader.entries(3, 2)).toEqual(stored.slice(3, 5));
    expect(reader.entry(2)).toEqual(stored[2]);
    expect(reader.entry(lines.length)).toBeUndefined();
    for (const code of new Set(lines.flatMap(({ entry }) => entry.subjects))) {
      const of = lines.filter(({ entry }) => entry.subjects.includes(code)).reverse();
      const expected = of.map(({ stored: { epoch, seq, bytes } }) => ({ epoch, seq, bytes }));
      expect(reader.timeline(code, { limit: 1_000 })).toEqual(expected);
      const [newest] = expected;
      if (newest) expect(reader.timeline(code, { limit: 1_000, before: newest })).toEqual(expected.slice(1));
    }
    expect(reader.timeline("MK00000000000X", { limit: 5 })).toEqual([]);
  });

  test("[VW7] root and subtrees are those of the log at every size, and of every epoch", () => {
    const { writer, reader } = opened();
    const lines = linesOf(20);
    const done: Line[] = [];
    for (const line of lines) {
      write(writer, [line]);
      done.push(line);
      expect(new Uint8Array(reader.root())).toEqual(rootOf(done));
    }
    const second = lines
      .slice(0, 5)
      .map(({ entry }, seq) => lineOf({ ...entry, kind: "session.opened", body: { officer: "x" }, epoch: 2, seq }));
    write(writer, second);
    expect(reader.cursor()).toEqual({ epoch: 2, size: 5, root: Buffer.from(rootOf(second)) });
    for (const [epoch, of] of [[1, lines] as const, [2, second] as const])
      for (let level = 0; of.length >> level > 0; level++)
        for (let index = 0; (index + 1) << level <= of.length; index++) {
          const subtree = of.slice(index << level, (index + 1) << level);
          expect(new Uint8Array(reader.nodesOf(epoch)(level, index))).toEqual(rootOf(subtree));
        }
    expect(() => reader.nodeAt(0, 5)).toThrow(RangeError);
  });
});

describe("file", () => {
  test("[VW8] goes on where it stood when it is opened again", () => {
    const file = join(tempFolder(), "view.sqlite");
    const lines = linesOf(10);
    const first = openView(file);
    write(first.writer, lines.slice(0, 9));
    first.close();
    const { writer, reader, discarded } = opened(file);
    expect(discarded).toBeUndefined();
    expect(writer.size()).toBe(9);
    write(writer, lines.slice(9));
    expect(new Uint8Array(reader.root())).toEqual(rootOf(lines));
  });

  test.each([
    ["no database", "damaged", (file: string) => writeFileSync(file, "this is no database at all ".repeat(400))],
    ["another version", "other-version", (file: string) => new Database(file).exec("PRAGMA user_version = 99").close()],
    [
      "a cursor that is not of its tree",
      "damaged",
      (file: string) => new Database(file).exec("UPDATE cursor SET size = size - 1").close(),
    ],
    [
      "a lost subtree",
      "damaged",
      (file: string) => new Database(file).exec("DELETE FROM entry WHERE id = (SELECT max(id) FROM entry)").close(),
    ],
  ])("[VW9] a file with %s is begun anew and says so", (_, why, spoil) => {
    const file = join(tempFolder(), "view.sqlite");
    const first = openView(file);
    write(first.writer, linesOf(4).slice(0, 15));
    first.close();
    spoil(file);
    const { reader, discarded, writer } = opened(file);
    expect(discarded).toBe(why);
    expect(reader.size()).toBe(0);
    write(writer, linesOf(1));
    expect(reader.counts(0).items).toBe(1);
  });

  test("[VW10] killed in the middle of a group, the file opens at the last commit", () => {
    const folder = tempFolder();
    const { writer, file } = opened(join(folder, "view.sqlite"));
    const lines = linesOf(30);
    write(writer, lines.slice(0, 20));
    writer.begin();
    for (const { entry, stored } of lines.slice(20)) writer.add(entry, stored, undefined);
    const killed = join(folder, "killed.sqlite");
    for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, killed + suffix);
    writer.rollback();
    const after = opened(killed);
    expect(after.discarded).toBeUndefined();
    expect(after.writer.size()).toBe(20);
    write(after.writer, lines.slice(20));
    expect(new Uint8Array(after.reader.root())).toEqual(rootOf(lines));
  });
});
