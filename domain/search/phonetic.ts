import { CONSONANTS, LATIN, VOWELS } from "./sounds.ts";

const VIRAMA = "\u094d";
const NASAL = "\u0902";

/** ज्ञ is spoken gy, ंह as ngh. */
const spoken = (word: string): string => word.replaceAll("ज्ञ", "ग्य").replaceAll(`${NASAL}ह`, `${NASAL}घ`);

const ofDevanagari = (word: string): string => {
  let form = "";
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const consonant = CONSONANTS[letter];
    if (consonant === undefined) form += letter === NASAL ? "n" : (VOWELS[letter] ?? "");
    else {
      const next = word.charAt(at + 1);
      const bare = next === VIRAMA || next === "" || (VOWELS[next] !== undefined && next > "\u093d");
      form += bare ? consonant : `${consonant}a`;
    }
  }
  return form
    .replaceAll(/a+[ie]/g, "e")
    .replaceAll(/a+u/g, "o")
    .replaceAll(/ay(?![aeiou])/g, "e");
};

const ofLatin = (word: string): string => {
  let form = "";
  for (let at = 0; at < word.length; ) {
    const rule = LATIN.find(([letters]) => {
      letters.lastIndex = at;
      return letters.test(word);
    });
    form += rule ? rule[1] : word.charAt(at);
    at = rule ? rule[0].lastIndex : at + 1;
  }
  return form;
};

/**
 * A word as it is spoken, in small Latin letters, the same for both scripts as far as spelling tells: मोबाइल is `mobel`,
 * kattaa and कट्टा are `kataa`. Empty for words with digits and of other scripts.
 * @param word one word of `foldText`
 */
export const spokenForm = (word: string): string => {
  const devanagari = /^[\u0900-\u0963\u0970-\u097f]+$/u.test(word);
  if (!devanagari && !/^[a-z]+$/.test(word)) return "";
  return (devanagari ? ofDevanagari(spoken(word)) : ofLatin(word)).replaceAll(/([^aeiou])\1+/g, "$1");
};

const FIRST_VOWEL: Readonly<Record<string, string>> = { a: "a", e: "i", i: "i", o: "u", u: "u" };

/**
 * The skeleton of a spoken form, under which all its usual spellings are one: vowels go but the first, aspirated sounds
 * count as plain ones, sh as s, v as b, h and y only at the start; a nasal before a stop, and the i before sk, st, go.
 * राजेश and rajesh are `rjs`, गड़ासा and gandasa `gds`.
 */
export const phoneticKey = (form: string): string => {
  const bare = form.replace(/^[ie](?=s[^aeiouh])/, "");
  const first = FIRST_VOWEL[bare.charAt(0)] ?? bare.charAt(0).replace("v", "b");
  const rest = bare
    .slice(1)
    .replaceAll(/n(?=[kgcjtdpbs])|m(?=[pb])/g, "")
    .replaceAll("v", "b")
    .replaceAll(/[aeiouhy]/g, "-");
  return (first + rest).replaceAll(/([^-])\1+/g, "$1").replaceAll("-", "");
};

/** Shorter forms say too little: `kaa`, `ki`, `ke`, `ko`. */
const SHORTEST_FORM = 3;
const MOST_KEYS = 6;

/** Whether a form says enough to be found by. */
export const isHeard = (form: string): boolean => form.length >= SHORTEST_FORM;

/**
 * The keys under which a typed word may stand: its own first, then with flaps heard the other way (ड़ is written d and r),
 * with the nasal that a spelling does not tell from a letter of its own (तिनका, tinka), and with the other first vowel
 * (activa, एक्टिवा).
 */
export const phoneticKeys = (form: string): string[] => {
  const own = phoneticKey(form);
  const keys = new Set([own]);
  for (let at = 1; at < own.length; at++) {
    const flap = own.charAt(at) === "r" ? "d" : own.charAt(at) === "d" ? "r" : undefined;
    if (flap !== undefined) keys.add(own.slice(0, at) + flap + own.slice(at + 1));
  }
  keys.add(phoneticKey(form.replaceAll(/n(?=[kgcjtdpbs])/g, "na")));
  keys.add(phoneticKey(form.replaceAll(/(?<=.)na(?=[kgcjtdpbs])/g, "n")));
  if (/^[ai]/.test(own)) keys.add((own.startsWith("a") ? "i" : "a") + own.slice(1));
  return isHeard(form) ? [...keys].filter((key) => key !== "").slice(0, MOST_KEYS) : [];
};
