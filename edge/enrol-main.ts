// Enrols this station with its district: npm run enrol -- --gateway https://host:8443 --station KTW --code XXXX
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { systemClock } from "#platform/clock.ts";
import { readLink } from "./services/courier/link-file.ts";
import { EnrolFault, enrolStation } from "./services/enrol/enrol.ts";
import { RecoverFault, recoverEpochs } from "./services/enrol/recover.ts";

const { values } = parseArgs({
  options: {
    gateway: { type: "string" },
    station: { type: "string" },
    code: { type: "string" },
    data: { type: "string", default: process.env["MALKHANA_DATA"] ?? "data/station" },
  },
});
const { gateway, station, data } = values;
// `-`: from standard input, so that no list of processes shows it
const code = values.code === "-" ? readFileSync(0, "utf8").trim() : values.code;
if (!gateway || !station || !code) {
  console.error(
    "Say where, who and by which code: --gateway https://host:8443 --station KTW --code XXXX-XXXX-XXXX-XXXX",
  );
  process.exit(64);
}
const clock = systemClock();
try {
  const { name, epoch } = await enrolStation(data, { url: gateway, station, code }, clock);
  console.log(`Enrolled: ${name.hi} · ${name.en} (${station}), epoch ${epoch}. Data folder: ${data}`);
  const link = readLink(data);
  if (link && epoch > 1) {
    console.log("Bringing the record of the earlier device …");
    await recoverEpochs(data, station, link, clock, (size, of) => console.log(`  ${size} / ${of} entries`));
    console.log("The record is here. Start the station: it goes on with the next register number.");
  }
} catch (fault) {
  const isTold = fault instanceof EnrolFault || fault instanceof RecoverFault;
  console.error(isTold ? fault.message : fault);
  process.exit(isTold ? 2 : 1);
}
