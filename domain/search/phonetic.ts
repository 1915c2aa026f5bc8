import { CONSONANT_DEVANAGARI, INITIAL_DEVANAGARI, LATIN_GROUPS, LATIN_SINGLE, LATIN_VOWELS } from "./sounds.ts";

const VIRAMA = "\u094d";

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
