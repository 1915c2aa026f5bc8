import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { release as kernel, uptime } from "node:os";
import type { Clock } from "#platform/clock.ts";
import { zipStored } from "#platform/zip.ts";
import { folderFigures } from "../bundle/folder-figures.ts";
import { tellableLines } from "../bundle/journal-lines.ts";
import { EXIT } from "../cli/exit-codes.ts";
import type { Teller } from "../cli/teller.ts";
import type { Machine } from "../machine/machine.ts";
import { ENABLED_UNITS } from "../system/system-files.ts";
import { type DoctorOptions, examineMachine } from "./doctor.ts";

/** The newest lines count; older ones make room. */
const MOST_JOURNAL_BYTES = 2 * 2 ** 20;
const MOST_LINES = 20_000;

const newest = (lines: readonly string[]): string => {
  let size = 0;
  const from = lines.findLastIndex((line) => {
    size += Buffer.byteLength(line) + 1;
    return size > MOST_JOURNAL_BYTES;
  });
  return `${lines.slice(from + 1).join("\n")}\n`;
};
const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Writes one zip for whoever helps from afar: the doctor's report, what the units did, figures of the data folder, and
 * a list of itself. Each part takes only what is known to be harmless; nothing is copied and then cleaned.
 */
export const bundle = async (
  machine: Machine,
  options: DoctorOptions & { readonly out: string },
  clock: Clock,
  teller: Teller,
): Promise<number> => {
  const report = await examineMachine(machine, options, clock);
  const parts = new Map<string, Buffer>([
    ["doctor.json", json(report)],
    [
      "machine.json",
      json({ version: options.version, kernel: kernel(), arch: process.arch, upSeconds: Math.floor(uptime()) }),
    ],
    ["data.json", json(folderFigures(machine.at(options.data)))],
  ]);
  if (machine.isLive) {
    const units: Record<string, string> = {};
    for (const { unit } of ENABLED_UNITS)
      units[unit] = (await machine.run("systemctl", ["show", unit, "-p", "ActiveState,Result,NRestarts"])).stdout;
    parts.set("units.json", json(units));
    const { stdout } = await machine.run("journalctl", ["-u", "malkhana-*", "-o", "json", "-n", String(MOST_LINES)]);
    const { lines, leftOut } = tellableLines(stdout);
    parts.set("journal.jsonl", Buffer.from(newest(lines)));
    parts.set("journal-left-out.json", json({ sentencesLeftOut: leftOut }));
  }
  const listed = [...parts].map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
  parts.set("contents.json", json(listed));
  writeFileSync(options.out, zipStored(parts), { mode: 0o600 });
  teller.say(teller.words.bundled(options.out, [...parts.keys()]));
  return teller.end({ bundle: options.out, parts: [...parts.keys()] }, EXIT.done);
};
