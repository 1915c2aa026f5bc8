// The other end of PouchDB's own replicator for photos: a database of express-pouchdb in its own process.
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

const require = createRequire(import.meta.url);
const express = require("express");
const Pouch = require("pouchdb-core").plugin(require("pouchdb-adapter-memory"));
const app = express();
app.use("/", require("express-pouchdb")(Pouch.defaults({ adapter: "memory" }), { mode: "minimumForPouchDB" }));
const server = app.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
