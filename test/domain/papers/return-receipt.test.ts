import { describe, expect, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import { returnReceipt } from "#domain/papers/return-receipt.ts";
import { sampleCertificate, sampleParcels, sampleReceipt } from "../../support/sample-papers.ts";

const certificate = sampleCertificate();
const paper = {
  station: certificate.station,
  number: "41/2026",
  code: certificate.code,
  carrier: certificate.carrier,
  items: sampleParcels(2),
  out: 3,
  at: "14-03-2026 18:05",
  keeper: sampleReceipt().keeper,
  gd: undefined,
  checkpoint: certificate.checkpoint,
  training: false,
};

describe("the return receipt", () => {
  test("[PQ11] names what came back with its seals, who brought it, what is still out, and the head of the log", () => {
    const said = JSON.stringify(returnReceipt(paper, "en").blocks);
    for (const { code, registerNo } of paper.items)
      for (const word of [displayCode(code), registerNo]) expect(said).toContain(word);
    for (const word of [
      "RC 41/2026",
      "रामवीर सिंह",
      "14-03-2026 18:05",
      "intact × 1",
      '"Still out","value":"3"',
      "#1482",
    ])
      expect(said).toContain(word);
    expect(JSON.stringify(returnReceipt({ ...paper, out: 0 }, "en").blocks)).not.toContain("Still out");
  });
});
