import { readTextFile } from "#platform/files.ts";

const KEY = /^[0-9a-f]{64}$/;

/** The copy's key cannot be had; a sentence for who starts the gateway. */
export class CopyKeyFault extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CopyKeyFault";
  }
}

/**
 * The key of the second copy, from a file or the environment: 64 hexadecimal digits. It must lie somewhere else than the
 * copy, and somewhere else than the gateway too.
 * @throws CopyKeyFault saying how one is made
 */
export const readCopyKey = async (environment: Readonly<Record<string, string | undefined>>): Promise<Uint8Array> => {
  const { GATEWAY_COPY_KEY_FILE: file, GATEWAY_COPY_KEY: given } = environment;
  const text = file === undefined ? given : await readTextFile(file, 1_024);
  const key = text?.trim().toLowerCase() ?? "";
  if (!KEY.test(key))
    throw new CopyKeyFault(
      "The copy needs a key of 64 hexadecimal digits, in GATEWAY_COPY_KEY_FILE or GATEWAY_COPY_KEY. Make one with: openssl rand -hex 32",
    );
  return Uint8Array.from(Buffer.from(key, "hex"));
};
