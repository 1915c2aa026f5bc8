import { writeSync } from "node:fs";
import { createClockWatch } from "#edge/services/clock/clock-watch.ts";
import { systemClock } from "#platform/clock.ts";
import { createClockState } from "#platform/clock-reading.ts";

// Watches this process's own clock, which libfaketime turns, and says each draft it would put on record.
const clock = systemClock();
const watch = createClockWatch({
  journal: {
    onWritten: () => () => undefined,
    write: async (_by, decide) => {
      const state = {} as Parameters<typeof decide>[0]["state"];
      const decision = decide({ state, now: new Date(clock.now()).toISOString(), mint: () => "" });
      if (!decision.ok) return decision;
      writeSync(1, `${JSON.stringify(decision.value.drafts)}\n`);
      return { ok: true, value: { value: decision.value.value, entries: [] } };
    },
  },
  reader: { size: () => 0, entry: () => undefined },
  state: createClockState(clock),
  clock,
});
watch.start();
writeSync(1, "watching\n");
setInterval(() => undefined, 1_000);
