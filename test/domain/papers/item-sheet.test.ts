import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutText, onOnePage } from "#domain/papers/item-sheet.ts";
import { listHtml } from "#domain/papers/list-html.ts";
import { LIST_WORDS } from "#domain/papers/list-words.ts";
import { sampleLines, sampleSheet } from "../../support/sample-sheet.ts";

describe("the item sheet", () => {
  test("[PV6] of a long chain the first act and the newest stand on it, and how many lie between", () => {
    const whole = sampleSheet({ lines: sampleLines(40) });
    const page = onOnePage(whole);
    expect(page.lines[0]?.at).toBe(whole.lines[0]?.at);
    expect(page.lines.at(-1)?.at).toBe(whole.lines.at(-1)?.at);
    expect(page.lines.slice(1).map(({ at }) => at)).toEqual(
      whole.lines.slice(1 - page.lines.length).map(({ at }) => at),
    );
    expect(page.left).toBe(40 - page.lines.length);
    const withPhotos = onOnePage({ ...whole, photos: ["data:,"] });
    expect(withPhotos.lines.length).toBeLessThan(page.lines.length);
    expect(withPhotos.left + withPhotos.lines.length).toBe(40);
    const short = sampleSheet({ lines: sampleLines(5) });
    expect(onOnePage(short).lines).toHaveLength(5);
    expect(onOnePage(short).left).toBe(0);
  });

  test("[PV6] a text that is cut ends with a whole letter and says that it goes on", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("क", "ि", "्", "ष", "ा", "a", "😀", " ") }),
        fc.integer({ min: 2, max: 30 }),
        (text, max) => {
          const cut = cutText(text, max);
          expect(cut.length).toBeLessThanOrEqual(Math.max(max, 1));
          if (text.length <= max) expect(cut).toBe(text);
          else expect(text.startsWith(cut.slice(0, -1)) && cut.endsWith("…")).toBe(true);
          expect(cut).not.toMatch(/[\ud800-\udbff]…$/);
        },
      ),
    );
    expect(cutText("कक्षि", 4)).toBe("क…");
  });
});

describe("a list on paper", () => {
  const paper = (more: boolean) =>
    listHtml(
      {
        ...sampleSheet(),
        title: { hi: "बाहर गया माल", en: "Property outside" },
        asked: "<b>",
        columns: [{ title: LIST_WORDS.registerNo, width: 50 }],
        rows: [["12/2026"]],
        more,
      },
      "hi",
      { regular: "", bold: "", qr: () => ({ modules: 1, path: "" }) },
    );

  test("[PV5] a list that goes on says so, and typed words are text on it", () => {
    expect(paper(true)).toContain(LIST_WORDS.more.hi);
    expect(paper(false)).not.toContain(LIST_WORDS.more.hi);
    expect(paper(false)).toContain("&lt;b&gt;");
  });
});
