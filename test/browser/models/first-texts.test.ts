import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { FIRST_TEXTS } from "#domain/text/first-screens.ts";
import { SCREENS } from "#domain/text/screens.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const IMPORTS = /^(?:import|export)(?! type)[^;]*?from "([^"]+)"|^import "([^"]+)"/gm;
const NAMES = /["`]([a-zA-Z]+\.[\w.${}-]+)["`]/g;

const fileOf = (from: string, named: string): string | undefined => {
  if (named.startsWith("#")) return resolve(ROOT, named.slice(1));
  return named.startsWith(".") ? resolve(dirname(from), named) : undefined;
};

/** Every source file that is fetched with the page: all that is imported, and nothing that is imported when needed. */
const fetchedFirst = (file: string, seen = new Map<string, string>()): ReadonlyMap<string, string> => {
  if (seen.has(file) || !/\.tsx?$/.test(file)) return seen;
  const source = readFileSync(file, "utf8");
  seen.set(file, source);
  for (const [, from, bare] of source.matchAll(IMPORTS)) {
    const next = fileOf(file, from ?? bare ?? "");
    if (next) fetchedFirst(next, seen);
  }
  return seen;
};

const plain = (key: string): string => key.replace(/_(one|other)$/, "");

test("[UI17] what is on the page before a screen is fetched names only texts that came with it", () => {
  const all = new Set(Object.keys(SCREENS).map(plain));
  const here = new Set(Object.keys(FIRST_TEXTS).map(plain));
  const files = [...fetchedFirst(resolve(ROOT, "ui/kiosk/main.tsx"))].filter(([file]) => file.includes("/ui/"));
  expect(files.length).toBeGreaterThan(50);
  const named = files.flatMap(([file, source]) =>
    [...source.matchAll(NAMES)].flatMap(([, name = ""]) => {
      const [begin = "", rest] = name.split("${", 2);
      // of a family of texts whose last part is a fact, some are enough: the district has families of the same name
      const found = rest !== undefined && [...here].find((key) => key.startsWith(begin));
      const key = found || [...all].find((each) => (rest === undefined ? each === name : each.startsWith(begin)));
      return key === undefined ? [] : [{ file, key }];
    }),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ key }) => !here.has(key))).toEqual([]);
});
