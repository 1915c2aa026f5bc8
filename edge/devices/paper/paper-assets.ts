import { readFile } from "node:fs/promises";
import type { PaperAssets } from "#domain/papers/paper-page.ts";
import { fontFile } from "../printer/raster/pen.ts";
import { loadSymbols, modulesPath, QUIET_MODULES } from "../printer/raster/symbol.ts";

/** Fonts and symbols that papers embed. Reads the shipped files; throws when they are missing. */
export const loadPaperAssets = async (): Promise<PaperAssets> => {
  const [regular, bold, symbols] = await Promise.all([
    readFile(fontFile("400Regular/NotoSansDevanagari_400Regular.ttf"), "base64"),
    readFile(fontFile("700Bold/NotoSansDevanagari_700Bold.ttf"), "base64"),
    loadSymbols(),
  ]);
  return { regular, bold, qr: (text) => modulesPath(symbols("qr", text), QUIET_MODULES.qr) };
};
