import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { Writer } from "#stores/view/view.ts";
import type { StationFile } from "../../config.ts";
import type { PreviousEpoch } from "../enrol/previous-file.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Completer } from "../journal/complete.ts";

/** What the station itself does, with nobody signed in. */
export const SYSTEM_ACTOR: ActorRef = { officer: "station", factors: ["system"], session: "none" };

/**
 * Writes entry 0 of an epoch: the origin and key under which it is signed, and how the one before ended. Done once,
 * before the journal takes its first command; log and view stand after it when it resolves.
 */
export const openEpoch = async (
  deps: {
    readonly log: Pick<StationLog, "append">;
    readonly writer: Writer;
    readonly completer: Completer;
    readonly clock: Pick<Clock, "now">;
  },
  { district, name, training }: StationFile,
  opening: { readonly origin: string; readonly vkey: string; readonly previous?: PreviousEpoch | undefined },
): Promise<void> => {
  const { log, writer, completer, clock } = deps;
  const { origin, vkey, previous } = opening;
  const at = instantOf(clock.now());
  const body = { origin, vkey, district, name, training, ...(previous ? { previous } : {}) };
  const line = await completer.complete({ kind: "epoch.opened", at, subjects: [], body }, SYSTEM_ACTOR, at, 0);
  await log.append({ entries: [line.stored], sides: [], keys: [] });
  writer.begin();
  try {
    writer.add(line.entry, line.stored, line.opened);
    writer.commit();
  } catch (fault) {
    writer.rollback();
    throw fault;
  }
};
