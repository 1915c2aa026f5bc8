import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm?url";

prepareZXingModule({ overrides: { locateFile: () => wasm } });

/** The symbols that our labels, cards and papers carry. */
const OPTIONS: ReaderOptions = {
  formats: ["QRCode", "DataMatrix", "Code128"],
  tryHarder: true,
  maxNumberOfSymbols: 4,
};

/** Texts of the symbols in a picture, in no order. The reader is fetched from this machine when first asked. */
export const readCodes = async (frame: ImageData): Promise<readonly string[]> =>
  (await readBarcodes(frame, OPTIONS)).filter((found) => found.isValid).map((found) => found.text);
