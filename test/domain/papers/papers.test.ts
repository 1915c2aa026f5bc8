import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayCode } from "#domain/codes.ts";
import { carrierSlip } from "#domain/papers/carrier-slip.ts";
import { itemLabel } from "#domain/papers/label.ts";
import type { PaperAssets } from "#domain/papers/paper-page.ts";
import type { RoadCertificatePaper } from "#domain/papers/road-certificate.ts";
import { roadCertificateHtml } from "#domain/papers/road-certificate-html.ts";
import type { Slip } from "#domain/papers/slip.ts";
import { contentsList, depositReceipt } from "#domain/papers/station-slips.ts";
import {
  sampleCertificate,
  sampleContents,
  sampleItem,
  sampleParcels,
  sampleReceipt,
} from "../../support/sample-papers.ts";

const ASSETS: PaperAssets = { regular: "AAAA", bold: "BBBB", qr: () => ({ modules: 8, path: "M0 0h1v1h-1z" }) };
const LANGS = ["hi", "en"] as const;
const HOSTILE = `<script>alert("1")</script>&'</style>`;

describe("an item label", () => {
  test("[LB3] of a sensitive case holds neither case nor description, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (caseText, description) => {
        const { kind: _, ...facts } = sampleItem();
        const label = itemLabel({ ...facts, caseText, description, sensitive: true });
        expect([label.caseText, label.description]).toEqual([undefined, undefined]);
        const open = itemLabel({ ...facts, caseText, description, sensitive: false });
        expect([open.caseText, open.description]).toEqual([caseText, description]);
      }),
    );
  });
});

const wordsOf = (slip: Slip): string =>
  slip.blocks
    .map((block) => {
      if (block.kind === "pair") return `${block.left} ${block.right}`;
      if (block.kind === "field") return `${block.word}: ${block.value}`;
      if (block.kind === "symbol") return `${block.code} ${displayCode(block.code)}`;
      if (block.kind === "write") return `${block.word} ____`;
      return block.kind === "title" || block.kind === "text" ? block.text : "";
    })
    .join("\n")
    .replaceAll("\u00a0", " ");

describe("slips", () => {
  test("[SL1] the carrier's slip says what he carries, for whom, till when, and holds the code of the return", () => {
    for (const lang of LANGS) {
      const paper = sampleCertificate();
      const said = wordsOf(carrierSlip(paper, lang));
      const must = [paper.purpose, paper.to, paper.carrier.name, paper.carrier.number, paper.due, paper.issuedAt];
      for (const text of [...must, "RC 12/2026", "UP41 G 0312", paper.code, paper.issuedBy.name, "#1482"]) {
        expect(said).toContain(text);
      }
      for (const { code, registerNo, description = "" } of paper.parcels) {
        for (const text of [displayCode(code), registerNo, description, "SHO-KOTWALI"]) expect(said).toContain(text);
      }
      expect(said).toContain(lang === "hi" ? "रपट सं० / समय ____" : "GD no. / time ____");
      expect(wordsOf(carrierSlip(sampleCertificate({ gd: "34, 09:30" }), lang))).toContain("34, 09:30");
    }
  });

  test("[SL2] the contents list names every item of the box and their number", () => {
    const said = wordsOf(contentsList(sampleContents(), "hi"));
    for (const { code, registerNo } of sampleParcels(5)) {
      expect(said).toContain(displayCode(code));
      expect(said).toContain(registerNo);
    }
    expect(said).toContain("कक्ष 1 › रैक 2 › खाना 3");
    const symbol = contentsList(sampleContents(), "hi").blocks.find(({ kind }) => kind === "symbol");
    expect(symbol).toEqual({ kind: "symbol", code: sampleContents().code, caption: "कुल 5" });
  });

  test("[SL3] the deposit receipt names items, seals, both officers, the time and the head of the log", () => {
    const said = wordsOf(depositReceipt(sampleReceipt(), "en"));
    for (const text of ["145/2026", "12-03-2026 21:15", "क्षत्रिय", "सुनीता यादव", "intact × 1", "34, 21:05", "#1482"]) {
      expect(said).toContain(text);
    }
  });

  test("[SL4] a sensitive parcel shows its numbers only", () => {
    const parcels = sampleParcels(1).map((one) => ({ ...one, caseText: undefined, description: undefined }));
    const said = wordsOf(carrierSlip(sampleCertificate({ parcels }), "hi"));
    expect(said).toContain("145/2026");
    for (const word of ["312/2026", "BNS", "चाकू"]) expect(said).not.toContain(word);
  });
});

