// Holds the rules of docs/spec against the names of the tests, and a few habits that no linter of ours sees.
// A rule is written **XX12** in docs/spec/*.md; a test names it in brackets at the start of its name: "[XX12] …".
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CODE_FOLDERS = [
  "domain",
  "platform",
  "stores",
  "edge",
  "gateway",
  "provisioning",
  "ui",
  "bench",
  "tools",
  "test",
];
const RULE = /\*\*([A-Z]{2}\d{1,3})\*\*/g;
const NAMED = /["'`]((?:\[[A-Z]{2}\d{1,3}\] ?)+)/g;
const HABITS = [
  { name: "vi.mock", pattern: /\bvi\s*\.\s*(?:mock|doMock)\b/, where: () => true },
  { name: ".only(", pattern: /\.only\s*\(/, where: (path) => path.startsWith("test/") },
  {
    name: "Math.random",
    pattern: /\bMath\s*\.\s*random\b/,
    where: (path) => !/^(?:platform|test|bench)\//.test(path) && !path.endsWith("-main.ts"),
  },
];

const filesIn = (folder, endings) => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && endings.some((ending) => each.name.endsWith(ending)))
      .map((each) => join(each.parentPath, each.name));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
};

const rules = new Map();
const twice = [];
for (const path of filesIn("docs/spec", [".md"]))
  for (const [, id] of readFileSync(path, "utf8").matchAll(RULE)) {
    if (rules.has(id)) twice.push(`${id}: ${rules.get(id)} and ${path}`);
    rules.set(id, path);
  }

const tested = new Map();
for (const path of filesIn("test", [".test.ts", ".test.tsx", "-contract.ts"]))
  for (const [, ids] of readFileSync(path, "utf8").matchAll(NAMED))
    for (const [, id] of ids.matchAll(/\[([A-Z]{2}\d{1,3})\]/g)) if (!tested.has(id)) tested.set(id, path);

const habits = CODE_FOLDERS.flatMap((folder) => filesIn(folder, [".ts", ".tsx", ".mjs"])).flatMap((path) => {
  if (path === join("tools", "check-rules.mjs")) return [];
  const source = readFileSync(path, "utf8");
  return HABITS.filter(({ pattern, where }) => where(path) && pattern.test(source)).map(
    ({ name }) => `${name}: ${path}`,
  );
});

const untested = [...rules].filter(([id]) => !tested.has(id)).map(([id, path]) => `${id}: ${path}`);
const unwritten = [...tested].filter(([id]) => !rules.has(id)).map(([id, path]) => `${id}: ${path}`);
const faults = [
  ["rules without a test", untested],
  ["tests of a rule that is not written", unwritten],
  ["rules written twice", twice],
  ["banned habits", habits],
];
for (const [title, list] of faults) if (list.length > 0) console.log(`${title}:\n  ${list.toSorted().join("\n  ")}`);
console.log(
  `${rules.size} rules, ${rules.size - untested.length} with a test; ${untested.length} without, ` +
    `${unwritten.length} not written, ${twice.length} written twice, ${habits.length} banned habits`,
);
// no rule found means that the check read nothing
process.exitCode = rules.size === 0 || faults.some(([, list]) => list.length > 0) ? 1 : 0;
