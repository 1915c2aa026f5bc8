import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asker, composeStation, openHttpStation, PIN } from "../../support/http-station.ts";

const WRONG = "864209";
const tryPin = (number: string, pin: string) => ["POST", "/api/session", { number, pin }] as const;

describe("signing in", () => {
  test("[SS1] takes the number or the card with the PIN, and says by which in the entry", async () => {
    const station = await openHttpStation();
    const byNumber = await station.ask("POST", "/api/session", { number: "moharrir", pin: PIN });
    expect([byNumber.status, (byNumber.body["officer"] as { number: string }).number]).toEqual([200, "moharrir"]);
    const byCard = await station.ask("POST", "/api/session", { officer: station.officer("sho"), pin: PIN });
    expect(byCard.status).toBe(200);
    const opened = station.edge.opened.view.reader
      .entries(0, 100)
      .map(({ bytes }) => JSON.parse(bytes) as { kind: string; actor: { factors: string[] } })
      .filter((entry) => entry.kind === "session.opened");
    expect(opened.map((entry) => entry.actor.factors)).toEqual([
      ["number", "pin"],
      ["card", "pin"],
    ]);
  });

  test("[SS2] a wrong PIN is an entry before it is answered, and five are free", async () => {
    const station = await openHttpStation();
    const before = station.entries().length;
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push((await station.ask(...tryPin("sho", WRONG))).body);
    expect(answers.map(({ code, facts }) => [code, facts])).toEqual([
      ["session/wrong-pin", { left: 4 }],
      ["session/wrong-pin", { left: 3 }],
      ["session/wrong-pin", { left: 2 }],
      ["session/wrong-pin", { left: 1 }],
      ["session/wait", { seconds: 30 }],
    ]);
    expect(station.entries(before).map(({ kind, body }) => [kind, body])).toEqual(
      Array.from({ length: 5 }, () => ["session.refused", { officer: station.officer("sho"), why: "wrong-pin" }]),
    );
  });

  test("[SS3] the delay doubles, holds for the right PIN too, and survives a restart", async () => {
    const station = await openHttpStation();
    for (let i = 0; i < 5; i++) await station.ask(...tryPin("sho", WRONG));
    expect((await station.ask(...tryPin("sho", PIN))).body["code"]).toBe("session/wait");
    await station.close();
    const again = await composeStation(station.folder, station.clock);
    const ask = asker(again.app);
    const waiting = await ask(...tryPin("sho", PIN));
    expect([waiting.status, waiting.body["facts"], waiting.headers.get("Retry-After")]).toEqual([
      429,
      { seconds: 30 },
      "30",
    ]);
    await station.clock.advance(30_000);
    expect((await ask(...tryPin("sho", WRONG))).body["facts"]).toEqual({ seconds: 60 });
    await station.clock.advance(60_000);
    expect((await ask(...tryPin("sho", PIN))).status).toBe(200);
  });

  test("[SS4] an unknown number is answered like a wrong PIN and leaves no entry", async () => {
    const station = await openHttpStation();
    const before = station.entries().length;
    const answer = await station.ask(...tryPin("9999", PIN));
    expect([answer.status, answer.body["code"], station.entries().length]).toEqual([403, "session/wrong-pin", before]);
  });

  test("[SS5] tries sent at once are counted one by one", async () => {
    const station = await openHttpStation();
    const answers = await Promise.all(Array.from({ length: 8 }, () => station.ask(...tryPin("sho", WRONG))));
    const codes = answers.map(({ body }) => body["code"]);
    expect(codes.filter((code) => code === "session/wrong-pin")).toHaveLength(4);
    expect(station.entries().filter(({ kind }) => kind === "session.refused")).toHaveLength(5);
    expect((await station.ask(...tryPin("sho", PIN))).body["code"]).toBe("session/wait");
  });

  test("[SS6] a clock set back does not lock an officer out for longer than the delay", async () => {
    const station = await openHttpStation();
    for (let i = 0; i < 5; i++) await station.ask(...tryPin("sho", WRONG));
    station.clock.set(station.clock.now() - 365 * 24 * 3_600_000);
    expect((await station.ask(...tryPin("sho", PIN))).body["facts"]).toEqual({ seconds: 30 });
    await station.clock.advance(30_000);
    expect((await station.ask(...tryPin("sho", PIN))).status).toBe(200);
  });
});

