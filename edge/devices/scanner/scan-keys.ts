const row = (first: number, characters: string): [number, string][] =>
  [...characters].map((character, at) => [first + at, character]);

/** Characters of physical keys: a scanner sends keys as if the keyboard were American, whatever the screen's layout is. */
const CHARACTERS = new Map<number, string>([
  ...row(2, "1234567890-"),
  ...row(16, "QWERTYUIOP"),
  ...row(30, "ASDFGHJKL"),
  ...row(44, "ZXCVBNM"),
  [27, "]"],
  [52, "."],
  [57, " "],
  ...row(71, "789-456"),
  ...row(79, "1230."),
]);
const SHIFTED = new Map<number, string>([[39, ":"]]);
const SHIFTS: readonly number[] = [42, 54];
/** Enter, Enter of the number pad, Tab. */
const ENDS: readonly number[] = [28, 96, 15];
/** Longer than any symbol that a hand scanner reads in one go. */
const LONGEST = 400;

/** Puts keys together to scans; a key that is in none of our symbols is passed over. */
export const createScanKeys = (): ((key: number) => string | undefined) => {
  let text = "";
  let shift = false;
  return (key) => {
    if (SHIFTS.includes(Math.abs(key))) {
      shift = key > 0;
      return undefined;
    }
    if (key < 0) return undefined;
    if (ENDS.includes(key)) {
      const whole = text.trim();
      text = "";
      return whole === "" ? undefined : whole;
    }
    const character = (shift ? SHIFTED.get(key) : undefined) ?? CHARACTERS.get(key);
    if (character !== undefined && text.length < LONGEST) text += character;
    return undefined;
  };
};
