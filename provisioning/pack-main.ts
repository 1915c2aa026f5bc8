// Lists, signs and packs a folder that tools/release.mjs laid out: node tools/run.mjs provisioning/pack-main.ts …
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import { randomBytes } from "#platform/crypto.ts";
import { KEY_FILE } from "./install/release-steps.ts";
import { hashFile, LIST_FILE, listFiles, NOTE_FILE } from "./release/file-list.ts";
import { ARCHITECTURES, releaseKeyOf, signReleaseNote } from "./release/release-note.ts";
import { parseVersion } from "./release/version.ts";

const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    version: { type: "string" },
    arch: { type: "string" },
    /** file with the release key's seed in hex; made when it is absent */
    key: { type: "string" },
    out: { type: "string" },
  },
});
const { folder = "", version = "", key = "", out = "" } = values;
const arch = ARCHITECTURES.find((known) => known === values.arch);
if (!arch || !parseVersion(version)) {
  console.error(`A release has an architecture (${ARCHITECTURES.join(", ")}) and a version like 0.1.0.412.`);
  process.exit(64);
}
if (!existsSync(key)) {
  mkdirSync(dirname(key), { recursive: true, mode: 0o700 });
  writeFileSync(key, `${Buffer.from(randomBytes(32)).toString("hex")}\n`, { mode: 0o600 });
  chmodSync(key, 0o600);
  console.log(`A new release key was made: ${key}. Keep it off every station; who has it can make releases.`);
}
const signer = releaseKeyOf(Uint8Array.from(Buffer.from(readFileSync(key, "utf8").trim(), "hex")));

writeFileSync(join(folder, KEY_FILE), `${formatVerifierKey(signer.key)}\n`);
const list = await listFiles(folder);
writeFileSync(join(folder, LIST_FILE), list);
const listHash = createHash("sha256").update(list, "utf8").digest("hex");
writeFileSync(join(folder, NOTE_FILE), signReleaseNote({ of: "files", version, arch, sha256: listHash }, signer));

mkdirSync(out, { recursive: true });
const name = `malkhana-${version}-${arch}`;
const tarball = join(out, `${name}.tar.gz`);
// owners, order and times are nobody's in particular: the same files make the same tarball
const packed = spawnSync(
  "tar",
  [
    "--sort=name",
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "--mtime=@0",
    "--mode=u=rwX,go=rX",
    "--transform",
    `s,^${basename(folder)},${name},`,
    "-C",
    dirname(folder),
    "-I",
    "gzip -n",
    "-cf",
    tarball,
    basename(folder),
  ],
  { stdio: "inherit" },
);
if (packed.status !== 0) process.exit(1);
const sha256 = await hashFile(tarball);
writeFileSync(join(out, `${name}.note`), signReleaseNote({ of: "tarball", version, arch, sha256 }, signer));
console.log(`${tarball}: ${(statSync(tarball).size / 2 ** 20).toFixed(1)} MiB, signed`);