describe("the session", () => {
  test("[SS7] there is one at a time: another officer's sign-in ends it, by an entry", async () => {
    const station = await openHttpStation();
    const first = asker(station.app);
    const second = asker(station.app);
    await first(...tryPin("moharrir", PIN));
    await second(...tryPin("sho", PIN));
    expect((await first("GET", "/api/home")).body["code"]).toBe("session/expired");
    expect((await second("GET", "/api/home")).status).toBe(200);
    const closed = station.entries().filter(({ kind }) => kind === "session.closed");
    expect(closed.map(({ body }) => body)).toEqual([{ officer: station.officer("moharrir"), why: "other-officer" }]);
  });

  test("[SS8] it ends after 90 idle seconds; looking does not prolong it, a touch and a write do", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    await station.clock.advance(60_000);
    expect((await station.ask("GET", "/api/session")).status).toBe(200);
    await station.clock.advance(29_000);
    expect((await station.ask("POST", "/api/session/touch")).status).toBe(200);
    await station.clock.advance(89_000);
    expect((await station.ask("GET", "/api/session")).status).toBe(200);
    await station.clock.advance(1_000);
    const ended = await station.ask("GET", "/api/session");
    expect([ended.status, ended.body["code"]]).toEqual([401, "session/expired"]);
    await station.edge.opened.journal.idle();
    expect(station.entries().at(-1)?.body).toEqual({ officer: station.officer("moharrir"), why: "idle" });
  });

  test("[SS9] it ends ten minutes after the PIN, however busy it is", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    for (let minute = 0; minute < 9; minute++) {
      await station.clock.advance(60_000);
      expect((await station.ask("POST", "/api/session/touch")).status).toBe(200);
    }
    await station.clock.advance(60_000);
    expect((await station.ask("GET", "/api/session")).body["code"]).toBe("session/expired");
  });

  test("[SS10] it ends when the officer's post or status changes", async () => {
    const station = await openHttpStation();
    const moharrir = asker(station.app);
    await moharrir(...tryPin("moharrir", PIN));
    const by = { officer: station.officer("sho"), factors: [], session: "test" };
    const { changeOfficer } = await import("#domain/custody/acts/officer.ts");
    const changed = await station.edge.opened.journal.perform(by, changeOfficer, {
      officer: station.officer("moharrir"),
      status: "suspended",
      reason: "आदेश",
    });
    expect(changed.ok).toBe(true);
    expect((await moharrir("GET", "/api/home")).status).toBe(401);
    expect((await moharrir(...tryPin("moharrir", PIN))).body["code"]).toBe("officer/not-active");
    expect(station.entries().at(-1)?.body).toEqual({ officer: station.officer("moharrir"), why: "not-active" });
  });

  test("[SS11] its token stands in an HttpOnly, SameSite=Strict cookie and in no entry, answer or file", async () => {
    const station = await openHttpStation();
    const answer = await station.ask(...tryPin("moharrir", PIN));
    const cookie = answer.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/^malkhana_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const token = cookie.slice("malkhana_session=".length, cookie.indexOf(";"));
    expect(answer.text).not.toContain(token);
    expect(JSON.stringify(station.entries())).not.toContain(token);
  });

  test("[SS12] signing out ends it at once", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    expect((await station.ask("DELETE", "/api/session")).status).toBe(200);
    expect((await station.ask("GET", "/api/session")).status).toBe(401);
    expect(station.entries().at(-1)?.body).toEqual({ officer: station.officer("moharrir"), why: "signed-out" });
  });
});

