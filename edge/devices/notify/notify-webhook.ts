import type { Clock } from "#platform/clock.ts";
import { createHttpClient } from "#platform/http/client.ts";
import type { Notifier } from "./notifier.ts";

const DEADLINE_MS = 20_000;

/** Posts `{subject, text, to}` as JSON to one address; any 2xx is taken as received. */
export const webhookNotifier = (address: string, clock: Clock): Notifier => {
  const url = new URL(address);
  const client = createHttpClient(url.origin, clock);
  return {
    async send(message) {
      const body = new TextEncoder().encode(JSON.stringify(message));
      const headers = { "Content-Type": "application/json" };
      const path = url.pathname + url.search;
      const answer = await client.ask({ method: "POST", path, headers, body, deadlineMs: DEADLINE_MS });
      if (answer.kind === "none") return { ok: false, why: answer.why };
      return answer.status >= 200 && answer.status < 300 ? { ok: true } : { ok: false, why: `status ${answer.status}` };
    },
    close: async () => client.close(),
  };
};
