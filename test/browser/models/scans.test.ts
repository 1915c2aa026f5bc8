import { expect, test } from "vitest";
import { newCode } from "#domain/codes.ts";
import { COMMAND_NAMES, commandCode } from "#domain/commands.ts";
import { randomBytes } from "#platform/crypto.ts";
import type { Scanned } from "#ui/kiosk/models/answers.ts";
import { createScans } from "#ui/kiosk/models/scans.ts";

const item = () => newCode("item", randomBytes, () => false);
const PROBLEM = { code: "code/unknown" as const, message: { hi: "", en: "" }, facts: {} };

/** A sink before a station that knows every item but those in `unknown`. */
const aSink = (isOpen = true) => {
  const sounds: string[] = [];
  const went: string[] = [];
  const unknown = new Set<string>();
  const scans = createScans({
    api: {
      scan: async (text) =>
        unknown.has(text)
          ? { ok: false, error: PROBLEM }
          : { ok: true, value: { kind: "item", item: { item: text, label: { copies: 0 } } } as unknown as Scanned },
    },
    sound: (name) => sounds.push(name),
    isOpen: () => isOpen,
    go: (path) => went.push(path),
    switchTo: () => went.push("switch"),
    after: () => () => undefined,
  });
  return { scans, sounds, went, unknown };
};

test("[SK3] codes that came glued together are taken one by one, a symbology prefix and small letters are forgiven", async () => {
  const { scans, went, sounds } = aSink();
  const [a, b, c] = [item(), item(), item()];
  expect(await scans.take(`${a}${b}`)).toBe(true);
  expect(await scans.take(`]Q1${c.toLowerCase()}`)).toBe(true);
  expect(went).toEqual([`/i/${a}`, `/i/${b}`, `/i/${c}`]);
  expect(sounds).toEqual(["ok", "ok", "ok"]);
});

test("[SK4] after an error no scan is taken until it was seen, by a finger, by hand or by the desk card", async () => {
  const { scans, went, sounds, unknown } = aSink();
  const [bad, good] = [item(), item()];
  unknown.add(bad);
  const acknowledge = [
    async () => scans.seen(),
    async () => void (await scans.take(commandCode("done"))),
    async () => void (await scans.take(commandCode("cancel"))),
  ];
  for (const see of acknowledge) {
    sounds.length = 0;
    // both were scanned before anybody could look up
    const both = await Promise.all([scans.take(bad), scans.take(good)]);
    expect([both, sounds, went]).toEqual([[false, false], ["error", "error"], []]);
    expect(scans.problem.value?.text).toBe(bad);
    await scans.take(commandCode("language"));
    expect(scans.problem.value).toBeDefined();
    await see();
    expect(scans.problem.value).toBeUndefined();
  }
  await scans.take(bad);
  await scans.take(good, "hand");
  expect(went).toEqual([`/i/${good}`]);
});

test("[SK5] each result has its tone and its words: taken, had already, not understood", async () => {
  const { scans, sounds } = aSink();
  const had = new Set<string>();
  scans.listen((scanned) => {
    if (scanned.kind !== "item") return false;
    if (had.has(scanned.item.item)) return "duplicate";
    had.add(scanned.item.item);
    return true;
  });
  const code = item();
  await scans.take(code);
  expect(scans.heard.value).toMatchObject({ kind: "heard", text: code });
  await scans.take(code);
  expect(scans.heard.value).toMatchObject({ kind: "twice", text: code });
  expect(sounds).toEqual(["ok", "duplicate"]);
});

test("[SK6] a command goes to the newest screen that knows it and asks the station nothing; one that nobody knows says so", async () => {
  const { scans, sounds, went } = aSink();
  const heard: string[] = [];
  const stop = scans.listenForCommands((command) => {
    heard.push(`page ${command}`);
    return command !== "print";
  });
  scans.listenForCommands((command) => {
    heard.push(`dialog ${command}`);
    return command === "done";
  });
  for (const command of ["done", "back", "print"] as const) await scans.take(commandCode(command));
  expect(heard).toEqual(["dialog done", "dialog back", "page back", "dialog print", "page print"]);
  expect([sounds, went]).toEqual([["ok", "ok", "duplicate"], []]);
  expect(scans.heard.value).toMatchObject({ kind: "noCommand", text: "print" });
  stop();
  expect(await scans.take(commandCode("back"))).toBe(false);
});

test("[SK7] a locked screen takes commands and cards, and asks the station nothing", async () => {
  const { scans, went, unknown } = aSink(false);
  const commands: string[] = [];
  scans.listenForCommands((command) => commands.push(command) > 0);
  for (const command of COMMAND_NAMES) await scans.take(commandCode(command));
  expect(commands).toEqual([...COMMAND_NAMES]);
  const code = item();
  unknown.add(code);
  expect(await scans.take(code)).toBe(false);
  expect([scans.problem.value, went]).toEqual([undefined, []]);
});
