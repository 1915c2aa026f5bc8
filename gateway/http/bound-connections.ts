import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server } from "node:net";

/** With the files of the open logs these stay below 1,024, which is what a service may have open unless it asks. */
const MOST_CONNECTIONS = 480;
/** From here on a connection serves one request: the others are waiting for their turn. */
const CROWDED = 240;

/**
 * Bounds the connections of a server, so that a thousand stations that come back in one second take turns and no file
 * of a log is ever refused. Who is turned away comes back by its own jittered wait.
 */
export const boundConnections = (server: Server, { most = MOST_CONNECTIONS, crowded = CROWDED } = {}): void => {
  let open = 0;
  server.maxConnections = most;
  server.on("connection", (socket) => {
    open++;
    socket.once("close", () => {
      open--;
    });
  });
  server.prependListener("request", (_request: IncomingMessage, response: ServerResponse) => {
    if (open > crowded) response.shouldKeepAlive = false;
  });
};
