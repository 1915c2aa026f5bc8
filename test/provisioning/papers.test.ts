import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(path, "utf8");
const filesIn = (folder: string, end: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => end.test(name))
    .map((name) => join(folder, name));

test("[TP1] every row of the threat model names rules that stand in a spec and have a test", () => {
  const rules = new Set(
    filesIn("docs/spec", /\.md$/).flatMap((path) =>
      [...read(path).matchAll(/\*\*([A-Z]{2}\d{1,3})\*\*/g)].map(([, id]) => id),
    ),
  );
  const tested = new Set(
    filesIn("test", /(\.test\.tsx?|-contract\.ts)$/).flatMap((path) =>
      [...read(path).matchAll(/\[([A-Z]{2}\d{1,3})\]/g)].map(([, id]) => id),
    ),
  );
  const model = read("docs/threat-model.md");
  const table = model.slice(model.indexOf("## What they may try"), model.indexOf("## What is not prevented"));
  const rows = table.split("\n").filter((line) => line.startsWith("| ") && !/^\| (attack|-)/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(30);
  for (const row of rows) {
    const named = (row.split("|")[3] ?? "").match(/[A-Z]{2}\d{1,3}/g) ?? [];
    expect(named, row).not.toEqual([]);
    expect(
      named.filter((id) => !rules.has(id) || !tested.has(id)),
      row,
    ).toEqual([]);
  }
});

test("[TP3] every command, link and picture that sheet, runbook and threat model name is there", () => {
  const { stdout } = spawnSync(process.execPath, ["tools/run.mjs", "provisioning/main.ts", "--help"], {
    encoding: "utf8",
  });
  const known = new Set([...stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name));
  expect(known.size).toBeGreaterThan(8);
  for (const path of ["docs/technician.md", "docs/runbook.md", "docs/threat-model.md"]) {
    const text = read(path);
    const commands = [...text.matchAll(/`[^`]*malkhana (?:--\w+ \w+ )?([a-z]+)[^`]*`/g)].map(([, name]) => name ?? "");
    expect(
      commands.filter((name) => !known.has(name)),
      path,
    ).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target ?? "");
    expect(
      links.filter((target) => !existsSync(join(dirname(path), target))),
      path,
    ).toEqual([]);
    const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? "");
    const heads = [...text.matchAll(/^## (.+)$/gm)].map(([, head]) => (head ?? "").toLowerCase().replaceAll(" ", "-"));
    expect(
      anchors.filter((anchor) => !heads.includes(anchor)),
      path,
    ).toEqual([]);
  }
});
