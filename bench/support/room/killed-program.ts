import { type ChildProcess, spawn } from "node:child_process";
import type { RoomPress } from "#edge/services/door/simulated-room.ts";
import { keepWorld, readWorld } from "#edge/services/simulated/world-file.ts";

const PORT = 18_280;
const KIOSK = `http://localhost:${PORT}`;
const ROOM = `http://localhost:${PORT + 2}`;

/** The built station's program, which can be killed and started; the room around it goes on. */
export interface KilledProgram {
  readonly url: string;
  start(): Promise<void>;
  /** SIGKILL and nothing else */
  kill(): Promise<void>;
  /** SIGTERM */
  stop(): Promise<void>;
  /** the door is moved, whether somebody watches or not */
  door(to: "open" | "closed"): Promise<void>;
  scan(text: string): Promise<boolean>;
  signIn(number: string, pin: string): Promise<void>;
  /** answers undefined where the program is dead */
  ask(method: string, path: string, body?: object): Promise<Record<string, unknown> | undefined>;
  /** scans that reached a screen since the start of the run */
  scansHeard(): number;
}

export const killedProgram = (folder: string): KilledProgram => {
  let child: ChildProcess | undefined;
  let cookie = "";
  let heard = 0;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => child?.once("exit", resolve));
    child?.kill(signal);
    if (child) await ended;
    child = undefined;
  };
  const ask: KilledProgram["ask"] = async (method, path, body) => {
    const headers = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json", Cookie: cookie };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await fetch(KIOSK + path, init).catch(() => undefined);
    if (!answer) return undefined;
    cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? cookie;
    const text = await answer.text().catch(() => undefined);
    if (text === undefined) return undefined;
    if (!answer.ok && answer.status !== 204) return { refused: answer.status, text };
    return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  /** A screen hears scans by the stream of events. */
  const listen = async (): Promise<void> => {
    const answer = await fetch(`${KIOSK}/api/events`).catch(() => undefined);
    let rest = "";
    try {
      for await (const chunk of (answer?.body ?? []) as AsyncIterable<Uint8Array>) {
        const parts = (rest + new TextDecoder().decode(chunk)).split("\n\n");
        rest = parts.pop() ?? "";
        heard += parts.filter((part) => part.includes("event: scan")).length;
      }
    } catch {
      // the program was killed
    }
  };
  const press = (name: RoomPress): Promise<unknown> =>
    fetch(`${ROOM}/press/${name}`, { method: "POST", redirect: "manual" }).catch(() => undefined);
  return {
    url: KIOSK,
    async start() {
      const env = {
        ...process.env,
        MALKHANA_DATA: folder,
        MALKHANA_PORT: `${PORT}`,
        MALKHANA_PAPER_PORT: `${PORT + 1}`,
        MALKHANA_ROOM_PORT: `${PORT + 2}`,
      };
      const begun = spawn(process.execPath, [...process.execArgv, "dist/edge/main.js"], {
        env,
        stdio: ["ignore", "pipe", "inherit"],
      });
      child = begun;
      let said = "";
      await new Promise<void>((resolve, reject) => {
        begun.stdout.on("data", (bytes: Buffer) => {
          said += bytes.toString();
          if (said.includes("ready after")) resolve();
        });
        begun.once("exit", (code) => reject(new Error(`the station ended with ${code}: ${said}`)));
      });
      void listen();
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    async door(to) {
      if (child) await press(to === "open" ? "open-door" : "close-door");
      // a hand moves it whether the program saw the press or died before
      if (readWorld(folder).door !== to) keepWorld(folder, { door: to });
    },
    async scan(text) {
      const body = new URLSearchParams({ code: text });
      const answer = await fetch(`${ROOM}/scan`, { method: "POST", redirect: "manual", body }).catch(() => undefined);
      return answer?.status === 303;
    },
    async signIn(number, pin) {
      const done = await ask("POST", "/api/session", { number, pin });
      if (!done || "refused" in done) throw new Error(`nobody can sign in: ${JSON.stringify(done)}`);
    },
    ask,
    scansHeard: () => heard,
  };
};
