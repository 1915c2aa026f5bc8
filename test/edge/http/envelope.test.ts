import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "#domain/errors.ts";
import { ERROR_TEXTS } from "#domain/text/errors.ts";
import { codeOfFault } from "#edge/http/faults.ts";
import { problemOf } from "#edge/http/problem.ts";
import { STATUS } from "#edge/http/status.ts";
import { createClaims } from "#edge/services/claim/claim.ts";
import { isDeeperThan } from "#platform/http/guards.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { JSON_TYPE, openHttpStation, PIN } from "../../support/http-station.ts";

const claim = { number: "moharrir", pin: PIN };

describe("before any route", () => {
  test("[HT1] a request under a foreign host is refused", async () => {
    const station = await openHttpStation();
    const hosts = ["evil.example", "localhost.evil.example", "localhost:1", "127.0.0.1.nip.io", ""];
    for (const Host of hosts) {
      const answer = await station.ask("GET", "/api/station", undefined, { Host });
      expect([Host, answer.status, answer.body["code"]]).toEqual([Host, 403, "request/foreign-host"]);
    }
    expect((await station.ask("GET", "/api/station", undefined, { Host: "LOCALHOST" })).status).toBe(200);
  });

  test("[HT2] a write from another page is refused, by Fetch Metadata and by Origin", async () => {
    const station = await openHttpStation();
    const foreign = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "http://evil.example" },
      { Origin: "null" },
      { Origin: "https://localhost" },
    ];
    for (const headers of foreign)
      expect((await station.ask("POST", "/api/session", claim, headers)).body["code"]).toBe("request/cross-site");
    expect((await station.ask("DELETE", "/api/session", undefined, { "Sec-Fetch-Site": "cross-site" })).status).toBe(
      403,
    );
    const own = await station.ask("POST", "/api/session", claim, { Origin: "http://localhost" });
    expect(own.status).toBe(200);
    const command = await station.app.request("/api/session", {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify(claim),
    });
    expect(command.status).toBe(200);
  });

  test("[HT3] a write that is not JSON, not whole or too deep is refused before it is looked into", async () => {
    const station = await openHttpStation();
    const types = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""];
    for (const type of types) {
      const answer = await station.ask("POST", "/api/session", JSON.stringify(claim), { "Content-Type": type });
      expect([type, answer.status, answer.body["code"]]).toEqual([type, 415, "request/not-json"]);
    }
    for (const body of ["", "{", "{'a':1}", '{"a":1}x', `${"[".repeat(33)}${"]".repeat(33)}`]) {
      const answer = await station.ask("POST", "/api/session", body === "" ? " " : body, JSON_TYPE);
      expect([body, answer.body["code"]]).toEqual([body, "request/not-json"]);
    }
  });

  test("[HT3] depth is counted outside strings", () => {
    expect(isDeeperThan('{"a":"[[[[\\"[[[","b":[[1]]}', 3)).toBe(false);
    expect(isDeeperThan("[[[[1]]]]", 3)).toBe(true);
    expect(isDeeperThan("[[],[],[],[[]]]", 3)).toBe(false);
  });

  test("[HT4] a body larger than its kind may be is refused with the size that may be", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    const json = await station.ask("POST", "/api/shelvings", JSON.stringify({ a: "x".repeat(1_000_000) }), JSON_TYPE);
    expect([json.status, json.body["code"], json.body["facts"]]).toEqual([
      413,
      "request/too-large",
      { most: 1_000_000 },
    ]);
    const photo = await station.ask("POST", "/api/photos", new Uint8Array(25_000_001), {
      "Content-Type": "image/jpeg",
    });
    expect([photo.status, photo.body["code"]]).toEqual([413, "photo/too-large"]);
  });

  test("[HT5] a refusal is a problem body with both languages; what was sent never comes back", async () => {
    const station = await openHttpStation();
    const answer = await station.ask("POST", "/api/session", { number: "moharrir", pin: 123, secret: "गोपनीय नाम" });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      code: "request/invalid",
      message: {
        hi: "भरी गई जानकारी में त्रुटि है: pin। इसे ठीक करके फिर भेजें।",
        en: "Something entered is not right: pin. Correct it and send again.",
      },
      requestId: answer.headers.get("X-Request-Id"),
      facts: { path: "pin" },
    });
    const unknown = await station.ask("GET", "/nowhere/गोपनीय");
    expect([unknown.status, unknown.body["code"], unknown.text.includes("गोपनीय")]).toEqual([
      404,
      "request/not-found",
      false,
    ]);
  });

  test("[HT15] whoever asks too often waits, and is told how long", async () => {
    const station = await openHttpStation();
    const answers = await Promise.all(Array.from({ length: 300 }, () => station.ask("GET", "/api/station")));
    const slowed = answers.filter(({ status }) => status === 429);
    expect([slowed.length, slowed[0]?.headers.get("Retry-After")]).toEqual([60, "1"]);
    await station.clock.advance(2_000);
    expect((await station.ask("GET", "/api/station")).status).toBe(200);
  });

  test("[HT16] every answer carries the page's protection, and no HSTS", async () => {
    const station = await openHttpStation();
    for (const path of ["/api/station", "/openapi.json", "/nowhere", "/api/home"]) {
      const { headers } = await station.ask("GET", path);
      const csp = headers.get("Content-Security-Policy") ?? "";
      expect(csp.split("; ")).toEqual([
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "connect-src 'self'",
        "font-src 'self'",
        "media-src 'self' blob:",
        "form-action 'self'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]);
      expect([
        headers.get("X-Content-Type-Options"),
        headers.get("X-Frame-Options"),
        headers.get("Referrer-Policy"),
      ]).toEqual(["nosniff", "DENY", "no-referrer"]);
      expect(headers.has("Strict-Transport-Security")).toBe(false);
    }
  });
});

