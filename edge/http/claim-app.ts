import { Hono } from "hono";
import * as v from "valibot";
import type { Refusal, Result } from "#domain/result.ts";
import { ok } from "#domain/result.ts";
import { STATE_PACKS } from "#domain/state-pack/packs.ts";
import { type InvitationText, parseInvitation } from "#domain/wire/invitation.ts";
import type { Clock } from "#platform/clock.ts";
import { body, readableBodies } from "./bodies.ts";
import type { Env, HttpLog } from "./env.ts";
import { limitRate, nameRequest, ownRequestsOnly, protectPage } from "./envelope.ts";
import { answerFault } from "./faults.ts";
import { refused, reply } from "./problem.ts";

const enrolBody = v.strictObject({
  /** the text of the district's QR code; or the three parts of it */
  invitation: v.pipe(v.string(), v.maxLength(500)),
});
const partsBody = v.strictObject({
  gateway: v.pipe(v.string(), v.maxLength(260)),
  station: v.pipe(v.string(), v.maxLength(40)),
  code: v.pipe(v.string(), v.maxLength(60)),
});
const claimBody = v.union([enrolBody, partsBody]);

export interface ClaimAppDeps {
  readonly version: string;
  readonly clock: Clock;
  readonly random: (count: number) => Uint8Array;
  readonly hosts: () => readonly string[];
  readonly log: HttpLog;
  /** Enrols the machine. Refuses with a `claim/…` code; nothing was changed then. */
  readonly enrol: (invitation: InvitationText) => Promise<Result<{ readonly station: string }>>;
}

const NOBODY: Refusal = { code: "session/none", facts: {} };
const NEW_MACHINE = { hi: "नई मशीन", en: "New machine" };

/**
 * What a machine without a station serves: the kiosk's page and one act, its enrolment. There is no log behind it, no
 * officer and no session, so nothing of a case can be asked of it.
 */
export const createClaimApp = (deps: ClaimAppDeps) => {
  const api = new Hono<Env>()
    .get("/station", (c) =>
      reply(
        c,
        ok({
          station: "",
          name: NEW_MACHINE,
          district: "",
          training: false,
          setup: "claim" as const,
          words: STATE_PACKS.up,
          version: deps.version,
        }),
      ),
    )
    .get("/session", (c) => refused(c, NOBODY))
    .post("/claim/enrol", body(claimBody), async (c) => {
      const given = c.req.valid("json");
      const text =
        "invitation" in given
          ? given.invitation
          : `malkhana:enrol?g=${encodeURIComponent(given.gateway.trim())}&s=${encodeURIComponent(given.station.trim().toUpperCase())}&c=${encodeURIComponent(given.code.trim())}`;
      const invitation = parseInvitation(text);
      if (invitation === undefined) return refused(c, { code: "claim/invitation", facts: {} });
      return reply(c, await deps.enrol(invitation));
    });
  const app = new Hono<Env>()
    .use(nameRequest(deps.random))
    .use(protectPage())
    .use(ownRequestsOnly(deps.hosts))
    .use("/api/*", limitRate(deps.clock), readableBodies())
    .route("/api", api);
  app.onError(answerFault(deps.log));
  app.notFound((c) => refused(c, { code: "request/not-found", facts: {} }));
  return app;
};

/** For the typed client of the kiosk's first page. */
export type ClaimAppType = ReturnType<typeof createClaimApp>;
