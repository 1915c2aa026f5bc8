import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDrafts, DRAFT_KEPT_MS, MOST_DRAFTS } from "#edge/services/drafts.ts";
import { openDraftFiles } from "#edge/stores/drafts/draft-files.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { asker, composeStation, openHttpStation, PIN } from "../../support/http-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const ACT = "ACBGNTZ607859F";
const A = "OFFC3T28286638";
const writing = (seq: number, value: Record<string, unknown> | null, name = "deposit") => ({
  name,
  seq,
  act: ACT,
  path: "/deposit",
  value,
});
const open = async (folder = tempFolder(), clock = fakeClock()) => {
  const files = await openDraftFiles(join(folder, "drafts"));
  return { folder, clock, drafts: createDrafts({ files, recorded: () => [], clock }) };
};

describe("drafts over HTTP", () => {
  test("[DR1] [DR2] what an officer filled in is there after a restart, for that officer alone, private on the disk", async () => {
    const station = await openHttpStation(["moharrir", "sho", "io"]);
    const keeper = station.officer("moharrir");
    await station.signIn("moharrir");
    const before = station.edge.opened.view.reader.size();
    const value = { step: "who", case: { number: "302" }, note: "राम कुमार" };
    const kept = await station.ask("PUT", "/api/drafts/deposit", { officer: keeper, ...writing(4, value) });
    expect([kept.status, kept.body]).toEqual([200, { kept: true, seq: 4, recorded: [] }]);
    const file = join(station.folder, "drafts", keeper, "deposit.json");
    expect(readFileSync(file, "utf8")).toContain("राम कुमार");
    expect([statSync(file).mode & 0o777, statSync(join(station.folder, "drafts")).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
    expect(station.edge.opened.view.reader.size()).toBe(before);
    await station.close();

    const again = await composeStation(station.folder, station.clock);
    const ask = asker(again.app);
    await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
    const { body } = await ask("GET", "/api/drafts");
    expect(body["drafts"]).toMatchObject([{ ...writing(4, value), recorded: [] }]);
    await ask("POST", "/api/session", { number: "sho", pin: PIN });
    expect((await ask("GET", "/api/drafts")).body).toEqual({ drafts: [] });
    const foreign = await ask("PUT", "/api/drafts/deposit", { officer: keeper, ...writing(5, {}) });
    expect([foreign.status, foreign.body["code"]]).toEqual([400, "request/invalid"]);
    const elsewhere = await ask("PUT", "/api/drafts/issue", { officer: station.officer("sho"), ...writing(5, {}) });
    expect(elsewhere.status).toBe(400);
  });
});

describe("the station's drafts", () => {
  test("[DR3] in whatever order writings come, the one with the greatest number is kept", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (numbers, sentAt) => {
          const { drafts } = await open();
          const formOf = (seq: number) => (seq === sentAt ? null : { seq });
          for (const seq of numbers) {
            const answer = await drafts.keep(A, writing(seq, formOf(seq)));
            const newest = Math.max(...numbers.slice(0, numbers.indexOf(seq) + 1));
            expect(answer).toEqual({ ok: true, value: { kept: seq === newest, seq: newest, recorded: [] } });
          }
          const newest = Math.max(...numbers);
          expect(await drafts.list(A)).toMatchObject([{ seq: newest, value: formOf(newest) }]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("[DR4] a form that is too large, or one too many, is refused and what is kept stays", async () => {
    const { drafts } = await open();
    await drafts.keep(A, writing(1, { note: "क" }));
    const large = await drafts.keep(A, writing(2, { note: "क".repeat(300_001) }));
    expect(large).toMatchObject({ ok: false, error: { code: "request/too-large" } });
    expect(await drafts.list(A)).toMatchObject([{ seq: 1, value: { note: "क" } }]);
    const names = Array.from(
      { length: MOST_DRAFTS },
      (_, at) => `form-${"abcdefghij".charAt(at % 10)}${"x".repeat(at / 10)}`,
    );
    for (const name of names.slice(1)) expect(await drafts.keep(A, writing(1, {}, name))).toMatchObject({ ok: true });
    expect(await drafts.keep(A, writing(1, {}, "one-more"))).toMatchObject({ ok: false });
    expect(await drafts.list(A)).toHaveLength(MOST_DRAFTS);
  });

  test("[DR4] a fortnight after the last key a form is gone, from the disk too", async () => {
    const { drafts, clock, folder } = await open();
    await drafts.keep(A, writing(1, { a: 1 }));
    await clock.advance(DRAFT_KEPT_MS - 1);
    expect(await drafts.list(A)).toHaveLength(1);
    await drafts.keep(A, writing(1, { a: 1 }, "issue"));
    await clock.advance(2);
    expect((await drafts.list(A)).map(({ name }) => name)).toEqual(["issue"]);
    expect(readdirSync(join(folder, "drafts", A))).toEqual(["issue.json"]);
  });

  test("[DR5] a file that is no draft is passed over, and can be written over", async () => {
    const folder = tempFolder();
    const own = join(folder, "drafts", A);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "deposit.json"), "{not json");
    writeFileSync(join(own, "issue.json"), JSON.stringify({ name: "issue", seq: -1 }));
    chmodSync(own, 0o700);
    const { drafts } = await open(folder);
    expect(await drafts.list(A)).toEqual([]);
    await drafts.keep(A, writing(1, { a: 1 }));
    expect(await (await open(folder)).drafts.list(A)).toMatchObject([{ name: "deposit", value: { a: 1 } }]);
  });
});
