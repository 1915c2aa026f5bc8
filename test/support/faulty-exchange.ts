import { createExchange, type Exchange } from "#edge/services/courier/exchange.ts";
import type { HttpAnswer, HttpAsk } from "#platform/http/client.ts";

/** What a link does to one exchange. `doubled`: it arrives twice. `late`: the answer is lost after the work was done. */
export type LinkFault = "none" | "cut" | "late" | "doubled" | "short";

/** Something that answers requests, as Hono's app does. */
type Answering = (path: string, init: RequestInit) => Response | Promise<Response>;

/**
 * The station's end of a link without a socket, whose faults the test gives.
 * @param answering the gateway at this moment; undefined while it is down
 */
export const faultyExchange = (
  station: string,
  answering: () => Answering | undefined,
  faultNow: () => LinkFault,
): Exchange => {
  const once = async (ask: HttpAsk, fault: LinkFault): Promise<HttpAnswer> => {
    const app = answering();
    if (app === undefined || fault === "cut") return { kind: "none", why: "cut" };
    const body = fault === "short" && ask.body ? ask.body.slice(0, Math.floor(ask.body.length / 2)) : ask.body;
    const init = { method: ask.method, headers: { ...ask.headers }, ...(body ? { body: Uint8Array.from(body) } : {}) };
    if (fault === "doubled") await app(ask.path, init);
    const response = await app(ask.path, init);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (fault === "late" || fault === "short") return { kind: "none", why: fault };
    return { kind: "answer", status: response.status, headers: {}, body: bytes };
  };
  return createExchange({ ask: (ask) => once(ask, faultNow()) }, { "X-Station": station });
};
