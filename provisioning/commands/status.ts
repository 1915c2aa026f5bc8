import { readFile } from "node:fs/promises";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { sha256 } from "#platform/crypto.ts";
import { EXIT } from "../cli/exit-codes.ts";
import type { Teller } from "../cli/teller.ts";
import { stationThere } from "../install/preflight.ts";
import type { Machine } from "../machine/machine.ts";
import { differsFrom } from "../release/file-list.ts";
import { RELEASE_KEY, RELEASES, slotsIn } from "../release/slots.ts";
import { ENABLED_UNITS } from "../system/system-files.ts";

/** What is installed here, whether it is as it was signed, and what runs. */
export const status = async (machine: Machine, teller: Teller): Promise<number> => {
  const text = await readFile(machine.at(RELEASE_KEY), "utf8").catch(() => "");
  const slots = slotsIn(machine.at(RELEASES), parseVerifierKey(sha256, text.trim()));
  const [current, trusted] = [await slots.pointsTo("current"), await slots.pointsTo("trusted")];
  const note = current && slots.noteOf(current);
  if (current === undefined || note === undefined)
    return teller.done({ ok: false, error: { code: "not-installed", facts: {} } }, () => EXIT.done);
  const differs = await differsFrom(slots.path(current), note.sha256);
  const station = stationThere(machine);
  const words = teller.words.status;
  teller.say(words.release(note.version, current !== trusted));
  teller.say(words.intact(differs));
  teller.say(words.station(station));
  const units: Record<string, string> = {};
  if (machine.isLive)
    for (const { unit } of ENABLED_UNITS) {
      const { stdout } = await machine.run("systemctl", ["is-active", unit]);
      units[unit] = stdout.trim();
      teller.say(words.unit(unit, stdout.trim()));
    }
  const facts = { version: note.version, onTrial: current !== trusted, intact: differs === undefined, station, units };
  return teller.end(facts, differs === undefined ? EXIT.done : EXIT.fault);
};
