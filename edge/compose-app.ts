import pino from "pino";
import { randomBytes } from "#platform/crypto.ts";
import type { Edge } from "./compose.ts";
import { createApp } from "./http/app.ts";
import type { StationInfo, TrainingOfficer } from "./http/deps.ts";
import { createLive } from "./http/live.ts";
import { createClaims } from "./services/claim/claim.ts";
import { readLink } from "./services/courier/link-file.ts";
import { createDoctor } from "./services/doctor.ts";
import { createHealth } from "./services/health.ts";
import { TRAINING_OFFICERS } from "./services/seed/names.ts";
import { createStatus } from "./services/status.ts";
import { createSuggest } from "./services/suggest/suggest.ts";

/** The product's version, on papers and in the API description. */
export const VERSION = "0.1.0";

const trainingOfficers = (edge: Edge): TrainingOfficer[] =>
  TRAINING_OFFICERS.flatMap(({ number, pin, name, role }) => {
    const officer = edge.opened.view.reader.officerByNumber(number)?.officer;
    return officer ? [{ officer, number, pin, name, role }] : [];
  });

/** The HTTP app of a composed station, and the stream that tells its screens what was written. */
export const composeApp = (edge: Edge, hosts: () => readonly string[]) => {
  const { opened, clock } = edge;
  const { station, journal, view, checkpoints } = opened;
  const info: StationInfo = {
    station: station.code,
    name: station.name,
    district: station.district,
    training: station.training,
    words: edge.head.pack,
    version: VERSION,
    ...(station.training ? { officers: trainingOfficers(edge) } : {}),
  };
  const live = createLive();
  journal.onWritten((entries) =>
    live.publish({
      event: "written",
      data: {
        size: view.reader.size(),
        kinds: [...new Set(entries.map((entry) => entry.kind))],
        subjects: [...new Set(entries.flatMap((entry) => entry.subjects))].slice(0, 50),
      },
    }),
  );
  edge.scanner?.onScan((text) => live.publish({ event: "scan", data: { text } }));
  journal.onWritten((entries) => {
    if (entries.some(({ kind }) => kind.startsWith("alarm.") || kind === "still.kept"))
      live.publish({ event: "alarm", data: { open: view.reader.openAlarms().length } });
  });
  edge.sessions.onEnded((why) => live.publish({ event: "session", data: { why } }));
  const readClock = edge.clockState.read;
  const log = pino({ base: null });
  const claims = createClaims({
    folder: opened.folder,
    station: station.code,
    head: edge.head,
    version: VERSION,
    vkey: opened.keys.vkey,
    url: readLink(opened.folder)?.url,
    printing: edge.printing,
    random: randomBytes,
    clock,
  });
  const health = createHealth({
    folder: opened.folder,
    journal,
    reader: view.reader,
    checkpoints,
    witnessed: opened.witnessed,
    printer: edge.printer.printer,
    readClock,
    clock,
  });
  const status = createStatus({
    folder: opened.folder,
    journal,
    reader: view.reader,
    clockFloor: opened.clockFloor,
    printers: Object.values(edge.printers.printers).map(({ printer }) => printer),
    printJobs: edge.printQueue.jobs,
    courier: edge.courier,
    power: edge.power,
    clockKnown: edge.clockWatch.known,
    roomFault: edge.room.fault,
    orders: edge.orders,
    cameras: edge.cameras,
    readClock,
    clock,
  });
  return createApp({
    station: info,
    reader: view.reader,
    journal,
    sessions: edge.sessions,
    roster: edge.roster,
    setup: edge.setup,
    once: edge.once,
    drafts: edge.drafts,
    photos: edge.photos,
    thumbs: edge.thumbs,
    printing: edge.printing,
    printQueue: edge.printQueue,
    papers: edge.papers,
    proofs: edge.proofs,
    imports: edge.imports,
    lists: edge.lists,
    lessons: edge.lessons,
    simulatedRoom: edge.room.simulated,
    morning: edge.morning,
    orders: edge.orders,
    cameras: edge.cameras,
    privateParts: opened.privateParts,
    suggest: createSuggest(view.reader, journal),
    checkpoints,
    health,
    status,
    claims,
    doctor: createDoctor({
      labelAtMs: claims.labelAtMs,
      folder: opened.folder,
      version: VERSION,
      entries: view.reader.size,
      witnessed: opened.witnessed,
      isSetUp: () => !edge.setup.needed(),
      journal,
      status,
      clock,
    }),
    live,
    witnessed: () => opened.witnessed.latest()?.size ?? 0,
    clock,
    random: randomBytes,
    log: { fault: (facts) => log.error(facts, "a request failed by a fault of ours") },
    hosts,
  });
};
