// The libraries a release keeps beside its programs: those named and what they need, without sources and other platforms.
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./steps.mjs";

/** Needed to install or to compile, not to run. */
const NOT_AT_RUN_TIME = new Set(["prebuild-install", "nan", "napi-macros", "node-addon-api"]);
const LEFT_OUT = [
  /^better-sqlite3\/(deps|src|build\/(?!Release\/better_sqlite3\.node$)(?!Release$).*)/,
  /(^|\/)leveldown\/(deps|src|binding\.gyp)/,
  /^epoll\/(src|build\/(?!Release\/epoll\.node$)(?!Release$).*)/,
  /^@serialport\/bindings-cpp\/(src|deps)/,
  /\.(map|md|markdown|d\.ts|d\.mts|d\.cts)$/i,
  /(^|\/)(test|tests|__tests__|example|examples|docs|benchmark|\.github)(\/|$)/,
];

const packages = () => JSON.parse(readFileSync(`${root}/package-lock.json`, "utf8")).packages;

/** Folders of the named packages and of all they need at run time, as package-lock.json says. */
const closureOf = (names) => {
  const lock = packages();
  const found = new Set();
  const placeOf = (from, name) => {
    for (let at = from; ; at = at.slice(0, at.lastIndexOf("node_modules/")).replace(/\/$/, "")) {
      const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
      if (lock[place]) return place;
      if (at === "") return undefined;
    }
  };
  const walk = (from, name) => {
    const place = placeOf(from, name);
    if (place === undefined || found.has(place) || NOT_AT_RUN_TIME.has(name)) return;
    found.add(place);
    const { dependencies, optionalDependencies } = lock[place];
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) walk(place, next);
  };
  for (const name of names) walk("", name);
  return [...found].map((place) => place.slice("node_modules/".length));
};

/** Prebuilt binaries of other systems and processors stay behind. */
const isForeign = (path, arch) => {
  const platform = /(?:^|\/)prebuilds\/([^/]+)/.exec(path)?.[1];
  return (platform !== undefined && platform !== `linux-${arch}`) || /\.musl\.node$/.test(path);
};

export const copyModules = (from, to, names, arch) => {
  for (const place of closureOf(names)) {
    if (!existsSync(join(from, place))) continue; // an optional one for another platform
    cpSync(join(from, place), join(to, place), {
      recursive: true,
      dereference: true,
      filter: (source) => {
        const path = relative(from, source).split(sep).join("/");
        const inner = path.slice(place.length + 1);
        if (/(^|\/)node_modules(\/|$)/.test(inner)) return false; // listed on their own
        return !isForeign(path, arch) && !LEFT_OUT.some((pattern) => pattern.test(path));
      },
    });
  }
};
