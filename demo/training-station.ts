import { rmSync } from "node:fs";
import { TRAINING_STATION } from "#edge/services/seed/make-training.ts";
import { type Child, startChild } from "./child.ts";
import { type Preparing, prepareTraining } from "./prepare-training.ts";

/** The training station as a child: the kiosk's own program, started once its record is there. */
export interface TrainingStation {
  readonly code: string;
  /** Kills the program, deletes the data folder, enrols a new device, brings the record back, starts again. */
  loseAndRestore(): Promise<void>;
  close(): Promise<void>;
}

/** So long the mains is away once a nearly empty battery has ended the program (its exit code says so). */
const POWER_LOW_EXIT = 75;
const DARK_MS = 8_000;

/** @param onEnd hears when the program ends by itself for another reason than an empty battery */
export const startTrainingStation = async (
  program: string,
  preparing: Preparing,
  onEnd: (code: number) => void,
): Promise<TrainingStation> => {
  let closed = false;
  const start = (): Child => startChild(program, [], { MALKHANA_DATA: preparing.folder }, ended);
  const ended = (code: number): void => {
    if (code !== POWER_LOW_EXIT) return onEnd(code);
    preparing.say("The battery was nearly empty and the station ended itself. The mains comes back in a few seconds …");
    preparing.clock.after(DARK_MS, () => {
      if (!closed) child = start();
    });
  };
  await prepareTraining(preparing);
  let child = start();
  return {
    code: TRAINING_STATION.code,
    async loseAndRestore() {
      await child.stop(true);
      rmSync(preparing.folder, { recursive: true, force: true });
      await prepareTraining({ ...preparing, isKnown: true });
      child = start();
    },
    close() {
      closed = true;
      return child.stop();
    },
  };
};
