// A server that speaks CouchDB's protocol, in its own process and memory: express-pouchdb.
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);

interface Express {
  use(handler: unknown): void;
  listen(port: number, host: string, done: () => void): Server;
}
interface Pouch {
  plugin(plugin: unknown): Pouch;
  defaults(options: object): Pouch;
}

const folder = mkdtempSync(join(tmpdir(), "couch-peer-"));
process.chdir(folder); // it leaves its list of databases where it stands
const pouch = (require("pouchdb-core") as Pouch)
  .plugin(require("pouchdb-adapter-memory"))
  .plugin(require("pouchdb-replication"))
  .defaults({ adapter: "memory", revs_limit: 1 });
const app = (require("express") as () => Express)();
const peer = require("express-pouchdb") as (pouch: Pouch, options: object) => unknown;
app.use(
  peer(pouch, { mode: "minimumForPouchDB", overrideMode: { include: ["routes/security"] }, inMemoryConfig: true }),
);
const server = app.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit(0));
