import sanscript from "@indic-transliteration/sanscript";

// the package declares its types for another module form than it has
const { t: transliterate } = sanscript as unknown as { readonly t: (text: string, from: string, to: string) => string };

/** What ITRANS has no letter for: the open o, set aside while the rest is drawn. */
const OPEN_O = "O~";
const MARK = "\u0949";
const LETTER = "\u0911";

/** ITRANS in Devanagari as Hindi writes it: NFC, no virama at the end of a word. */
export const drawHindi = (itrans: string): string => {
  const parts = itrans.split(OPEN_O);
  const drawn = parts.map((part, index) => {
    const text = transliterate(part, "itrans", "devanagari");
    const isLast = index === parts.length - 1;
    return isLast ? text.replace(/\u094d$/u, "") : text.replace(/\u094d?$/u, (virama) => (virama ? MARK : LETTER));
  });
  return drawn.join("").normalize("NFC");
};
