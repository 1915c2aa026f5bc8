const COMMON = ["password", "malkhana", "police", "1234567890", "0123456789", "qwerty", "admin", "india"];

/** Shortest password of the district's page, in characters. */
export const SHORTEST_PASSWORD = 10;

/** Too short, one character over and over, or little more than a common word or the officer's own number. */
export const isWeakPassword = (password: string, number: string): boolean => {
  const plain = password.toLowerCase();
  if ([...password].length < SHORTEST_PASSWORD || new Set(plain).size < 5) return true;
  return [...COMMON, number.toLowerCase()].some(
    (word) => word.length > 3 && plain.replaceAll(word, "").length < SHORTEST_PASSWORD / 2,
  );
};
