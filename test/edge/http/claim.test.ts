import { describe, expect, test } from "vitest";
import { MACHINE_TESTS, NEW_CLAIM, nextStep, withTest } from "#domain/claim/tests.ts";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { shortWords } from "#domain/wire/short-words.ts";
import { readClaim, writeClaim } from "#edge/stores/claim/claim-file.ts";
import { sha256 } from "#platform/crypto.ts";
import { operationsOf } from "../../support/api-document.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { asker, composeStation, emptyStation, openHttpStation } from "../../support/http-station.ts";
import { phoneDeposit, trayOf } from "../../support/open-test-station.ts";

const stepOf = (answer: { body: Record<string, unknown> }) => answer.body["step"];

describe("claiming a machine", () => {
  test("[CP1] one key has one set of words, another key other words, and none of them twice in the lists", () => {
    const words = shortWords(sha256, "a.invalid/X/e1+12345678+AAAA");
    expect(words).toHaveLength(4);
    expect(shortWords(sha256, "a.invalid/X/e1+12345678+AAAA\n")).toEqual(words);
    expect(shortWords(sha256, "a.invalid/X/e2+12345678+AAAA")).not.toEqual(words);
    const met = new Map<string, string>();
    for (let i = 0; i < 400; i++) for (const { hi, en } of shortWords(sha256, `k${i}`)) met.set(hi, en);
    expect(met.size).toBe(64);
    expect(new Set(met.values()).size).toBe(64);
  });

  test("[CP2] words, tests and sheet follow in their order, and a test done again takes the sheet back", () => {
    let claim = NEW_CLAIM;
    expect(nextStep(claim, false)).toBe("network");
    expect(nextStep(claim, true)).toBe("words");
    expect(nextStep({ ...claim, compared: { same: false, atMs: 1 } }, true)).toBe("words");
    claim = { ...claim, compared: { same: true, atMs: 1 } };
    for (const test of MACHINE_TESTS) {
      expect(nextStep(claim, true)).toBe(test);
      claim = withTest(claim, test, "absent", 2);
    }
    expect(nextStep(claim, true)).toBe("sheet");
    claim = { ...claim, signedMs: 3 };
    expect(nextStep(claim, true)).toBe("done");
    expect(nextStep(withTest(claim, "door", "passed", 4), true)).toBe("sheet");
  });

  test("[CP3] [CP4] [CP5] the tests go on after a restart; only the label printed last is taken; the sheet comes at the end", async () => {
    const folder = await emptyStation();
    await writeClaim(folder, NEW_CLAIM);
    const first = await composeStation(folder, fakeClock());
    let ask = asker(first.app);
    expect((await ask("GET", "/api/station")).body).toMatchObject({ setup: "needed", claim: "open" });
    expect(stepOf(await ask("GET", "/api/claim"))).toBe("network");
    expect(stepOf(await ask("POST", "/api/claim/network"))).toBe("printer");
    expect((await ask("POST", "/api/claim/sheet")).body).toMatchObject({ code: "claim/not-finished" });
    expect(stepOf(await ask("POST", "/api/claim/label"))).toBe("label");
    const old = readClaim(folder).label ?? "";
    await ask("POST", "/api/claim/label");
    const wrong = await ask("POST", "/api/claim/label/scanned", { scanned: old });
    expect([wrong.status, wrong.body["code"]]).toEqual([422, "claim/other-label"]);
    await first.close();

    const second = await composeStation(folder, fakeClock());
    ask = asker(second.app);
    expect(stepOf(await ask("GET", "/api/claim"))).toBe("label");
    const scanned = readClaim(folder).label ?? "";
    expect(stepOf(await ask("POST", "/api/claim/label/scanned", { scanned }))).toBe("photo");
    for (const test of ["photo", "door", "sound"]) await ask("POST", "/api/claim/tests", { test, outcome: "passed" });
    await second.edge.printer.simulated?.press("outOfPaper");
    expect((await ask("POST", "/api/claim/sheet")).body).toMatchObject({ code: "claim/sheet-not-printed" });
    await second.edge.printer.simulated?.press("restore");
    expect(stepOf(await ask("POST", "/api/claim/sheet"))).toBe("done");
    expect((await ask("GET", "/api/station")).body["claim"]).toBeUndefined();
  });

  test("[CP5] [DT7] once officers are there, only technician and SHO may test the machine or ask the doctor", async () => {
    const { ask, signIn } = await openHttpStation(["moharrir", "sho", "technician"]);
    const both = async () => [
      (await ask("GET", "/api/claim")).status,
      (await ask("POST", "/api/claim/network")).status,
      (await ask("GET", "/api/doctor")).status,
    ];
    expect(await both()).toEqual([401, 401, 401]);
    await signIn("moharrir");
    expect(await both()).toEqual([403, 403, 403]);
    await signIn("technician");
    expect(await both()).toEqual([200, 200, 200]);
    await signIn("sho");
    expect(await both()).toEqual([200, 200, 200]);
  });
});

describe("a technician's session", () => {
  test("[CP6] every route that shows case data refuses it, and nothing it is given holds any", async () => {
    const station = await openHttpStation(["moharrir", "sho", "technician"]);
    const { opened } = station.edge;
    const by = { officer: station.officer("moharrir"), factors: ["number", "pin"] as const, session: "test" };
    const tray = await trayOf(opened, by);
    const input = phoneDeposit(tray, 4_711, station.clock.now(), station.officer("sho"));
    const made = await opened.journal.perform(by, deposit, input);
    if (!made.ok) throw new Error(made.error.code);
    const item = made.value.value.items[0]?.item ?? "";
    const planted = [item, "गोपनीय नाम", "9876543210", "4711"];
    const operations = operationsOf((await station.ask("GET", "/openapi.json")).body);
    await station.signIn("technician");
    const told: string[] = [];
    for (const { method, path } of operations.filter(({ path }) => !/events$|^\/api\/session/.test(path))) {
      await station.clock.advance(1_000);
      await station.signIn("technician");
      const answer = await station.ask(method, path.replaceAll(/\{\w+\}/g, item), method === "POST" ? {} : undefined);
      // a refusal may repeat the address it was asked for
      const isTold = answer.status === 200 && planted.some((text) => answer.text.includes(text));
      if (isTold) told.push(`${method} ${path}`);
    }
    expect(operations.length).toBeGreaterThan(50);
    expect(told).toEqual([]);
    expect((await station.ask("GET", `/api/items/${item}`)).status).toBe(403);
  }, 60_000);
});
