import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expiryMs } from "../tls/expiry.ts";
import type { NotRead } from "./look.ts";

/** Certificates and public halves may be read by everyone. */
const PUBLIC = /\.(crt|pem|vkey)$/;
const OTHERS = 0o077;
const DAY_MS = 86_400_000;

/** Keys of a folder, and those that others than their owner may read. Their content is never looked at. */
export const readKeyModes = (folder: string): { found: number; open: string[] } | NotRead => {
  if (!existsSync(folder)) return { found: 0, open: [] };
  try {
    const names = readdirSync(folder).filter((name) => !PUBLIC.test(name));
    return { found: names.length, open: names.filter((name) => (statSync(join(folder, name)).mode & OTHERS) !== 0) };
  } catch {
    return "unknown";
  }
};

/** Whole days until a certificate runs out; `absent` while there is none. */
export const readCertificate = (path: string, nowMs: number): { days: number } | NotRead => {
  if (!existsSync(path)) return "absent";
  try {
    return { days: Math.floor((expiryMs(readFileSync(path, "utf8")) - nowMs) / DAY_MS) };
  } catch {
    return "unknown";
  }
};
