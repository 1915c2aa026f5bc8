import type { Clock } from "#platform/clock.ts";
import { type Bilevel, rowsOf } from "../raster/bilevel.ts";
import { pngOf } from "../raster/png.ts";
import { type Act, readCommand } from "./escpos-commands.ts";
import { createPaperRoll } from "./paper-roll.ts";
import type { PlannedTrouble, SimulatedPaper, SimulatorLamps, StreamProblem } from "./simulated-printer.ts";

/** The bytes of one connection on their way through the printer. */
export interface Stream {
  waiting: Buffer;
  /** Bytes worked through. */
  done: number;
  /** Nothing more is read from it: unknown bytes came, or its power went. */
  broken: boolean;
}

/** A new stream. */
export const newStream = (): Stream => ({ waiting: Buffer.alloc(0), done: 0, broken: false });

const KEPT = 200;

/** The printer without its network: works bytes through, halts while it cannot print, keeps what came out. */
export interface PrintEngine {
  lamps(): SimulatorLamps;
  /** Changes lamps and wakes what waits for them. */
  set(change: Partial<SimulatorLamps>): void;
  able(): boolean;
  /** Works through what waits in the stream, halting as often as needed; answers GS r through `reply`. */
  drain(stream: Stream, reply: (byte: number) => void): Promise<void>;
  /** Tears off what is printed. */
  tear(torn: boolean): void;
  readonly papers: readonly SimulatedPaper[];
  readonly problems: readonly StreamProblem[];
}

const keep = <T>(list: T[], one: T) => {
  list.unshift(one);
  list.length = Math.min(list.length, KEPT);
};

/** @param cutPower what a planned power cut does to the network */
export const createPrintEngine = (clock: Clock, widthDots: number, cutPower: () => void): PrintEngine => {
  const papers: SimulatedPaper[] = [];
  const problems: StreamProblem[] = [];
  const roll = createPaperRoll(widthDots, async () => (await import("./glyphs.ts")).loadGlyphs(widthDots));
  let lamps: SimulatorLamps = { power: true, coverOpen: false, paperOut: false, stalled: false, planned: undefined };
  let made = 0;
  let commands: string[] = [];
  let asleep: (() => void)[] = [];

  const able = () => lamps.power && !lamps.coverOpen && !lamps.paperOut && !lamps.stalled;
  const set = (change: Partial<SimulatorLamps>) => {
    lamps = { ...lamps, ...change };
    const woken = asleep;
    asleep = [];
    for (const wake of woken) wake();
  };
  const untilAble = async (stream: Stream) => {
    while (!able() && !stream.broken) await new Promise<void>((resolve) => asleep.push(resolve));
  };
  const tear = (torn: boolean) => {
    if (!roll.used()) return;
    made += 1;
    keep(papers, { id: made, png: pngOf(roll.tear()), at: clock.now(), commands, torn });
    commands = [];
  };
  const misbehave = (planned: PlannedTrouble) => {
    set({ planned: undefined });
    if (planned === "openCoverMidJob") set({ coverOpen: true });
    else if (planned === "outOfPaperMidJob") set({ paperOut: true });
    else {
      tear(true);
      cutPower();
      set({ power: false });
    }
  };
  const printImage = async (stream: Stream, picture: Bilevel) => {
    const { planned } = lamps;
    if (planned === undefined) return roll.act({ do: "image", picture });
    const half = Math.ceil(picture.height / 2);
    await roll.act({ do: "image", picture: rowsOf(picture, 0, half) });
    misbehave(planned);
    await untilAble(stream);
    if (stream.broken || half === picture.height) return;
    await roll.act({ do: "image", picture: rowsOf(picture, half, picture.height) });
  };
  const carryOut = async (stream: Stream, act: Act, reply: (byte: number) => void) => {
    if (act.do === "image") await printImage(stream, act.picture);
    else await roll.act(act);
    if (act.do === "cut") tear(false);
    if (act.do === "answerPaper") reply(lamps.paperOut ? 0x0c : 0x00);
  };
  return {
    lamps: () => lamps,
    set,
    able,
    tear,
    papers,
    problems,
    async drain(stream, reply) {
      for (;;) {
        await untilAble(stream);
        const read = stream.broken ? "more" : readCommand(stream.waiting, widthDots);
        if (read === "more") return;
        if ("unknown" in read) {
          keep(problems, { at: clock.now(), offset: stream.done, what: read.unknown });
          stream.broken = true;
          return tear(true);
        }
        stream.waiting = stream.waiting.subarray(read.size);
        stream.done += read.size;
        commands.push(read.name);
        await carryOut(stream, read.act, reply);
      }
    },
  };
};
