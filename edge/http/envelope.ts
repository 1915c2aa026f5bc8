import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import type { Clock } from "#platform/clock.ts";
import { createBuckets } from "#platform/http/buckets.ts";
import { isOwnHost, isOwnPage } from "#platform/http/guards.ts";
import type { Sessions } from "../services/sessions/sessions.ts";
import type { Env } from "./env.ts";
import { refused } from "./problem.ts";

/** The session's cookie. It holds a token of 256 random bits and nothing else. */
export const SESSION_COOKIE = "malkhana_session";

/** Gives every request a name, which its answer and the log of its faults carry. */
export const nameRequest =
  (random: (count: number) => Uint8Array): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set("requestId", Buffer.from(random(8)).toString("hex"));
    c.header("X-Request-Id", c.var.requestId);
    return next();
  };

/** Nothing but our own files runs in the kiosk's page; no page of another may frame it. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  // the camera reader is WebAssembly of our own origin; scripts made of text stay forbidden
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "blob:", "data:"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  mediaSrc: ["'self'", "blob:"],
  formAction: ["'self'"],
  // papers to print are shown in the kiosk's page
  frameSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** Headers of every answer. No HSTS: the kiosk is plain http on the machine itself. */
export const protectPage = (): MiddlewareHandler<Env> => {
  const protect = secureHeaders({
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    permissionsPolicy: { camera: ["self"], microphone: [], geolocation: [] },
  });
  return async (c, next) => {
    await protect(c, next);
    if (!c.var.policy) return;
    c.res.headers.set("Content-Security-Policy", c.var.policy);
    if (c.var.policy.includes("frame-ancestors 'self'")) c.res.headers.set("X-Frame-Options", "SAMEORIGIN");
  };
};

const READING = ["GET", "HEAD"];

/** Refuses requests under a foreign name, and writes from a foreign page. @param hosts our own hosts, with port */
export const ownRequestsOnly =
  (hosts: () => readonly string[]): MiddlewareHandler<Env> =>
  async (c, next) => {
    const request = {
      host: c.req.header("Host") ?? new URL(c.req.url).host,
      origin: c.req.header("Origin"),
      fetchSite: c.req.header("Sec-Fetch-Site"),
    };
    if (!isOwnHost(request, hosts())) return refused(c, { code: "request/foreign-host", facts: {} });
    if (!READING.includes(c.req.method) && !isOwnPage(request, hosts()))
      return refused(c, { code: "request/cross-site", facts: {} });
    return next();
  };

const EVERYTHING = { burst: 240, perSecond: 60 };
const PROVING = { burst: 20, perSecond: 2 };
/** Requests that hash a PIN or a code: they cost the machine most. */
const PROVING_PATHS = ["/api/session", "/api/session/pin", "/api/setup"];

/** Slows down whoever asks too often: a session, or else an address. Forwarding headers are not believed. */
export const limitRate = (clock: Pick<Clock, "monoMs">): MiddlewareHandler<Env> => {
  const all = createBuckets(EVERYTHING, clock);
  const proving = createBuckets(PROVING, clock);
  return async (c, next) => {
    const key = c.var.live?.session ?? c.env?.incoming?.socket?.remoteAddress ?? "local";
    const isProof = c.req.method === "POST" && PROVING_PATHS.includes(c.req.path);
    const seconds = Math.max(all.take(key), isProof ? proving.take(key) : 0);
    if (seconds > 0) return refused(c, { code: "session/wait", facts: { seconds } });
    return next();
  };
};

/** Finds out who is signed in, from the cookie and from nothing else. */
export const knowSession =
  (sessions: Pick<Sessions, "current">): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE);
    const found = sessions.current(token);
    c.set("token", token);
    c.set("live", found.ok ? found.value : undefined);
    c.set("noSession", found.ok ? { code: "session/none", facts: {} } : found.error);
    return next();
  };
