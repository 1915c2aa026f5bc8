import * as v from "valibot";
import { FIELDS } from "#domain/legacy/headers.ts";
import { code, integer, sha256Hex } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import { EXAMPLE } from "./examples.ts";

const texts = v.record(v.string(), v.string());
const numbers = v.record(v.string(), integer());

const upload = v.strictObject({
  upload: sha256Hex,
  file: v.string(),
  rows: integer(),
  headers: v.array(v.string()),
  sample: v.array(v.array(v.string())),
  /** field → column, from 0 */
  mapping: v.record(v.string(), v.number()),
  contested: v.array(v.picklist(FIELDS)),
  unmapped: v.array(integer()),
  remembered: v.boolean(),
});
const exampleUpload = {
  upload: EXAMPLE.sha256,
  file: "register-19.csv",
  rows: 1_200,
  headers: ["माल नं०", "वर्ष", "स्थिति"],
  sample: [["12", "1998", "FSL"]],
  mapping: { registerNumber: 0, year: 1, status: 2 },
  contested: [],
  unmapped: [],
  remembered: false,
};
export const uploadAnswer = shown(upload, exampleUpload);

const figures = v.strictObject({
  rows: integer(),
  items: integer(),
  quarantined: integer(),
  already: integer(),
  whereabouts: v.strictObject({ placed: integer(), out: integer(), missing: integer(), closed: integer() }),
  byPurpose: numbers,
  byHow: numbers,
  dated: integer(),
  duplicates: integer(),
  flags: numbers,
  reasons: numbers,
  unknownSpellings: v.array(v.strictObject({ spelling: v.string(), rows: integer() })),
});
const exampleFigures = {
  rows: 1_200,
  items: 1_050,
  quarantined: 150,
  already: 0,
  whereabouts: { placed: 500, out: 350, missing: 50, closed: 150 },
  byPurpose: { fsl: 150, court: 100, "custody-bond": 100 },
  byHow: { destroyed: 150 },
  dated: 850,
  duplicates: 12,
  flags: { "year-unknown": 40 },
  reasons: { "status-not-a-status": 150 },
  unknownSpellings: [{ spelling: "LAST ROOM", rows: 7 }],
};
export const figuresAnswer = shown(figures, exampleFigures);

const progress = v.strictObject({
  upload: sha256Hex,
  state: v.picklist(["reading", "running", "done", "cancelled", "failed"]),
  read: integer(),
  of: integer(),
  items: integer(),
  quarantined: integer(),
  already: integer(),
  figures: v.exactOptional(figures),
});
const exampleProgress = {
  upload: EXAMPLE.sha256,
  state: "running" as const,
  read: 400,
  of: 1_200,
  items: 350,
  quarantined: 50,
  already: 0,
  figures: exampleFigures,
};
export const progressAnswer = shown(progress, exampleProgress);

/** the file at hand, if there is one, and how far its run is */
export const lastImportAnswer = shown(
  v.strictObject({ upload: v.exactOptional(upload), progress: v.exactOptional(progress) }),
  { upload: exampleUpload, progress: exampleProgress },
);

export const spellingsAnswer = shown(
  v.strictObject({ spellings: v.array(v.strictObject({ spelling: v.string(), items: v.array(code) })) }),
  { spellings: [{ spelling: "last room", items: [EXAMPLE.item] }] },
);

export const quarantineAnswer = shown(
  v.strictObject({
    rows: v.array(
      v.strictObject({
        batch: sha256Hex,
        row: integer(),
        rowKey: v.string(),
        reasons: v.array(v.string()),
        private: v.exactOptional(v.strictObject({ hash: sha256Hex, subject: v.string() })),
        settled: v.exactOptional(v.strictObject({ item: v.exactOptional(code), reason: v.string() })),
        cells: v.exactOptional(texts),
        mapping: v.exactOptional(texts),
      }),
    ),
    total: integer(),
  }),
  {
    rows: [
      { batch: EXAMPLE.sha256, row: 17, rowKey: "k17", reasons: ["status-not-a-status"], cells: { स्थिति: "RACK 4" } },
    ],
    total: 1,
  },
);
