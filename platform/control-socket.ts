import { chmod, unlink } from "node:fs/promises";
import http from "node:http";
import { isMissing } from "./files.ts";
import type { Serving } from "./http/listen.ts";

/** What a running service does for a command of its own user on the same machine. */
export type Controls = Readonly<Record<string, (asked: unknown) => Promise<unknown>>>;

const MOST_CHARACTERS = 64 * 1024;

const readText = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > MOST_CHARACTERS) throw new RangeError("too long");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
};

/** The socket of a data folder. It is readable by the folder's owner only, and no network reaches it. */
export const controlPath = (folder: string): string => `${folder}/control.sock`;

/** Answers on a socket; one left by a process that was killed is replaced. The caller holds the folder's lock. */
export const answerControl = async (path: string, controls: Controls): Promise<Pick<Serving, "close">> => {
  await unlink(path).catch((fault: unknown) => {
    if (!isMissing(fault)) throw fault;
  });
  const server = http.createServer((request, response) => {
    const control = controls[request.url?.slice(1) ?? ""];
    const done = async (): Promise<unknown> => control?.(JSON.parse(await readText(request)));
    done().then(
      (answer) => response.writeHead(control ? 200 : 404).end(JSON.stringify(answer ?? null)),
      () => response.writeHead(500).end("null"),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/**
 * Asks the service of a data folder to do something.
 * @returns its answer; undefined when no service runs there
 * @throws Error when it failed
 */
export const askControl = (
  path: string,
  name: string,
  asked: unknown,
): Promise<{ readonly answer: unknown } | undefined> =>
  new Promise((resolve, reject) => {
    const request = http.request({ socketPath: path, method: "POST", path: `/${name}` }, (response) => {
      readText(response).then((text) => {
        if (response.statusCode === 200) resolve({ answer: JSON.parse(text) });
        else reject(new Error(`the running service could not do it (${response.statusCode})`));
      }, reject);
    });
    request.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "ENOENT" || fault.code === "ECONNREFUSED" || fault.code === "ENOTDIR") resolve(undefined);
      else reject(fault);
    });
    request.end(JSON.stringify(asked));
  });
