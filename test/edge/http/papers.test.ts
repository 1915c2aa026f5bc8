import { hc } from "hono/client";
import { expect, test } from "vitest";
import { instantOf } from "#domain/time.ts";
import type { AppType } from "#edge/http/app.ts";
import { answerFaults, operationsOf } from "../../support/api-document.ts";
import { JSON_TYPE, openHttpStation, PIN } from "../../support/http-station.ts";

const carrier = { name: "राम <b>किशोर</b>", rank: "आ०", number: "881" };
const seal = { state: "intact", count: 1 };

test("[HT29] a road certificate is a page in which nothing can run", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  const name = { hi: "ट्रे", en: "Tray" };
  const place = (await station.ask("POST", "/api/places", { act: { kind: "tray", name } })).body["place"];
  const items = [
    {
      category: "clothes",
      description: "<script>alert(1)</script>",
      quantity: { amount: 1, unit: "piece" },
      seal,
      photoDeferred: "कैमरा नहीं",
    },
  ];
  const header = { kind: "fir", numbers: [], sensitive: false, firToFollow: true };
  const seizure = { at: instantOf(station.clock.now()) };
  const made = await station.ask("POST", "/api/deposits", {
    act: { case: header, seizure, depositor: { officer: station.officer("moharrir"), ...carrier }, place, items },
  });
  const codes = (made.body["items"] as { item: string }[]).map(({ item }) => item);
  const dueAt = instantOf(station.clock.now() + 3_600_000);
  const issued = await station.ask("POST", "/api/movements", {
    act: { codes, purpose: "court", office: "CJM", carrier, order: { number: "9" }, dueAt },
  });
  const page = await station.ask("GET", `/api/movements/${issued.body["movement"]}/certificate.html`);
  expect([page.status, page.headers.get("Content-Type")]).toEqual([200, "text/html; charset=UTF-8"]);
  expect(page.headers.get("Content-Security-Policy")).toBe(
    "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
  );
  expect([
    page.text.includes("<script"),
    page.text.includes("&lt;script&gt;"),
    page.text.includes("RC 1/2026"),
  ]).toEqual([false, true, true]);
});

test("[HT30] an old register is read, tried and taken over, and its doubtful row is settled", async () => {
  const station = await openHttpStation();
  const operations = operationsOf((await station.ask("GET", "/openapi.json")).body);
  await station.signIn("moharrir");
  const csv = Buffer.from("माल नं०,वर्ष,विवरण,स्थिति\n1,1998,चाकू,FSL\n2,1998,साइकिल,in malkhana\n3,1999,कपड़े,RACK 4\n");
  const faults: string[] = [];
  const ask = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await station.ask(method, path, body, headers);
    if (answer.status === 200) faults.push(...answerFaults(operations, method, path, answer));
    return answer;
  };
  const name = encodeURIComponent("रजिस्टर १९.csv");
  const read = await ask("POST", "/api/imports", csv, { "Content-Type": "text/csv", "X-File-Name": name });
  expect([read.status, read.body["file"], read.body["rows"]]).toEqual([200, "रजिस्टर १९.csv", 3]);
  const { upload, mapping } = read.body;
  const dry = await ask("POST", `/api/imports/${upload}/dry-run`, { mapping });
  expect([dry.body["rows"], dry.body["items"], dry.body["quarantined"]]).toEqual([3, 2, 1]);
  expect((await ask("POST", `/api/imports/${upload}/run`, { mapping })).status).toBe(200);
  await expect
    .poll(async () => (await ask("GET", `/api/imports/${upload}`)).body, { timeout: 10_000 })
    .toMatchObject({ state: "done", items: 2, quarantined: 1, already: 0 });
  const waiting = (await ask("GET", "/api/quarantine")).body;
  expect([waiting["total"], (waiting["rows"] as { reasons: string[] }[])[0]?.reasons]).toEqual([
    1,
    ["status-not-a-status"],
  ]);
  const row = (waiting["rows"] as { batch: string; row: number }[])[0];
  const settle = (act: unknown) => ask("POST", `/api/quarantine/${row?.batch}/${row?.row}`, { act });
  const settled = await settle({ as: "item", corrections: { स्थिति: "FSL" }, reason: "रजिस्टर देख कर" });
  expect([settled.status, typeof settled.body["item"]]).toEqual([200, "string"]);
  expect((await settle({ as: "aside", reason: "दोबारा" })).body["code"]).toBe("import/row-settled");
  const empty = await ask("POST", "/api/imports", Buffer.from("%PDF-1.7"), { "Content-Type": "text/csv" });
  expect(empty.status).toBe(422);
  expect(faults).toEqual([]);
});

test("[HT31] the typed client of the screens reads the app's type", async () => {
  const { app } = await openHttpStation();
  const client = hc<AppType>("http://localhost", {
    fetch: ((input: RequestInfo | URL, init?: RequestInit) => app.request(input as string, init)) as typeof fetch,
    headers: JSON_TYPE,
  });
  const station = await client.api.station.$get();
  const known = await station.json();
  expect("setup" in known && known.setup).toBe("done");
  const session = await client.api.session.$post({ json: { number: "moharrir", pin: PIN } });
  expect(session.ok && (await session.json()).officer.role).toBe("moharrir");
  const refused = await client.api.session.$post({ json: { number: "moharrir", pin: "864209" } });
  expect([refused.status, !refused.ok && (await refused.json()).code]).toEqual([403, "session/wrong-pin"]);
});
