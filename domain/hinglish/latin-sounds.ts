/** One way to spell a group of Latin letters: in ITRANS letters, and how unlikely it is (0 is usual). */
export interface Spelling {
  readonly itrans: string;
  readonly cost: number;
}
/** A group of letters that people type for one sound. */
export interface Sound {
  readonly letters: string;
  readonly vowel: boolean;
  readonly spellings: readonly Spelling[];
}

const spellings = (text: string): readonly Spelling[] =>
  text.split(" ").map((each) => {
    const [itrans = "", cost = "0"] = each.split("=");
    return { itrans, cost: Number(cost) };
  });

/**
 * Consonants by habit: Latin letters do not tell dental from retroflex, aspiration is often left out, z and f are
 * written without a dot below in police papers. Longest first.
 */
const CONSONANTS: readonly (readonly [string, string])[] = [
  ["tion", "shan"],
  ["chchh", "chCh"],
  ["cchh", "chCh"],
  ["chch", "chch chCh=0.6"],
  ["cch", "chCh=0.2 chch"],
  ["tth", "TTh=0.2 tth=0.4"],
  ["ddh", "DDh=0.6 ddh"],
  ["ksh", "kSh"],
  ["chh", "Ch"],
  ["gny", "j~n"],
  ["shh", "sh"],
  ["kkh", "kkh"],
  ["ggh", "ggh"],
  ["kh", "kh"],
  ["gh", "gh"],
  ["ch", "ch Ch=1.2"],
  ["jh", "jh"],
  ["th", "th Th=0.8"],
  ["dh", "dh Dh=0.9 .Dh=1"],
  ["rh", ".Dh r=1.5"],
  ["ph", "ph"],
  ["bh", "bh"],
  ["sh", "sh Sh=1.2"],
  ["gy", "j~n=0.5 gy=0.5"],
  ["ck", "k"],
  ["tt", "TT tt=0.5"],
  ["dd", "DD=0.2 dd=0.2"],
  ["k", "k kh=2.2"],
  ["q", "k"],
  ["c", "k s=1.5"],
  ["g", "g gh=2.2"],
  ["j", "j jh=2.2"],
  ["z", "j jh=2.5"],
  ["t", "t T=1 th=2.2"],
  ["d", "d D=1.5 .D=0.8 dh=2.2"],
  ["n", "n N=2"],
  ["p", "p"],
  ["f", "ph"],
  ["b", "b bh=2.2"],
  ["m", "m"],
  ["y", "y"],
  ["r", "r .D=1.2"],
  ["l", "l"],
  ["v", "v"],
  ["w", "v"],
  ["s", "s sh=1.5"],
  ["h", "h"],
  ["x", "ks kSh=0.6"],
];
/** Vowels by habit: length is told by doubling, or not at all. `O~` is the open o of रॉड. Longest first. */
const VOWELS: readonly (readonly [string, string])[] = [
  ["aai", "AI Ai=0.4"],
  ["aaye", "Aye"],
  ["aao", "Ao"],
  ["aa", "A"],
  ["ai", "ai AI=0.8 Ai=0.8"],
  ["au", "au AU=1 Au=1"],
  ["ao", "Ao"],
  ["ae", "Ae"],
  ["ee", "I"],
  ["ea", "I=0.6 e=0.8 iA=1.2"],
  ["ei", "e=0.4 ai=0.4"],
  ["eo", "eo"],
  ["eu", "U"],
  ["ii", "I"],
  ["ia", "iyA"],
  ["iy", "iy"],
  ["ie", "I=0.5 iye=0.5"],
  ["io", "iyo=0.3 io=0.3"],
  ["oo", "U"],
  ["ou", "au"],
  ["oi", "oI"],
  ["oa", "o oA=0.8"],
  ["ua", "uA"],
  ["ui", "uI"],
  ["uu", "U"],
  ["a", "a A=0.35"],
  ["i", "i I=0.5"],
  ["u", "u U=0.5"],
  ["e", "e ai=1.4 i=2"],
  ["o", "o O~=1.2 au=1.5"],
];

const table = (vowel: boolean, pairs: readonly (readonly [string, string])[]): readonly Sound[] =>
  pairs.map(([letters, text]) => ({ letters, vowel, spellings: spellings(text) }));
const SOUNDS = [...table(false, CONSONANTS), ...table(true, VOWELS)].sort(
  (a, b) => b.letters.length - a.letters.length,
);

/** The y of company, a vowel. */
const Y_VOWEL: Sound = { letters: "y", vowel: true, spellings: spellings("I i=1") };

/** A word in Latin letters as its sounds. Total for a to z; other characters are left out. */
export const soundsOf = (word: string): Sound[] => {
  const found: Sound[] = [];
  for (let at = 0; at < word.length; ) {
    const isVowelY = word.charAt(at) === "y" && found.at(-1)?.vowel === false && !/[aeiou]/.test(word.charAt(at + 1));
    const sound = isVowelY ? Y_VOWEL : SOUNDS.find(({ letters }) => word.startsWith(letters, at));
    if (sound) found.push(sound);
    at += sound?.letters.length ?? 1;
  }
  return found;
};
