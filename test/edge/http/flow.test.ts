import { describe, expect, test } from "vitest";
import { instantOf } from "#domain/time.ts";
import { answerFaults, type Operation, operationsOf } from "../../support/api-document.ts";
import { type HttpStation, jpegOf, openHttpStation, PIN } from "../../support/http-station.ts";

type Body = Record<string, unknown>;
const seal = { state: "intact", count: 2, text: "RK" };
const carrier = { name: "राम किशोर", rank: "आ०", number: "881" };
const second = { number: "sho", pin: PIN };

/** Asks and holds every answer of 200 against the API's document. */
const strictly = (station: HttpStation, operations: readonly Operation[]) => {
  const faults: string[] = [];
  return {
    faults,
    async ask(method: string, path: string, body?: unknown): Promise<Body> {
      const answer = await station.ask(method, path, body);
      if (answer.status !== 200) throw new Error(`${method} ${path} ${answer.status} ${answer.text}`);
      faults.push(...answerFaults(operations, method, path, answer));
      await station.clock.advance(500);
      return answer.body;
    },
  };
};

const openTray = async (station: HttpStation): Promise<string> => {
  await station.signIn("moharrir");
  const made = await station.ask("POST", "/api/places", { act: { kind: "tray", name: { hi: "ट्रे", en: "Tray" } } });
  return made.body["place"] as string;
};

const depositOf = (station: HttpStation, place: string, over: Body = {}, photos: unknown[] = []): Body => ({
  case: { kind: "fir", numbers: [{ kind: "fir", number: "302", year: 2026 }], sensitive: false, firToFollow: false },
  persons: [{ role: "complainant", name: "गोपनीय वादी", phone: "9876543210" }],
  seizure: { at: instantOf(station.clock.now() - 3_600_000), place: "गोपनीय गली" },
  depositor: { officer: station.officer("moharrir"), ...carrier },
  place,
  items: [
    {
      category: "electronic",
      fields: { imei: "356938035643809" },
      quantity: { amount: 1, unit: "piece" },
      seal,
      photos,
      ...(photos.length === 0 ? { photoDeferred: "कैमरा नहीं" } : {}),
      ...over,
    },
  ],
});

