import type { ClientResponse } from "hono/client";
import type { ErrorCode } from "#domain/errors.ts";
import { type Facts, ok, type Result } from "#domain/result.ts";
import type { Bilingual } from "#domain/schema.ts";

/** A refusal as it came from the station; `kiosk/unreachable` when no answer came at all. */
export interface Problem {
  readonly code: ErrorCode | "kiosk/unreachable";
  readonly message: Bilingual;
  readonly requestId?: string;
  readonly facts: Facts;
}

export type Answer<T> = Result<T, Problem>;

/** JSON has no `undefined`: a field that may be absent is absent, and never there without a value. */
type Exact<T> = T extends object ? { [K in keyof T]: Exact<Exclude<T[K], undefined>> } : T;
/** What a call answers when it is not refused. */
type Said<R> = R extends ClientResponse<infer T, 200, "json"> ? Exact<T> : never;

/** Waits for a call to the station and answers its value or its problem. It never throws. */
export type Ask = <R extends Response | ClientResponse<unknown>>(call: Promise<R>) => Promise<Answer<Said<R>>>;

const UNREACHABLE: Problem = {
  code: "kiosk/unreachable",
  message: {
    hi: "मालखाना सेवा से जवाब नहीं मिला। जो भरा था वह इसी स्क्रीन पर सुरक्षित है। थोड़ी देर में फिर कोशिश करें।",
    en: "The malkhana service did not answer. What you filled in is kept on this screen. Try again in a moment.",
  },
  facts: {},
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "message" in body && "facts" in body;

/** @param onProblem told of every problem, for example to lock the screen when the session has ended */
export const createAsk =
  (onProblem: (problem: Problem) => void): Ask =>
  async <R extends Response | ClientResponse<unknown>>(call: Promise<R>): Promise<Answer<Said<R>>> => {
    const failed = (problem: Problem): Answer<never> => {
      onProblem(problem);
      return { ok: false, error: problem };
    };
    try {
      const response = await call;
      const body: unknown = await response.json();
      if (response.ok) return ok(body as Said<R>);
      return failed(isProblem(body) ? body : UNREACHABLE);
    } catch {
      return failed(UNREACHABLE);
    }
  };
