import { spawn } from "node:child_process";
import { runningTypeScript } from "./running-typescript.ts";

/** A server of CouchDB's protocol for tests. */
export interface CouchPeer {
  readonly url: string;
  close(): void;
}

/** Starts express-pouchdb in a process of its own. */
export const startCouchPeer = async (): Promise<CouchPeer> => {
  const [node, ...flags] = runningTypeScript("test/support/couch-peer-main.ts");
  const child = spawn(node, flags, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { port: number }));
    child.once("exit", (code) => reject(new Error(`the peer ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, close: () => void child.kill() };
};

/** Why no real CouchDB is asked; undefined when there is one. */
export const couchMissing = (): string | undefined =>
  process.env["COUCHDB_URL"] === undefined ? "COUCHDB_URL names no CouchDB" : undefined;
