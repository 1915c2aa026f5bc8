import type { Server } from "node:http";
import type { Server as TlsServer } from "node:https";
import type { AddressInfo } from "node:net";

/** A port that is open. */
export interface Serving {
  readonly port: number;
  /** Takes no more requests, cuts the streams, resolves when the port is free. */
  close(): Promise<void>;
}

/**
 * Opens a server's port.
 * @param port 0 takes a free one
 * @throws Error `EADDRINUSE` when something else has the port
 */
export const listenOn = async (server: Server | TlsServer, port: number, host: string): Promise<Serving> => {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
