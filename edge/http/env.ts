import type { IncomingMessage, ServerResponse } from "node:http";
import type { Refusal } from "#domain/result.ts";
import type { LiveSession } from "../services/sessions/sessions.ts";

/** What travels with one request. */
export interface Env {
  Bindings: { readonly incoming?: IncomingMessage; readonly outgoing?: ServerResponse };
  Variables: {
    requestId: string;
    /** the session's token, as the cookie brought it */
    token: string | undefined;
    live: LiveSession | undefined;
    /** why there is no session */
    noSession: Refusal;
    /** a Content-Security-Policy of this answer's own, stricter than the page's */
    policy: string | undefined;
  };
}

/** Where faults are told. Facts name no person, no key and nothing that was sent. */
export interface HttpLog {
  fault(facts: { requestId: string; method: string; route: string; fault: string; at: readonly string[] }): void;
}
