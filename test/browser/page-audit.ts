import type { Page } from "playwright-core";

/** Enabled controls smaller than 48 × 48 px, or primary ones smaller than 76 px; links inside a line of text do not count. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button:not(:disabled), a[href], input, select, textarea")].flatMap(
      (control) => {
        const box = control.getBoundingClientRect();
        if (
          box.width === 0 ||
          control.closest(".visually-hidden, .notice") ||
          control.classList.contains("visually-hidden")
        )
          return [];
        const least = control.classList.contains("button-primary") ? 76 : 48;
        const fits = box.height >= Math.min(least, 76) - 0.5 && box.width >= 47.5;
        return fits ? [] : [`${Math.round(box.width)}x${Math.round(box.height)} ${control.outerHTML.slice(0, 100)}`];
      },
    ),
  );

/** A page that scrolls sideways, or words that do not fit into what holds them. */
export const clippedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page is too wide"] : [];
    const cut = [
      ...document.querySelectorAll<HTMLElement>("button, a, h1, h2, h3, p, dt, dd, label, legend, strong, small"),
    ]
      .filter((element) => element.clientWidth > 1 && !element.closest(".visually-hidden"))
      .filter(
        (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline",
      )
      .map((element) => element.textContent?.slice(0, 60) ?? "");
    return [...wide, ...cut];
  });

/** Fonts that drew a glyph and were not shipped with the page. */
export const foreignGlyphs = async (
  page: Page,
  selector = "main *, header *, .training-band, .training-band *",
): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector,
  });
  const found = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const font of fonts) if (!font.isCustomFont) found.add(font.familyName);
  }
  await session.detach();
  return [...found];
};
