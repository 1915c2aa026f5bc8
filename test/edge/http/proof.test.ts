import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Role } from "#domain/people/officer.ts";
import { checkProof } from "#domain/proof/check-proof.ts";
import { proofWithin } from "#domain/proof/proof-page.ts";
import { composeEdge } from "#edge/compose.ts";
import { composeApp } from "#edge/compose-app.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { asker, emptyStation, PIN } from "../../support/http-station.ts";
import { enrol, phoneDeposit } from "../../support/open-test-station.ts";
import { NODE_CRYPTO } from "../../support/proven-record.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const PAGE = '<!doctype html><script type="application/json" id="proof"></script>';

/** A station with officers, a tray, and a page for proofs beside its kiosk. @param page none: it was never built */
const open = async (page: string | undefined = PAGE) => {
  const built = tempFolder();
  mkdirSync(join(built, "verify"));
  if (page !== "") writeFileSync(join(built, "verify", "index.html"), page);
  const clock = fakeClock();
  const edge = await composeEdge(
    { folder: await emptyStation(), port: 0, paperPort: 0, kiosk: join(built, "kiosk") },
    clock,
  );
  onTestFinished(() => edge.close());
  for (const role of ["moharrir", "sho", "io", "pairokar", "technician"] as const)
    await edge.pins.set(await enrol(edge.opened, role, role), PIN);
  const ask = asker(composeApp(edge, () => ["localhost"]));
  const signIn = (role: Role) => ask("POST", "/api/session", { number: role, pin: PIN });
  const depositOf = async (sensitive: boolean): Promise<string> => {
    await signIn("moharrir");
    const place = { kind: "tray", name: { hi: `ट्रे ${sensitive}`, en: `Tray ${sensitive}` } };
    const tray = (await ask("POST", "/api/places", { act: place })).body["place"];
    const io = edge.opened.view.reader.officerByNumber("io")?.officer ?? "";
    const act = phoneDeposit(String(tray), sensitive ? 2 : 1, clock.now(), io);
    const made = await ask("POST", "/api/deposits", { act: { ...act, case: { ...(act.case as object), sensitive } } });
    if (made.status !== 200) throw new Error(made.text);
    return (made.body["items"] as { item: string }[])[0]?.item ?? "";
  };
  return { edge, ask, signIn, depositOf };
};

describe("the proof of an item at the station", () => {
  test("[PF13] is a file under a head that covers every entry, and it holds", async () => {
    const { edge, ask, depositOf } = await open();
    const item = await depositOf(false);
    const answer = await ask("GET", `/api/items/${item}/proof`);
    expect([answer.status, answer.headers.get("Content-Disposition")]).toEqual([
      200,
      `attachment; filename="verify-${item}.html"`,
    ]);
    const checked = checkProof(proofWithin(answer.text) ?? "", NODE_CRYPTO);
    if (!checked.ok) throw new Error(checked.error.why);
    const { reader } = edge.opened.view;
    expect(checked.value.logs[0]?.newest.size).toBe(reader.size());
    expect(checked.value.lines.filter(({ aboutItem }) => aboutItem).map(({ entry }) => entry?.kind)).toEqual([
      "item.deposited",
    ]);
    expect(checked.value.content).toMatchObject({ item, station: "TEST-1", by: "station", left: 0, erased: [] });
    expect(answer.text).not.toContain("गोपनीय नाम");
  });

  test("[PF13] of a sensitive case it is given to those who may read the case, and refused to others", async () => {
    const { ask, signIn, depositOf } = await open();
    const [plain, sensitive] = [await depositOf(false), await depositOf(true)];
    const statuses: Record<string, number[]> = {};
    for (const role of ["moharrir", "sho", "io", "pairokar", "technician"] as const) {
      await signIn(role);
      const answers = [
        await ask("GET", `/api/items/${plain}/proof`),
        await ask("GET", `/api/items/${sensitive}/proof`),
      ];
      statuses[role] = answers.map(({ status }) => status);
    }
    expect(statuses).toEqual({
      moharrir: [200, 200],
      sho: [200, 200],
      io: [200, 403],
      pairokar: [200, 403],
      technician: [403, 403],
    });
    expect((await ask("GET", "/api/items/MKCE9SA894411F/proof")).status).toBe(403);
    await signIn("sho");
    expect((await ask("GET", "/api/items/MKCE9SA894411F/proof")).body["code"]).toBe("item/unknown");
  });

  test("[PF13] says so where the page was never built or is another", async () => {
    for (const page of ["", "<html></html>"]) {
      const { ask, depositOf } = await open(page);
      const item = await depositOf(false);
      const answer = await ask("GET", `/api/items/${item}/proof`);
      expect([answer.status, answer.body["code"]]).toEqual([503, "proof/page-missing"]);
    }
  });
});
