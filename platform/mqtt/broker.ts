import { createServer, type Socket } from "node:net";
import { Aedes } from "aedes";

/** What one client may do: patterns of topics with + and #. */
export interface BrokerUser {
  readonly password: string;
  readonly publish: readonly string[];
  /** these neither, although a pattern above has them */
  readonly never?: readonly string[];
  readonly subscribe: readonly string[];
}

/** A broker inside this process, for one machine. */
export interface EmbeddedBroker {
  readonly port: number;
  /** publishes and subscriptions that were refused */
  refused(): number;
  close(): Promise<void>;
}

/** Whether a topic is one of those that a pattern means. */
export const topicMatches = (pattern: string, topic: string): boolean => {
  const [wanted, given] = [pattern.split("/"), topic.split("/")];
  for (const [i, level] of wanted.entries()) {
    if (level === "#") return true;
    if (given[i] === undefined || (level !== "+" && level !== given[i])) return false;
  }
  return wanted.length === given.length;
};

const anyOf = (patterns: readonly string[], topic: string): boolean =>
  patterns.some((pattern) => topicMatches(pattern, topic));

/**
 * Starts a broker on this machine only. Whoever has no name and password, or does what its name may not, is refused.
 * @throws the listener's error when the port is taken
 */
export const startBroker = async (
  port: number,
  users: Readonly<Record<string, BrokerUser>>,
): Promise<EmbeddedBroker> => {
  let refused = 0;
  const names = new WeakMap<object, string>();
  const userOf = (client: object | null): BrokerUser | undefined => users[(client && names.get(client)) ?? ""];
  const broker = await Aedes.createBroker({
    authenticate: (client, username, password, done) => {
      const known = username !== undefined && users[username]?.password === password?.toString();
      if (known) names.set(client, username);
      else refused += 1;
      done(null, known);
    },
    authorizePublish: (client, packet, done) => {
      const user = userOf(client);
      const may = user && anyOf(user.publish, packet.topic) && !anyOf(user.never ?? [], packet.topic);
      if (may) return done();
      refused += 1;
      // the connection ends with it: whoever publishes what it may not is not whom it says
      done(new Error("not allowed"));
    },
    authorizeSubscribe: (client, subscription, done) => {
      const may = userOf(client)?.subscribe.includes(subscription.topic) === true;
      if (!may) refused += 1;
      done(null, may ? subscription : null);
    },
  });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    broker.handle(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    refused: () => refused,
    close: () =>
      new Promise((resolve) => {
        broker.close(() => {
          server.close(() => resolve());
          for (const socket of open) socket.destroy();
        });
      }),
  };
};
