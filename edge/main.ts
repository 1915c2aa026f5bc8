import { createServer } from "node:http";
import { systemClock } from "#platform/clock.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import { composeEdge, type Edge } from "./compose.ts";
import { composeApp } from "./compose-app.ts";
import { type RunConfig, runConfigOf } from "./config.ts";
import { simulatedPaperPage } from "./devices/printer/simulated/paper-page.ts";
import type { SimulatedPrinter } from "./devices/printer/simulated/simulated-printer.ts";
import { serveApp } from "./http/serve.ts";
import { createStationFile, hasStation } from "./services/opening/station-file.ts";

/** A new real station until its folder gets a station.json of its own. */
const EMPTY_STATION = {
  code: "STATION-1",
  district: "district.invalid",
  name: { hi: "नया थाना", en: "New station" },
  training: false,
} as const;

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
  server.listen(port, "127.0.0.1");
  return server;
};

const prepare = async (run: RunConfig, empty: boolean): Promise<void> => {
  if (hasStation(run.folder)) return;
  if (empty) {
    await createStationFile(run.folder, EMPTY_STATION);
    say(`A new, empty station was made in ${run.folder}. Its name, code and State pack are in station.json.`);
    return;
  }
  say("Making the training station: invented officers, items and movements of eight months …");
  const { makeTraining } = await import("./services/seed/make-training.ts");
  const { items } = await makeTraining({ folder: run.folder, until: clock.now(), printerPort: 9100 });
  say(`${items} invented items are in it.`);
};

const announce = (edge: Edge, run: RunConfig, ms: number): void => {
  const { station } = edge.opened;
  say(`\n${station.training ? "प्रशिक्षण · TRAINING · " : ""}${station.name.hi} · ${station.name.en}`);
  say(`  kiosk           http://localhost:${run.port}/`);
  say(`  API description http://localhost:${run.port}/openapi.json`);
  if (edge.printer.simulated) say(`  printer's paper http://localhost:${run.paperPort}/`);
  say(`  data            ${run.folder} (check it with: npm run -s verify -- ${run.folder})`);
  if (edge.setup.needed()) say(`  one-time code for the first SHO and moharrir: ${edge.setupCode}`);
  if (station.training) say("  sign in with 1101 and PIN 271828 (moharrir), or 1201 and 161803 (SHO)");
  say(`  ready after ${(ms / 1000).toFixed(2)} s`);
};

const main = async (): Promise<void> => {
  const empty = process.argv.includes("--empty");
  const read = runConfigOf(process.env);
  const run = { ...read, folder: process.env["MALKHANA_DATA"] ?? (empty ? "data/empty-station" : read.folder) };
  await prepare(run, empty);
  const edge = await composeEdge(run, clock, (done, of) => say(`reading the log again: ${done} / ${of}`));
  const server = await serveApp((hosts) => composeApp(edge, hosts), { port: run.port, kiosk: run.kiosk });
  const paper = edge.printer.simulated ? showPaper(edge.printer.simulated, run.paperPort) : undefined;
  announce(edge, run, clock.monoMs());
  const stop = (): void => {
    paper?.close();
    server
      .close()
      .then(() => edge.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
};

main().catch((fault: unknown) => {
  const locked = fault instanceof StorageFault && fault.reason === "locked";
  console.error(locked ? "The data folder is in use by another running station. Stop that one first." : fault);
  process.exit(locked ? 2 : 1);
});
