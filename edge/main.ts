import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { parseArgs } from "node:util";
import { type Clock, systemClock } from "#platform/clock.ts";
import { answerControl, controlPath } from "#platform/control-socket.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { serviceManager } from "#platform/service-manager.ts";
import { claimPhase } from "./claim-phase.ts";
import { type ShiftedClock, shiftedClock } from "#platform/shifted-clock.ts";
import { composeEdge, type Edge } from "./compose.ts";
import { composeApp } from "./compose-app.ts";
import { type RunConfig, runConfigOf } from "./config.ts";
import { simulatedPaperPage } from "./devices/printer/simulated/paper-page.ts";
import type { SimulatedPrinter } from "./devices/printer/simulated/simulated-printer.ts";
import { serveApp } from "./http/serve.ts";
import { serveRoom } from "./http/simulated-room/serve-room.ts";
import { readLink } from "./services/courier/link-file.ts";
import { RecoverFault, recoverEpochs } from "./services/enrol/recover.ts";
import { createStationFile, hasStation, readStationFile } from "./services/opening/station-file.ts";
import { createHands } from "./services/simulated/hands.ts";
import { keepWorld, readWorld } from "./services/simulated/world-file.ts";
import { exportControl } from "./services/sneakernet-run.ts";

/** A new real station that was given no file of its own. */
const EMPTY_STATION = {
  code: "STATION-1",
  district: "district.invalid",
  name: { hi: "नया थाना", en: "New station" },
  training: false,
} as const;

/** Tells systemd that the battery is nearly empty and the machine is to be shut down, not the service started again. */
const POWER_LOW_EXIT = 75;

const clock = systemClock();
const say = (text: string): void => console.log(text);

