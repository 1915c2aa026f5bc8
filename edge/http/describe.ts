import { describeRoute, resolver } from "hono-openapi";
import * as v from "valibot";
import { problemOf, problemSchema } from "./problem.ts";

/** A schema with one example of it, as the API's document shows both. */
export interface Shown<S extends v.GenericSchema = v.GenericSchema> {
  readonly schema: S;
  readonly example: v.InferInput<S>;
}
export const shown = <S extends v.GenericSchema>(schema: S, example: v.InferInput<S>): Shown<S> => ({
  schema,
  example,
});

/** What the API's document says of one route. */
export interface Described {
  readonly tag:
    | "station"
    | "sessions"
    | "officers"
    | "items"
    | "cases"
    | "drafts"
    | "movements"
    | "places"
    | "printing"
    | "photos"
    | "imports"
    | "lessons"
    | "alarms"
    | "machine"
    | "openings"
    | "orders"
    | "log";
  readonly summary: string;
  readonly answer: Shown;
  readonly body?: Shown;
  /** bodies and answers that are no JSON: their media types */
  readonly file?: readonly string[];
  readonly gives?: string;
  /** needs nobody signed in */
  readonly open?: true;
}

const REFUSED = {
  description: "Refused: the code says why, the message what to do",
  content: {
    "application/json": {
      schema: resolver(problemSchema),
      example: problemOf({ code: "session/none", facts: {} }, "5f0c0a7be2a1d4c3"),
    },
  },
};

/** Describes a route. It stands after the route's body check, whose part of the document it completes. */
export const describe = ({ tag, summary, answer, body, file, gives = "application/json", open }: Described) => {
  const bytes = { schema: { type: "string", format: "binary" } as const, example: "(bytes)" };
  const content = file
    ? Object.fromEntries(file.map((type) => [type, bytes]))
    : body && { "application/json": { schema: resolver(body.schema), example: body.example } };
  return describeRoute({
    tags: [tag],
    summary,
    ...(open ? { security: [] } : {}),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      200: {
        description: summary,
        content: { [gives]: { schema: resolver(answer.schema), example: answer.example } },
      },
      default: REFUSED,
    },
  });
};

/** Text that is sent as it is: a signed note, a page, a stream. */
export const shownText = (example: string): Shown => shown(v.string(), example);
/** Nothing to tell but that it was done. */
export const shownNothing: Shown = shown(v.strictObject({}), {});
