import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

interface AttachingPouch {
  put(document: object): Promise<unknown>;
  close(): Promise<void>;
}
interface StoredList {
  readonly rows: readonly { readonly doc?: { readonly _attachments?: Record<string, { readonly length: number }> } }[];
}

/** PouchDB's own replicator with photos as attachments, one document each, to a server in its own process. */
export const photosByPouch = async (photos: readonly Uint8Array[]) => {
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const child = fork("bench/photos-stock-main.ts", [], { execArgv: ["--import", tsx], cwd: process.cwd() });
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once("message", (message: { port: number }) => resolve(message));
    child.once("exit", (code) => reject(new Error(`the database ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  await fetch(`${url}/photos`, { method: "PUT" });
  const Pouch = require("pouchdb-core");
  // a plugin changes the one constructor for all, and the replicator can be laid on it once only
  if (!("replicate" in Pouch.prototype))
    for (const plugin of ["pouchdb-adapter-memory", "pouchdb-adapter-http", "pouchdb-replication"])
      Pouch.plugin(require(plugin));
  const local: AttachingPouch = new Pouch(`photos-${port}`, { adapter: "memory" });
  for (const [i, photo] of photos.entries())
    await local.put({
      _id: `photo-${String(i).padStart(4, "0")}`,
      _attachments: { photo: { content_type: "image/jpeg", data: Buffer.from(photo) } },
    });
  return {
    url,
    /** Replicates for ever. @param through the server's address on the link */
    start(through: string, batchSize: number): () => void {
      const remote = new Pouch(`${through}/photos`, { skip_setup: true });
      const run = Pouch.replicate(local, remote, { live: true, retry: true, batch_size: batchSize });
      run.catch(() => undefined);
      return () => run.cancel();
    },
    /** Bytes of the photos that are there. */
    async arrived(): Promise<number> {
      const answer = await fetch(`${url}/photos/_all_docs?include_docs=true`);
      const { rows } = (await answer.json()) as StoredList;
      return rows.reduce((sum, { doc }) => sum + (doc?._attachments?.["photo"]?.length ?? 0), 0);
    },
    async close() {
      child.removeAllListeners("exit");
      child.kill();
      await local.close();
    },
  };
};
