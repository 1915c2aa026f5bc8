import { dirname, join } from "node:path";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import { askChrony } from "#platform/chrony.ts";
import type { Clock } from "#platform/clock.ts";
import { type ClockState, createClockState } from "#platform/clock-reading.ts";
import { randomBytes } from "#platform/crypto.ts";
import { readTextFile } from "#platform/files.ts";
import { newOneTimeCode } from "#platform/one-time-code.ts";
import { createPinHasher, DEFAULT_PIN_COST } from "#platform/pin-hash.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { composeCameras } from "./compose-cameras.ts";
import { packOf, type RunConfig } from "./config.ts";
import type { SimulatedRecorder } from "./devices/camera/simulated/simulated-recorder.ts";
import { openNotifiers } from "./devices/notify/open-notifiers.ts";
import { loadPaperAssets } from "./devices/paper/paper-assets.ts";
import { chromiumPaper } from "./devices/paper/paper-chromium.ts";
import { openPower } from "./devices/power/open-power.ts";
import type { SimulatedUps } from "./devices/power/ups-simulated.ts";
import type { OpenedPrinter } from "./devices/printer/open-printer.ts";
import { type OpenedPrinters, openPrinters } from "./devices/printer/open-printers.ts";
import { createRasterizer } from "./devices/printer/raster/rasterizer.ts";
import { openScanner } from "./devices/scanner/open-scanner.ts";
import type { Scanner } from "./devices/scanner/scanner.ts";
import type { SimulatedScanner } from "./devices/scanner/simulated/scanner-simulated.ts";
import { type Alarms, createAlarms } from "./services/alarms/alarms.ts";
import { escalateAlarms } from "./services/alarms/escalation.ts";
import { raiseMachineAlarms } from "./services/alarms/machine-alarms.ts";
import { answeringClips } from "./services/cameras/answer-clips.ts";
import type { Cameras } from "./services/cameras/cameras.ts";
import { type ClockWatch, createClockWatch } from "./services/clock/clock-watch.ts";
import { connectDistrict } from "./services/courier/connect.ts";
import type { Courier } from "./services/courier/courier.ts";
import { readLink } from "./services/courier/link-file.ts";
import type { SimulatedRoom } from "./services/door/simulated-room.ts";
import { createDrafts, type Drafts } from "./services/drafts.ts";
import { createImports, type Imports } from "./services/import/imports.ts";
import { createLessons, type Lessons } from "./services/lessons.ts";
import { createLists, type Lists } from "./services/lists/lists.ts";
import { type MorningSlip, openMorningSlip } from "./services/morning-slip.ts";
import { createOnce, type Once, recordedBy } from "./services/once.ts";
import { type OpenStation, openStation } from "./services/opening/open-station.ts";
import { noOrders, openOrders, type StationOrders } from "./services/orders/station-orders.ts";
import { createPhotos, type Photos } from "./services/photos.ts";
import { createPowerWatch, type PowerWatch } from "./services/power-watch.ts";
import type { PaperHead } from "./services/printing/models.ts";
import { createPapers, type Papers } from "./services/printing/papers.ts";
import { createPrinting, labelRecord, type Printing } from "./services/printing/print.ts";
import { openPrintQueue, type PrintQueue } from "./services/printing/print-queue.ts";
import { createProofs, type Proofs } from "./services/proof.ts";
import { openRoomDevices, type RoomDevices } from "./services/room-devices.ts";
import { createAttempts } from "./services/sessions/attempts.ts";
import { openCredentials } from "./services/sessions/credentials.ts";
import { createPins, type Pins } from "./services/sessions/pins.ts";
import { createRoster, type Roster } from "./services/sessions/roster.ts";
import { createSessions, type Sessions } from "./services/sessions/sessions.ts";
import { createSetup, type Setup } from "./services/sessions/setup.ts";
import { createThumbs, type Thumbs } from "./services/thumbs.ts";
import { openDraftFiles } from "./stores/drafts/draft-files.ts";
import { openPrintJobFiles } from "./stores/print-jobs/print-job-files.ts";

/** The devices of a room that nobody built, each absent where the real one is fitted or none. */
export interface SimulatedDevices {
  readonly room: SimulatedRoom | undefined;
  readonly cameras: SimulatedRecorder | undefined;
  readonly ups: SimulatedUps | undefined;
  readonly scanner: SimulatedScanner | undefined;
}

