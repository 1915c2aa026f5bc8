import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openView } from "#stores/view/open-view.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { keeperOf, openTestStation, trayOf } from "../../support/open-test-station.ts";
import { runningTypeScript } from "../../support/running-typescript.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { dumpView } from "../../support/view-dump.ts";

const rebuild = (...args: string[]) => {
  const [node, ...flags] = runningTypeScript("edge/rebuild-main.ts");
  const { status, stdout, stderr } = spawnSync(node, [...flags, ...args], { encoding: "utf8" });
  return { status, lines: stdout.trim().split("\n"), stderr };
};

test("[VW25] the command builds the view anew and counts; while the service runs it refuses with exit 2", async () => {
  const folder = tempFolder();
  const file = join(folder, "view.sqlite");
  const opened = await openTestStation(folder, fakeClock());
  const by = await keeperOf(opened);
  await trayOf(opened, by);
  const refused = rebuild(folder);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/^The service has the log open: stop the service first\.\nसेवा/);
  opened.view.writer.tidy();
  await opened.close();

  const before = dumpView(file);
  const entries = openView(file);
  const size = entries.reader.size();
  entries.close();
  writeFileSync(file, "no database");
  const built = rebuild(folder);
  expect(built.status).toBe(0);
  expect(built.lines[0]).toBe(`epoch 1: ${size} / ${size}`);
  expect(built.lines[1]).toMatch(
    new RegExp(
      `^Rebuilt from ${size} entries in [\\d.]+ s .*: 0 items, up to entry ${size - 1} of epoch 1, root [0-9a-f]{16}$`,
    ),
  );
  expect(dumpView(file)).toEqual(before);

  expect(rebuild(join(folder, "nowhere")).status).toBe(2);
  expect(rebuild().status).toBe(2);
}, 60_000);
