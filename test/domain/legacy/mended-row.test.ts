import { describe, expect, test } from "vitest";
import { mendableColumns, placeInStatus, readMendedRow, STATUS_CHOICES } from "#domain/legacy/mended-row.ts";
import { readStatus } from "#domain/legacy/status.ts";

const mapping = { registerNumber: "नं०", status: "स्थिति", place: "स्थान", description: "विवरण", decided: "" };
const row = (cells: Record<string, string>) => ({ cells, mapping });

describe("a row that is mended", () => {
  test("[IM53] each chip writes a word that the rules read as a status of its own", () => {
    const read = STATUS_CHOICES.map(({ cell }) => readStatus(cell));
    expect(read).toEqual([
      { kind: "in-store" },
      { kind: "out", purpose: "court" },
      { kind: "out", purpose: "fsl" },
      { kind: "out", purpose: "custody-bond" },
      { kind: "closed", how: "returned" },
      { kind: "closed", how: "destroyed" },
      { kind: "closed", how: "sold" },
      { kind: "missing" },
    ]);
  });

  test("[IM53] a place written as the status is moved to the empty place cell, and the row reads as in store there", () => {
    const kept = row({ नं०: "44", स्थिति: "RACK 4", विवरण: "कपड़े" });
    const moved = placeInStatus(kept);
    expect(moved).toEqual({ स्थान: "RACK 4", स्थिति: "मालखाने में" });
    expect(readMendedRow(kept, moved ?? {}, "2026-11-22")).toMatchObject({
      disposition: "item",
      status: { kind: "in-store" },
      place: { kind: "rack", number: "4" },
    });
    expect(placeInStatus(row({ स्थिति: "RACK 4", स्थान: "ALM 2" }))).toBeUndefined();
    expect(placeInStatus(row({ स्थिति: "कानपुर" }))).toBeUndefined();
    expect(placeInStatus(row({ स्थिति: "FSL" }))).toBeUndefined();
    expect(mendableColumns(kept)).toEqual(["नं०", "स्थिति", "विवरण", "स्थान"]);
  });
});
