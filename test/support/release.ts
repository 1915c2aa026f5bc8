import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import { listFiles } from "#provisioning/release/file-list.ts";
import { type Architecture, releaseKeyOf, signReleaseNote } from "#provisioning/release/release-note.ts";

/** The processor the tests run on. */
export const OWN: Architecture = process.arch === "arm64" ? "arm64" : "x64";
export const TEST_KEY = releaseKeyOf(new Uint8Array(32).fill(7));

/** How the small station of a test release behaves. */
export type Behaviour = "well" | "never-up" | "falls" | "log-broken";

const STATION: Readonly<Record<Behaviour, string>> = {
  well: "serve();",
  "never-up": "process.exit(3);",
  falls: "serve(); setTimeout(() => process.exit(3), 700);",
  "log-broken": "serve();",
};

const write = (path: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
};

/** The folder of a small release: a real program that serves on the port in PORT, the real system files. */
export const layOutRelease = async (
  folder: string,
  version: string,
  {
    arch = OWN,
    behaviour = "well",
    key = TEST_KEY,
  }: { arch?: Architecture; behaviour?: Behaviour; key?: typeof TEST_KEY } = {},
): Promise<void> => {
  write(join(folder, "bin/node"), `#!/bin/sh\nexec ${process.execPath} "$@"\n`, 0o755);
  const serve = `const serve = () => require("http").createServer((q, a) => a.end("${version}")).listen(+process.env.PORT, "127.0.0.1");`;
  write(join(folder, "dist/edge/main.cjs"), `${serve}\n${STATION[behaviour]}\n`);
  write(join(folder, "dist/edge/verify.cjs"), `process.exit(${behaviour === "log-broken" ? 1 : 0});\n`);
  cpSync(resolve(import.meta.dirname, "../../provisioning/system"), join(folder, "system"), { recursive: true });
  write(join(folder, "release.vkey"), `${formatVerifierKey(key.key)}\n`);
  const list = await listFiles(folder);
  write(join(folder, "FILES"), list);
  const sha256 = createHash("sha256").update(list, "utf8").digest("hex");
  write(join(folder, "release.note"), signReleaseNote({ of: "files", version, arch, sha256 }, key));
};

/** Packs and signs a folder as tools/release.mjs does; the path of the tarball. */
export const packRelease = (
  folder: string,
  into: string,
  version: string,
  { arch = OWN, key = TEST_KEY }: { arch?: Architecture; key?: typeof TEST_KEY } = {},
): string => {
  mkdirSync(into, { recursive: true });
  const tarball = join(into, `malkhana-${version}-${arch}.tar.gz`);
  const packed = spawnSync("tar", ["-czf", tarball, "-C", dirname(folder), folder.slice(dirname(folder).length + 1)]);
  if (packed.status !== 0) throw new Error(packed.stderr.toString());
  const hash = spawnSync("sha256sum", [tarball]).stdout.toString().slice(0, 64);
  write(tarball.replace(/\.tar\.gz$/, ".note"), signReleaseNote({ of: "tarball", version, arch, sha256: hash }, key));
  return tarball;
};
