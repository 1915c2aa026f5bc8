import { describe, expect, test } from "vitest";
import { operationsOf } from "../../support/api-document.ts";
import { openHttpStation } from "../../support/http-station.ts";
import { faultsOf } from "../../support/json-schema.ts";

const example = "MKCE9SA894411F";
const filled = (path: string): string => path.replaceAll(/\{\w+\}/g, example);

describe("the API's document", () => {
  test("[HT12] every operation has a summary, and an example beside each schema that fits it", async () => {
    const station = await openHttpStation();
    const { body } = await station.ask("GET", "/openapi.json");
    const operations = operationsOf(body);
    expect(operations.length).toBeGreaterThan(50);
    const faults = operations.flatMap((operation) => {
      const media = [...Object.values(operation.body ?? {}), ...Object.values(operation.answer)];
      return [
        ...(operation.summary ? [] : ["no summary"]),
        ...(Object.keys(operation.answer).length > 0 ? [] : ["no answer"]),
        ...media.flatMap(({ schema, example: shown }) =>
          schema && shown !== undefined ? faultsOf(schema, shown) : ["no schema or no example"],
        ),
      ].map((fault) => `${operation.method} ${operation.path}: ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(body["openapi"]).toBe("3.1.0");
  });

  test("[HT6] without a session everything is refused but what the document calls open", async () => {
    const station = await openHttpStation();
    const operations = operationsOf((await station.ask("GET", "/openapi.json")).body);
    const open = operations.filter((operation) => operation.open).map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      "GET /api/alarms",
      "GET /api/events",
      "GET /api/health",
      "GET /api/repairs",
      "GET /api/station",
      "POST /api/session",
      "POST /api/session/pin",
      "POST /api/setup",
    ]);
    const closed = operations.filter((operation) => !operation.open);
    const answers = await Promise.all(
      closed.map(async ({ method, path }) => {
        const answer = await station.ask(method, filled(path), method === "POST" ? {} : undefined);
        return `${method} ${path} ${answer.status} ${answer.body["code"]}`;
      }),
    );
    expect(answers).toEqual(closed.map(({ method, path }) => `${method} ${path} 401 session/none`));
  });

  test("[HT7] a technician sees and does nothing with case data, whatever route is asked", async () => {
    const station = await openHttpStation(["technician"]);
    const operations = operationsOf((await station.ask("GET", "/openapi.json")).body);
    const guarded = operations.filter(
      ({ path, open }) =>
        !open && !/^\/api\/(session|officers$|events|log|suggest$|repairs\/printer|doctor|claim)/.test(path),
    );
    const answers = [];
    for (const { method, path, body } of guarded) {
      await station.clock.advance(1_000);
      await station.signIn("technician");
      const shown = Object.values(body ?? {})[0]?.example;
      const answer = await station.ask(method, filled(path), method === "POST" ? (shown ?? {}) : undefined);
      answers.push(`${method} ${path} ${answer.body["code"]}`);
    }
    expect(answers).toEqual(guarded.map(({ method, path }) => `${method} ${path} policy/role`));
  });
});
