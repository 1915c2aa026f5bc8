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

/** @param onEnd hears when the program ends by itself */
export const startTrainingStation = async (
  program: string,
  preparing: Preparing,
  onEnd: (code: number) => void,
): Promise<TrainingStation> => {
  const start = (): Child => startChild(program, [], { MALKHANA_DATA: preparing.folder }, onEnd);
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
    close: () => child.stop(),
  };
};
