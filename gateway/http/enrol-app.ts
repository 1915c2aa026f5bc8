import { Hono } from "hono";
import * as v from "valibot";
import { enrolSchema, helloSchema } from "#domain/wire/enrol.ts";
import type { Enrolment } from "../services/enrolment.ts";
import type { DeviceOf } from "./device-of.ts";
import { readJson } from "./read-body.ts";
import type { StationEnv } from "./station-env.ts";

const renewSchema = v.strictObject({ request: v.pipe(v.string(), v.maxLength(8_000)) });

/** Where a device becomes known, and where its certificate is renewed. */
export const createEnrolApp = (deps: { readonly enrolment: Enrolment; readonly deviceOf: DeviceOf }) => {
  const { enrolment, deviceOf } = deps;
  return new Hono<StationEnv>()
    .post("/enrol/hello", async (c) => {
      const asked = await readJson(helloSchema, c.req.raw);
      const answer = asked ? enrolment.hello(asked) : ({ ok: false, error: { code: "enrol/request" } } as const);
      return answer.ok ? c.json(answer.value) : c.json(answer.error, 403);
    })
    .post("/enrol", async (c) => {
      const asked = await readJson(enrolSchema, c.req.raw);
      const answer = asked ? await enrolment.enrol(asked) : ({ ok: false, error: { code: "enrol/request" } } as const);
      return answer.ok ? c.json(answer.value) : c.json(answer.error, 403);
    })
    .post("/renew", async (c) => {
      // an expired certificate still says who it was: a station may have been dark for months
      const device = await deviceOf(c.env ?? {});
      const asked = await readJson(renewSchema, c.req.raw);
      const cert = device && asked && (await enrolment.renew(device.serial, asked.request));
      return cert === undefined ? c.json({ code: "enrol/request" }, 403) : c.json({ cert });
    });
};
