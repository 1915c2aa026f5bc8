import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "#platform/clock.ts";
import { answerControl, controlPath } from "#platform/control-socket.ts";
import { serviceManager } from "#platform/service-manager.ts";
import { answerParent } from "./answer-parent.ts";
import { composeGateway } from "./compose.ts";
import { openCopies } from "./compose-copies.ts";
import { composeDistrict } from "./compose-district.ts";
import { composeStations } from "./compose-stations.ts";
import { type GatewayRun, gatewayRunOf } from "./config.ts";
import { CopyKeyFault, readCopyKey } from "./copy-key.ts";
import { addPage, servePage } from "./http/serve-page.ts";
import { serveStations } from "./http/serve-stations.ts";
import type { Copies } from "./services/copies.ts";
import { importControl } from "./services/disk-import-run.ts";
import { seedTraining, TRAINING_PEOPLE, TRAINING_STATIONS } from "./services/seed-training.ts";
import { CouchRefused, openCouch } from "./stores/couch-log-store.ts";

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];
const clock = systemClock();
const say = (text: string): void => console.log(text);

const { values: options } = parseArgs({ options: { training: { type: "boolean", default: false } } });

const main = async (): Promise<void> => {
  const run: GatewayRun = gatewayRunOf(process.env);
  const store = run.couchUrl === undefined ? undefined : await openCouch(run.folder, run.couchUrl, clock);
  const gateway = await composeGateway({ ...run, ...(store ? { store } : {}) }, clock);
  const isLocal = LOOPBACK.includes(run.pageHost);
  const copies =
    run.copy && (await openCopies(gateway, { ...run, ...run.copy }, await readCopyKey(process.env), clock));
  let hosts: readonly string[] = [];
  let stationsUrl = `https://${run.names[0]}:${run.stationPort}`;
  const page = await composeDistrict(gateway, clock, {
    folder: run.folder,
    district: run.district,
    engine: gateway.store.engine,
    hosts: () => hosts,
    secure: !isLocal,
    training: options.training ? TRAINING_PEOPLE : [],
    stationsUrl: () => stationsUrl,
    ...(run.copy && copies ? { copy: keptBy(copies, run.copy.everyMs) } : {}),
    verifyPage: join(dirname(run.page), "verify", "index.html"),
    fault: (facts) => console.error(JSON.stringify(facts)),
  });
  if (options.training) await seedTraining(gateway.stations, page.accounts, clock.now());
  addPage(page.app, run.page);
  const stationServing = await serveStations(composeStations(gateway, clock), gateway.authority, {
    port: run.stationPort,
    host: run.stationHost,
  });
  stationsUrl = `https://${run.names[0]}:${stationServing.port}`;
  const pageServing = await servePage(page.app, {
    host: run.pageHost,
    port: run.port,
    authority: isLocal ? undefined : gateway.authority,
  });
  const known = isLocal ? ["localhost", "127.0.0.1"] : run.names;
  hosts = known.flatMap((name) => [`${name}:${pageServing.port}`, ...(pageServing.port === 443 ? [name] : [])]);

  say(`\n${options.training ? "प्रशिक्षण · TRAINING · " : ""}ज़िला · District ${run.district}`);
  say(`  district page   ${isLocal ? "http" : "https"}://${known[0]}:${pageServing.port}/`);
  say(`  stations send to ${stationsUrl}`);
  say(`  data            ${run.folder}${store ? `, logs in ${store.engine}` : ""}`);
  if (run.copy) say(`  second copy     ${run.copy.to}, every ${run.copy.everyMs / 60_000} minutes`);
  if (page.firstCode !== undefined && !options.training)
    say(`  one-time code for the district's first officer: ${page.firstCode}`);
  if (options.training)
    for (const { number, name, rank, password } of TRAINING_PEOPLE)
      say(`  ${rank.padEnd(8)} ${number}  ${password}  ${name.en}`);
  const [first] = TRAINING_STATIONS;
  if (options.training && process.send === undefined && !gateway.epochs.newest(first.station))
    say(`  enrolment code of ${first.station}: ${await gateway.enrolment.invite(first.station, "training")}`);
  answerParent(gateway, clock, { pagePort: pageServing.port, stationPort: stationServing.port });
  if (run.copy) copies?.start(run.copy.everyMs);
  // a folder that cannot hold a socket must not keep the gateway from opening
  const control = await answerControl(controlPath(run.folder), importControl(gateway)).catch(() => undefined);
  const manager = serviceManager(process.env, clock);
  manager.ready();
  manager.watch(() => true); // that its loop turns is all that is asked of it
  page.catchUp().catch((fault: unknown) => console.error(fault));

  const stop = (): void => {
    Promise.all([stationServing.close(), pageServing.close(), control?.close()])
      .then(() => copies?.close())
      .then(() => page.close())
      .then(() => gateway.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
};

/** How the second copy stands, for the page. */
const keptBy = (copies: Copies, everyMs: number) => () => ({ ...copies.state(), everyMs });

/** What can be said of a start that failed, in one sentence; undefined for a fault of ours. */
const sentenceOf = (fault: unknown): string | undefined => {
  if (fault instanceof CouchRefused || fault instanceof CopyKeyFault) return fault.message;
  return fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE" && "port" in fault
    ? `Port ${fault.port} is in use. Set GATEWAY_PORT (page) or GATEWAY_STATION_PORT (stations) to a free one.`
    : undefined;
};

main().catch((fault: unknown) => {
  const sentence = sentenceOf(fault);
  console.error(sentence ?? fault);
  process.exit(sentence ? 2 : 1);
});
