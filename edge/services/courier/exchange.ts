import * as v from "valibot";
import { type Refused, refusedSchema } from "#domain/wire/reply.ts";
import type { HttpAnswer, HttpAsk, HttpClient } from "#platform/http/client.ts";

/**
 * What one exchange with the district came to.
 * `offline`: nothing came back; normal. `portal`: something else answered in the district's place. `auth`: it does not
 * know us. `busy`: its disk or its service cannot now. `refused`: it does not take what we sent, and says why.
 */
export type Exchanged<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "offline" | "portal" | "auth" | "busy"; readonly why: string }
  | { readonly kind: "refused"; readonly refused: Refused };

/** Talks to the gateway, one request at a time or a few. */
export interface Exchange {
  ask<T>(ask: HttpAsk, read: (body: Uint8Array) => T | undefined): Promise<Exchanged<T>>;
}

/** A JSON body by its schema; undefined for anything else, so that a login page is never taken for an answer. */
export const jsonBody =
  <const S extends v.GenericSchema>(schema: S) =>
  (body: Uint8Array): v.InferOutput<S> | undefined => {
    try {
      const read = v.safeParse(schema, JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
      return read.success ? read.output : undefined;
    } catch {
      return undefined;
    }
  };

const refusal = jsonBody(refusedSchema);

const judge = <T>(answer: HttpAnswer, read: (body: Uint8Array) => T | undefined): Exchanged<T> => {
  if (answer.kind === "none") return { kind: "offline", why: answer.why };
  const { status, body } = answer;
  const why = `status ${status}`;
  if (status === 200 || status === 201 || status === 204) {
    const value = read(body);
    return value === undefined ? { kind: "portal", why } : { kind: "done", value };
  }
  if (status === 401) return { kind: "auth", why };
  const refused = refusal(body);
  if (status === 503 || status >= 500) return { kind: "busy", why };
  // a refusal that is not in our words was not written by the district
  return refused ? { kind: "refused", refused } : { kind: "portal", why };
};

/** @param credential headers that say who we are where the connection itself does not */
export const createExchange = (
  client: Pick<HttpClient, "ask">,
  credential: Readonly<Record<string, string>> = {},
): Exchange => ({
  async ask(ask, read) {
    return judge(await client.ask({ ...ask, headers: { ...credential, ...ask.headers } }), read);
  },
});