describe("faults", () => {
  test("[HT10] an unknown throw is answered without detail and logged under its request id without its message", async () => {
    const { createApp } = await import("#edge/http/app.ts");
    const told: Record<string, unknown>[] = [];
    const station = await openHttpStation();
    const { edge } = station;
    const app = createApp({
      ...{
        reader: edge.opened.view.reader,
        journal: edge.opened.journal,
        sessions: edge.sessions,
        roster: edge.roster,
      },
      ...{
        setup: edge.setup,
        photos: edge.photos,
        once: edge.once,
        drafts: edge.drafts,
        thumbs: edge.thumbs,
        printing: edge.printing,
        printQueue: edge.printQueue,
        papers: edge.papers,
        simulatedRoom: undefined,
        proofs: edge.proofs,
        imports: edge.imports,
        lists: edge.lists,
        lessons: edge.lessons,
      },
      suggest: { own: () => [], shipped: () => [] },
      ...{ privateParts: edge.opened.privateParts, checkpoints: edge.opened.checkpoints, witnessed: () => 0 },
      station: {
        station: "T",
        name: { hi: "त", en: "T" },
        district: "d",
        training: false,
        words: edge.head.pack,
        version: "0",
      },
      health: () => Promise.reject(new TypeError("राम कुमार 9876543210")),
      morning: edge.morning,
      orders: edge.orders,
      cameras: edge.cameras,
      status: async () => [],
      doctor: async () => ({ state: "green", checks: [] }),
      claims: createClaims({
        folder: station.folder,
        station: "T",
        head: edge.head,
        version: "0",
        vkey: edge.opened.keys.vkey,
        url: undefined,
        printing: edge.printing,
        random: (count) => new Uint8Array(count),
        clock: station.clock,
      }),
      live: (await import("#edge/http/live.ts")).createLive(),
      clock: station.clock,
      random: (count) => new Uint8Array(count),
      log: { fault: (facts) => told.push(facts) },
      hosts: () => ["localhost"],
    });
    const response = await app.request("/api/health");
    const text = await response.text();
    expect([response.status, JSON.parse(text).code, text.includes("9876543210")]).toEqual([
      500,
      "fault/internal",
      false,
    ]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      requestId: "0000000000000000",
      method: "GET",
      route: "/api/health",
      fault: "TypeError",
    });
    expect(JSON.stringify(told)).not.toContain("9876543210");
  });

  test("[HT11] the disk's faults are told as what they are", () => {
    const errno = (code: string) => Object.assign(new Error(code), { code });
    expect([
      codeOfFault(new StorageFault("no-space", undefined)),
      codeOfFault(new StorageFault("io", undefined)),
      codeOfFault(errno("ENOSPC")),
      codeOfFault(errno("EROFS")),
      codeOfFault(errno("EIO")),
      codeOfFault(new Error("x")),
    ]).toEqual([
      "station/disk-full",
      "station/read-only",
      "station/disk-full",
      "station/read-only",
      "station/read-only",
      "fault/internal",
    ]);
  });

  test("[HT11] once the disk failed a write says so, and looking up goes on", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    station.edge.opened.journal.stop("station/disk-full");
    const write = await station.ask("POST", "/api/places", { act: { kind: "tray", name: { hi: "ट", en: "t" } } });
    expect([write.status, write.body["code"]]).toEqual([507, "station/disk-full"]);
    expect((await station.ask("GET", "/api/home")).status).toBe(200);
    expect((await station.ask("GET", "/api/health")).body["state"]).toBe("bad");
  });
});

describe("texts and statuses", () => {
  test("[HT18] every code has a status of 4xx or 5xx and says in Hindi and English what to do", () => {
    for (const code of ERROR_CODES) {
      expect(STATUS[code]).toBeGreaterThanOrEqual(400);
      const { hi, en } = ERROR_TEXTS[code];
      expect([code, /[\u0900-\u097f]/.test(hi), /^[A-Z]/.test(en), hi.normalize("NFC") === hi]).toEqual([
        code,
        true,
        true,
        true,
      ]);
      // a name that has two spellings is given in both, each text takes its own
      const names = (text: string) =>
        [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => (/^(hi|en)$/.test(name) ? "name" : name));
      expect([code, names(hi)]).toEqual([code, names(en)]);
    }
  });

  test("[HT18] facts stand in the texts", () => {
    const { message } = problemOf({ code: "session/wait", facts: { seconds: 30 } }, "r");
    expect(message).toEqual({
      hi: "बहुत बार कोशिश हुई। 30 सेकण्ड रुक कर फिर करें।",
      en: "Too many tries. Wait 30 seconds and try again.",
    });
  });

  test("[HT18] a field is called by its name", () => {
    const said = (field: string) => problemOf({ code: "item/field-required", facts: { field } }, "r").message.hi;
    expect(said("order")).toContain("आवश्यक है: आदेश संख्या।");
    expect(said("serial")).toContain("आवश्यक है: शस्त्र नम्बर।");
  });
});
