import http from "node:http";
import https from "node:https";
import type { Clock } from "../clock.ts";

/** One request to a server that may be gone in the middle of it. */
export interface HttpAsk {
  readonly method: "GET" | "POST" | "HEAD" | "PATCH" | "PUT";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** everything together must be done within this time */
  readonly deadlineMs: number;
  /** an answer is cut off past this size */
  readonly mostBytes?: number;
}

/** What came back, or that nothing whole did. */
export type HttpAnswer =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string | undefined>>;
      readonly body: Uint8Array;
    }
  | { readonly kind: "none"; readonly why: string };

/** A client that keeps few connections to one server alive. */
export interface HttpClient {
  ask(ask: HttpAsk): Promise<HttpAnswer>;
  close(): void;
}

/** Keys of a client that proves who it is (mTLS). */
export interface ClientTls {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const tlsOptions = (tls: ClientTls | undefined, unproven: boolean) =>
  ({ ...tls, rejectUnauthorized: !unproven, minVersion: "TLSv1.3", maxCachedSessions: 8 }) as const;

/** Connections that prove who we are, for a library that makes its own requests. The caller destroys it. */
export const tlsAgent = (tls: ClientTls): https.Agent =>
  new https.Agent({ keepAlive: true, maxSockets: 4, ...tlsOptions(tls, false) });

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * @param base `http://host:port` or `https://host:port`
 * @param options `connections`: how many requests are under way at once. `unproven`: take any certificate, where the
 * server proves itself in another way
 */
export const createHttpClient = (
  base: string,
  clock: Pick<Clock, "after">,
  options: { readonly connections?: number; readonly tls?: ClientTls; readonly unproven?: boolean } = {},
): HttpClient => {
  const url = new URL(base);
  const secure = url.protocol === "https:";
  const { connections = 4, tls, unproven = false } = options;
  const kept = { keepAlive: true, maxSockets: connections, keepAliveMsecs: 30_000, scheduling: "lifo" as const };
  const agent = secure ? new https.Agent({ ...kept, ...tlsOptions(tls, unproven) }) : new http.Agent(kept);
  const send = secure ? https.request : http.request;
  return {
    ask: ({ method, path, headers = {}, body, deadlineMs, mostBytes = MOST_BYTES }) =>
      new Promise((resolve) => {
        const request = send({
          agent,
          host: url.hostname,
          port: url.port,
          method,
          path,
          headers: { ...headers, ...(body ? { "Content-Length": String(body.length) } : {}) },
        });
        let done = false;
        const end = (answer: HttpAnswer): void => {
          if (done) return;
          done = true;
          cancel();
          if (answer.kind === "none") request.destroy();
          resolve(answer);
        };
        // a connection that is half open never says so: only the deadline does
        const cancel = clock.after(deadlineMs, () => end({ kind: "none", why: "deadline" }));
        request.on("error", (fault: NodeJS.ErrnoException) => end({ kind: "none", why: fault.code ?? fault.message }));
        request.on("response", (response) => {
          const chunks: Uint8Array[] = [];
          let length = 0;
          response.on("data", (chunk: Uint8Array) => {
            length += chunk.length;
            if (length > mostBytes) end({ kind: "none", why: "too large" });
            else chunks.push(chunk);
          });
          response.on("aborted", () => end({ kind: "none", why: "cut off" }));
          response.on("error", (fault) => end({ kind: "none", why: fault.message }));
          response.on("end", () => {
            if (!response.complete) return end({ kind: "none", why: "cut off" });
            const named = Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]);
            end({
              kind: "answer",
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(named),
              body: Buffer.concat(chunks),
            });
          });
        });
        request.end(body);
      }),
    close: () => agent.destroy(),
  };
};
