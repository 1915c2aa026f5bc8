import { describe, expect, test } from "vitest";
import { instantOf } from "#domain/time.ts";
import { imageHead } from "#edge/services/image-head.ts";
import { THUMB_EDGE } from "#edge/services/thumbs.ts";
import { type HttpStation, jpegOf, openHttpStation, PIN } from "../../support/http-station.ts";

const ROLES = ["moharrir", "sho", "io"] as const;
const JPEG = { "Content-Type": "image/jpeg" };

/** Hands in one bag by the investigator; with `second` somebody's PIN stands beside. */
const handIn = async (station: HttpStation, number: string, more: object = {}, second?: object) => {
  const trays = (await station.ask("GET", "/api/places")).body["places"] as { place: string }[];
  const place =
    trays[0]?.place ??
    (await station.ask("POST", "/api/places", { act: { kind: "tray", name: { hi: "ट्रे", en: "Tray" } } })).body["place"];
  const act = {
    case: { kind: "fir", numbers: [{ kind: "fir", number, year: 2026 }], sensitive: false, firToFollow: false },
    seizure: { at: instantOf(station.clock.now()) },
    depositor: { officer: station.officer("io"), name: "?", rank: "?", number: "?" },
    place,
    items: [
      {
        ...{ category: "clothes", description: "काला थैला", quantity: { amount: 1, unit: "piece" } },
        ...{ seal: { state: "none", count: 0 }, photoDeferred: "कैमरा खराब" },
      },
    ],
    ...more,
  };
  const answer = await station.ask("POST", "/api/deposits", { act, ...(second ? { second } : {}) });
  const [made] = (answer.body["items"] ?? []) as { item: string }[];
  return { answer, item: made?.item ?? "" };
};

describe("the depositor's word over the API", () => {
  test("[DF1] [DF2] the depositor's PIN closes the deposit; without it the home screen counts it and the list shows it", async () => {
    const station = await openHttpStation(ROLES);
    await station.signIn("moharrir");
    const closed = await handIn(station, "1", {}, { officer: station.officer("io"), pin: PIN });
    expect([closed.answer.status, closed.answer.body["awaits"]]).toEqual([200, undefined]);
    const wrong = await handIn(station, "2", {}, { officer: station.officer("io"), pin: "999991" });
    expect(wrong.answer.body["code"]).toBe("session/wrong-pin");
    const open = await handIn(station, "2");
    expect(open.answer.body["awaits"]).toBe("depositor");
    expect((await station.ask("GET", "/api/home")).body).toMatchObject({ unconfirmed: 1, counts: { unconfirmed: 1 } });
    const listed = (await station.ask("GET", "/api/deposits/unconfirmed")).body["items"];
    expect(listed).toMatchObject([
      { card: { item: open.item }, depositor: { officer: station.officer("io") }, awaits: "depositor", sho: false },
    ]);
    const confirm = (second?: object) =>
      station.ask("POST", "/api/deposits/confirmations", {
        act: { items: [open.item] },
        ...(second ? { second } : {}),
      });
    expect((await confirm()).body["code"]).toBe("deposit/not-depositor");
    expect((await confirm({ number: "io", pin: PIN })).body).toEqual({ items: [open.item] });
    expect((await confirm({ number: "io", pin: PIN })).body["code"]).toBe("deposit/not-awaiting");
    expect((await station.ask("GET", "/api/home")).body["unconfirmed"]).toBe(0);
  });

  test("[DF4] an outsider's picture must have been taken in, and stands in the list", async () => {
    const station = await openHttpStation(ROLES);
    await station.signIn("moharrir");
    const picture = (await station.ask("POST", "/api/photos", jpegOf(640, 480), JPEG)).body;
    const depositorPhoto = { sha256: picture["sha256"], bytes: picture["bytes"], mime: "image/jpeg", role: "document" };
    const depositor = { name: "महेश", rank: "उ०नि०", number: "417", station: "जी०आर०पी०" };
    const second = { number: "sho", pin: PIN };
    const unknown = { depositor, depositorPhoto: { ...depositorPhoto, sha256: "0".repeat(64) } };
    expect((await handIn(station, "1", unknown, second)).answer.body["code"]).toBe("photo/unknown");
    await handIn(station, "1", { depositor, depositorPhoto }, second);
    const listed = (await station.ask("GET", "/api/deposits/unconfirmed")).body["items"];
    expect(listed).toMatchObject([{ depositor, picture: picture["sha256"], awaits: "outsider", sho: true }]);
  });
});

test("[DF8] the phrases of this station come with the form", async () => {
  const station = await openHttpStation(ROLES);
  await station.signIn("moharrir");
  await handIn(station, "1");
  const { phrases } = (await station.ask("GET", "/api/deposits/phrases")).body;
  expect(phrases).toEqual([
    { category: "clothes", text: "काला थैला", description: "काला थैला", fields: {}, unit: "piece" },
  ]);
});

describe("small pictures", () => {
  test("[DF9] a photo is made small once, and the original stays byte for byte", async () => {
    const { createCanvas } = await import("@napi-rs/canvas");
    const canvas = createCanvas(1_600, 900);
    const ink = canvas.getContext("2d");
    ink.fillStyle = "#a04020";
    ink.fillRect(200, 100, 900, 600);
    const original = canvas.toBuffer("image/jpeg", 90);
    const station = await openHttpStation();
    await station.signIn("moharrir");
    const { sha256 } = (await station.ask("POST", "/api/photos", original, JPEG)).body;
    const small = async () => {
      const answer = await station.app.request(`/api/photos/${sha256}/thumb`, { headers: await cookieOf(station) });
      return Buffer.from(await answer.arrayBuffer());
    };
    const [first, again] = [await small(), await small()];
    expect(imageHead(first)).toMatchObject({ mime: "image/jpeg", width: THUMB_EDGE });
    expect(first.length).toBeLessThan(original.length);
    expect(again.equals(first)).toBe(true);
    const kept = await station.edge.photos.open(String(sha256));
    expect(kept.ok && Buffer.from(kept.value.bytes).equals(original)).toBe(true);
  });

  test("[DF9] where no small picture can be made the original is given, and an unknown one is refused", async () => {
    const station = await openHttpStation();
    const broken = jpegOf(640, 480);
    const taken = await station.edge.photos.take(broken);
    const shown = await station.edge.thumbs.of(taken.ok ? taken.value.sha256 : "");
    expect(shown.ok && Buffer.from(shown.value.bytes).equals(broken)).toBe(true);
    for (const name of ["0".repeat(64), "../keys"])
      expect(await station.edge.thumbs.of(name)).toMatchObject({ error: { code: "photo/unknown" } });
  });
});

const cookieOf = async (station: HttpStation): Promise<Record<string, string>> => {
  const answer = await station.ask("POST", "/api/session", { number: "moharrir", pin: PIN });
  return { Cookie: (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "", "Sec-Fetch-Site": "same-origin" };
};
