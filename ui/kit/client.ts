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

/** Calls to the station. Every call answers with a value or a problem; none throws. */
export interface Client {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown): Promise<Answer<T>>;
  remove<T>(path: string): Promise<Answer<T>>;
  /** sends a file as it is */
  send<T>(path: string, file: Blob, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
}

const UNREACHABLE: Problem = {
  code: "kiosk/unreachable",
  message: {
    hi: "मालखाना सेवा से जवाब नहीं मिला। जो भरा था वह इसी स्क्रीन पर सुरक्षित है। थोड़ी देर में फिर कोशिश करें।",
    en: "The malkhana service did not answer. What you filled in is kept on this screen. Try again in a moment.",
  },
  facts: {},
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "message" in body;

/** @param onProblem told of every problem, for example to lock the screen when the session has ended */
export const createClient = (fetch: typeof globalThis.fetch, onProblem: (problem: Problem) => void): Client => {
  const failed = (problem: Problem): Answer<never> => {
    onProblem(problem);
    return { ok: false, error: problem };
  };
  const call = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    try {
      const response = await fetch(`/api${path}`, { ...init, credentials: "same-origin" });
      const body: unknown = await response.json();
      if (response.ok) return ok(body as T);
      return failed(isProblem(body) ? { ...body, facts: body.facts ?? {} } : UNREACHABLE);
    } catch {
      return failed(UNREACHABLE);
    }
  };
  const json = { "content-type": "application/json" };
  return {
    get: (path) => call(path, {}),
    post: (path, body = {}) => call(path, { method: "POST", headers: json, body: JSON.stringify(body) }),
    remove: (path) => call(path, { method: "DELETE", headers: json }),
    send: (path, file, headers = {}) =>
      call(path, { method: "POST", headers: { "content-type": file.type, ...headers }, body: file }),
  };
};
