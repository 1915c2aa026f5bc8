import { type HttpResponse, type HttpStack, Upload } from "tus-js-client";
import {
  BLOBS_PATH,
  type BlobRefusal,
  blobRefusedSchema,
  type WantedBlob,
  wantedListSchema,
} from "#domain/wire/blobs.ts";
import type { Clock } from "#platform/clock.ts";
import type { HttpAnswer, HttpClient } from "#platform/http/client.ts";
import type { PiecePace } from "./blobs-pace.ts";
import { createExchange, type Exchanged, jsonBody } from "./exchange.ts";

/** What one exchange about a blob came to: as for entries, or a refusal of this blob alone. */
export type BlobExchanged<T> =
  | Exclude<Exchanged<T>, { kind: "refused" }>
  | { readonly kind: "refused"; readonly code: BlobRefusal };

/** Talks to the gateway about blobs, one piece at a time. */
export interface BlobWire {
  /** What the district wants, smallest first, behind `after`. */
  wanted(after: Pick<WantedBlob, "bytes" | "sha256"> | undefined): Promise<BlobExchanged<readonly WantedBlob[]>>;
  /** Sends a blob from where the last piece ended; `turn` is awaited before each piece, and false ends it there. */
  send(blob: WantedBlob, bytes: Uint8Array, turn: () => Promise<boolean>): Promise<BlobExchanged<true>>;
  /** One piece of a blob that the district has; fewer bytes than asked only at its end. */
  fetch(sha256: string, from: number, bytes: number): Promise<BlobExchanged<Uint8Array>>;
}

const AT_ONCE = 8;
const DEADLINE_MS = 20_000;
const refusal = jsonBody(blobRefusedSchema);
const readWanted = jsonBody(wantedListSchema);

const judge = (answer: HttpAnswer): Exclude<BlobExchanged<never>, { kind: "done" }> => {
  if (answer.kind === "none") return { kind: "offline", why: answer.why };
  const { status, body } = answer;
  const why = `status ${status}`;
  if (status === 401) return { kind: "auth", why };
  if (status >= 500) return { kind: "busy", why };
  const refused = refusal(body);
  return refused ? { kind: "refused", code: refused.code } : { kind: "portal", why };
};

const responseOf = (answer: Extract<HttpAnswer, { kind: "answer" }>): HttpResponse => ({
  getStatus: () => answer.status,
  getHeader: (name) => answer.headers[name.toLowerCase()],
  getBody: () => new TextDecoder().decode(answer.body),
  getUnderlyingObject: () => answer,
});

/**
 * @param client the connections the entries travel on, certificate and all
 * @param base the gateway's URL, which upload addresses are made of
 */
export const createBlobWire = (deps: {
  readonly client: Pick<HttpClient, "ask">;
  readonly base: string;
  readonly pace: PiecePace;
  readonly clock: Pick<Clock, "monoMs">;
  readonly credential: Readonly<Record<string, string>>;
}): BlobWire => {
  const { client, base, pace, clock, credential } = deps;
  const exchange = createExchange(client, credential);

  /** tus over our own client: its connections, its deadlines, and a turn before each request. */
  const stackFor = (turn: () => Promise<boolean>, told: (answer: HttpAnswer) => void): HttpStack => ({
    getName: () => "courier",
    createRequest(method, url) {
      const headers: Record<string, string> = { ...credential };
      return {
        getMethod: () => method,
        getURL: () => url,
        setHeader(name, value) {
          headers[name] = value;
        },
        getHeader: (name) => headers[name],
        setProgressHandler: () => undefined,
        abort: async () => undefined,
        getUnderlyingObject: () => undefined,
        async send(body?: Uint8Array | null) {
          if (!(await turn())) {
            told({ kind: "none", why: "closed" });
            throw new Error("closed");
          }
          const started = clock.monoMs();
          const answer = await client.ask({
            method: method as "POST" | "HEAD" | "PATCH",
            path: new URL(url).pathname,
            headers,
            ...(body ? { body } : {}),
            deadlineMs: pace.deadlineMs(),
          });
          told(answer);
          if (answer.kind === "none") {
            pace.broke();
            throw new Error(answer.why);
          }
          if (body && answer.status < 300) pace.arrived(body.length, clock.monoMs() - started);
          return responseOf(answer);
        },
      };
    },
  });

  return {
    async wanted(after) {
      const behind = after ? `&after=${after.bytes}-${after.sha256}` : "";
      const path = `${BLOBS_PATH}/wanted?limit=${AT_ONCE}${behind}`;
      const answer = await exchange.ask({ method: "GET", path, deadlineMs: DEADLINE_MS }, readWanted);
      if (answer.kind === "refused") return { kind: "busy", why: answer.refused.code };
      return answer.kind === "done" ? { kind: "done", value: answer.value.wanted } : answer;
    },

    send: ({ sha256, offset }, bytes, turn) =>
      new Promise((resolve) => {
        let last: HttpAnswer = { kind: "none", why: "closed" };
        const upload = new Upload(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
          endpoint: `${base}${BLOBS_PATH}`,
          ...(offset > 0 ? { uploadUrl: `${base}${BLOBS_PATH}/${sha256}` } : {}),
          metadata: { sha256 },
          chunkSize: pace.pieceBytes(),
          uploadDataDuringCreation: true,
          storeFingerprintForResuming: false,
          fingerprint: async () => sha256,
          retryDelays: null, // the next round asks the district how far it is
          httpStack: stackFor(turn, (answer) => {
            last = answer;
          }),
          onChunkComplete() {
            upload.options.chunkSize = pace.pieceBytes();
          },
          onSuccess: () => resolve({ kind: "done", value: true }),
          onError: () => resolve(judge(last)),
        });
        upload.start();
      }),

    async fetch(sha256, from, count) {
      const started = clock.monoMs();
      const answer = await client.ask({
        method: "GET",
        path: `${BLOBS_PATH}/${sha256}`,
        headers: { ...credential, Range: `bytes=${from}-${from + count - 1}` },
        deadlineMs: pace.deadlineMs(),
        mostBytes: count + 1024,
      });
      if (answer.kind === "none") pace.broke();
      if (answer.kind === "none" || answer.status !== 206) return judge(answer);
      if (answer.body.length > count || answer.body.length === 0) return { kind: "portal", why: "status 206" };
      pace.arrived(answer.body.length, clock.monoMs() - started);
      return { kind: "done", value: answer.body };
    },
  };
};
