import { copyFile, mkdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { writeFileDurable } from "#platform/files.ts";
import { EXIT } from "../cli/exit-codes.ts";
import type { Teller } from "../cli/teller.ts";
import { bootFiles, type CardFacts, faultOf, osList } from "../image/boot-files.ts";
import { refused } from "../refused.ts";
import { hashFile } from "../release/file-list.ts";

export interface ImageOptions {
  /** the release's tarball for arm64, with its note beside it */
  readonly release: string;
  readonly hostname: string;
  /** file with the administrators' public keys, one a line */
  readonly sshKeys: string;
  readonly address?: string;
  readonly router?: string;
  readonly dns?: string;
  /** an image of Raspberry Pi OS for the Imager's list */
  readonly image?: string;
  readonly out: string;
}

const factsOf = async (options: ImageOptions): Promise<CardFacts> => {
  const text = await readFile(options.sshKeys, "utf8").catch(() => "");
  const { address, router = "", dns = "" } = options;
  return {
    hostname: options.hostname,
    sshKeys: text.split("\n").filter((line) => line.trim() !== ""),
    tarball: basename(options.release),
    ...(address === undefined ? {} : { address: { cidr: address, gateway: router, dns: dns.split(",") } }),
  };
};

/** Writes what a fresh card's boot partition gets: cloud-init's files, the release, and a list for Raspberry Pi Imager. */
export const image = async (options: ImageOptions, teller: Teller): Promise<number> => {
  const facts = await factsOf(options);
  const note = options.release.replace(/\.tar\.gz$/, ".note");
  const absent = (await stat(note).catch(() => undefined)) ? undefined : `${note} is not there`;
  const why = faultOf(facts) ?? absent;
  if (why !== undefined) return teller.done(refused("image-input", { why }), () => EXIT.done);
  await mkdir(options.out, { recursive: true });
  const written: string[] = [];
  const put = async (name: string, text: string) => {
    await writeFileDurable(join(options.out, name), Buffer.from(text));
    written.push(name);
  };
  for (const [name, text] of Object.entries(bootFiles(facts))) await put(name, text);
  await copyFile(options.release, join(options.out, facts.tarball));
  written.push(facts.tarball);
  if (options.image !== undefined) {
    const { size } = await stat(options.image);
    const url = pathToFileURL(resolve(options.image)).href;
    const version = /^malkhana-([0-9.]+)-/.exec(facts.tarball)?.[1] ?? "";
    await put("os_list.json", osList({ url, bytes: size, sha256: await hashFile(options.image) }, version));
  }
  teller.say(teller.words.imageWritten(options.out));
  return teller.end({ written }, EXIT.done);
};
