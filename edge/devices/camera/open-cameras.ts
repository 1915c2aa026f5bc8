import { readFile } from "node:fs/promises";
import type { Clock } from "#platform/clock.ts";
import { type BrokerUser, type EmbeddedBroker, startBroker } from "#platform/mqtt/broker.ts";
import type { MqttSettings } from "#platform/mqtt/client.ts";
import type { CameraAdapter } from "./camera-adapter.ts";
import type { CameraSettings } from "./camera-settings.ts";
import { frigateRecorder } from "./frigate/frigate-recorder.ts";
import { frigateAdapter } from "./frigate/frigate-topics.ts";
import { genericRecorder } from "./generic/generic-recorder.ts";
import { genericAdapter } from "./generic/generic-topics.ts";
import type { Recorder } from "./recorder.ts";
import type { SimulatedRecorder } from "./simulated/simulated-recorder.ts";

/** The cameras' side of a station: how its recorder is read, and the broker it speaks at. */
export interface OpenedCameras {
  readonly adapter: CameraAdapter;
  readonly recorder: Recorder;
  /** how the station signs in at the broker */
  readonly broker: MqttSettings;
  /** there when the recorder is simulated */
  readonly simulated?: SimulatedRecorder;
  close(): Promise<void>;
}

const PREFIX = "frigate";
/** Commands to the recorder: nobody gives them over the broker, since any of them may switch a camera off for good. */
const COMMANDS = [
  `${PREFIX}/+/+/set`,
  `${PREFIX}/+/set`,
  `${PREFIX}/+/ptz`,
  `${PREFIX}/restart`,
  `${PREFIX}/profile/set`,
];

const users = (topics: readonly string[], station: string, recorder: string): Record<string, BrokerUser> => ({
  station: { password: station, publish: [], subscribe: topics },
  recorder: { password: recorder, publish: ["#"], never: COMMANDS, subscribe: COMMANDS },
});

const devicesOf = async (settings: CameraSettings, clock: Clock) => {
  const { recorder } = settings;
  if (recorder.kind === "generic")
    return { adapter: genericAdapter(recorder.rules), recorder: genericRecorder(recorder, clock) };
  if (recorder.kind === "frigate")
    return { adapter: frigateAdapter(recorder.prefix), recorder: frigateRecorder(recorder.url, clock) };
  const { startSimulatedRecorder } = await import("./simulated/simulated-recorder.ts");
  const simulated = await startSimulatedRecorder(
    settings.cameras.map(({ id }) => id),
    clock,
  );
  return { adapter: frigateAdapter(PREFIX), recorder: frigateRecorder(simulated.url, clock), simulated };
};

/**
 * Opens what the station file names: the recorder's driver, the embedded broker where it is asked for, and the simulated
 * recorder at it. A recorder or broker that is not there is opened too, and is then a trouble.
 * @param station code of the station: its name at the broker
 * @param unique a word nobody can guess
 */
export const openCameras = async (
  settings: CameraSettings,
  station: string,
  clock: Clock,
  unique: () => string,
): Promise<OpenedCameras> => {
  const devices: Pick<OpenedCameras, "adapter" | "recorder" | "simulated"> = await devicesOf(settings, clock);
  const { adapter, recorder, simulated } = devices;
  const { broker } = settings;
  const named = { clientId: `malkhana-${station}`, topics: adapter.topics };
  if (broker.kind === "mqtt") {
    const { tls } = broker;
    const files = tls && (await Promise.all([tls.ca, tls.cert, tls.key].map((file) => readFile(file, "utf8"))));
    const [ca = "", cert = "", key = ""] = files ?? [];
    return {
      ...devices,
      broker: { ...named, url: broker.url, protocol: broker.protocol, ...(files ? { tls: { ca, cert, key } } : {}) },
      async close() {
        recorder.close();
        await simulated?.close();
      },
    };
  }
  const passwords = { station: unique(), recorder: broker.recorderPassword ?? unique() };
  const start = (port: number): Promise<EmbeddedBroker> =>
    startBroker(port, users(adapter.topics, passwords.station, passwords.recorder));
  // another station may have its broker on the same machine; only a recorder of its own must find it at its port
  const embedded = await (simulated ? start(broker.port).catch(() => start(0)) : start(broker.port));
  const at = { url: `mqtt://127.0.0.1:${embedded.port}`, protocol: 4 as const };
  simulated?.publishTo({
    ...at,
    clientId: `recorder-${station}`,
    login: { username: "recorder", password: passwords.recorder },
  });
  return {
    ...devices,
    broker: { ...named, ...at, login: { username: "station", password: passwords.station } },
    async close() {
      recorder.close();
      await simulated?.close();
      await embedded.close();
    },
  };
};
