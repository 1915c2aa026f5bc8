import { type ReadonlySignal, signal } from "@preact/signals";
import { codesIn, parseCode } from "#domain/codes.ts";
import { type Command, commandOf } from "#domain/commands.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Officer } from "#domain/people/officer.ts";
import type { Problem } from "#ui/kit/answer.ts";
import type { SoundName } from "#ui/kit/sounds.ts";
import type { Scanned } from "./answers.ts";
import type { Api } from "./api.ts";

/** What a screen did with a scan: took it (and may name the tone), had it already, or leaves it to the screen below. */
export type Taken = boolean | SoundName;
/** What a screen does with something scanned; false leaves it to the screen below, and in the end to opening its sheet. */
export type ScanHandler = (scanned: Scanned) => Taken | Promise<Taken>;
/** What a screen does with the bare code before the station is asked; true when that was all. */
export type CodeHandler = (code: string) => boolean | Promise<boolean>;
/** What a screen does with a command of the desk card; false leaves it to the one below. */
export type CommandHandler = (command: Command) => boolean;

/** The last scan in words, for those who hear the screen. `turn` tells two equal ones apart. */
export interface Heard {
  readonly kind: "heard" | "twice" | "command" | "noCommand";
  readonly text: string;
  readonly turn: number;
}

export interface Scans {
  /** the last scan that could not be understood; stays, and no other scan is taken, until it is seen */
  readonly problem: ReadonlySignal<{ readonly text: string; readonly problem: Problem } | undefined>;
  readonly heard: ReadonlySignal<Heard | undefined>;
  /**
   * A scan, or a code typed into a box (`hand`). Scans are dealt with one after the other, in the order they came.
   * @returns whether it was understood
   */
  take(text: string, by?: "scanner" | "hand"): Promise<boolean>;
  seen(): void;
  /** the newest handler is asked first; the answer takes it away again */
  listen(handler: ScanHandler): () => void;
  listenForCodes(handler: CodeHandler): () => void;
  listenForCommands(handler: CommandHandler): () => void;
}

interface ScansDeps {
  readonly api: Pick<Api, "scan">;
  readonly sound: (name: SoundName) => void;
  readonly isOpen: () => boolean;
  /** opens the screen of what was scanned */
  readonly go: (path: string) => void;
  /** another officer's card: that officer's PIN is asked */
  readonly switchTo: (officer: Officer) => void;
  /** calls once after `ms`; the answer undoes it */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** Longest that a quick next scan waits for the screen that the last one opened. */
const ARRIVES_MS = 1_500;

/** Marks an address as opened by reading a label that still waits for its check. */
export const LABEL_READ = "?label=read";
const awaitsCheck = ({ label }: ItemState): boolean => label.copies > 0 && !label.verified;

/** Whether a typed text is a code of this system, whole or by its prefix and length. */
export const looksLikeCode = (text: string): boolean => {
  const read = parseCode(text);
  return read.ok || read.error.code === "code/check-failed";
};

/** With these on the desk card an error is acknowledged without a finger. */
const ACKNOWLEDGE: readonly Command[] = ["done", "cancel", "back"];

const listenIn =
  <T>(list: T[]) =>
  (handler: T) => {
    list.push(handler);
    return () => {
      list.splice(list.indexOf(handler), 1);
    };
  };

/** One sink for everything scanned, on every screen. */
export const createScans = ({ api, sound, isOpen, go, switchTo, after }: ScansDeps): Scans => {
  const problem = signal<{ text: string; problem: Problem } | undefined>(undefined);
  const heard = signal<Heard | undefined>(undefined);
  const handlers: ScanHandler[] = [];
  const codeHandlers: CodeHandler[] = [];
  /** a screen was opened that takes the scans to come: they wait until it listens */
  let arriving: Promise<void> | undefined;
  let arrived = () => {};
  const awaitScreen = () => {
    arriving = new Promise((resolve) => {
      const stop = after(ARRIVES_MS, resolve);
      arrived = () => {
        stop();
        resolve();
      };
    });
  };
  const commandHandlers: CommandHandler[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let turn = 0;

  const say = (kind: Heard["kind"], text: string, tone: SoundName) => {
    turn += 1;
    heard.value = { kind, text, turn };
    sound(tone);
  };
  const seen = () => {
    problem.value = undefined;
  };
  const openSheet = (scanned: Scanned) => {
    switch (scanned.kind) {
      case "item":
        // a label that was printed and is read for the first time is checked by this very scan
        return go(`/i/${scanned.item.item}${awaitsCheck(scanned.item) ? LABEL_READ : ""}`);
      case "place":
        awaitScreen();
        return go(`/p/${scanned.place.place}/put`);
      case "movement":
        return go(`/m/${scanned.movement.movement}`);
      case "officer":
        return switchTo(scanned.officer);
    }
  };
  const command = (given: Command): boolean => {
    const done = commandHandlers.toReversed().some((handler) => handler(given));
    say(done ? "command" : "noCommand", given, done ? "ok" : "duplicate");
    return done;
  };
  const offer = async (scanned: Scanned): Promise<Taken> => {
    for (const handler of handlers.toReversed()) {
      const taken = await handler(scanned);
      if (taken) return taken;
    }
    openSheet(scanned);
    return true;
  };
  const takeOne = async (text: string, by: "scanner" | "hand"): Promise<boolean> => {
    const read = parseCode(text);
    const given = read.ok ? commandOf(read.value) : undefined;
    if (problem.peek()) {
      const understood = by === "hand" || (given !== undefined && ACKNOWLEDGE.includes(given));
      if (!understood) {
        sound("error");
        return false;
      }
      seen();
      if (given) {
        say("command", given, "ok");
        return true;
      }
    }
    if (given) return command(given);
    for (const handler of codeHandlers.toReversed()) if (await handler(read.ok ? read.value : text)) return true;
    if (!isOpen()) return false;
    const answer = await api.scan(read.ok ? read.value : text);
    if (!answer.ok) {
      sound("error");
      problem.value = { text, problem: answer.error };
      return false;
    }
    await arriving;
    const taken = await offer(answer.value);
    say(taken === "duplicate" ? "twice" : "heard", text, typeof taken === "string" ? taken : "ok");
    return true;
  };
  return {
    problem,
    heard,
    seen,
    listen(handler) {
      const stop = listenIn(handlers)(handler);
      arrived();
      return stop;
    },
    listenForCodes: listenIn(codeHandlers),
    listenForCommands: listenIn(commandHandlers),
    take(scanned, by = "scanner") {
      const all = async () => {
        let understood = true;
        for (const text of codesIn(scanned)) understood = (await takeOne(text, by)) && understood;
        return understood;
      };
      const answer = last.then(all);
      last = answer.catch(() => undefined);
      return answer;
    },
  };
};
