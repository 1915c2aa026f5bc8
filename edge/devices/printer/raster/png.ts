import { crc32, deflateSync } from "node:zlib";
import { type Bilevel, rowBytes } from "./bilevel.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Bit depth 1, colour type 0 (grey), deflate, no filter choice, no interlace: PNG 3rd edition, 11.2.2. */
const HEADER_TAIL = Uint8Array.of(1, 0, 0, 0, 0);

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

/** A PNG of the dots, one bit a pixel, black on white. */
export const pngOf = ({ width, height, bits }: Bilevel): Uint8Array => {
  const stride = rowBytes(width);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // in a grey PNG 0 is black, on our paper 1 is
    for (let i = 0; i < stride; i += 1) rows[y * (stride + 1) + 1 + i] = ~(bits[y * stride + i] ?? 0) & 0xff;
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([size, HEADER_TAIL])),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array(0)),
  ]);
};
