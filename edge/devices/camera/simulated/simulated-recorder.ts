import { createServer, type ServerResponse } from "node:http";
import { displayTime, instantOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import { connectMqtt, type MqttLink, type MqttSettings } from "#platform/mqtt/client.ts";
import { SAMPLE_CLIP } from "./sample-clip.ts";
import { drawScene, type SceneState } from "./scene.ts";

/** What can be done to one simulated camera. */
export interface SimulatedCamera extends SceneState {
  readonly recording: boolean;
  readonly sound: boolean;
}

/** A recorder that speaks as Frigate 0.16 does, over MQTT and HTTP, about rooms that are drawn. */
export interface SimulatedRecorder {
  readonly url: string;
  /** Does something to a camera; what follows comes by the recorder's own messages. */
  set(camera: string, change: Partial<SimulatedCamera>): void;
  /** How full its disk is. */
  fill(freePercent: number): void;
  cameras(): Readonly<Record<string, SimulatedCamera>>;
  /** Begins to publish at a broker. */
  publishTo(broker: Omit<MqttSettings, "topics">): void;
  close(): Promise<void>;
}

const PREFIX = "frigate";
const FILM = /^\/api\/([a-zA-Z0-9_-]+)\/start\/[\d.]+\/end\/[\d.]+\/clip\.mp4$/;
const FIGURES_MS = 10_000;
const TOTAL_MIB = 476_000;
const AT_FIRST: SimulatedCamera = {
  door: "closed",
  figure: false,
  view: "as-it-was",
  recording: true,
  sound: true,
};

interface Happening {
  readonly id: string;
  readonly camera: string;
  readonly label: string;
  readonly start_time: number;
  readonly end_time: number | null;
}

/** @param names the cameras it has */
export const startSimulatedRecorder = async (names: readonly string[], clock: Clock): Promise<SimulatedRecorder> => {
  const cameras = new Map<string, SimulatedCamera>(names.map((name) => [name, AT_FIRST]));
  const happenings = new Map<string, Happening>();
  let freePercent = 62;
  let link: MqttLink | undefined;
  let cancel: Cancel = () => undefined;
  let drawn = 0;

  const say = (topic: string, payload: object | string, retain = false): void =>
    void link?.publish(`${PREFIX}/${topic}`, typeof payload === "string" ? payload : JSON.stringify(payload), {
      retain,
    });
  const detail = (happening: Happening) => ({
    ...happening,
    frame_time: happening.end_time ?? happening.start_time,
    sub_label: null,
    score: 0.83,
    has_snapshot: true,
    has_clip: true,
  });
  const tellHappening = (type: "new" | "end", happening: Happening): void =>
    say("events", { type, before: detail(happening), after: detail(happening) });
  const tellStates = (name: string, { recording }: SimulatedCamera): void => {
    say(`${name}/recordings/state`, recording ? "ON" : "OFF", true);
    say(`${name}/audio/state`, "ON", true);
  };
  const tellFigures = (): void => {
    const told = [...cameras].map(([name, { view, sound }]) => {
      const fps = view === "dark" ? 0 : 5.1;
      return [name, { camera_fps: fps, process_fps: fps, audio_dBFS: sound ? -41.5 : -120 }] as const;
    });
    const free = Math.round((TOTAL_MIB * freePercent) / 100);
    const storage = { "/media/frigate/recordings": { total: TOTAL_MIB, used: TOTAL_MIB - free, free } };
    say("stats", { cameras: Object.fromEntries(told), service: { version: "0.16.4-simulated", storage } });
  };
  const beat = (): void => {
    tellFigures();
    cancel = clock.after(FIGURES_MS, beat);
  };
  const begin = (camera: string): void => {
    const start = clock.now() / 1_000;
    const happening = { id: `${start}-${camera}`, camera, label: "person", start_time: start, end_time: null };
    happenings.set(camera, happening);
    tellHappening("new", happening);
  };
  const finish = (camera: string): void => {
    const happening = happenings.get(camera);
    if (!happening) return;
    happenings.delete(camera);
    tellHappening("end", { ...happening, end_time: clock.now() / 1_000 });
  };

  const answer = (url: string, response: ServerResponse): void => {
    const [, name = ""] = /^\/api\/([a-zA-Z0-9_-]+)\/latest\.jpg$/.exec(url) ?? [];
    const camera = cameras.get(name);
    drawn += 1;
    const picture =
      camera &&
      drawScene(camera, `${name}  ${displayTime(instantOf(clock.now()))}`, drawn, names.indexOf(name) % 2 === 1);
    if (picture) return void response.writeHead(200, { "Content-Type": "image/jpeg" }).end(picture);
    if (cameras.has(FILM.exec(url)?.[1] ?? ""))
      return void response
        .writeHead(200, { "Content-Type": "video/webm" })
        .end(Buffer.from(SAMPLE_CLIP.replaceAll("\n", ""), "base64"));
    if (url.startsWith("/api/events?")) return void response.end(JSON.stringify([...happenings.values()].map(detail)));
    response.writeHead(camera ? 503 : 404).end();
  };
  const server = createServer((request, response) => answer(request.url ?? "/", response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();

  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    set(name, change) {
      const before = cameras.get(name);
      if (!before) return;
      const after = { ...before, ...change };
      cameras.set(name, after);
      if (before.recording !== after.recording) tellStates(name, after);
      if (after.figure && !before.figure) begin(name);
      if (!after.figure && before.figure) finish(name);
      if (before.view !== after.view || before.sound !== after.sound) tellFigures();
    },
    fill(percent) {
      freePercent = percent;
      tellFigures();
    },
    cameras: () => Object.fromEntries(cameras),
    publishTo(broker) {
      link = connectMqtt(
        { ...broker, topics: [] },
        {
          onMessage: async () => undefined,
          onUp() {
            say("available", "online", true);
            for (const [name, camera] of cameras) tellStates(name, camera);
            cancel();
            beat();
          },
          onDown: () => undefined,
        },
      );
    },
    async close() {
      cancel();
      await link?.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};