/** Everything a station does, wired; what the HTTP layer is given. */
export interface Edge {
  readonly opened: OpenStation;
  readonly head: PaperHead;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly setup: Setup;
  readonly roster: Roster;
  readonly drafts: Drafts;
  readonly once: Once;
  readonly photos: Photos;
  readonly thumbs: Thumbs;
  readonly printing: Printing;
  readonly papers: Papers;
  readonly proofs: Proofs;
  readonly imports: Imports;
  readonly lists: Lists;
  readonly lessons: Lessons;
  readonly alarms: Alarms;
  /** doors, wires and the siren */
  readonly room: RoomDevices;
  /** absent where no camera is fitted; listens and looks once it is started */
  readonly cameras: Cameras | undefined;
  /** what is simulated of the room, to be worked by hand */
  readonly hands: SimulatedDevices;
  /** looks at the clock by itself once it is started */
  readonly morning: MorningSlip;
  /** the label printer; `printers` has the slip printer beside it */
  readonly printer: OpenedPrinter;
  /** absent where scans are typed into the page */
  readonly scanner: Scanner | undefined;
  readonly printers: OpenedPrinters;
  /** papers that have not come out yet */
  readonly printQueue: PrintQueue;
  /** brings the record to the district; absent while the station was never enrolled */
  readonly courier: Courier | undefined;
  /** what the district orders; nothing while the station was never enrolled */
  readonly orders: StationOrders;
  readonly clock: Clock;
  /** how far the clock can be trusted */
  readonly clockState: ClockState;
  /** looks at the clock by itself once it is started */
  readonly clockWatch: ClockWatch;
  /** looks at mains and battery by itself once it is started; absent where nothing measures them */
  readonly power: PowerWatch | undefined;
  /** Called once, when the battery is nearly empty: the station is to be ended. */
  onPowerLow(listener: () => void): void;
  /** the one-time code with which the first officers are enrolled; absent once there are some */
  readonly setupCode: string | undefined;
  close(): Promise<void>;
}

/** The page of a proof file as it was built. */
const MOST_PAGE_BYTES = 2_000_000;

const unique = (): string => Buffer.from(randomBytes(8)).toString("hex");