describe("the road certificate", () => {
  const textOf = (markup: string): string => markup.replace(/<style>.*?<\/style>/s, "").replaceAll(/<[^>]*>/g, " ");

  test("[RC1] is one document with two copies, marked 1/2 office and 2/2 carrier", () => {
    const text = textOf(roadCertificateHtml(sampleCertificate(), "hi", ASSETS));
    expect(text.match(/प्रति \d\/2\s+(कार्यालय|वाहक) प्रति/g)).toEqual([
      expect.stringContaining("1/2"),
      expect.stringContaining("2/2"),
    ]);
    expect(text.split("RC 12/2026")).toHaveLength(1 + 3); // once in the title, once a copy
  });

  test("[RC2] escapes every value and holds no script", () => {
    const officer = { name: HOSTILE, rank: HOSTILE, number: HOSTILE };
    const evil: RoadCertificatePaper = {
      number: HOSTILE,
      code: sampleCertificate().code,
      letterhead: [HOSTILE, HOSTILE],
      station: { hi: HOSTILE, en: HOSTILE },
      district: { hi: HOSTILE, en: HOSTILE },
      purpose: HOSTILE,
      to: HOSTILE,
      carrier: officer,
      order: HOSTILE,
      parcels: [
        {
          no: 1,
          code: sampleCertificate().code,
          registerNo: HOSTILE,
          caseText: HOSTILE,
          description: HOSTILE,
          quantityText: HOSTILE,
          seal: { state: "broken", count: 1, text: HOSTILE },
        },
      ],
      issuedAt: HOSTILE,
      due: HOSTILE,
      gd: HOSTILE,
      vehicle: HOSTILE,
      issuedBy: officer,
      checkpoint: { line: HOSTILE, payload: HOSTILE },
      training: true,
    };
    for (const lang of LANGS) {
      const made = roadCertificateHtml(evil, lang, ASSETS);
      expect(made).not.toContain("<script");
      expect(made.match(/<\/style>/g)).toHaveLength(1);
      expect(made).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
      expect(made).toContain("default-src 'none'");
      expect(made).not.toMatch(/(?:src|href|url\()\s*=?["']?(?:https?:)?\/\//);
    }
  });

  test("[RC3] leaves a line to write on where GD number, order or vehicle is missing", () => {
    const blanks = (over: Partial<RoadCertificatePaper>) =>
      roadCertificateHtml(sampleCertificate(over), "hi", ASSETS).match(/class="blank"/g)?.length ?? 0;
    expect(blanks({ gd: "34, 09:30" })).toBe(0);
    expect(blanks({})).toBe(2);
    expect(blanks({ order: undefined, vehicle: undefined })).toBe(6);
  });

  test("[RC4] has a block for the receiving office with a line for time, seals, name and signature", () => {
    const text = textOf(roadCertificateHtml(sampleCertificate(), "en", ASSETS));
    for (const line of [
      "Number of parcels received",
      "State of seals",
      "Date and time received",
      "Name and rank",
      "Signature and office stamp",
    ]) {
      expect(text.split(line)).toHaveLength(3);
    }
  });

  test("[RC5] a parcel of a sensitive case is marked confidential instead of described", () => {
    const parcels = sampleParcels(1).map((one) => ({ ...one, caseText: undefined, description: undefined }));
    const text = textOf(roadCertificateHtml(sampleCertificate({ parcels }), "hi", ASSETS));
    expect(text).toContain("गोपनीय");
    expect(text).not.toContain("चाकू");
  });

  test("[LB5] a training station's certificate says so on both copies, a real one nowhere", () => {
    const marks = (training: boolean) =>
      textOf(roadCertificateHtml(sampleCertificate({ training }), "hi", ASSETS)).split("प्रशिक्षण · TRAINING").length - 1;
    expect([marks(true), marks(false)]).toEqual([2, 0]);
  });
});
