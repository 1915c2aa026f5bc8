import { type ReadonlySignal, signal } from "@preact/signals";
import { parseCode } from "#domain/codes.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Problem } from "#ui/kit/answer.ts";
import type { SoundName } from "#ui/kit/sounds.ts";
import type { Scanned } from "./answers.ts";
import type { Api } from "./api.ts";

/**
 * What a screen does with something scanned; false leaves it to the screen below, and in the end to opening its sheet.
 * A screen that took it may name the tone to be heard.
 */
export type ScanHandler = (scanned: Scanned) => ScanTaken | Promise<ScanTaken>;
type ScanTaken = boolean | SoundName;
/** What a screen does with the bare code before the station is asked; true when that was all. */
export type CodeHandler = (code: string) => boolean | Promise<boolean>;

export interface Scans {
  /** the last scan that could not be understood; stays until it is seen */
  readonly problem: ReadonlySignal<{ readonly text: string; readonly problem: Problem } | undefined>;
  /** a scan from the scanner, or a code typed into a box */
  take(text: string): Promise<boolean>;
  seen(): void;
  /** the newest handler is asked first; the answer takes it away again */
  listen(handler: ScanHandler): () => void;
  listenForCodes(handler: CodeHandler): () => void;
}

interface ScansDeps {
  readonly api: Pick<Api, "scan">;
  readonly sound: (name: SoundName) => void;
  readonly isOpen: () => boolean;
  /** opens the screen of what was scanned */
  readonly go: (path: string) => void;
  /** another officer's card: that officer's PIN is asked */
  readonly switchTo: (officer: string) => void;
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

/** One sink for everything scanned, on every screen. */
export const createScans = ({ api, sound, isOpen, go, switchTo, after }: ScansDeps): Scans => {
  const problem = signal<{ text: string; problem: Problem } | undefined>(undefined);
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
  const listen =
    <T>(list: T[]) =>
    (handler: T) => {
      list.push(handler);
      arrived();
      return () => {
        list.splice(list.indexOf(handler), 1);
      };
    };
  const offered = async <T, A>(list: readonly ((value: T) => A | false | Promise<A | false>)[], value: T) => {
    for (const handler of list.toReversed()) {
      const taken = await handler(value);
      if (taken) return taken;
    }
    return false;
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
        return switchTo(scanned.officer.officer);
    }
  };
  return {
    problem,
    seen: () => {
      problem.value = undefined;
    },
    listen: listen(handlers),
    listenForCodes: listen(codeHandlers),
    async take(text) {
      const read = parseCode(text);
      if (await offered(codeHandlers, read.ok ? read.value : text)) return true;
      if (!isOpen()) return false;
      const answer = await api.scan(read.ok ? read.value : text.trim());
      if (!answer.ok) {
        sound("error");
        problem.value = { text, problem: answer.error };
        return false;
      }
      problem.value = undefined;
      await arriving;
      const taken = await offered(handlers, answer.value);
      sound(typeof taken === "string" ? taken : "ok");
      if (!taken) openSheet(answer.value);
      return true;
    },
  };
};