/** Builds the station of a data folder: stores, services, printer. The only place that knows every concrete part. */
export const composeEdge = async (
  run: Omit<RunConfig, "roomPort">,
  clock: Clock,
  onProgress?: (read: number, of: number) => void,
): Promise<Edge> => {
  const clockState = createClockState(clock, askChrony);
  const opened = await openStation(run.folder, {
    clock,
    readClock: clockState.read,
    ...(onProgress ? { onProgress } : {}),
  });
  const { station, journal, view, keys, checkpoints, signHead } = opened;
  const { reader } = view;
  const head: PaperHead = {
    name: station.name,
    district: station.districtName ?? { hi: station.district, en: station.district },
    training: station.training,
    pack: packOf(station),
  };

  const credentials = await openCredentials(join(run.folder, "credentials"));
  const pins = createPins({
    credentials,
    hasher: createPinHasher(keys.pepper, DEFAULT_PIN_COST),
    clock,
    random: randomBytes,
  });
  const attempts = createAttempts({ journal, state: reader, pins, clock });
  const link = readLink(run.folder);
  const orders = link?.orders ? await openOrders({ opened, key: link.orders, pins }) : noOrders();
  const ordered = () => orders.standing().policy.value;
  const sessions = createSessions({
    journal,
    state: reader,
    attempts,
    clock,
    random: randomBytes,
    orderedIdleMs: () => {
      const { idleSeconds } = ordered();
      return idleSeconds === undefined ? undefined : idleSeconds * 1000;
    },
  });
  const oneTimeCode = newOneTimeCode(randomBytes);
  const setup = createSetup({ journal, state: reader, credentials, pins, code: oneTimeCode });
  const setupCode = setup.needed() ? oneTimeCode : undefined;
  const roster = createRoster({ journal, state: reader, pins, sessions });

  const blobs = await openBlobs(join(run.folder, "blobs"), unique);
  const photos = createPhotos(blobs);
  const drafts = createDrafts({
    files: await openDraftFiles(join(run.folder, "drafts")),
    recorded: recordedBy(reader),
    clock,
  });
  const once = createOnce({ journal, reader });
  const thumbs = createThumbs(join(run.folder, "thumbs"), photos);
  const printers = await openPrinters(station, clock);
  const { label: printer, slip: slipPrinter } = printers.printers;
  const printQueue = await openPrintQueue({
    files: await openPrintJobFiles(join(run.folder, "print-jobs")),
    printers: { label: printer.printer, slip: slipPrinter.printer },
    clock,
    random: randomBytes,
    record: labelRecord(journal, clock),
  });
  journal.onWritten((entries) => {
    for (const { kind, subjects } of entries)
      if (kind === "label.verified") for (const of of subjects) printQueue.readBack(of);
  });
  const printing = createPrinting({
    reader,
    queue: printQueue,
    rasterizer: createRasterizer(),
    head,
    models: printers.models,
    signHead,
  });
  const paper = chromiumPaper({ clock, browser: run.chromium, path: process.env["PATH"] ?? "" });
  const paperParts = { reader, head, paper, checkpoints, signHead, loadAssets: loadPaperAssets, clock };
  const papers = createPapers({ ...paperParts, printing });
  const lists = createLists({ ...paperParts, photos });
  const lessons = createLessons({ journal, reader, training: station.training });
  const alarms = createAlarms({ journal, reader });
  raiseMachineAlarms(journal, reader, alarms);
  const escalation =
    station.escalation &&
    escalateAlarms({
      settings: station.escalation,
      station: station.name,
      alarms,
      notifiers: openNotifiers(station.escalation, clock),
      journal,
      clock,
    });
  const watched = await composeCameras({
    opened,
    blobs,
    alarms,
    clock,
    unique,
  });
  const room = await openRoomDevices(station.room, run.folder, clock, {
    journal,
    alarms,
    sessions,
    stills: watched?.cameras.stills,
  });
  const recorder = watched?.simulated;
  room.simulated?.onWorld(({ door }) => {
    const isOpen = door === "open";
    // who opens it stands in the picture
    for (const camera of Object.keys(recorder?.cameras() ?? {}))
      recorder?.set(camera, { door: isOpen ? "open" : "closed", figure: isOpen });
  });
  const clockWatch = createClockWatch({ journal, reader, state: clockState, clock });
  const followed = watched ? answeringClips(orders, watched.cameras.clips) : orders;
  const courier =
    link && connectDistrict(opened, link, clock, {}, { alarms, orders: followed, onDistrictTime: clockWatch.anchor });
  courier?.start();
  const verifyPage = join(dirname(run.kiosk), "verify", "index.html");
  const proofs = createProofs({
    station: station.code,
    reader,
    signer: keys.signer,
    vkey: keys.vkey,
    witnesses: (link?.witnesses ?? []).map(formatVerifierKey),
    checkpoints,
    witnessed: opened.witnessed,
    signHead,
    privateParts: opened.privateParts,
    loadPage: () => readTextFile(verifyPage, MOST_PAGE_BYTES),
    clock,
  });
  const morning = await openMorningSlip({
    settings: station.morningSlip && {
      lang: station.morningSlip.lang,
      get at() {
        return ordered().morningSlipAt ?? station.morningSlip?.at ?? "";
      },
    },
    file: join(run.folder, "morning-slips.json"),
    head,
    reader,
    printing,
    clock,
  });
  let powerLow = (): void => undefined;
  const openedPower = station.power && (await openPower(station.power, clock));
  const power =
    openedPower && createPowerWatch({ source: openedPower.source, journal, clock, onLow: () => powerLow() });
  const scanning = station.scanner && (await openScanner(station.scanner, run.folder, clock));
  const imports = createImports({ journal, reader, rowKey: keys.rows, clock, privateParts: opened.privateParts });

  return {
    opened,
    head,
    sessions,
    pins,
    setup,
    roster,
    drafts,
    once,
    photos,
    thumbs,
    printing,
    papers,
    proofs,
    imports,
    lists,
    lessons,
    alarms,
    room,
    cameras: watched?.cameras,
    hands: {
      room: room.simulated,
      cameras: recorder,
      ups: openedPower?.simulated,
      scanner: scanning?.simulated,
    },
    morning,
    printer,
    printers,
    printQueue,
    scanner: scanning?.scanner,
    courier,
    orders,
    clock,
    clockState,
    clockWatch,
    power,
    onPowerLow(listener) {
      powerLow = listener;
    },
    setupCode,
    async close() {
      await courier?.close();
      await orders.close();
      await clockWatch.stop();
      await power?.stop();
      await openedPower?.close();
      await morning.stop();
      await escalation?.stop();
      await room.close();
      await watched?.cameras.close();
      await sessions.close();
      await scanning?.scanner.close();
      await printQueue.close();
      await printers.close();
      await opened.close();
    },
  };
};
