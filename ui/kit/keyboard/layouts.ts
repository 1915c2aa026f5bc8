/** The pages of the keyboard: Hindi by InScript, Hindi from Latin letters, Latin letters, digits and signs. */
export const PAGES = ["inscript", "hinglish", "latin", "digits"] as const;
export type Page = (typeof PAGES)[number];

/** What stands on the key that leads to a page: its letters, in every language of the screen. */
export const PAGE_FACES: Readonly<Record<Page, string>> = {
  inscript: "हिन्दी",
  hinglish: "ka › क",
  latin: "ABC",
  digits: "123",
};

/** What a key puts, plain and with shift. */
export type KeyPair = readonly [plain: string, shifted: string];
/** Rows of keys, from the top. */
export type Layout = readonly (readonly KeyPair[])[];

const row = (plain: string, shifted: string): readonly KeyPair[] => {
  const above = shifted.split(" ");
  return plain.split(" ").map((key, index) => [key, above[index] ?? key]);
};
const letters = (plain: string): readonly KeyPair[] => row(plain, plain.toUpperCase());
const plainKeys = (keys: string): readonly KeyPair[] => row(keys, keys);

/** Zero-width non-joiner: keeps a virama in sight. Zero-width joiner: makes a half letter. */
const ZWNJ = "\u200c";
const ZWJ = "\u200d";

/**
 * InScript as the Government of India standardised it for typing tests: places of the keys by Windows' Devanagari
 * INSCRIPT and X11's `in(deva)`, which agree; the conjuncts above 3 to 8 by Windows. Digits are 0-9. Behind the last row
 * stand the rupee sign and the two joiners, which real keyboards hide behind a third level.
 */
const INSCRIPT: Layout = [
  row("\u094a 1 2 3 4 5 6 7 8 9 0 - \u0943", "ऒ ऍ \u0945 \u094dर र\u094d ज्ञ त्र क्ष श्र ( ) \u0903 ऋ"),
  row("\u094c \u0948 \u093e \u0940 \u0942 ब ह ग द ज ड \u093c \u0949", "औ ऐ आ ई ऊ भ ङ घ ध झ ढ ञ ऑ"),
  row("\u094b \u0947 \u094d \u093f \u0941 प र क त च ट", "ओ ए अ इ उ फ ऱ ख थ छ ठ"),
  [...row("\u0946 \u0902 म न व ल स , . य", "ऎ \u0901 ण ऩ ऴ ळ श ष । य\u093c"), ...plainKeys(`₹ ${ZWNJ} ${ZWJ}`)],
];
const QWERTY = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"] as const;

/** The keys of every page. Letters stand where a typist expects them. */
export const LAYOUTS: Readonly<Record<Page, Layout>> = {
  inscript: INSCRIPT,
  hinglish: [letters(QWERTY[0]), letters(QWERTY[1]), [...letters(QWERTY[2]), ...plainKeys(", . -")]],
  latin: [
    plainKeys("1 2 3 4 5 6 7 8 9 0"),
    letters(QWERTY[0]),
    letters(QWERTY[1]),
    [...letters(QWERTY[2]), ...plainKeys("- / . @")],
  ],
  digits: [
    plainKeys("1 2 3 / - ( )"),
    plainKeys("4 5 6 . , : ;"),
    plainKeys("7 8 9 ₹ % + ="),
    plainKeys("* 0 # @ & ' \""),
  ],
};

const FACES: Readonly<Record<string, string>> = { [ZWNJ]: `क्${ZWNJ}`, [ZWJ]: `क्${ZWJ}` };
const SIGN = /^\p{M}/u;

/** What stands on a key: signs on a dotted circle, joiners by what they do. */
export const faceOf = (key: string): string => FACES[key] ?? (SIGN.test(key) ? `\u25cc${key}` : key);
