/** Markup that is already safe. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeText = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? "");

const isList = (part: Part): part is readonly Markup[] => Array.isArray(part);

const partMarkup = (part: Part): string => {
  if (isList(part)) return part.map((one) => one.markup).join("");
  return typeof part === "object" ? part.markup : escapeText(String(part));
};

/** A template whose values are escaped; only `Markup` values go in as they are. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.reduce((made, text, i) => {
    const part = parts[i - 1];
    return made + (part === undefined ? "" : partMarkup(part)) + text;
  }),
});

/** Nothing. */
export const NOTHING: Markup = { markup: "" };