describe("PINs", () => {
  const newOfficer = async (station: Awaited<ReturnType<typeof openHttpStation>>) => {
    await station.signIn("sho");
    const name = { hi: "नया", en: "New" };
    const made = await station.ask("POST", "/api/officers", { act: { name, rank: name, number: "77", role: "io" } });
    expect(made.status).toBe(200);
    return made.body["code"] as string;
  };

  test("[SS13] the officer sets the PIN with a code that is good once", async () => {
    const station = await openHttpStation();
    const code = await newOfficer(station);
    expect((await station.ask(...tryPin("77", PIN))).body["code"]).toBe("session/no-pin");
    const weak = await station.ask("POST", "/api/session/pin", { number: "77", code, pin: "123456" });
    expect(weak.body["code"]).toBe("officer/pin-weak");
    const typed = code.toLowerCase().replaceAll("-", " ");
    expect((await station.ask("POST", "/api/session/pin", { number: "77", code: typed, pin: PIN })).status).toBe(200);
    const set = station.entries().at(-1);
    expect([set?.kind, set?.body["by"], set?.subjects[1]]).toEqual(["officer.pin-set", "sho", station.officer("sho")]);
    expect((await station.ask(...tryPin("77", PIN))).status).toBe(200);
    const again = await station.ask("POST", "/api/session/pin", { number: "77", code, pin: "975311" });
    expect(again.body["code"]).toBe("station/setup-code-wrong");
  });

  test("[SS14] five wrong codes burn it, 72 hours end it, and a new one voids it", async () => {
    const station = await openHttpStation();
    const code = await newOfficer(station);
    const use = async (typed: string) =>
      (await station.ask("POST", "/api/session/pin", { number: "77", code: typed, pin: PIN })).body;
    const left = [];
    for (let i = 0; i < 5; i++) left.push((await use("0000-0000-0000-0000"))["facts"]);
    expect(left).toEqual([4, 3, 2, 1, 0].map((tries) => ({ left: tries })));
    expect((await use(code))["code"]).toBe("station/setup-code-wrong");

    const officer = station.edge.opened.view.reader.officerByNumber("77")?.officer;
    await station.signIn("sho");
    const second = (await station.ask("POST", `/api/officers/${officer}/code`)).body["code"] as string;
    const third = (await station.ask("POST", `/api/officers/${officer}/code`)).body["code"] as string;
    expect((await use(second))["code"]).toBe("station/setup-code-wrong");
    station.clock.set(station.clock.now() + 72 * 3_600_000 + 1);
    expect((await use(third))["code"]).toBe("station/setup-code-wrong");
  });

  test("[SS15] only hashes are kept, in files for their owner alone", async () => {
    const station = await openHttpStation();
    const code = await newOfficer(station);
    const folder = join(station.folder, "credentials");
    const files = readdirSync(folder).map((name) => join(folder, name));
    expect(files).toHaveLength(3);
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      expect([text.includes(PIN), text.includes(code), statSync(file).mode & 0o777]).toEqual([false, false, 0o600]);
    }
    expect(readFileSync(join(folder, `${station.officer("sho")}.json`), "utf8")).toContain(
      "$argon2id$v=19$m=19456,t=2,p=1$",
    );
  });

  test("[SS16] a PIN checked under another pepper does not fit", async () => {
    const { createPinHasher } = await import("#platform/pin-hash.ts");
    const cost = { memoryKib: 64, passes: 1 };
    const ours = createPinHasher(new Uint8Array(32).fill(1), cost);
    const phc = await ours.hash(PIN);
    const theirs = createPinHasher(new Uint8Array(32).fill(2), cost);
    expect([
      await ours.fits(PIN, phc),
      await ours.fits(WRONG, phc),
      await theirs.fits(PIN, phc),
      await ours.fits(PIN, undefined),
    ]).toEqual([true, false, false, false]);
  });
});
