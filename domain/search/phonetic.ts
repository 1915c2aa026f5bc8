const INITIAL_DEVANAGARI: Readonly<Record<string, string>> = {
  अ: "a",
  आ: "a",
  इ: "i",
  ई: "i",
  ए: "i",
  ऐ: "i",
  ऍ: "i",
  ऎ: "i",
  उ: "u",
  ऊ: "u",
  ओ: "u",
  औ: "u",
  ऑ: "u",
  ऒ: "u",
};
const CONSONANT_DEVANAGARI: Readonly<Record<string, string>> = {
  क: "k",
  ख: "k",
  ग: "g",
  घ: "g",
  ङ: "n",
  च: "c",
  छ: "c",
  ज: "j",
  झ: "j",
  ञ: "n",
  ट: "t",
  ठ: "t",
  ड: "d",
  ढ: "d",
  ण: "n",
  त: "t",
  थ: "t",
  द: "d",
  ध: "d",
  न: "n",
  प: "p",
  फ: "p",
  ब: "b",
  भ: "b",
  म: "m",
  य: "y",
  र: "r",
  ल: "l",
  ळ: "l",
  व: "v",
  श: "s",
  ष: "s",
  स: "s",
  ह: "h",
  ऋ: "r",
  "\u0943": "r",
  "\u0902": "n",
};
const VIRAMA = "\u094d";

/** Letters that stand for one sound in Latin spelling, longest first. */
const LATIN_GROUPS: readonly (readonly [string, string])[] = [
  ["tion", "s-n"],
  ["sion", "s-n"],
  ["chh", "c"],
  ["tch", "c"],
  ["ksh", "ks"],
  ["dge", "j-"],
  ["ch", "c"],
  ["sh", "s"],
  ["kh", "k"],
  ["gh", "g"],
  ["jh", "j"],
  ["th", "t"],
  ["dh", "d"],
  ["ph", "p"],
  ["bh", "b"],
  ["ck", "k"],
  ["qu", "k-"],
  ["ce", "s-"],
  ["ci", "s-"],
  ["cy", "s-"],
];
const LATIN_SINGLE: Readonly<Record<string, string>> = {
  b: "b",
  c: "k",
  d: "d",
  f: "p",
  g: "g",
  h: "h",
  j: "j",
  k: "k",
  l: "l",
  m: "m",
  n: "n",
  p: "p",
  q: "k",
  r: "r",
  s: "s",
  t: "t",
  v: "v",
  w: "v",
  x: "ks",
  y: "y",
  z: "j",
};
const LATIN_VOWELS: Readonly<Record<string, string>> = { a: "a", e: "i", i: "i", o: "u", u: "u" };

// spoken otherwise than written: ज्ञ as gy, ंह as ngh
const spoken = (word: string): string => word.replaceAll("ज्ञ", "ग").replaceAll("\u0902ह", "\u0902ग");

/** Sounds of a Devanagari word; `-` where a vowel stands between consonants. */
const devanagariSounds = (word: string): string => {
  let sounds = INITIAL_DEVANAGARI[word.charAt(0)] ?? "";
  for (let i = 0; i < word.length; i++) {
    const sound = CONSONANT_DEVANAGARI[word.charAt(i)];
    if (sound === undefined) continue;
    const next = word.charAt(i + 1);
    // an inherent or written vowel follows unless virama joins the next consonant
    sounds += next === VIRAMA || word.charAt(i) === "\u0902" ? sound : `${sound}-`;
  }
  return sounds;
};

const latinInitial = (word: string): string => {
  if (/^a[iye]/.test(word)) return "i";
  if (/^a[uo]/.test(word)) return "u";
  return LATIN_VOWELS[word.charAt(0)] ?? "";
};

const latinSounds = (word: string): string => {
  let sounds = latinInitial(word);
  for (let i = 0; i < word.length; ) {
    const group = LATIN_GROUPS.find(([letters]) => word.startsWith(letters, i));
    if (group) {
      sounds += group[1];
      i += group[0].length;
      continue;
    }
    const letter = word.charAt(i++);
    sounds += LATIN_SINGLE[letter] ?? (letter in LATIN_VOWELS ? "-" : "");
  }
  return sounds;
};

/**
 * The skeleton of sounds under which one word is the same in Devanagari and in Latin letters as people type it
 * (राजेश and rajesh are `rjs`): vowels go but the first, retroflex and aspirated sounds count as plain ones, one n for
 * every nasal before a stop, doubles once, h and y only at the start. Empty for words with digits or of other scripts.
 * @param word one word of `foldText`
 */
export const phoneticKey = (word: string): string => {
  if (/[0-9]/.test(word)) return "";
  const devanagari = /^[\u0900-\u097f]+$/u.test(word);
  if (!devanagari && !/^[a-z]+$/.test(word)) return "";
  const sounds = (devanagari ? devanagariSounds(spoken(word)) : latinSounds(word))
    .replaceAll(/m(?=[pb])/g, "n")
    .replaceAll(/(.)\1+/g, "$1");
  const first = sounds.charAt(0);
  const rest = sounds.slice(1).replaceAll(/[-hy]/g, "");
  return first === "-" ? rest : first + rest;
};

/** Shorter keys say too little: `k` is क, का, की, के, को. */
export const SHORTEST_KEY = 2;
