import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const PYTHON = "/usr/bin/python3";
const SCRIPT = fileURLToPath(new URL("./frigate-publisher.py", import.meta.url));

/** Whether this machine has the library with which Frigate itself publishes (Debian: python3-paho-mqtt). */
export const hasPaho = existsSync(PYTHON) && existsSync("/usr/lib/python3/dist-packages/paho/mqtt/client.py");

/** Where and as whom the publisher signs in. */
export interface PeerSettings {
  readonly host: string;
  readonly port: number;
  readonly client: string;
  readonly username?: string;
  readonly password?: string;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** A foreign program that publishes as Frigate does. */
export interface FrigatePeer {
  /** `ready`, or why it was not let in */
  readonly greeting: string;
  /** resolves to `sent` once the broker has it */
  publish(topic: string, payload: unknown, options?: { retain?: boolean; qos?: 0 | 1 }): Promise<string>;
  /** ends without a farewell: the broker publishes its last will */
  drop(): Promise<void>;
}

/** Starts the publisher and waits until the broker let it in or refused it. */
export const startFrigatePeer = async (settings: PeerSettings): Promise<FrigatePeer> => {
  const child: ChildProcess = spawn(PYTHON, [SCRIPT, JSON.stringify(settings)], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = "";
  const give = (line: string): void => {
    const next = waiting.shift();
    if (next) next(line);
    else lines.push(line);
  };
  child.stdout?.on("data", (bytes: Buffer) => {
    const parts = (rest + bytes.toString()).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) give(part);
  });
  void ended.then(() => give("ended"));
  const line = (): Promise<string> => {
    const known = lines.shift();
    return known === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(known);
  };
  const tell = (told: object): void => void child.stdin?.write(`${JSON.stringify(told)}\n`);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return {
    greeting: await line(),
    publish(topic, payload, { retain = false, qos = 1 } = {}) {
      tell({ topic, payload, retain, qos });
      return line();
    },
    async drop() {
      tell({ do: "drop" });
      await ended;
    },
  };
};

/** One tracked object in Frigate's words. */
export const frigateEvent = (
  type: "new" | "update" | "end",
  camera: string,
  id: string,
  startS: number,
  more: object = {},
): object => {
  const after = {
    id,
    camera,
    frame_time: startS + 0.4,
    snapshot: { frame_time: startS + 0.4, box: [1, 2, 3, 4], attributes: [] },
    label: "person",
    sub_label: null,
    top_score: 0.91,
    false_positive: false,
    start_time: startS,
    end_time: type === "end" ? startS + 9 : null,
    score: 0.88,
    box: [1, 2, 3, 4],
    current_zones: ["door"],
    entered_zones: ["door"],
    thumbnail: null,
    has_snapshot: true,
    has_clip: true,
    stationary: false,
    position_changes: 2,
    ...more,
  };
  return { type, before: after, after };
};
