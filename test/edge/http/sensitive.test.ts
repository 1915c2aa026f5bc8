import { describe, expect, test } from "vitest";
import type { Role } from "#domain/people/officer.ts";
import { instantOf } from "#domain/time.ts";
import { answerFaults, operationsOf } from "../../support/api-document.ts";
import { type HttpStation, jpegOf, openHttpStation } from "../../support/http-station.ts";

type Body = Record<string, unknown>;
const WORDS = ["नीला कुर्ता", "77X19", "376 IPC", "पीड़िता का घर"];

/** A station with one parcel of a sensitive case that the station's IO investigates, and the parcel outside. */
const withParcel = async (investigator: string) => {
  const station = await openHttpStation(["moharrir", "sho", "io", "co", "pairokar", "auditor", "technician"]);
  await station.signIn("moharrir");
  const ask = async (path: string, body: unknown): Promise<Body> => {
    const answer = await station.ask("POST", path, body);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };
  const tray = (await ask("/api/places", { act: { kind: "tray", name: { hi: "ट्रे", en: "Tray" } } }))["place"];
  const taken = await station.ask("POST", "/api/photos", jpegOf(800, 600), { "Content-Type": "image/jpeg" });
  const { width: _w, height: _h, ...photo } = taken.body;
  const made = await ask("/api/deposits", {
    act: {
      case: {
        kind: "fir",
        numbers: [{ kind: "fir", number: "77X19", year: 2026 }],
        sections: "376 IPC",
        sensitive: true,
        firToFollow: false,
        investigator: { name: "अरुण", rank: "उ०नि०", number: investigator },
      },
      persons: [{ role: "complainant", name: "क" }],
      seizure: { at: instantOf(station.clock.now() - 3_600_000), place: "पीड़िता का घर" },
      depositor: { officer: station.officer("io"), name: "अरुण", rank: "उ०नि०", number: investigator },
      place: tray,
      items: [
        {
          category: "clothes",
          description: "नीला कुर्ता",
          fields: {},
          quantity: { amount: 1, unit: "piece" },
          seal: { state: "intact", count: 2, text: "RK" },
          photos: [{ ...photo, role: "item" }],
        },
      ],
    },
  });
  const item = (made["items"] as { item: string }[])[0]?.item ?? "";
  const issued = await ask("/api/movements", {
    act: {
      codes: [item],
      purpose: "fsl",
      office: "वि०वि०प्र० लखनऊ",
      carrier: { name: "राम किशोर", rank: "आ०", number: "881" },
      order: { number: "218" },
      dueAt: instantOf(station.clock.now() + 86_400_000),
    },
  });
  const from = station.entries().findIndex(({ kind }) => kind === "case.opened");
  return { station, item, found: String(made["case"]), movement: String(issued["movement"]), photo, from };
};

/** Everything that an officer can ask about the parcel, each answer as the document says. */
const everything = async (parcel: Awaited<ReturnType<typeof withParcel>>, role: Role): Promise<string[]> => {
  const { station, item, found, movement, from } = parcel;
  await station.signIn(role);
  const operations = operationsOf((await station.ask("GET", "/openapi.json")).body);
  const answers: string[] = [];
  for (const path of [
    `/api/items/${item}`,
    `/api/items/${item}/timeline`,
    `/api/scan/${item}`,
    `/api/items?q=${item}`,
    "/api/cases?number=77X19&year=2026",
    `/api/cases/${found}`,
    `/api/movements/${movement}`,
    `/api/log/entries?from=${from}&limit=20`,
  ]) {
    const answer = await station.ask("GET", path);
    expect([path, answer.status, answerFaults(operations, "GET", path, answer)]).toEqual([path, 200, []]);
    answers.push(answer.text);
  }
  return answers;
};

const sheetOf = async (station: HttpStation, item: string) => (await station.ask("GET", `/api/items/${item}`)).body;

describe("an item of a sensitive case", () => {
  test("[HT45] is told in full to moharrir, SHO, CO and the case's investigator", async () => {
    const parcel = await withParcel("io");
    for (const role of ["moharrir", "sho", "co", "io"] as const) {
      const told = (await everything(parcel, role)).join("\n");
      expect(told).toContain("नीला कुर्ता");
      expect(told).toContain("77X19");
      const sheet = await sheetOf(parcel.station, parcel.item);
      expect(sheet).not.toHaveProperty("withheld");
      expect((sheet["item"] as Body)["photos"]).toHaveLength(1);
    }
  });

  test("[HT45] is told to every other post without case, words and photos, and the sheet says so", async () => {
    const parcel = await withParcel("1301");
    for (const role of ["io", "pairokar", "auditor"] as const) {
      const told = (await everything(parcel, role)).join("\n");
      for (const word of [...WORDS, String(parcel.photo["sha256"])]) expect(told).not.toContain(word);
      const sheet = await sheetOf(parcel.station, parcel.item);
      expect(sheet).toMatchObject({ withheld: true, cases: [], item: { item: parcel.item, description: "" } });
      expect(sheet).not.toHaveProperty("private");
      const { entries } = (await parcel.station.ask("GET", `/api/items/${parcel.item}/timeline`)).body as {
        entries: { kind: string; withheld?: true; body: Body }[];
      };
      expect(entries.map(({ kind, withheld, body }) => [kind, withheld, Object.keys(body).length > 0])).toEqual([
        ["item.issued", undefined, true],
        ["item.deposited", true, false],
      ]);
    }
  });

  test("[HT45] a technician's log has leaves of all entries and the words of no case", async () => {
    const { station, from } = await withParcel("io");
    await station.signIn("technician");
    const answer = await station.ask("GET", `/api/log/entries?from=${from}&limit=20`);
    const entries = answer.body["entries"] as { leaf: string; bytes?: string }[];
    expect(entries.every(({ leaf }) => leaf.length === 44)).toBe(true);
    for (const word of WORDS) expect(answer.text).not.toContain(word);
    expect(entries.some(({ bytes }) => bytes !== undefined)).toBe(true);
  });
});
