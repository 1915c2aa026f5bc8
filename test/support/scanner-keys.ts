/** Kernel numbers of the keys a scanner presses, and whether with shift. */
const KEYS: Readonly<Record<string, number>> = Object.fromEntries([
  ...[..."1234567890"].map((character, at) => [character, 2 + at]),
  ...[..."QWERTYUIOP"].map((character, at) => [character, 16 + at]),
  ...[..."ASDFGHJKL"].map((character, at) => [character, 30 + at]),
  ...[..."ZXCVBNM"].map((character, at) => [character, 44 + at]),
  ["-", 12],
  [".", 52],
  [":", 39],
  ["\n", 28],
]);
const LEFT_SHIFT = 42;

interface Event {
  readonly type: number;
  readonly code: number;
  readonly value: number;
}

/** What a scanner in keyboard mode sends for a text, as the kernel tells it: letters in shift, each key down and up. */
const eventsOf = (text: string): Event[] =>
  [...text].flatMap((character) => {
    const code = KEYS[character.toUpperCase()] ?? 0;
    const shift = /[A-Z:]/.test(character);
    const key = (number: number, value: number): Event[] => [
      { type: 4, code: 4, value: 0x70000 + number },
      { type: 1, code: number, value },
      { type: 0, code: 0, value: 0 },
    ];
    const press = [...key(code, 1), ...key(code, 2), ...key(code, 0)];
    return shift ? [...key(LEFT_SHIFT, 1), ...press, ...key(LEFT_SHIFT, 0)] : press;
  });

/** The same as 24-byte records of a 64-bit kernel. */
export const recordsOf = (text: string): Buffer =>
  Buffer.concat(
    eventsOf(text).map(({ type, code, value }, at) => {
      const record = Buffer.alloc(24);
      record.writeBigInt64LE(1_795_321_800n, 0);
      record.writeBigInt64LE(BigInt(at), 8);
      record.writeUInt16LE(type, 16);
      record.writeUInt16LE(code, 18);
      record.writeInt32LE(value, 20);
      return record;
    }),
  );

/** The same as Debian's evtest prints it. */
export const evtestLinesOf = (text: string): string =>
  eventsOf(text)
    .map(({ type, code, value }) => {
      if (type === 0) return "Event: time 1795321800.000001, -------------- SYN_REPORT ------------\n";
      const [name, key] = type === 1 ? ["EV_KEY", "KEY_X"] : ["EV_MSC", "MSC_SCAN"];
      return `Event: time 1795321800.000001, type ${type} (${name}), code ${code} (${key}), value ${value}\n`;
    })
    .join("");
