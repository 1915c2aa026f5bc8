import { expect, test } from "vitest";
import { newCode } from "#domain/codes.ts";
import { randomBytes } from "#platform/crypto.ts";
import { asker, composeStation, type HttpStation, openHttpStation, PIN } from "../../support/http-station.ts";

const newAct = () => newCode("act", randomBytes, () => false);
const REF = { name: "अरुण", rank: "उ०नि०", number: "112" };

const placesOf = async (station: HttpStation) => {
  const make = async (kind: string, name: string, parent?: string) =>
    String(
      (
        await station.ask("POST", "/api/places", {
          act: { kind, name: { hi: name, en: name }, doubleLock: false, ...(parent ? { parent } : {}) },
        })
      ).body["place"],
    );
  const room = await make("room", "कक्ष");
  return { tray: await make("tray", "ट्रे"), rack: await make("rack", "रैक", room) };
};
const depositOf = (station: HttpStation, place: string, number: string) => ({
  case: { kind: "fir", numbers: [{ kind: "fir", number, year: 2026 }], sensitive: false, firToFollow: false },
  seizure: { at: new Date(station.clock.now() - 3_600_000).toISOString() },
  depositor: REF,
  place,
  items: ["356938035643809", "356938035643817"].map((imei) => ({
    category: "electronic",
    fields: { imei },
    quantity: { amount: 1, unit: "piece" },
    seal: { state: "intact", count: 1, text: "RK" },
    photos: [],
    photoDeferred: "कैमरा खराब",
  })),
});

test("[DR8] each act asked for again is answered as the first time and writes nothing, also after a restart", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  const { tray, rack } = await placesOf(station);
  const asked: { path: string; body: unknown; answer: unknown }[] = [];
  let ask = station.ask;
  const act = async (path: string, input: unknown) => {
    const body = { act: input, id: newAct() };
    const answer = await ask("POST", path, body);
    expect([path, answer.status, answer.text]).toEqual([path, 200, answer.text]);
    asked.push({ path, body, answer: answer.body });
    return answer.body;
  };
  const { items } = (await act("/api/deposits", depositOf(station, tray, "302"))) as { items: { item: string }[] };
  const codes = items.map(({ item }) => item);
  const due = new Date(station.clock.now() + 86_400_000).toISOString();
  const order = { number: "1/2026" };
  const out = { codes, purpose: "court", office: "न्यायालय", carrier: REF, order, dueAt: due, seals: {} };
  await act("/api/movements", out);
  const seal = { state: "intact", count: 1, text: "RK" };
  await act("/api/returns", { lines: codes.map((item) => ({ item, seal })), carrier: REF, to: rack });

  const size = station.edge.opened.view.reader.size();
  const askAll = async () => {
    for (const { path, body, answer } of asked) expect((await ask("POST", path, body)).body).toEqual(answer);
  };
  await askAll();
  expect(station.edge.opened.view.reader.size()).toBe(size);
  await station.close();
  const again = await composeStation(station.folder, station.clock);
  ask = asker(again.app);
  await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
  const opened = again.edge.opened.view.reader.size();
  await askAll();
  expect(again.edge.opened.view.reader.size()).toBe(opened);
});

test("[DR8] of requests sent at once one is done, and all have its answer", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  const { tray } = await placesOf(station);
  const body = { act: depositOf(station, tray, "77"), id: newAct() };
  const answers = await Promise.all(Array.from({ length: 5 }, () => station.ask("POST", "/api/deposits", body)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
  expect(station.entries().filter(({ kind }) => kind === "item.deposited")).toHaveLength(2);
});

test("[DR8] an act that was refused leaves its code free", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  const { tray } = await placesOf(station);
  const id = newAct();
  const good = depositOf(station, tray, "78");
  const refused = await station.ask("POST", "/api/deposits", { act: { ...good, place: "TRR2QME100042Y" }, id });
  expect(refused.body["code"]).toBe("place/unknown");
  expect((await station.ask("POST", "/api/deposits", { act: good, id })).status).toBe(200);
});

test("[DR9] a code answers its own officer and its own kind of act only", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  const { tray, rack } = await placesOf(station);
  const id = newAct();
  const body = { act: depositOf(station, tray, "79"), id };
  const done = await station.ask("POST", "/api/deposits", body);
  const item = (done.body["items"] as { item: string }[])[0]?.item;
  const seal = { state: "intact", count: 1, text: "RK" };
  const other = await station.ask("POST", "/api/returns", {
    act: { lines: [{ item, seal }], carrier: REF, to: rack },
    id,
  });
  expect([other.status, other.body["code"]]).toEqual([400, "request/invalid"]);
  await station.signIn("sho");
  const foreign = await station.ask("POST", "/api/deposits", body);
  expect([foreign.status, foreign.body["code"]]).toEqual([400, "request/invalid"]);
  const noAct = await station.ask("POST", "/api/deposits", { ...body, id: item });
  expect(noAct.body["facts"]).toEqual({ path: "id" });
});

test("[DR10] a draft whose act is in the record is given with what the act wrote about", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  const { tray } = await placesOf(station);
  const id = newAct();
  const officer = station.officer("moharrir");
  const keep = (seq: number) =>
    station.ask("PUT", "/api/drafts/deposit", {
      officer,
      name: "deposit",
      seq,
      act: id,
      path: "/deposit",
      value: { seq },
    });
  await keep(1);
  const done = await station.ask("POST", "/api/deposits", { act: depositOf(station, tray, "80"), id });
  const items = (done.body["items"] as { item: string }[]).map(({ item }) => item);
  const { drafts } = (await station.ask("GET", "/api/drafts")).body as { drafts: { recorded: string[] }[] };
  expect(drafts[0]?.recorded).toEqual(expect.arrayContaining([...items, String(done.body["case"])]));
  expect((await keep(2)).body["recorded"]).toEqual(drafts[0]?.recorded);
});
