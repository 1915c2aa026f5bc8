/** What can be printed and saved from the kiosk. */
export type Printed =
  | { readonly what: "item"; readonly item: string }
  | { readonly what: "register"; readonly from: string; readonly to: string }
  | { readonly what: "search"; readonly q: string }
  | { readonly what: "place"; readonly place: string }
  | { readonly what: "out" | "overdue" | "awaiting-gd" | "unlabelled" | "unshelved" | "missing" };

const questionOf = ({ what, ...facts }: Printed): URLSearchParams =>
  new URLSearchParams(Object.entries(facts).filter(([, fact]) => fact !== ""));

/** The kiosk's screen that shows it. */
export const printScreen = (printed: Printed): string => {
  const question = questionOf(printed).toString();
  return `/print/${printed.what}${question === "" ? "" : `?${question}`}`;
};

/** The station's file of it. There is no CSV of an item's sheet. */
export const printFile = (printed: Printed, format: "html" | "pdf" | "csv", language: "hi" | "en"): string => {
  if (printed.what === "item") return `/api/sheets/${printed.item}.${format}?lang=${language}`;
  const question = questionOf(printed);
  question.set("lang", language);
  return `/api/lists/${printed.what}.${format}?${question.toString()}`;
};

/** What the address of the print screen asks for; undefined when it names nothing that can be printed. */
export const printedOf = (what: string, query: Readonly<Record<string, string>>): Printed | undefined => {
  const { item = "", from = "", to = "", q = "", place = "" } = query;
  switch (what) {
    case "item":
      return { what, item };
    case "register":
      return { what, from, to };
    case "search":
      return { what, q };
    case "place":
      return { what, place };
    case "out":
    case "overdue":
    case "awaiting-gd":
    case "unlabelled":
    case "unshelved":
    case "missing":
      return { what };
    default:
      return undefined;
  }
};
