import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import { type DistrictAction, mayAsk } from "#domain/people/scope.ts";
import type { Clock } from "#platform/clock.ts";
import { createBuckets } from "#platform/http/buckets.ts";
import { isOwnHost } from "#platform/http/guards.ts";
import type { Accounts } from "../services/people.ts";
import { type DistrictEnv, officerOf, refused } from "./district-env.ts";

type Guard = MiddlewareHandler<DistrictEnv>;

/** The session's cookie. It holds a token of 256 random bits and nothing else. */
export const SESSION_COOKIE = "district_session";

/** What a stranger may ask: the door, the way in, and the way to set a password with a one-time code. */
export const OPEN: readonly string[] = [
  "GET /api/door",
  "POST /api/session",
  "POST /api/session/password",
  "POST /api/session/first",
];
const MOST_BODY_BYTES = 16 * 1024;
const READING = ["GET", "HEAD"];
const EVERYTHING = { burst: 240, perSecond: 60 };
const PROVING = { burst: 20, perSecond: 2 };

/** Names the request and protects its answer: nothing but our own files runs in the page, nobody frames it. */
export const framed = (random: (count: number) => Uint8Array): Guard => {
  const protect = secureHeaders({
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
  return async (c, next) => {
    c.set("requestId", Buffer.from(random(8)).toString("hex"));
    c.header("X-Request-Id", c.var.requestId);
    await protect(c, next);
  };
};

/** Refuses requests under a foreign name, and writes from a foreign page. */
export const ownOnly =
  (hosts: () => readonly string[]): Guard =>
  async (c, next) => {
    const origin = c.req.header("Origin");
    const site = c.req.header("Sec-Fetch-Site");
    const request = { host: c.req.header("Host") ?? new URL(c.req.url).host, origin, fetchSite: site };
    if (!isOwnHost(request, hosts())) return refused(c, { code: "request/foreign-host", facts: {} });
    const isOurs =
      (site === undefined || site === "same-origin" || site === "none") &&
      (origin === undefined || hosts().some((host) => origin === `http://${host}` || origin === `https://${host}`));
    if (!READING.includes(c.req.method) && !isOurs) return refused(c, { code: "request/cross-site", facts: {} });
    return next();
  };

/** Slows down whoever asks too often, above all for passwords: an officer, or else an address. Forwarding headers are not believed. */
export const limited = (clock: Pick<Clock, "monoMs">): Guard => {
  const all = createBuckets(EVERYTHING, clock);
  const proving = createBuckets(PROVING, clock);
  return async (c, next) => {
    const key = c.var.officer?.number ?? c.env?.incoming?.socket?.remoteAddress ?? "local";
    const isProof = c.req.method === "POST" && c.req.path.startsWith("/api/session");
    const seconds = Math.max(all.take(key), isProof ? proving.take(key) : 0);
    return seconds > 0 ? refused(c, { code: "session/wait", facts: { seconds } }) : next();
  };
};

/** Finds out who is signed in, from the cookie and nothing else; a stranger gets no further than `OPEN`. */
export const signedIn =
  (accounts: Pick<Accounts, "current" | "touch">): Guard =>
  async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE);
    const officer = accounts.current(token);
    c.set("token", token);
    c.set("officer", officer);
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    if (!officer && !OPEN.includes(`${method} ${c.req.path}`)) return refused(c, { code: "session/none", facts: {} });
    // a stream that is left open does not keep a session alive
    if (token !== undefined && c.req.path !== "/api/events") accounts.touch(token);
    c.header("Cache-Control", "no-store");
    return next();
  };

export const boundedBody = (): Guard =>
  bodyLimit({ maxSize: MOST_BODY_BYTES, onError: (c) => refused(c, { code: "request/too-large", facts: {} }) });

/** Lets only ranks through that may ask this. */
export const allowed =
  (action: DistrictAction): Guard =>
  async (c, next) =>
    mayAsk(officerOf(c).rank, action) ? next() : refused(c, { code: "policy/role", facts: {} });
