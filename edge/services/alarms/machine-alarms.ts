import { type Entry, parseEntry } from "#domain/log/entry.ts";
import type { EntryKind } from "#domain/log/kinds.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import type { Alarms, Noticed } from "./alarms.ts";

/** Less is a clock put right by hand or by a time server; more can hide when something was done. */
const STEP_MS = 60_000;
const TOLD: ReadonlySet<EntryKind> = new Set(["power.changed", "clock.stepped"]);

const alarmOf = (entry: Entry): Noticed | undefined => {
  const { at } = entry;
  if (entry.kind === "power.changed" && entry.body.mains === "off")
    return { kind: entry.body.battery === "low" ? "battery-low" : "mains-lost", at };
  if (entry.kind === "clock.stepped" && Math.abs(entry.body.byMs) >= STEP_MS)
    return { kind: "clock-step", at, facts: { seconds: Math.round(entry.body.byMs / 1_000) } };
  return undefined;
};

/** Makes alarms of what the station put on record about its own mains, battery and clock. */
export const raiseMachineAlarms = (
  journal: Pick<Journal, "onWritten">,
  reader: Pick<Reader, "entry">,
  alarms: Pick<Alarms, "raise">,
): void => {
  journal.onWritten((written) => {
    for (const { kind, seq } of written) {
      if (!TOLD.has(kind)) continue;
      const stored = reader.entry(seq);
      const noticed = stored && alarmOf(parseEntry(stored.bytes));
      // where the journal takes nothing any more the strip says so
      if (noticed) void alarms.raise(noticed).catch(() => undefined);
    }
  });
};
