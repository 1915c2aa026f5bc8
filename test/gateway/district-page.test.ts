import { afterEach, describe, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import type { ItemLine, Overview, Page } from "#domain/fleet/lines.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { leafHash } from "#domain/log/tree.ts";
import { composeGateway, type Gateway } from "#gateway/compose.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { FAR, HERE, NEXT_DOOR, openTestDistrict, type TestDistrict } from "../support/district.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const open = async (options: { seeded?: boolean; clock?: ReturnType<typeof fakeClock> } = {}) => {
  const folder = tempFolder();
  const own = options.clock ?? clock;
  const gateway = await composeGateway({ folder, district: "test.invalid", names: ["127.0.0.1"] }, own);
  closing.push(() => gateway.close());
  const district = await openTestDistrict(gateway, folder, own, options);
  closing.push(() => district.page.close());
  return { gateway, district, folder };
};

/** A real station's entries under the name of a station of the district, written straight into its log. */
const fill = async (gateway: Gateway, station: string, count: number): Promise<string[]> => {
  const opened = await openTestStation(tempFolder(), clock);
  const by = await keeperOf(opened);
  const tray = await trayOf(opened, by);
  const items: string[] = [];
  for (let i = 0; i < count; i++) {
    const done = await opened.journal.perform(by, deposit, phoneDeposit(tray, i + 1, clock.now(), by.officer));
    if (!done.ok) throw new Error(done.error.code);
    items.push(...done.value.value.items.map(({ item }) => item));
  }
  const entries = opened.view.reader.entries(0, 1_000).map((entry): StoredEntry => {
    const bytes = canonicalBytes({ ...JSON.parse(entry.bytes), station });
    return { ...entry, bytes, leafHash: leafHash(sha256, bytes) };
  });
  await opened.close();
  gateway.epochs.add(station, 1, "test");
  await gateway.logs.use(station, (log) => log.append({ entries, sides: [], keys: [] }));
  return items;
};

type Rank = "nobody" | "moharrir" | "io" | "sho" | "co" | "zone" | "district" | "staff";
const NUMBERS: Readonly<Record<Exclude<Rank, "nobody">, string>> = {
  moharrir: "1101",
  io: "1301",
  sho: "1201",
  co: "9201",
  zone: "9101",
  district: "9001",
  staff: "9002",
};
const RANKS = ["nobody", "moharrir", "io", "sho", "co", "zone", "district", "staff"] as const;
/** Statuses in the order of RANKS: what each gets at an address of the own, the next and the far station. */
const ALL_401 = 401;
const row = (...statuses: [number, number, number, number, number, number, number]) => [ALL_401, ...statuses];
const property = (station: string): number[] => {
  if (station === HERE) return row(200, 403, 200, 200, 200, 200, 403);
  if (station === NEXT_DOOR) return row(404, 404, 404, 200, 200, 200, 403);
  return row(404, 404, 404, 404, 404, 200, 403);
};
const log = (station: string): number[] => property(station).map((status, i) => (i === 7 ? 200 : status));

const statuses = async (district: TestDistrict, cookies: Record<string, string>, path: string): Promise<number[]> => {
  const found: number[] = [];
  for (const rank of RANKS) {
    const answer = await district.ask("GET", path, cookies[rank]);
    await answer.body?.cancel();
    found.push(answer.status);
  }
  return found;
};

describe("the district's page", () => {
  test("[DP1] [DP2] [GS10] each rank gets each address within its scope and rights, and nothing else", async () => {
    const { gateway, district } = await open();
    const items = new Map<string, string>();
    for (const station of [HERE, NEXT_DOOR, FAR]) items.set(station, (await fill(gateway, station, 1))[0] ?? "");
    await district.page.catchUp();
    const cookies: Record<string, string> = {};
    for (const [rank, number] of Object.entries(NUMBERS)) cookies[rank] = await district.cookieOf(number);
    const table: Record<string, number[]> = {
      "/api/overview": row(200, 403, 200, 200, 200, 200, 200),
      "/api/alarms": row(200, 403, 200, 200, 200, 200, 200),
      "/api/search?q=phone": row(200, 200, 200, 200, 200, 200, 403),
      "/api/own-cases": row(403, 200, 403, 403, 403, 403, 403),
      "/api/people": row(403, 403, 403, 403, 403, 200, 200),
      "/api/keeping": row(200, 403, 200, 200, 200, 200, 200),
      "/api/transfers": row(200, 403, 200, 200, 200, 200, 403),
      "/api/events": row(200, 200, 200, 200, 200, 200, 200),
    };
    for (const station of [HERE, NEXT_DOOR, FAR]) {
      for (const list of ["items", "items.csv", "movements", "movements.csv", "orders/all", "room/now"])
        table[`/api/stations/${station}/${list}`] = property(station);
      for (const list of ["log", "log.csv", "summary"]) table[`/api/stations/${station}/${list}`] = log(station);
      table[`/api/stations/${station}/devices`] = row(403, 403, 403, 403, 403, 200, 200);
      // an item that an officer may not read is not there
      table[`/api/stations/${station}/items/${items.get(station)}`] = property(station).map((status) =>
        status === 403 ? 404 : status,
      );
    }
    table["/api/stations/NOBODY-1/items"] = row(404, 404, 404, 404, 404, 404, 404);
    const found: Record<string, number[]> = {};
    for (const path of Object.keys(table)) found[path] = await statuses(district, cookies, path);
    expect(found).toEqual(table);
  });

  test("[DP2] the overview and the search name only stations in scope", async () => {
    const { gateway, district } = await open();
    for (const station of [HERE, NEXT_DOOR, FAR]) await fill(gateway, station, 1);
    await district.page.catchUp();
    gateway.alarms.raise(FAR, clock.now(), "rollback", { size: 1 });
    const seen: Record<string, string[]> = {};
    for (const rank of ["sho", "co", "zone", "district"] as const) {
      const cookie = await district.cookieOf(NUMBERS[rank]);
      const { stations } = (await (await district.ask("GET", "/api/overview", cookie)).json()) as Overview;
      const { hits } = (await (await district.ask("GET", "/api/search?q=mobile", cookie)).json()) as {
        hits: { station: string }[];
      };
      const { alarms } = (await (await district.ask("GET", "/api/alarms", cookie)).json()) as { alarms: unknown[] };
      seen[rank] = [
        stations
          .map(({ station }) => station)
          .sort()
          .join(),
        [...new Set(hits.map(({ station }) => station))].sort().join(),
        String(alarms.length),
      ];
    }
    const all = [HERE, FAR, NEXT_DOOR].sort().join();
    const circle = [HERE, NEXT_DOOR].sort().join();
    expect(seen).toEqual({
      sho: [HERE, HERE, "0"],
      co: [circle, circle, "0"],
      zone: [circle, circle, "0"],
      district: [all, all, "1"],
    });
  });

  test("[DP3] wrong passwords wait longer and longer, also after a restart, and tell nothing of who exists", async () => {
    const own = fakeClock();
    const { gateway, district: before, folder } = await open({ clock: own });
    let district = before;
    const attempt = async (number: string, password: string) => {
      const answer = await district.ask("POST", "/api/session", undefined, { number, password });
      return ((await answer.json()) as { code?: string }).code ?? "in";
    };
    expect(await attempt("4711", "whatever-it-is")).toBe("district/wrong-password");
    for (let i = 0; i < 5; i++) expect(await attempt("9001", "wrong-password")).toBe("district/wrong-password");
    expect(await attempt("9001", "neem-paani-2026")).toBe("session/wait");
    district = await openTestDistrict(gateway, folder, own, { seeded: false });
    closing.push(() => district.page.close());
    expect(await attempt("9001", "neem-paani-2026")).toBe("session/wait");
    await own.advance(31_000);
    expect(await attempt("9001", "neem-paani-2026")).toBe("in");
  });

  test("[DP4] the first officer comes in by the printed code, once; others set a password by their own code", async () => {
    const { district } = await open({ seeded: false });
    const first = { number: "7001", name: { hi: "पहला", en: "First" }, password: "a-long-enough-secret" };
    const send = async (body: object, path = "/api/session/first") =>
      (await district.ask("POST", path, undefined, body)).status;
    expect(await send({ ...first, code: "0000-0000-0000-0000" })).toBe(403);
    expect(await send({ ...first, password: "short", code: district.page.firstCode })).toBe(422);
    expect(await send({ ...first, code: district.page.firstCode })).toBe(200);
    expect(await send({ ...first, number: "7002", code: district.page.firstCode })).toBe(409);
    const signedIn = await district.ask("POST", "/api/session", undefined, {
      number: "7001",
      password: first.password,
    });
    const header = signedIn.headers.get("Set-Cookie") ?? "";
    expect([/HttpOnly/i.test(header), /SameSite=Strict/i.test(header)]).toEqual([true, true]);
    const cookie = header.split(";")[0] ?? "";
    const station = { station: "UP-1", name: { hi: "थाना", en: "PS" }, circle: "c1", zone: "z1" };
    expect((await district.ask("POST", "/api/stations", cookie, station)).status).toBe(200);
    const sho = { number: "7100", name: { hi: "एक", en: "One" }, rank: "sho", posting: "UP-1", active: true };
    expect((await district.ask("POST", "/api/people", cookie, { ...sho, posting: "UP-9" })).status).toBe(422);
    expect((await district.ask("POST", "/api/people", cookie, sho)).status).toBe(200);
    const made = await district.ask("POST", "/api/people/7100/code", cookie);
    const { code } = (await made.json()) as { code: string };
    const set = { number: "7100", code, password: "tin-ka-bakkhsa" };
    expect(await send({ ...set, code: "WRONG" }, "/api/session/password")).toBe(403);
    expect(await send(set, "/api/session/password")).toBe(200);
    expect(await send(set, "/api/session/password")).toBe(403);
  });

  test("[DP5] an officer who is stopped is out at once, and staff cannot make a head of the district", async () => {
    const { district } = await open();
    const [staff, head, sho] = [
      await district.cookieOf("9002"),
      await district.cookieOf("9001"),
      await district.cookieOf("1201"),
    ];
    const put = (cookie: string, body: object) => district.ask("POST", "/api/people", cookie, body);
    const name = { hi: "नाम", en: "Name" };
    expect((await put(staff, { number: "6", name, rank: "district", posting: "", active: true })).status).toBe(403);
    expect((await put(staff, { number: "9001", name, rank: "sho", posting: HERE, active: true })).status).toBe(403);
    expect((await district.ask("POST", "/api/people/9001/code", staff)).status).toBe(403);
    expect((await district.ask("GET", "/api/overview", sho)).status).toBe(200);
    await put(head, { number: "1201", name, rank: "sho", posting: HERE, active: false });
    expect((await district.ask("GET", "/api/overview", sho)).status).toBe(401);
  });

  test("[DP6] an alarm is settled once, with a note, by a rank that may and whose scope it is in", async () => {
    const { gateway, district } = await open();
    gateway.alarms.raise(FAR, clock.now(), "rollback", { size: 3 });
    const [alarm] = gateway.alarms.open();
    const settle = async (number: string, body: object = { note: "देखा, ठीक है" }) =>
      (await district.ask("POST", `/api/alarms/${alarm?.id}/settle`, await district.cookieOf(number), body)).status;
    expect([await settle("1201"), await settle("9201"), await settle("9002")]).toEqual([403, 404, 403]);
    expect(await settle("9001", { note: "" })).toBe(400);
    expect(gateway.alarms.open()).toHaveLength(1);
    expect([await settle("9001"), await settle("9001")]).toEqual([200, 404]);
    expect(gateway.alarms.open()).toHaveLength(0);
  });

  test("[DP7] an entry nobody understands is kept, raises one alarm, and the entries around it are folded", async () => {
    const { gateway, district } = await open();
    const items = await fill(gateway, HERE, 2);
    const { size } = await gateway.logs.use(HERE, (each) => each.head());
    const odd = ["item.teleported", "item.deposited"].map((kind, i): StoredEntry => {
      const bytes = canonicalBytes({ v: 1, station: HERE, epoch: 1, seq: size + i, kind, body: {} });
      return { epoch: 1, seq: size + i, bytes, leafHash: leafHash(sha256, bytes) };
    });
    await gateway.logs.use(HERE, (each) => each.append({ entries: odd, sides: [], keys: [] }));
    await district.page.catchUp();
    await district.page.catchUp();
    expect(gateway.alarms.open().map(({ kind, detail }) => [kind, detail["seq"]])).toEqual(
      expect.arrayContaining([
        ["meaning", size],
        ["meaning", size + 1],
      ]),
    );
    expect(gateway.alarms.open()).toHaveLength(2);
    const cookie = await district.cookieOf("1201");
    const page = (await (await district.ask("GET", `/api/stations/${HERE}/items`, cookie)).json()) as Page<ItemLine>;
    expect(page.rows.map(({ item }) => item).sort()).toEqual(items.sort());
    const shown = (await (await district.ask("GET", `/api/stations/${HERE}/log`, cookie)).json()) as Page<{
      seq: number;
      kind?: string;
    }>;
    expect([shown.total, shown.rows[0]]).toMatchObject([size + 2, { seq: size + 1, items: [] }]);
  });

  test("[DP8] a spreadsheet gets the same rows, and no cell of it runs as a formula", async () => {
    const { gateway, district } = await open();
    await fill(gateway, HERE, 3);
    await district.page.catchUp();
    const cookie = await district.cookieOf("1101");
    const answer = await district.ask("GET", `/api/stations/${HERE}/items.csv?state=placed`, cookie);
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect([lines.length, lines.filter((line) => /(^|,)"?[=+@-]/.test(line)).length]).toEqual([4, 0]);
  });

  test("[DP9] a request under a foreign name, from a foreign page, or with a body too large changes nothing", async () => {
    const { district } = await open();
    const cookie = await district.cookieOf("9001");
    const station = { station: "UP-1", name: { hi: "थ", en: "P" }, circle: "c", zone: "z" };
    const send = (headers: Record<string, string>, body = JSON.stringify(station)) =>
      district.page.app.request("http://district.test/api/stations", {
        method: "POST",
        headers: { Host: "district.test", Cookie: cookie, "Content-Type": "application/json", ...headers },
        body,
      });
    expect((await send({ Host: "evil.example" })).status).toBe(403);
    expect((await send({ Origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await send({}, JSON.stringify({ ...station, circle: "c".repeat(20_000) }))).status).toBe(413);
    const { stations } = (await (await district.ask("GET", "/api/overview", cookie)).json()) as Overview;
    expect(stations.map(({ station: code }) => code)).not.toContain("UP-1");
  });
});
