import { decided } from "#domain/custody/act.ts";
import type { StationFile } from "../../config.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";

/** What the station itself does, with nobody signed in. */
export const SYSTEM_ACTOR: ActorRef = { officer: "station", factors: ["system"], session: "none" };

/** Writes entry 0: the origin and key under which this epoch is signed. Done once, when the log is empty. */
export const openEpoch = async (
  journal: Journal,
  station: StationFile,
  origin: string,
  vkey: string,
): Promise<void> => {
  const { district, name, training } = station;
  const written = await journal.write(SYSTEM_ACTOR, ({ now }) =>
    decided(
      [{ kind: "epoch.opened", at: now, subjects: [], body: { origin, vkey, district, name, training } }],
      undefined,
    ),
  );
  if (!written.ok) throw new Error(`the log could not be opened: ${written.error.code}`);
};
