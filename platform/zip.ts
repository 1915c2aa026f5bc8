import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";

// PKWARE APPNOTE 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end)
const LOCAL = { mark: 0x04034b50, size: 30 } as const;
const CENTRAL = { mark: 0x02014b50, size: 46 } as const;
const END = { mark: 0x06054b50, size: 22 } as const;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;

/** Parts of an archive by their names. */
export type ZipParts = ReadonlyMap<string, Buffer>;

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

const endOf = (archive: Buffer): number => {
  const first = Math.max(0, archive.length - END.size - LONGEST_COMMENT);
  for (let at = archive.length - END.size; at >= first; at--) if (archive.readUInt32LE(at) === END.mark) return at;
  return -1;
};

/** What the central directory lists; undefined when it is not whole. @throws RangeError beyond the archive's end */
const list = (archive: Buffer): Listed[] | undefined => {
  const end = endOf(archive);
  if (end < 0) return undefined;
  const listed: Listed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let rest = archive.readUInt16LE(end + 10); rest > 0; rest--) {
    if (archive.readUInt32LE(at) !== CENTRAL.mark) return undefined;
    const size = archive.readUInt32LE(at + 20);
    const local = archive.readUInt32LE(at + 42);
    const nameEnd = at + CENTRAL.size + archive.readUInt16LE(at + 28);
    if (archive.readUInt32LE(local) !== LOCAL.mark || archive.readUInt16LE(at + 8) & ENCRYPTED) return undefined;
    const from = local + LOCAL.size + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    if (nameEnd > archive.length || from + size > archive.length) return undefined;
    listed.push({
      name: archive.toString("utf8", at + CENTRAL.size, nameEnd),
      method: archive.readUInt16LE(at + 10),
      packed: archive.subarray(from, from + size),
    });
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return listed;
};

/**
 * Unpacks the parts that are wanted, at most `mostBytes` together, whatever sizes the archive claims. `broken` for what
 * is no whole archive, is encrypted, is larger than 4 GB, or names a part twice.
 */
export const unzip = async (
  archive: Buffer,
  { wanted, mostBytes }: { wanted: (name: string) => boolean; mostBytes: number },
): Promise<ZipParts | "broken" | "too-large"> => {
  const parts = new Map<string, Buffer>();
  let left = mostBytes;
  try {
    for (const { name, method, packed } of list(archive) ?? []) {
      if (!wanted(name)) continue;
      if (parts.has(name) || (method !== STORED && method !== DEFLATED)) return "broken";
      // a part may be empty: zlib takes no limit of 0
      const part = method === STORED ? packed : await inflate(packed, { maxOutputLength: left + 1 });
      left -= part.length;
      if (left < 0) return "too-large";
      parts.set(name, part);
    }
  } catch (error) {
    return isTooLarge(error) ? "too-large" : "broken";
  }
  return parts.size > 0 ? parts : "broken";
};

/** An archive of parts as they are, without compression. */
export const zipStored = (parts: ZipParts): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const file = Buffer.from(name);
    // version, flags, method, time and date (0), CRC, both sizes, length of the name, no extra field
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(VERSION, 0);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(file.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL.mark);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(CENTRAL.mark);
    central.writeUInt16LE(VERSION, 4);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local, shared, file, data);
    centrals.push(central, shared, place, file);
    offset += LOCAL.size + file.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END.size);
  end.writeUInt32LE(END.mark);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};
