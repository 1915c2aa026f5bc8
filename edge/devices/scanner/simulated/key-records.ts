/** Kernel numbers of the keys a scanner presses (linux/input-event-codes.h). */
const KEYS: Readonly<Record<string, number>> = Object.fromEntries([
  ...[..."1234567890"].map((character, at) => [character, 2 + at]),
  ...[..."QWERTYUIOP"].map((character, at) => [character, 16 + at]),
  ...[..."ASDFGHJKL"].map((character, at) => [character, 30 + at]),
  ...[..."ZXCVBNM"].map((character, at) => [character, 44 + at]),
  ["-", 12],
  [".", 52],
  [":", 39],
  ["]", 27],
  [" ", 57],
  ["\n", 28],
]);
const LEFT_SHIFT = 42;
const RECORD_BYTES = 24;

/** One event of an input device. */
export interface InputEvent {
  readonly type: number;
  readonly code: number;
  readonly value: number;
}

/** What a scanner in keyboard mode sends for a text: letters in shift, each key down, repeated and up. */
export const eventsOf = (text: string): readonly InputEvent[] =>
  [...text].flatMap((character) => {
    const code = KEYS[character.toUpperCase()] ?? 0;
    const key = (number: number, value: number): InputEvent[] => [
      { type: 4, code: 4, value: 0x70000 + number },
      { type: 1, code: number, value },
      { type: 0, code: 0, value: 0 },
    ];
    const press = [...key(code, 1), ...key(code, 2), ...key(code, 0)];
    return /[A-Z:]/.test(character) ? [...key(LEFT_SHIFT, 1), ...press, ...key(LEFT_SHIFT, 0)] : press;
  });

/** The same as records of a 64-bit kernel, the times left out. */
export const recordsOf = (text: string): Buffer =>
  Buffer.concat(
    eventsOf(text).map(({ type, code, value }) => {
      const record = Buffer.alloc(RECORD_BYTES);
      record.writeUInt16LE(type, 16);
      record.writeUInt16LE(code, 18);
      record.writeInt32LE(value, 20);
      return record;
    }),
  );
