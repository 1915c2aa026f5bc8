import pino from "pino";
import { NEW_CLAIM } from "#domain/claim/tests.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { InvitationText } from "#domain/wire/invitation.ts";
import type { Clock } from "#platform/clock.ts";
import { randomBytes } from "#platform/crypto.ts";
import { VERSION } from "./compose-app.ts";
import type { RunConfig } from "./config.ts";
import { createClaimApp } from "./http/claim-app.ts";
import { serveApp } from "./http/serve.ts";
import { EnrolFault, enrolStation, type StationSettings } from "./services/enrol/enrol.ts";
import { writeClaim } from "./stores/claim/claim-file.ts";

/** Time for the page to hear that it went well before the station takes the port over. */
const LINGER_MS = 500;

/** Serves a machine without a station until its technician has enrolled it at the kiosk; then its folder holds one. */
export const claimPhase = async (run: RunConfig, clock: Clock, settings: StationSettings): Promise<void> => {
  const log = pino({ base: null });
  let enrolled = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    enrolled = resolve;
  });
  let busy: Promise<Result<{ readonly station: string }>> | undefined;
  const enrol = async ({ gateway, station, code }: InvitationText): Promise<Result<{ readonly station: string }>> => {
    try {
      await enrolStation(run.folder, { url: gateway, station, code }, clock, settings);
    } catch (fault) {
      if (fault instanceof EnrolFault) return refuse(fault.code);
      throw fault;
    }
    await writeClaim(run.folder, NEW_CLAIM);
    clock.after(LINGER_MS, enrolled);
    return ok({ station });
  };
  const serving = await serveApp(
    (hosts) =>
      createClaimApp({
        version: VERSION,
        clock,
        random: randomBytes,
        hosts,
        log: { fault: (facts) => log.error(facts, "a request failed by a fault of ours") },
        // one at a time: a second press answers with the first
        enrol: (invitation) => {
          busy ??= enrol(invitation).finally(() => {
            busy = undefined;
          });
          return busy;
        },
      }),
    run,
  );
  await done;
  await serving.close();
};
