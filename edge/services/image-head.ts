/** What an image says of itself at its beginning. */
export interface ImageHead {
  readonly mime: "image/jpeg" | "image/png" | "image/webp";
  /** pixels, both at least 1 */
  readonly width: number;
  readonly height: number;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** PNG (ISO/IEC 15948): the first chunk is IHDR of 13 bytes. */
const pngSize = (bytes: Uint8Array): [number, number] | undefined => {
  if (bytes.length < 33 || PNG.some((byte, i) => bytes[i] !== byte) || ascii(bytes, 12, 16) !== "IHDR")
    return undefined;
  const view = viewOf(bytes);
  return view.getUint32(8) === 13 ? [view.getUint32(16), view.getUint32(20)] : undefined;
};

/** Start-of-frame markers of JPEG (ITU-T T.81 table B.1); C4, C8 and CC are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const MOST_SEGMENTS = 400;

/** JPEG: walks the segments to the first frame header. A height of 0 (given later by DNL) is not taken. */
const jpegSize = (bytes: Uint8Array): [number, number] | undefined => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = viewOf(bytes);
  let at = 2;
  for (let segments = 0; segments < MOST_SEGMENTS && at + 9 < bytes.length; segments++) {
    if (bytes[at] !== 0xff) return undefined;
    while (bytes[at + 1] === 0xff && at + 10 < bytes.length) at += 1; // fill bytes
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    if (marker === 0xd9 || marker === 0xda || (marker >= 0xd0 && marker <= 0xd8) || marker === 0) return undefined;
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
};

/** WebP (RFC 9649): RIFF container, first chunk VP8, VP8L or VP8X. */
const webpSize = (bytes: Uint8Array): [number, number] | undefined => {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== "RIFF" || ascii(bytes, 8, 12) !== "WEBP") return undefined;
  const view = viewOf(bytes);
  switch (ascii(bytes, 12, 16)) {
    case "VP8X":
      return [1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(26, true) >>> 8)];
    case "VP8L": {
      if (bytes[20] !== 0x2f) return undefined;
      const bits = view.getUint32(21, true);
      return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
    }
    case "VP8 ":
      if (bytes[23] !== 0x9d || bytes[24] !== 0x01 || bytes[25] !== 0x2a) return undefined;
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    default:
      return undefined;
  }
};

const READERS = [
  ["image/jpeg", jpegSize],
  ["image/png", pngSize],
  ["image/webp", webpSize],
] as const;

/** The type and size an image's own first bytes tell; undefined for anything else. Decodes nothing. */
export const imageHead = (bytes: Uint8Array): ImageHead | undefined => {
  for (const [mime, read] of READERS) {
    const size = read(bytes);
    if (size && size[0] > 0 && size[1] > 0) return { mime, width: size[0], height: size[1] };
  }
  return undefined;
};