describe("through the API", () => {
  test("[HT13] a seizure goes to the shelf, to the laboratory and back, and every answer is as the document says", async () => {
    const station = await openHttpStation();
    const operations = operationsOf((await station.ask("GET", "/openapi.json")).body);
    const { ask, faults } = strictly(station, operations);
    await ask("GET", "/api/station");
    await ask("GET", "/api/health");
    await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
    await ask("GET", "/api/session");
    await ask("POST", "/api/session/touch");
    await ask("GET", "/api/officers");
    const make = async (kind: string, parent?: unknown) =>
      (
        await ask("POST", "/api/places", {
          act: { kind, name: { hi: `${kind} 1`, en: `${kind} 1` }, ...(parent ? { parent } : {}) },
        })
      )["place"];
    const tray = (await make("tray")) as string;
    const rack = await make("rack", await make("room"));
    const photo = (await station.ask("POST", "/api/photos", jpegOf(1600, 1200), { "Content-Type": "image/jpeg" })).body;
    const { width: _w, height: _h, ...named } = photo;
    const made = await ask("POST", "/api/deposits", {
      act: depositOf(station, tray, {}, [{ ...named, role: "item" }]),
    });
    const item = (made["items"] as { item: string }[])[0]?.item ?? "";
    expect(made["items"]).toEqual([{ item, register: { year: 2026, serial: 1 } }]);

    await ask("GET", "/api/tray");
    const printed = await ask("POST", "/api/labels", { of: item });
    expect(printed).toEqual({ of: item, copy: 1, outcome: "printed" });
    await ask("POST", "/api/labels/verify", { act: { of: item, scanned: item } });
    await ask("POST", "/api/shelvings", { act: { codes: [item], to: rack } });
    const sheet = await ask("GET", `/api/items/${item}`);
    expect((sheet["placePath"] as Body[]).map(({ kind }) => kind)).toEqual(["room", "rack"]);
    expect(sheet["private"]).toEqual({
      persons: [{ role: "complainant", name: "गोपनीय वादी", phone: "9876543210" }],
      place: "गोपनीय गली",
    });

    const issued = await ask("POST", "/api/movements", {
      act: {
        codes: [item],
        purpose: "fsl",
        office: "वि०वि०प्र० लखनऊ",
        carrier,
        order: { number: "218" },
        dueAt: instantOf(station.clock.now() + 86_400_000),
      },
    });
    const movement = issued["movement"] as string;
    expect(issued["certificate"]).toEqual({ year: 2026, serial: 1 });
    await ask("GET", `/api/items/${item}`);
    await ask("GET", "/api/movements?list=out");
    await ask("GET", "/api/movements?list=awaiting-gd");
    const paper = await ask("GET", `/api/movements/${movement}`);
    expect((paper["gdText"] as { out: { hi: string } }).out.hi).toContain("राम किशोर");
    await ask("POST", `/api/movements/${movement}/slip`);
    await ask("POST", `/api/movements/${movement}/acknowledgment`, {
      act: { movement, receipt: "FSL/1", by: "डॉ० मिश्रा" },
    });
    await ask("POST", `/api/movements/${movement}/gd`, {
      act: { movement, leg: "out", gd: { number: "35", at: instantOf(station.clock.now()) } },
    });
    const back = await ask("POST", "/api/returns", { act: { lines: [{ item, seal }], carrier, to: rack } });
    expect(back).toEqual({ lines: [{ item, verdict: "same" }] });

    await ask("POST", `/api/items/${item}/seal-checks`, { act: { item, action: "verified", seal } });
    await ask("POST", `/api/items/${item}/amendments`, {
      act: { item, changes: [{ field: "description", to: "काला मोबाइल" }], reason: "रंग छूटा" },
      second,
    });
    await ask("POST", `/api/items/${item}/missing`, { act: { item, reason: "नहीं मिला" } });
    await ask("POST", `/api/items/${item}/found`, { act: { item, place: rack, reason: "मिल गया" } });
    const caseCode = made["case"] as string;
    await ask("POST", `/api/cases/${caseCode}/numbers`, {
      act: { case: caseCode, number: { kind: "court", number: "77", year: 2026 } },
    });
    for (const text of [
      item,
      item.slice(7, 13),
      `${item.slice(0, 2)}-${item.slice(2, 7)}-${item.slice(7, 13)}-${item.slice(13)}`,
    ])
      expect((await ask("GET", `/api/scan/${text}`))["kind"]).toBe("item");
    for (const code of [rack, movement, station.officer("sho")]) await ask("GET", `/api/scan/${code}`);
    for (const path of [
      `/api/items?q=${encodeURIComponent("मोबाइल")}`,
      "/api/items",
      `/api/items/${item}/timeline`,
      "/api/movements/habits",
      "/api/home",
      "/api/places",
      `/api/places/${rack}`,
      "/api/cases?number=302&year=2026",
      `/api/cases/${caseCode}`,
      "/api/quarantine",
      "/api/log/entries?from=0&limit=5",
    ])
      await ask("GET", path);
    const timeline = (await ask("GET", `/api/items/${item}/timeline`))["entries"] as {
      kind: string;
      second?: { officer: string };
    }[];
    expect(timeline.map(({ kind }) => kind)).toEqual([
      "item.found",
      "item.missing",
      "item.amended",
      "seal.checked",
      "item.returned",
      "gd.recorded",
      "item.received",
      "item.issued",
      "item.shelved",
      "label.verified",
      "label.printed",
      "item.deposited",
    ]);
    expect(timeline[2]?.second?.officer).toBe(station.officer("sho"));
    expect(faults).toEqual([]);
  });

  test("[HT8] the author of an entry is the session's officer, whatever body and headers say", async () => {
    const station = await openHttpStation();
    const tray = await openTray(station);
    const sho = station.officer("sho");
    const act = depositOf(station, tray);
    for (const body of [{ act, actor: sho }, { act, officer: sho }, { act: { ...act, actor: { officer: sho } } }])
      expect((await station.ask("POST", "/api/deposits", body)).body["code"]).toBe("request/invalid");
    const headers = { "X-Officer": sho, "X-Forwarded-User": sho, Authorization: `Bearer ${sho}` };
    expect((await station.ask("POST", "/api/deposits", { act }, headers)).status).toBe(200);
    const written = station.entries().filter(({ kind }) => kind === "item.deposited");
    expect(written.map(({ actor, second: other }) => [actor.officer, other])).toEqual([
      [station.officer("moharrir"), undefined],
    ]);
  });

  test("[HT9] a second person is one who gave card or number and PIN; a wrong PIN counts against that officer", async () => {
    const station = await openHttpStation();
    const tray = await openTray(station);
    const cash = {
      category: "cash",
      fields: { denominations: [{ face: 50_000, count: 2 }] },
      quantity: { amount: 100_000, unit: "rupee_paise" },
    };
    const act = depositOf(station, tray, cash);
    const code = async (body: unknown) => (await station.ask("POST", "/api/deposits", body)).body;
    expect((await code({ act }))["code"]).toBe("policy/second-person-required");
    expect((await code({ act, second: { number: "moharrir", pin: PIN } }))["code"]).toBe("policy/second-person-same");
    const wrong = await code({ act, second: { number: "sho", pin: "864209" } });
    expect([wrong["code"], wrong["facts"]]).toEqual(["session/wrong-pin", { left: 4, of: "second" }]);
    expect(station.entries().at(-1)?.body).toEqual({ officer: station.officer("sho"), why: "wrong-pin" });
    expect((await code({ act, second }))["items"]).toHaveLength(1);
    expect(station.entries().at(-1)?.second).toMatchObject({
      officer: station.officer("sho"),
      factors: ["number", "pin"],
    });
  });

  test("[HT21] persons of a case are shown to the moharrir and the SHO, and to no other post", async () => {
    const station = await openHttpStation(["moharrir", "sho", "io", "auditor"]);
    const tray = await openTray(station);
    const made = await station.ask("POST", "/api/deposits", { act: depositOf(station, tray) });
    const item = (made.body["items"] as { item: string }[])[0]?.item;
    const seen = [];
    for (const role of ["moharrir", "sho", "io", "auditor"] as const) {
      await station.signIn(role);
      const { status, text } = await station.ask("GET", `/api/items/${item}`);
      seen.push([role, status, text.includes("गोपनीय वादी"), text.includes("गोपनीय गली")]);
    }
    expect(seen).toEqual([
      ["moharrir", 200, true, true],
      ["sho", 200, true, true],
      ["io", 200, false, false],
      ["auditor", 200, false, false],
    ]);
  });

  test("[HT22] an act about something else than its path names is refused", async () => {
    const station = await openHttpStation();
    await openTray(station);
    const act = { item: "MKCE9SA894411F", reason: "नहीं मिला" };
    const answer = await station.ask("POST", "/api/items/MKCE9SA894411G/missing", { act });
    expect([answer.body["code"], answer.body["facts"]]).toEqual(["request/invalid", { path: "act.item" }]);
  });

  test("[HT23] a scanned code is misread, of another station, or nothing of ours; each is told apart", async () => {
    const station = await openHttpStation();
    await openTray(station);
    const scan = async (text: string) =>
      (await station.ask("GET", `/api/scan/${encodeURIComponent(text)}`)).body["code"];
    expect([
      await scan("MKCE9SA894411F"),
      await scan("MKCE9SA894412F"),
      await scan("8901030865278"),
      await scan("894411"),
      await scan("'; drop table"),
    ]).toEqual(["code/unknown", "code/check-failed", "code/malformed", "code/unknown", "code/malformed"]);
  });

  test("[HT24] the log's proofs check out against the signed head they come with", async () => {
    const { verifyInclusion, verifyConsistency } = await import("#domain/log/proof.ts");
    const { fromBase64 } = await import("#domain/log/bytes.ts");
    const { sha256 } = await import("#platform/crypto.ts");
    const station = await openHttpStation();
    await openTray(station);
    await station.edge.opened.signHead();
    const note = (await station.ask("GET", "/api/log/checkpoint")).text.split("\n");
    const [size, root] = [Number(note[1]), fromBase64(note[2] ?? "") ?? new Uint8Array()];
    const bytesOf = (list: unknown) => (list as string[]).map((hash) => fromBase64(hash) ?? new Uint8Array());
    for (let seq = 0; seq < size; seq++) {
      const { hashes, leaf } = (await station.ask("GET", `/api/log/proof/${seq}`)).body;
      const claim = {
        index: seq,
        size,
        root,
        leaf: fromBase64(leaf as string) ?? new Uint8Array(),
        proof: bytesOf(hashes),
      };
      expect(verifyInclusion(sha256, claim)).toBe(true);
    }
    const { hashes } = (await station.ask("GET", "/api/log/consistency?old=1")).body;
    const first = station.edge.opened.view.reader.entry(0)?.leafHash ?? new Uint8Array();
    const claim = { oldSize: 1, oldRoot: first, newSize: size, newRoot: root, proof: bytesOf(hashes) };
    expect(verifyConsistency(sha256, claim)).toBe(true);
    for (const path of [`proof/${size}`, "proof/x", "proof/-1", `consistency?old=${size + 1}`, "consistency?old=0"])
      expect((await station.ask("GET", `/api/log/${path}`)).status).toBe(404);
  });
});
