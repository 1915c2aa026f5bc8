import type { Page } from "playwright-core";

/** Words whose colour keeps less than `least` to 1 against the ground they stand on (WCAG 2.2 contrast ratio). */
export const weakTexts = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((wanted) => {
    type Colour = readonly [number, number, number, number];
    const read = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (/rgba?\(([^)]+)\)/.exec(text)?.[1] ?? "0 0 0 0")
        .split(/[\s,/]+/)
        .map(Number);
      return [red, green, blue, alpha];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (a: number, b: number) => a * top[3] + b * (1 - top[3]);
      return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
    };
    const ground = (element: Element): Colour => {
      const layers: Colour[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = read(getComputedStyle(at).backgroundColor);
        layers.push(colour);
        if (colour[3] === 1) break;
      }
      return layers.reduceRight<Colour>((below, top) => over(top, below), [255, 255, 255, 1]);
    };
    const light = ([red, green, blue]: Colour) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: Colour, b: Colour) => {
      const [dim = 0, bright = 0] = [light(a), light(b)].toSorted((x, y) => x - y);
      return (bright + 0.05) / (dim + 0.05);
    };
    const found = new Set<string>();
    const held = (element: Element, colour: string, text: string) => {
      const below = ground(element);
      const kept = ratio(over(read(colour), below), below);
      if (kept < wanted) found.add(`${kept.toFixed(1)} ${element.tagName}.${element.className}: ${text.slice(0, 40)}`);
    };
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!element || text === "" || element.closest(".visually-hidden") || element.getClientRects().length === 0)
        continue;
      held(element, getComputedStyle(element).color, text);
    }
    for (const field of document.querySelectorAll<HTMLInputElement>("input[placeholder]"))
      held(field, getComputedStyle(field, "::placeholder").color, field.placeholder);
    return [...found];
  }, least);

/** Enabled controls that cannot be brought into view, or over which something else lies when they are. */
export const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>("button:not(:disabled), a[href], input, summary")) {
      if (control.closest(".visually-hidden") || control.classList.contains("visually-hidden")) continue;
      if (control.getClientRects().length === 0) continue;
      control.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const box = control.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const top = document.elementFromPoint(x, y);
      if (!top || !(control.contains(top) || top.contains(control)))
        found.push(`${control.outerHTML.slice(0, 90)} under ${top?.outerHTML.slice(0, 60)}`);
    }
    window.scrollTo(0, 0);
    return found;
  });

/** Words in Latin letters that stand on the page, also in its names and hints. */
export const latinWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest("script, style")) texts.push(node.textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], img[alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(element.getAttribute(name) ?? "");
    return [...new Set(texts.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? []))];
  });
