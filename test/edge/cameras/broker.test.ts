import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { frigateAdapter } from "#edge/devices/camera/frigate/frigate-topics.ts";
import { startBroker, topicMatches } from "#platform/mqtt/broker.ts";
import { connectMqtt, type MqttMessage, type MqttSettings } from "#platform/mqtt/client.ts";
import {
  type FrigatePeer,
  frigateEvent,
  hasPaho,
  type PeerSettings,
  startFrigatePeer,
} from "../../support/frigate-peer.ts";
import { hasMosquitto, startMosquitto } from "../../support/mosquitto.ts";
import { until } from "../../support/until.ts";

const { topics } = frigateAdapter("frigate");
const PASSWORDS = { station: "s-secret", recorder: "r-secret" };
const COMMANDS = ["frigate/+/+/set", "frigate/restart"];
const USERS = {
  station: { password: PASSWORDS.station, publish: [], subscribe: topics },
  recorder: { password: PASSWORDS.recorder, publish: ["#"], never: COMMANDS, subscribe: COMMANDS },
};

/** A station's ear that keeps what it heard; `fail` makes its disk refuse. */
const ear = (settings: MqttSettings) => {
  const heard: MqttMessage[] = [];
  const world = { fail: false, failed: 0, ups: 0, why: "" };
  const link = connectMqtt(settings, {
    async onMessage(message) {
      if (world.fail) world.failed += 1;
      if (world.fail) throw new Error("disk");
      heard.push(message);
    },
    onUp: () => {
      world.ups += 1;
    },
    onDown: (why) => {
      world.why = why;
    },
  });
  onTestFinished(() => link.close());
  const ids = () =>
    heard.flatMap(({ topic, payload }) =>
      topic === "frigate/events" ? [JSON.parse(Buffer.from(payload).toString()).after.id as string] : [],
    );
  return { link, heard, world, ids };
};

interface Room {
  readonly station: MqttSettings;
  readonly recorder: PeerSettings;
  readonly stranger: PeerSettings;
  /** a publisher with the station's own name and proof */
  readonly ownName: PeerSettings;
}

const embedded = async (): Promise<Room> => {
  const broker = await startBroker(0, USERS);
  onTestFinished(() => broker.close());
  const at = { host: "127.0.0.1", port: broker.port };
  return {
    station: {
      ...{ url: `mqtt://127.0.0.1:${broker.port}`, protocol: 4, clientId: "malkhana-T", topics },
      login: { username: "station", password: PASSWORDS.station },
    },
    recorder: { ...at, client: "frigate", username: "recorder", password: PASSWORDS.recorder },
    ownName: { ...at, client: "y", username: "station", password: PASSWORDS.station },
    stranger: { ...at, client: "x", username: "recorder", password: "guessed" },
  };
};

const mosquitto = async (): Promise<Room & { restart(): Promise<void> }> => {
  const broker = await startMosquitto();
  const file = (name: string) => join(broker.folder, name);
  const read = (name: string) => readFileSync(file(name), "utf8");
  const at = { host: "localhost", port: broker.port, ca: file("ca.crt") };
  return {
    station: {
      ...{ url: `mqtts://localhost:${broker.port}`, protocol: 5, clientId: "malkhana-T", topics },
      tls: { ca: read("ca.crt"), cert: read("station.crt"), key: read("station.key") },
    },
    recorder: { ...at, client: "frigate", cert: file("recorder.crt"), key: file("recorder.key") },
    ownName: { ...at, client: "y", cert: file("station.crt"), key: file("station.key") },
    stranger: { ...at, client: "x" },
    async restart() {
      await broker.stop();
      await broker.start();
    },
  };
};

const said = async (peer: FrigatePeer, ids: readonly string[], qos: 0 | 1 = 1): Promise<void> => {
  for (const [i, id] of ids.entries())
    expect(await peer.publish("frigate/events", frigateEvent("new", "door", id, 1_795_000_000 + i), { qos })).toBe(
      "sent",
    );
};

