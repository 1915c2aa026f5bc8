import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { makePlace } from "#domain/custody/acts/place.ts";
import { type HttpStation, openHttpStation } from "../../support/http-station.ts";
import { phoneDeposit } from "../../support/open-test-station.ts";

const DAY = 86_400_000;
const by = (station: HttpStation) => ({
  officer: station.officer("moharrir"),
  factors: ["number", "pin"] as const,
  session: "test",
  second: { officer: station.officer("sho"), factors: ["number", "pin"] as const },
});

/** Four phones on two days; the third is of a sensitive case. */
const stocked = async () => {
  const station = await openHttpStation(["moharrir", "sho", "technician"]);
  const { journal } = station.edge.opened;
  const done = <T>(result: { ok: true; value: { value: T } } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value.value;
  };
  const words = { kind: "tray", name: { hi: "=ट्रे", en: "=Tray" }, doubleLock: false } as const;
  const tray = done(await journal.perform(by(station), makePlace, words)).place;
  const items: string[] = [];
  for (const number of [301, 302, 303, 304]) {
    const input = phoneDeposit(tray, number, station.clock.now(), by(station).officer);
    const numbers = [{ kind: "fir" as const, number: String(number), year: 2026 }];
    const found = { kind: "fir" as const, numbers, sections: "64 BNS", sensitive: true, firToFollow: false };
    const sensitive = { ...input, case: found };
    const made = await journal.perform(by(station), deposit, number === 303 ? sensitive : input);
    items.push(...done(made).items.map(({ item }) => item));
    if (number === 302) await station.clock.advance(DAY);
  }
  await station.signIn("moharrir");
  return { station, tray, items };
};

const csvOf = async (station: HttpStation, path: string): Promise<string[][]> => {
  const answer = await station.app.request(path, {
    headers: { "Sec-Fetch-Site": "same-origin", Cookie: await cookieOf(station) },
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  // one officer has one session at the kiosk
  await station.signIn("moharrir");
  return parse(Buffer.from(bytes), { bom: true, record_delimiter: "\r\n" });
};
const cookieOf = async (station: HttpStation): Promise<string> => {
  const answer = await station.app.request("/api/session", {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" },
    body: JSON.stringify({ number: "moharrir", pin: "274951" }),
  });
  return (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
};

test("[PV1] [PV8] a list has the same rows on the page and in its CSV, at an address that can be typed", async () => {
  const { station } = await stocked();
  const rows = await csvOf(station, "/api/lists/unshelved.csv");
  expect(rows[0]?.slice(0, 3)).toEqual(["क्र०", "माल नं०", "मु०अ०सं० / जी०डी०"]);
  expect(rows.slice(1).map((row) => row[1])).toEqual(["1/2026", "2/2026", "3/2026", "4/2026"]);
  expect(rows[1]?.at(-1)).toMatch(/^\d\d-\d\d-\d{4}$/);
  const page = await station.ask("GET", "/api/lists/unshelved.html?lang=en");
  for (const text of ["1/2026", "4/2026", "Property at the counter", "S. no.", "मालखाना"].slice(0, 4))
    expect(page.text).toContain(text);
  expect(page.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
  expect(page.headers.get("Content-Security-Policy")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'",
  );
  expect((await station.ask("GET", "/api/lists/unshelved.exe")).body["code"]).toBe("request/not-found");
  expect((await station.ask("GET", "/api/lists/nothing.csv")).body["code"]).toBe("request/not-found");
  await station.signIn("technician");
  expect((await station.ask("GET", "/api/lists/unshelved.csv")).body["code"]).toBe("policy/role");
});

test("[PV2] of a sensitive case neither list nor extract nor sheet tells case, description or sections", async () => {
  const { station, items } = await stocked();
  const [, , hidden = "", shown = ""] = items;
  const rows = await csvOf(station, "/api/lists/register.csv?from=3/2026&to=3/2026");
  expect(rows[1]?.slice(0, 6)).toEqual(["3/2026", "गोपनीय", "गोपनीय", "गोपनीय", "गोपनीय", "1 अदद"]);
  for (const path of ["/api/lists/unshelved.html", "/api/lists/register.html", `/api/sheets/${hidden}.html`]) {
    const { text } = await station.ask("GET", path);
    expect(text).toContain("3/2026");
    for (const secret of ["303/2026", "64 BNS", "8600000000303"]) expect(text).not.toContain(secret);
  }
  expect((await station.ask("GET", `/api/sheets/${shown}.html`)).text).toContain("304/2026");
});

test("[PV3] a paper names station, officer, time and the signed head of the log", async () => {
  const { station, items } = await stocked();
  for (const path of ["/api/lists/register.html", `/api/sheets/${items[0]}.html`]) {
    const { text } = await station.ask("GET", path);
    for (const part of ["थाना परीक्षण", "(moharrir)", "अभिलेख शीर्ष", `#${station.edge.opened.view.reader.size()} ·`])
      expect(text).toContain(part);
    expect(text).not.toContain("TRAINING");
  }
});

test("[PV4] the extract keeps the register's order, by numbers or by days, and refuses what is no range", async () => {
  const { station } = await stocked();
  const numbers = async (query: string) =>
    (await csvOf(station, `/api/lists/register.csv${query}`)).slice(1).map((row) => row[0]);
  const first = new Date(station.clock.now() - DAY + 5.5 * 3_600_000).toISOString().slice(0, 10);
  const typed = `${first.slice(8)}-${first.slice(5, 7)}-${first.slice(0, 4)}`;
  expect(await numbers("")).toEqual(["1/2026", "2/2026", "3/2026", "4/2026"]);
  expect(await numbers("?from=2/2026&to=3/2026")).toEqual(["2/2026", "3/2026"]);
  expect(await numbers("?from=3/2026")).toEqual(["3/2026", "4/2026"]);
  expect(await numbers(`?to=${typed}`)).toEqual(["1/2026", "2/2026"]);
  expect(await numbers(`?from=${typed}&to=${typed}`)).toEqual(["1/2026", "2/2026"]);
  for (const query of ["?from=abc", "?from=4/2026&to=2/2026", "?from=31-02-2026", `?from=2/2026&to=${typed}`])
    expect((await station.ask("GET", `/api/lists/register.csv${query}`)).body["code"]).toBe("list/range");
});

test("[PV9] a place named like a formula is a text in the CSV", async () => {
  const { station, tray } = await stocked();
  const rows = await csvOf(station, `/api/lists/place.csv?place=${tray}`);
  expect(rows.slice(1).map((row) => row[7])).toEqual(["'=ट्रे", "'=ट्रे", "'=ट्रे", "'=ट्रे"]);
  expect((await station.ask("GET", "/api/lists/place.csv?place=RKJNYYQ129796M")).body["code"]).toBe("place/unknown");
});
