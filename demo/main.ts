// npm start: a training district on one machine. Gateway and station are programs of their own; between them lies a
// link that the panel can cut, slow and restore.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Bilingual } from "#domain/schema.ts";
import { runConfigOf } from "#edge/config.ts";
import { TRAINING_STATION } from "#edge/services/seed/make-training.ts";
import { systemClock } from "#platform/clock.ts";
import { startShapedLink } from "#platform/net/shaped-link.ts";
import { type BarePi, startBarePi } from "./bare-pi.ts";
import { startGateway } from "./gateway-child.ts";
import { createLinkControl, WHOLE } from "./link-control.ts";
import type { PanelPress, PanelState } from "./panel-page.ts";
import { servePanel } from "./panel-server.ts";
import { type SimulatedStation, startSimulatedStation } from "./simulated-station.ts";
import { startTrainingStation } from "./training-station.ts";

const PROGRAMS = { gateway: "dist/gateway/main.js", station: "dist/edge/main.js" };
/** A Pi with an empty card serves its kiosk here, its printer's paper one above. */
const BARE_PORT = Number(process.env["DEMO_BARE_PORT"] ?? 8092);
const BARE_STATION = { code: "TRAINING-NEW", name: { hi: "थाना नया (प्रशिक्षण)", en: "PS New (training)" } };
const SIMULATED = "data/simulated";
/** The link's near end is the same every time: stations keep it in their folders. */
const LINK_PORT = Number(process.env["DEMO_LINK_PORT"] ?? 8444);
const PANEL_PORT = Number(process.env["DEMO_PANEL_PORT"] ?? 8091);
/** The district already knows two more stations by name. */
const NAMED: readonly { code: string; name: Bilingual }[] = [
  { code: "TRAINING-SDR", name: { hi: "थाना सदर (प्रशिक्षण)", en: "PS Sadar (training)" } },
  { code: "TRAINING-RMP", name: { hi: "थाना रामपुर (प्रशिक्षण)", en: "PS Rampur (training)" } },
];
const stationOf = (index: number): { code: string; name: Bilingual } =>
  NAMED[index] ?? {
    code: `TRAINING-S${String(index + 1).padStart(2, "0")}`,
    name: { hi: `थाना ${index + 1} (प्रशिक्षण)`, en: `PS ${index + 1} (training)` },
  };

const clock = systemClock();
const say = (text: string): void => console.log(text);

const main = async (): Promise<void> => {
  const closing: (() => Promise<unknown>)[] = [];
  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    for (const close of closing.splice(0).reverse()) await close().catch((fault: unknown) => console.error(fault));
    process.exit(code);
  };
  const stop = (): void => void end(0);
  process.on("SIGINT", stop); // a terminal and the command above both send it
  process.on("SIGTERM", stop);

  const gateway = await startGateway(PROGRAMS.gateway, (code) => void end(code));
  closing.push(() => gateway.child.stop());
  const target = { host: "127.0.0.1", port: gateway.stationPort };
  const shaped = await startShapedLink(clock, { target, port: LINK_PORT, shape: WHOLE });
  closing.push(() => shaped.close());
  const link = createLinkControl(shaped);
  const url = `https://localhost:${shaped.port}`;

  const run = runConfigOf(process.env);
  const preparing = {
    folder: run.folder,
    url,
    isKnown: gateway.known.includes(TRAINING_STATION.code),
    invite: () => gateway.invite(TRAINING_STATION.code, TRAINING_STATION.name),
    clock,
    say,
  };
  const training = await startTrainingStation(PROGRAMS.station, preparing, (code) => void end(code));
  closing.push(() => training.close());

  const simulated: SimulatedStation[] = [];
  const add = async (): Promise<void> => {
    const { code, name } = stationOf(simulated.length);
    const folder = join(SIMULATED, code);
    const invite = () => gateway.invite(code, name);
    const station = await startSimulatedStation({ folder, code, name, url, invite, clock, seed: simulated.length });
    closing.push(() => station.close());
    simulated.push(station);
  };
  const before = existsSync(SIMULATED) ? readdirSync(SIMULATED).length : 0;
  for (let i = 0; i < before; i++) await add();

  let barePi: BarePi | undefined;
  closing.push(async () => barePi?.close());
  let busy: Bilingual | undefined;
  const during = (doing: Bilingual, work: () => Promise<void>): void => {
    if (busy) return;
    busy = doing;
    work()
      .catch((fault: unknown) => console.error(fault instanceof Error ? fault.message : fault))
      .finally(() => {
        busy = undefined;
      });
  };
  const press: Record<PanelPress, () => void> = {
    whole: () => link.set("whole"),
    slow: () => link.set("slow"),
    cut: () => link.set("cut"),
    add: () => during({ hi: "एक थाना जुड़ रहा है …", en: "A station is being added …" }, add),
    bare: () =>
      during({ hi: "नया Pi चालू हो रहा है …", en: "A new Pi is starting …" }, async () => {
        await barePi?.close();
        barePi = await startBarePi({
          program: PROGRAMS.station,
          folder: "data/bare-pi",
          port: BARE_PORT,
          paperPort: BARE_PORT + 1,
          url,
          station: BARE_STATION,
          invite: gateway.invite,
        });
      }),
    lose: () =>
      during(
        {
          hi: "कार्ड नष्ट हुआ; अभिलेख ज़िले से लौट रहा है …",
          en: "The card is gone; the record comes back from the district …",
        },
        () => training.loseAndRestore(),
      ),
  };
  const addresses = [
    { name: { hi: "कियॉस्क", en: "kiosk" }, url: `http://localhost:${run.port}/` },
    { name: { hi: "ज़िले का पृष्ठ", en: "district page" }, url: `http://localhost:${gateway.pagePort}/` },
    { name: { hi: "मालखाना कक्ष (सिमुलेटर)", en: "the room (simulated)" }, url: `http://localhost:${run.roomPort}/` },
    { name: { hi: "प्रिंटर का कागज़", en: "printer's paper" }, url: `http://localhost:${run.paperPort}/` },
  ];
  const state = (): PanelState => ({
    mode: link.mode(),
    bytes: link.bytes(),
    addresses,
    busy,
    barePi: barePi && {
      kiosk: `http://localhost:${BARE_PORT}/`,
      paper: `http://localhost:${BARE_PORT + 1}/`,
      invitation: barePi.invitation,
    },
    stations: simulated.map((station) => {
      const { pending, link: reached } = station.state();
      return { code: station.code, name: station.name, entries: station.entries(), pending, link: reached };
    }),
  });
  const panel = await servePanel(PANEL_PORT, state, (name) => press[name]());
  closing.push(async () => {
    panel.close();
    panel.closeAllConnections();
  });
  say(`\nलिंक पैनल · link panel  http://localhost:${PANEL_PORT}/  (cut, slow, restore the link; add stations)`);
  say(`मालखाना कक्ष · the room  http://localhost:${run.roomPort}/  (open the door, cover a camera, pull the mains …)`);
};

/** What can be said of a start that failed, in one sentence; undefined for a fault of ours. */
const sentenceOf = (fault: unknown): string | undefined =>
  fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE" && "port" in fault
    ? `Port ${fault.port} is in use. Set DEMO_LINK_PORT (link) or DEMO_PANEL_PORT (panel) to a free one.`
    : undefined;

main().catch((fault: unknown) => {
  const sentence = sentenceOf(fault);
  console.error(sentence ?? fault);
  process.exit(sentence ? 2 : 1);
});
