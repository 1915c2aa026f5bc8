import { createHash, timingSafeEqual } from "node:crypto";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/** A fresh one-time code of 80 random bits: `7Q2K-D482-9134-XM0A`. */
export const newOneTimeCode = (random: (count: number) => Uint8Array): string =>
  [...random(LENGTH)]
    .map((byte) => CROCKFORD[byte & 31])
    .join("")
    .replaceAll(/(.{4})(?=.)/g, "$1-");

/** Reads what was typed as it was meant: any case, spaces and hyphens; O, I and L are 0, 1 and 1. */
const plain = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");

/** What is kept of a code: SHA-256 in hex. Enough for 80 random bits, which nobody can try out. */
export const hashOneTimeCode = (typed: string): string => createHash("sha256").update(plain(typed)).digest("hex");

/** Whether the typed code is the kept one, in constant time. */
export const isOneTimeCode = (typed: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOneTimeCode(typed), "hex"), Buffer.from(hash, "hex"));
