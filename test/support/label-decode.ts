import { execFile, execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from "zxing-wasm/reader";
import { parseCode } from "#domain/codes.ts";
import { type Bilevel, blank, dotAt, fillDots } from "#edge/devices/printer/raster/bilevel.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";

/** What a decoder read: the kind of symbol and its text, in the order of the texts. */
export interface ReadSymbol {
  readonly kind: "qr" | "datamatrix" | "code128";
  readonly text: string;
}

/** A picture as a camera sees it: each dot `factor` pixels wide, with white around. */
export const enlarged = (picture: Bilevel, factor: number, border = 24): Bilevel => {
  const made = blank(picture.width * factor + 2 * border, picture.height * factor + 2 * border);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (dotAt(picture, x, y)) fillDots(made, border + x * factor, border + y * factor, factor, factor);
    }
  }
  return made;
};

const KINDS: Readonly<Record<string, ReadSymbol["kind"]>> = {
  QRCode: "qr",
  DataMatrix: "datamatrix",
  Code128: "code128",
  "QR-Code": "qr",
  "CODE-128": "code128",
};

const sorted = (read: ReadSymbol[]): ReadSymbol[] =>
  read.sort((a, b) => `${a.kind}${a.text}`.localeCompare(`${b.kind}${b.text}`));

/** Loads zxing with its wasm from the installed package: nothing is fetched. */
export const openZxing = async (most = 4): Promise<(png: Uint8Array) => Promise<ReadSymbol[]>> => {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const wasm = await readFile(file);
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const formats: ReadInputBarcodeFormat[] = ["QRCode", "DataMatrix", "Code128"];
  return async (png) => {
    const read = await readBarcodes(png, { formats, tryHarder: true, maxNumberOfSymbols: most });
    return sorted(read.flatMap(({ format, text }) => (KINDS[format] ? [{ kind: KINDS[format], text }] : [])));
  };
};

/** What the station takes of it: a text that is no whole code of ours with its check character is a misread. */
export const accepted = (read: readonly ReadSymbol[]): ReadSymbol[] => read.filter(({ text }) => parseCode(text).ok);

/** Whether a program is installed; prints why a test is left out when it is not. */
export const installed = (program: string): boolean => {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    process.stderr.write(`${program} is not installed: its checks are left out\n`);
    return false;
  }
};

const output = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(program, args, { encoding: "utf8" }, (_, stdout) => resolve(stdout));
  });

/** What zbarimg reads (it knows no DataMatrix). */
export const zbar = async (picture: Bilevel, folder: string): Promise<ReadSymbol[]> => {
  const file = join(folder, "zbar.png");
  await writeFile(file, pngOf(picture));
  const text = await output("zbarimg", [
    "--nodbus",
    "--quiet",
    "-Sdisable",
    "-Sqrcode.enable",
    "-Scode128.enable",
    file,
  ]);
  return sorted(
    text
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line) => {
        const kind = KINDS[line.slice(0, line.indexOf(":"))];
        return kind === undefined ? [] : [{ kind, text: line.slice(line.indexOf(":") + 1) }];
      }),
  );
};

/** What dmtxread reads: the first DataMatrix it finds. */
export const dmtx = async (picture: Bilevel, folder: string): Promise<string> => {
  const file = join(folder, "dmtx.png");
  await writeFile(file, pngOf(picture));
  return output("dmtxread", ["-N1", "-m3000", file]);
};