const showPaper = (simulated: SimulatedPrinter, port: number) => {
  const page = simulatedPaperPage(simulated, "");
  const server = createServer((request, response) => {
    page(request.url ?? "/", request.method ?? "GET").then(
      (answer) => response.writeHead(answer.status, answer.headers).end(answer.body),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise<Server>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
};

/** The room that nobody built, drawn on a page of its own; nothing at a station whose door is real. */
const showRoom = (edge: Edge, run: RunConfig, clock: ShiftedClock): Promise<Server> | undefined => {
  const { hands, printer, opened, alarms } = edge;
  if (!hands.room) return undefined;
  const names = opened.station.cameras?.cameras ?? [];
  const keepClock = (clockOffMs: number): void => keepWorld(opened.folder, { clockOffMs });
  return serveRoom({
    port: run.roomPort,
    hands: createHands({ ...hands, printer: printer.simulated, names, clock, keepClock }),
    alarms: alarms.open,
    kiosk: `http://localhost:${run.port}/`,
    papers: `http://localhost:${run.paperPort}/`,
  });
};

const { values: options } = parseArgs({
  options: {
    empty: { type: "boolean", default: false },
    /** a machine without a station waits for its technician at the kiosk */
    claim: { type: "boolean", default: false },
    station: { type: "string" },
  },
});

/** The file that `--station` names; checked where it is used. */
const givenFile = () => (options.station === undefined ? undefined : JSON.parse(readFileSync(options.station, "utf8")));

const prepare = async (run: RunConfig): Promise<void> => {
  if (hasStation(run.folder)) return;
  if (options.claim) {
    say(`This machine belongs to no station yet. Claim it at http://localhost:${run.port}/`);
    const manager = serviceManager(process.env, clock);
    manager.ready();
    const rest = manager.watch(() => true); // that its loop turns is all that is asked of it
    await claimPhase(run, clock, givenFile() ?? {});
    return rest();
  }
  if (options.empty) {
    const given = givenFile() ?? EMPTY_STATION;
    const { code, name } = await createStationFile(run.folder, given);
    say(`A new, empty station was made in ${run.folder}: ${code}, ${name.hi}.`);
    if (options.station === undefined)
      say("To give it its own code, name and printer, start with --station <file>: docs/station-file.md shows one.");
    return;
  }
  say("Making the training station: invented officers, items and movements of eight months …");
  const { makeTraining } = await import("./services/seed/make-training.ts");
  const { items } = await makeTraining({ folder: run.folder, until: clock.now(), printerPort: 9100 });
  say(`${items} invented items are in it.`);
};

/** A device that follows another one has that one's record first; begun before and cut off, it goes on here. */
const bringEarlierRecord = async (folder: string): Promise<void> => {
  const link = readLink(folder);
  if (!link || link.epoch < 2) return;
  const { code } = readStationFile(folder);
  await recoverEpochs(folder, code, link, clock, (size, of) => say(`bringing the earlier record: ${size} / ${of}`));
};

const announce = (edge: Edge, run: RunConfig, ms: number): void => {
  const { station } = edge.opened;
  say(`\n${station.training ? "प्रशिक्षण · TRAINING · " : ""}${station.name.hi} · ${station.name.en}`);
  say(`  kiosk           http://localhost:${run.port}/`);
  say(`  API description http://localhost:${run.port}/openapi.json`);
  if (edge.printer.simulated) say(`  printer's paper http://localhost:${run.paperPort}/`);
  if (edge.hands.room)
    say(`  the room        http://localhost:${run.roomPort}/  (doors, cameras, mains, clock: by hand)`);
  say(`  data            ${run.folder} (check it with: npm run -s verify -- ${run.folder})`);
  if (edge.setup.needed()) say(`  one-time code for the first SHO and moharrir: ${edge.setupCode}`);
  if (station.training) say("  sign in with 1101 and PIN 271828 (moharrir), or 1201 and 161803 (SHO)");
  say(`  ready after ${(ms / 1000).toFixed(2)} s`);
};

/** Whether the view answers: what a watchdog asks of a station, besides that its loop turns. */
const canRead = (edge: Edge): boolean => {
  try {
    return edge.opened.view.reader.cursor().size >= 0;
  } catch {
    return false;
  }
};

const main = async (): Promise<void> => {
  const read = runConfigOf(process.env);
  const run = { ...read, folder: process.env["MALKHANA_DATA"] ?? (options.empty ? "data/empty-station" : read.folder) };
  await prepare(run);
  await bringEarlierRecord(run.folder);
  // only where nothing real hangs on it may a hand set the clock
  const training = readStationFile(run.folder).training
    ? shiftedClock(clock, readWorld(run.folder).clockOffMs)
    : undefined;
  const stationClock: Clock = training ?? clock;
  const edge = await composeEdge(run, stationClock, (done, of) => say(`reading the log again: ${done} / ${of}`));
  const server = await serveApp((hosts) => composeApp(edge, hosts), { port: run.port, kiosk: run.kiosk });
  const paper = edge.printer.simulated ? await showPaper(edge.printer.simulated, run.paperPort) : undefined;
  const room = training && (await showRoom(edge, run, training));
  // a folder that cannot hold a socket must not keep the station from opening
  const control = await answerControl(controlPath(run.folder), exportControl(edge.opened)).catch(() => undefined);
  edge.morning.start();
  edge.clockWatch.start();
  edge.power?.start();
  edge.cameras?.start();
  announce(edge, run, clock.monoMs());
  const manager = serviceManager(process.env, clock);
  manager.ready();
  manager.watch(() => canRead(edge));
  const stopWith = (code: number): void => {
    paper?.close();
    room?.close();
    room?.closeAllConnections();
    Promise.all([server.close(), control?.close()])
      .then(() => edge.close())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      );
  };
  const stop = (): void => stopWith(0);
  edge.onPowerLow(() => stopWith(POWER_LOW_EXIT));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.once("disconnect", stop); // whoever started it as a child is gone
};

/** What can be said of a start that failed, in one sentence; undefined for a fault of ours. */
const sentenceOf = (fault: unknown): string | undefined => {
  if (fault instanceof StorageFault && fault.reason === "locked")
    return "The data folder is in use by another running station. Stop that one first, or set MALKHANA_DATA.";
  if (fault instanceof RecoverFault) return fault.message;
  if (fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE" && "port" in fault)
    return `Port ${fault.port} is in use. Set MALKHANA_PORT (kiosk), MALKHANA_PAPER_PORT (printer's paper) or MALKHANA_ROOM_PORT (the room) to a free one.`;
  return undefined;
};

main().catch((fault: unknown) => {
  const sentence = sentenceOf(fault);
  console.error(sentence ?? fault);
  process.exit(sentence ? 2 : 1);
});
