const RECORD_BYTES = 24;
const EV_KEY = 1;
const DOWN = 1;
const UP = 0;

/**
 * What a device says of keys, from bytes as they come: the kernel's number of each key that went down
 * (linux/input-event-codes.h), and the same below zero for one that was let go.
 */
export type KeyReader = (bytes: Uint8Array) => number[];

const told = (code: number, value: number): number[] => (value === DOWN ? [code] : value === UP ? [-code] : []);

/**
 * Reads `struct input_event` of a 64-bit kernel: two 8-byte times, then type (u16), code (u16) and value (s32), little
 * endian. Records may be cut anywhere.
 */
export const recordReader = (): KeyReader => {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    const all = Buffer.concat([rest, bytes]);
    const keys: number[] = [];
    let at = 0;
    for (; at + RECORD_BYTES <= all.length; at += RECORD_BYTES)
      if (all.readUInt16LE(at + 16) === EV_KEY) keys.push(...told(all.readUInt16LE(at + 18), all.readInt32LE(at + 20)));
    rest = all.subarray(at);
    return keys;
  };
};

const LINE = /^Event: time [\d.]+, type 1 \(EV_KEY\), code (\d+) \([^)]*\), value (\d)$/;

/** Reads the lines that `evtest` prints. */
export const evtestReader = (): KeyReader => {
  let rest = "";
  return (bytes) => {
    const lines = (rest + Buffer.from(bytes).toString("latin1")).split("\n");
    rest = lines.pop() ?? "";
    return lines.flatMap((line) => {
      const found = LINE.exec(line.trim());
      return found ? told(Number(found[1]), Number(found[2])) : [];
    });
  };
};
