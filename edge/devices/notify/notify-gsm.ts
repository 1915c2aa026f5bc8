import { SerialPort } from "serialport";
import type { Clock } from "#platform/clock.ts";
import { type Notified, type Notifier, whyOf } from "./notifier.ts";

const ANSWER_MS = 5_000;
/** The network may take its time to take a message (3GPP TS 27.005 names no bound; modems say up to 60 s). */
const SENT_MS = 60_000;
/** A text message in UCS2 (3GPP TS 23.038). */
const MOST_UCS2 = 70;
const CTRL_Z = "\u001a";

const ucs2 = (text: string): string =>
  [...text]
    .flatMap((char) => Array.from({ length: char.length }, (_, at) => char.charCodeAt(at)))
    .map((unit) => unit.toString(16).padStart(4, "0").toUpperCase())
    .join("");

const opened = (device: string, baudRate: number): Promise<SerialPort> =>
  new Promise((resolve, reject) => {
    const port = new SerialPort({ path: device, baudRate, autoOpen: false });
    port.open((fault) => (fault ? reject(fault) : resolve(port)));
  });

/** Asks a modem one thing at a time; what it says by itself between two questions is passed over. */
const dialogue = (port: SerialPort, clock: Clock) => {
  let heard = "";
  let wake = (): void => undefined;
  port.on("data", (bytes: Buffer) => {
    heard += bytes.toString("latin1");
    wake();
  });
  return async (say: string, until: RegExp, ms: number): Promise<void> => {
    heard = "";
    port.write(say, "latin1");
    let late = false;
    const cancel = clock.after(ms, () => {
      late = true;
      wake();
    });
    try {
      for (;;) {
        if (/\+CM[ES] ERROR[^\r\n]*|(^|[\r\n])ERROR/.test(heard))
          throw new Error(`the modem says ${heard.trim().slice(-60)}`);
        if (until.test(heard)) return;
        if (late) throw new Error("the modem does not answer");
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      cancel();
    }
  };
};

const OK = /(^|[\r\n])OK/;

/** Text messages by a GSM modem in text mode (3GPP TS 27.005: CMGF, CSCS, CSMP, CMGS), in UCS2 for Hindi. */
export const gsmNotifier = (device: string, baudRate: number, clock: Clock): Notifier => {
  const sendOne = async (to: string, text: string): Promise<void> => {
    const port = await opened(device, baudRate);
    try {
      const ask = dialogue(port, clock);
      await ask("ATE0\r", OK, ANSWER_MS);
      await ask("AT+CMGF=1\r", OK, ANSWER_MS);
      await ask('AT+CSCS="UCS2"\r', OK, ANSWER_MS);
      await ask("AT+CSMP=17,167,0,8\r", OK, ANSWER_MS);
      await ask(`AT+CMGS="${ucs2(to)}"\r`, /> ?$/, ANSWER_MS);
      await ask(`${ucs2(text.slice(0, MOST_UCS2))}${CTRL_Z}`, /\+CMGS: ?\d+[\s\S]*OK/, SENT_MS);
    } finally {
      await new Promise<void>((resolve) => port.close(() => resolve()));
    }
  };
  let turn: Promise<Notified> = Promise.resolve({ ok: true });
  return {
    send({ to, text }) {
      turn = turn.then(() =>
        sendOne(to, text).then(
          () => ({ ok: true }),
          (fault: unknown) => ({ ok: false, why: whyOf(fault) }),
        ),
      );
      return turn;
    },
    close: async () => {
      await turn;
    },
  };
};
