// npm run release: one signed tarball for each architecture, with everything a machine needs that has no npm and no
// compiler. --arch x64 (more than once), --out <folder>, --key <seed file>, --version 0.1.0.412, --own-node (no download)
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { copyModules } from "./release-modules.mjs";
import { foreignModules, nodeOf } from "./release-parts.mjs";
import { root, runNode, say } from "./steps.mjs";

const { values } = parseArgs({
  options: {
    arch: { type: "string", multiple: true, default: ["x64", "arm64"] },
    out: { type: "string", default: "dist/release" },
    key: { type: "string", default: `${root}/.cache/release/release.seed` },
    version: { type: "string" },
    "own-node": { type: "boolean", default: false },
  },
});

/** Loaded by require at run time, native, or read as files: these stay beside the programs. */
const KEPT = [
  "better-sqlite3",
  "leveldown",
  "pouchdb-core",
  "pouchdb-adapter-leveldb",
  "pouchdb-adapter-memory",
  "pouchdb-adapter-http",
  "pouchdb-replication",
  "@node-rs/argon2",
  "@napi-rs/canvas",
  "@expo-google-fonts/noto-sans-devanagari",
  "onoff",
  "serialport",
];
const PROGRAMS = {
  edge: ["main", "verify-main", "rebuild-main", "import-main", "enrol-main", "export-main"],
  gateway: ["main", "import-main"],
  provisioning: ["main"],
};

const buildNumber = () =>
  spawnSync("git", ["rev-list", "--count", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim() || "0";
const { version: product } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
const version = values.version ?? `${product}.${buildNumber()}`;
const work = `${root}/.cache/release`;

const bundle = async (folder) => {
  const { build } = await import("esbuild");
  for (const [program, entries] of Object.entries(PROGRAMS))
    await build({
      absWorkingDir: root,
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: true,
      logLevel: "warning",
      external: KEPT,
      // what was written for require finds one
      banner: {
        js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
      },
      entryPoints: entries.map((entry) => `${program}/${entry}.ts`),
      outdir: join(folder, "dist", program),
    });
};

const sbom = () =>
  spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  }).stdout;

const layOut = async (arch, modules) => {
  const folder = join(work, `malkhana-${arch}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "bin"), { recursive: true });
  await bundle(folder);
  cpSync(`${root}/dist/ui`, join(folder, "dist/ui"), { recursive: true });
  cpSync(`${root}/provisioning/system`, join(folder, "system"), { recursive: true });
  mkdirSync(join(folder, "docs"), { recursive: true });
  // the units name it
  copyFileSync(`${root}/docs/runbook.md`, join(folder, "docs/runbook.md"));
  for (const name of ["malkhana", "kiosk", "paper-chromium"]) {
    copyFileSync(`${root}/provisioning/system/bin/${name}`, join(folder, "bin", name));
    chmodSync(join(folder, "bin", name), 0o755);
  }
  copyFileSync(nodeOf(arch, { own: values["own-node"], work }), join(folder, "bin/node"));
  chmodSync(join(folder, "bin/node"), 0o755);
  copyModules(modules, join(folder, "node_modules"), KEPT, arch);
  // a program beside them is a module, whatever its folder's name
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify({ name: "malkhana", version: product, type: "module" })}\n`,
  );
  writeFileSync(join(folder, "sbom.cdx.json"), sbom());
  return folder;
};

if (!existsSync(`${root}/dist/ui/kiosk/index.html`)) runNode(["tools/build.mjs"]);
for (const arch of values.arch) {
  say(`Release ${version} for ${arch}`);
  const modules = arch === process.arch ? { folder: `${root}/node_modules` } : foreignModules(arch, work);
  if (modules.missing !== undefined) {
    console.error(`No release for ${arch}: ${modules.missing}`);
    process.exitCode = 1;
    continue;
  }
  const folder = await layOut(arch, modules.folder);
  runNode([
    ...["tools/run.mjs", "provisioning/pack-main.ts", "--folder", folder, "--version", version],
    ...["--arch", arch, "--key", values.key, "--out", values.out],
  ]);
}
