import * as v from "valibot";
import { OFFICER_STATUS, ROLES } from "#domain/people/officer.ts";
import { bilingual, integer } from "#domain/schema.ts";
import { STATE_PACKS, statePackSchema } from "#domain/state-pack/packs.ts";
import { shown } from "../describe.ts";
import { EXAMPLE } from "./examples.ts";

const name = { hi: "सुनीता यादव", en: "Sunita Yadav" };
const rank = { hi: "मु०आ०", en: "Head Constable" };

export const stationAnswer = shown(
  v.strictObject({
    station: v.string(),
    name: bilingual,
    district: v.string(),
    training: v.boolean(),
    setup: v.picklist(["needed", "done"]),
    /** a technician began to claim this machine and has not finished */
    claim: v.exactOptional(v.literal("open")),
    words: statePackSchema,
    version: v.string(),
    /** a training station prints its PINs; a real one never has any to show */
    officers: v.exactOptional(
      v.array(
        v.strictObject({
          officer: v.string(),
          number: v.string(),
          name: bilingual,
          role: v.picklist(ROLES),
          pin: v.string(),
        }),
      ),
    ),
  }),
  {
    station: "UP-KNP-KOTWALI",
    name: { hi: "थाना कोतवाली", en: "PS Kotwali" },
    district: "kanpur-nagar.up",
    training: true,
    setup: "done",
    words: { ...STATE_PACKS.up, letterhead: [...STATE_PACKS.up.letterhead] },
    version: "0.1.0",
    officers: [{ officer: EXAMPLE.officer, number: "1001", name, role: "moharrir", pin: "274951" }],
  },
);

const checkState = v.picklist(["ok", "warn", "bad", "unknown"]);
export const healthAnswer = shown(
  v.strictObject({
    state: v.picklist(["ok", "warn", "bad"]),
    checks: v.array(
      v.strictObject({
        id: v.picklist(["log", "view", "disk", "printer", "clock", "checkpoint"]),
        state: checkState,
        facts: v.record(v.string(), v.union([v.string(), v.number()])),
      }),
    ),
  }),
  { state: "warn", checks: [{ id: "printer", state: "warn", facts: { why: "paper-end" } }] },
);

export const officerSchema = v.strictObject({
  officer: v.string(),
  name: bilingual,
  rank: bilingual,
  number: v.string(),
  role: v.picklist(ROLES),
  status: v.picklist(OFFICER_STATUS),
});
export const exampleOfficer = {
  officer: EXAMPLE.officer,
  name,
  rank,
  number: "1001",
  role: "moharrir" as const,
  status: "active" as const,
};

export const officerAnswer = shown(officerSchema, exampleOfficer);
export const officersAnswer = shown(v.strictObject({ officers: v.array(officerSchema) }), {
  officers: [exampleOfficer],
});
export const enrolledAnswer = shown(v.strictObject({ officer: officerSchema, code: v.string() }), {
  officer: exampleOfficer,
  code: "7Q2K-D482-9134-XM0A",
});
export const codeAnswer = shown(v.strictObject({ officer: v.string(), code: v.string() }), {
  officer: EXAMPLE.officer,
  code: "7Q2K-D482-9134-XM0A",
});
export const officerCodeAnswer = shown(v.strictObject({ officer: v.string() }), { officer: EXAMPLE.officer });
export const sessionAnswer = shown(v.strictObject({ officer: officerSchema, idleMs: integer() }), {
  officer: exampleOfficer,
  idleMs: 90_000,
});