for (const [name, missing, open] of [
  ["the broker inside the station", !hasPaho, embedded],
  ["mosquitto as it is shipped", !hasPaho || !hasMosquitto, mosquitto],
] as const)
  describe(`${name} with a foreign publisher${missing ? " (python3-paho-mqtt or mosquitto is not here)" : ""}`, () => {
    test.skipIf(missing)("[MQ1] what is published while the station is away waits for it", async () => {
      const room = await open();
      const first = ear(room.station);
      await until("the first connection", () => first.world.ups === 1);
      await first.link.close();
      const peer = await startFrigatePeer(room.recorder);
      expect(peer.greeting).toBe("ready");
      await said(peer, ["a", "b", "c"]);
      const second = ear(room.station);
      await until("what waited", () => second.ids().length >= 3);
      expect(second.ids()).toEqual(["a", "b", "c"]);
    });

    test.skipIf(missing)(
      "[MQ2] a message is acknowledged after it is stored: one whose storing failed comes again",
      async () => {
        const room = await open();
        const one = ear(room.station);
        await until("the connection", () => one.world.ups === 1);
        one.world.fail = true;
        const peer = await startFrigatePeer(room.recorder);
        await said(peer, ["a", "b"]);
        // each failure costs the connection, and the first message is the first again
        await until("a second try", () => one.world.failed >= 2);
        one.world.fail = false;
        await until("both again", () => new Set(one.ids()).size === 2);
        expect([...new Set(one.ids())]).toEqual(["a", "b"]);
        expect(one.world.failed).toBeGreaterThanOrEqual(2);
      },
    );

    test.skipIf(missing)(
      "[MQ3] a forged publish is refused: by a stranger, by the station's name, and of a command",
      async () => {
        const room = await open();
        const one = ear(room.station);
        await until("the connection", () => one.world.ups === 1);
        const stranger = await startFrigatePeer(room.stranger);
        expect(stranger.greeting).toMatch(/^refused|ended/);
        const traitor = await startFrigatePeer(room.ownName);
        expect(traitor.greeting).toBe("ready");
        void traitor.publish("frigate/room/recordings/state", "OFF", { retain: true });
        await traitor.drop();
        const peer = await startFrigatePeer(room.recorder);
        await peer.publish("frigate/door/recordings/state", "ON", { retain: true });
        await until("the true message", () => one.heard.length > 0);
        void peer.publish("frigate/door/recordings/set", "OFF", { retain: true });
        const again = await startFrigatePeer({ ...room.recorder, client: "frigate-2" });
        await again.publish("frigate/door/audio/state", "ON", { retain: true });
        await until("another true message", () => one.heard.some(({ topic }) => topic.endsWith("audio/state")));
        const forged = ["frigate/room/recordings/state", "frigate/door/recordings/set"];
        expect(one.heard.filter(({ topic }) => forged.includes(topic))).toEqual([]);
        expect(one.heard[0]?.topic).toBe("frigate/door/recordings/state");
      },
    );

    test.skipIf(missing)("[MQ4] a recorder that dies without a word is told of by its last will", async () => {
      const room = await open();
      const one = ear(room.station);
      await until("the connection", () => one.world.ups === 1);
      const peer = await startFrigatePeer(room.recorder);
      await peer.publish("frigate/available", "online", { retain: true });
      await peer.drop();
      await until("the will", () => one.heard.length >= 2);
      expect(one.heard.map(({ payload }) => Buffer.from(payload).toString())).toEqual(["online", "offline"]);
    });
  });

test.skipIf(!hasPaho || !hasMosquitto)(
  "[MQ5] the shipped broker keeps what waits over its own restart, also of recorders that publish without asking for an answer",
  async () => {
    const room = await mosquitto();
    const first = ear(room.station);
    await until("the first connection", () => first.world.ups === 1);
    await first.link.close();
    const peer = await startFrigatePeer(room.recorder);
    await said(peer, ["a", "b"], 0);
    await said(peer, ["c"]);
    await room.restart();
    const second = ear(room.station);
    await until("what waited", () => second.ids().length >= 3);
    expect(second.ids().toSorted()).toEqual(["a", "b", "c"]);
  },
);

test("[MQ6] patterns of topics mean whole levels", () => {
  const pairs = [
    ["frigate/+/+/set", "frigate/door/recordings/set", true],
    ["frigate/+/+/set", "frigate/door/set", false],
    ["frigate/#", "frigate/a/b/c", true],
    ["frigate/#", "frigatex/a", false],
    ["+/available", "frigate/available", true],
    ["frigate/available", "frigate/available/x", false],
  ] as const;
  for (const [pattern, topic, matches] of pairs)
    expect([pattern, topic, topicMatches(pattern, topic)]).toEqual([pattern, topic, matches]);
});
