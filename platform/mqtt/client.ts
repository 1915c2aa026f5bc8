import { type MqttClient as Connection, connect, type IClientOptions } from "mqtt";

/** One message as the broker gave it. */
export interface MqttMessage {
  readonly topic: string;
  readonly payload: Uint8Array;
  /** it was said before we listened */
  readonly retained: boolean;
}

export interface MqttSettings {
  /** `mqtt://host:port` or `mqtts://host:port` */
  readonly url: string;
  /** 4: MQTT 3.1.1, which the embedded broker speaks. 5: mosquitto */
  readonly protocol: 4 | 5;
  /** the same at every start: under it the broker keeps what came while we were away */
  readonly clientId: string;
  readonly topics: readonly string[];
  readonly login?: { readonly username: string; readonly password: string };
  /** PEM texts */
  readonly tls?: { readonly ca: string; readonly cert: string; readonly key: string };
}

export interface MqttListener {
  /** The broker keeps a message until this resolves, and gives it again after a rejection. One after the other. */
  onMessage(message: MqttMessage): Promise<void>;
  /** subscribed; `away` when there was a connection or an attempt before */
  onUp(): void;
  onDown(why: string): void;
}

/** A connection that comes back by itself. */
export interface MqttLink {
  isUp(): boolean;
  /** @returns whether the broker has it; nothing is kept for later */
  publish(topic: string, payload: Uint8Array | string, options?: { readonly retain?: boolean }): Promise<boolean>;
  close(): Promise<void>;
}

const RECONNECT_MS = 1_000;
const CONNECT_MS = 8_000;
const KEEPALIVE_S = 15;
const SESSION_S = 14 * 86_400;

const optionsOf = ({ protocol, clientId, login, tls }: MqttSettings): IClientOptions => ({
  protocolVersion: protocol,
  clientId,
  // the broker goes on collecting for us while we are away
  clean: false,
  ...(protocol === 5 ? { properties: { sessionExpiryInterval: SESSION_S } } : {}),
  reconnectPeriod: RECONNECT_MS,
  connectTimeout: CONNECT_MS,
  keepalive: KEEPALIVE_S,
  resubscribe: false,
  queueQoSZero: false,
  reconnectOnConnackError: true,
  ...(login ?? {}),
  ...(tls ? { ...tls, rejectUnauthorized: true } : {}),
});

/**
 * Listens to a broker. Messages are acknowledged only after `onMessage` resolved, so that none is lost when we die in
 * between; those come again, and the listener must know them.
 */
export const connectMqtt = (settings: MqttSettings, listener: MqttListener): MqttLink => {
  const client: Connection = connect(settings.url, optionsOf(settings));
  let up = false;
  let why = "not connected yet";
  let closing = false;
  let failed = false;
  let storing: Promise<void> = Promise.resolve();

  client.handleMessage = (packet, done) => {
    const payload = typeof packet.payload === "string" ? Buffer.from(packet.payload) : packet.payload;
    // what was read behind a message that failed is not taken before it either
    if (failed) return done(new Error("not stored"));
    storing = listener.onMessage({ topic: packet.topic, payload, retained: packet.retain }).then(
      () => done(),
      () => {
        failed = true;
        // not acknowledged: the broker gives it again on the next connection
        client.stream.destroy();
        done(new Error("not stored"));
      },
    );
  };
  client.on("connect", () => {
    failed = false;
    const heard = (): void => {
      up = true;
      listener.onUp();
    };
    // who only speaks asks for nothing
    if (settings.topics.length === 0) return heard();
    // asked for anew each time: what is retained is then told again
    client.subscribe([...settings.topics], { qos: 1 }, (fault, granted) => {
      const refused = granted?.find(({ qos }) => qos > 2);
      if (fault || refused) {
        why = fault?.message ?? `the broker does not let us listen to ${refused?.topic}`;
        return listener.onDown(why);
      }
      heard();
    });
  });
  client.on("error", (fault) => {
    why = fault.message;
  });
  client.on("close", () => {
    const before = up;
    up = false;
    if (before && !closing) listener.onDown(why);
  });
  return {
    isUp: () => up,
    publish: (topic, payload, { retain = false } = {}) =>
      new Promise((resolve) => {
        if (!client.connected) return resolve(false);
        const bytes = typeof payload === "string" ? payload : Buffer.from(payload);
        client.publish(topic, bytes, { qos: 1, retain }, (fault) => resolve(!fault));
      }),
    async close() {
      closing = true;
      up = false;
      // what is being stored is stored; unacknowledged, it comes once more and is known then
      await storing;
      client.end(true);
    },
  };
};
