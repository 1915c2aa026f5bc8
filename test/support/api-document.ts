import type { Answered } from "./http-station.ts";
import { faultsOf } from "./json-schema.ts";

interface Media {
  readonly schema?: Record<string, unknown>;
  readonly example?: unknown;
}
/** One operation of the API's document. */
export interface Operation {
  readonly method: string;
  /** with `{names}` */
  readonly path: string;
  readonly summary: string | undefined;
  readonly open: boolean;
  readonly tags: readonly string[];
  readonly body: Readonly<Record<string, Media>> | undefined;
  readonly answer: Readonly<Record<string, Media>>;
}

interface RawOperation {
  summary?: string;
  tags?: string[];
  security?: unknown[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media> }>;
}

/** Every operation of a document. */
export const operationsOf = (document: Record<string, unknown>): Operation[] =>
  Object.entries(document["paths"] as Record<string, Record<string, RawOperation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      method: method.toUpperCase(),
      path,
      summary: raw.summary,
      open: raw.security?.length === 0,
      tags: raw.tags ?? [],
      body: raw.requestBody?.content,
      answer: raw.responses["200"]?.content ?? {},
    })),
  );

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path);

/** What of an answer is not as the document says; an operation the document does not have is a fault too. */
export const answerFaults = (
  operations: readonly Operation[],
  method: string,
  url: string,
  answer: Answered,
): string[] => {
  const path = url.split("?")[0] ?? "";
  const found = operations.filter((each) => each.method === method && matches(each.path, path));
  const operation = found.find((each) => each.path === path) ?? found[0];
  const schema = operation?.answer["application/json"]?.schema;
  if (!schema) return [`${method} ${path} is not described`];
  return faultsOf(schema, answer.body).map((fault) => `${method} ${path} ${fault}`);
};
