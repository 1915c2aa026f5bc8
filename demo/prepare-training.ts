import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import { readLink, writeLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { recoverEpochs } from "#edge/services/enrol/recover.ts";
import { openStation } from "#edge/services/opening/open-station.ts";
import { createStationFile, hasStation } from "#edge/services/opening/station-file.ts";
import { makeTraining, SIMULATED_DEVICES, TRAINING_STATION } from "#edge/services/seed/make-training.ts";
import { TRAINING_OFFICERS } from "#edge/services/seed/names.ts";
import { openCredentials } from "#edge/services/sessions/credentials.ts";
import { createPins } from "#edge/services/sessions/pins.ts";
import type { Clock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { createPinHasher, DEFAULT_PIN_COST } from "#platform/pin-hash.ts";

const PRINTER_PORT = 9100;

export interface Preparing {
  readonly folder: string;
  /** where the station finds its district: the near end of the link */
  readonly url: string;
  /** whether the district holds a record of this station */
  readonly isKnown: boolean;
  readonly invite: () => Promise<string>;
  readonly clock: Clock;
  readonly say: (text: string) => void;
}

/** The record of a lost card comes back; the PINs, which never travel, are set anew to the printed ones. */
const bringBack = async ({ folder, clock, say }: Preparing): Promise<void> => {
  const link = readLink(folder);
  if (!link) return;
  await recoverEpochs(folder, TRAINING_STATION.code, link, clock, (size, of) => say(`  ${size} / ${of}`));
  const opened = await openStation(folder, { clock, readClock: machineClockReading(clock) });
  try {
    const pins = createPins({
      credentials: await openCredentials(join(folder, "credentials")),
      hasher: createPinHasher(opened.keys.pepper, DEFAULT_PIN_COST),
      clock,
      random: randomBytes,
    });
    for (const { number, pin } of TRAINING_OFFICERS) {
      const known = opened.view.reader.officers().find((officer) => officer.number === number);
      if (known) await pins.set(known.officer, pin);
    }
  } finally {
    await opened.close();
  }
};

/** The training station, made or brought back, enrolled with the district, its link leading over the panel's. */
export const prepareTraining = async (preparing: Preparing): Promise<void> => {
  const { folder, url, isKnown, invite, clock, say } = preparing;
  const isNew = !hasStation(folder);
  if (isNew && !isKnown) {
    say("Making the training station: invented officers, items and movements of eight months …");
    await makeTraining({ folder, until: clock.now(), printerPort: PRINTER_PORT, devices: SIMULATED_DEVICES });
  }
  if (isNew && isKnown)
    await createStationFile(folder, {
      ...TRAINING_STATION,
      ...SIMULATED_DEVICES,
      printer: { kind: "simulated", port: PRINTER_PORT },
    });
  const link = readLink(folder);
  if (!link) {
    say("Enrolling the station with its district …");
    await enrolStation(folder, { url, station: TRAINING_STATION.code, code: await invite() }, clock);
  } else if (link.url !== url)
    await writeLink(folder, { url, epoch: link.epoch, witnesses: link.witnesses.map(formatVerifierKey) });
  const enrolled = readLink(folder);
  if (enrolled && enrolled.epoch > 1 && !existsSync(join(folder, "view.sqlite"))) {
    say("Bringing the record back from the district …");
    await bringBack(preparing);
  }
};
