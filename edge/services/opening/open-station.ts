import { join } from "node:path";
import { originOf } from "#domain/log/checkpoint.ts";
import type { Clock } from "#platform/clock.ts";
import type { ReadClock } from "#platform/clock-reading.ts";
import { aes256Gcm, pooledRandom, randomBytes, sha256 } from "#platform/crypto.ts";
import { openDurablePouch, type PouchHandle } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { createPrivateParts, type OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import type { LogHead, StationLog } from "#stores/station-log/station-log.ts";
import { openView } from "#stores/view/open-view.ts";
import type { View } from "#stores/view/view.ts";
import type { StationFile } from "../../config.ts";
import { type Checkpoints, createCheckpoints } from "../checkpoints.ts";
import { readLink } from "../courier/link-file.ts";
import { openWitnessed, type Witnessed } from "../courier/witnessed.ts";
import { readPrevious } from "../enrol/previous-file.ts";
import { type ClockFloor, createClockFloor } from "../journal/clock-floor.ts";
import { createCompleter } from "../journal/complete.ts";
import { createJournal, type Journal } from "../journal/journal.ts";
import { catchUp } from "../rebuild.ts";
import { openKeys, type StationKeys } from "./keys.ts";
import { openEpoch } from "./open-epoch.ts";
import { keepSigned } from "./sign-head.ts";
import { readStationFile } from "./station-file.ts";

/** A station's stores, opened and standing at the same entry, with the one writer. No device, no screen. */
export interface OpenStation {
  readonly folder: string;
  readonly station: StationFile;
  readonly log: StationLog;
  /** the database beneath the log, for PouchDB's own replicator to read */
  readonly pouch: PouchHandle;
  readonly view: View;
  readonly journal: Journal;
  /** holds acts back while the clock stands behind the log */
  readonly clockFloor: ClockFloor;
  readonly keys: StationKeys;
  readonly checkpoints: Checkpoints;
  /** how far the district has signed for this log */
  readonly witnessed: Witnessed;
  readonly privateParts: OpenPrivateParts;
  /** Signs the newest head now; a head already signed is left. */
  signHead(): Promise<void>;
  /** Lets running writes end, signs the head, closes the stores. */
  close(): Promise<void>;
}

export interface OpeningDeps {
  readonly clock: Clock;
  readonly readClock: ReadClock;
  /** hears of entries read again into a view that was behind or thrown away */
  readonly onProgress?: (read: number, of: number) => void;
}

/** Where this device writes: on, or at the start of the epoch it was enrolled for once the one before is here. */
const epochToWrite = (head: LogHead, enrolledFor = 1): LogHead | undefined => {
  if (enrolledFor <= head.epoch) return head;
  return enrolledFor === head.epoch + 1 && head.size > 0 ? { epoch: enrolledFor, size: 0 } : undefined;
};

/**
 * Opens the station in a folder (made before by `createStationFile`). The view follows the log; a log that is shorter
 * than its view, its last checkpoint or its last cosignature has lost its tail, and the station then reads but does not
 * write until the district gave it back.
 * @throws StorageFault when the log cannot be opened: `locked` when another process has it
 */
export const openStation = async (folder: string, deps: OpeningDeps): Promise<OpenStation> => {
  const { clock, readClock } = deps;
  const station = readStationFile(folder);
  const pouch = await openDurablePouch(join(folder, "log"));
  const log = await openPouchLog({ pouch, station: station.code, sha: sha256 });
  const link = readLink(folder);
  const head = await log.head();
  const place = epochToWrite(head, link?.epoch);
  if (place === undefined) {
    await log.close();
    throw new Error(
      "The record of the station's earlier devices is not here: bring it first (start the station with a link).",
    );
  }
  const { epoch, size } = place;
  const origin = originOf(station.district, station.code, epoch);
  const keys = await openKeys(folder, origin, epoch, randomBytes);
  const view = openView(join(folder, "view.sqlite"));
  const privateParts = createPrivateParts(log, aes256Gcm);
  const found = await catchUp({
    log,
    view,
    openPrivate: privateParts,
    ...(deps.onProgress ? { onProgress: deps.onProgress } : {}),
  });
  const random = pooledRandom();
  const witnessed = await openWitnessed(folder, epoch, { log: keys.signer.key, witnesses: link?.witnesses ?? [] });
  const completer = createCompleter({
    station: station.code,
    epoch,
    log,
    readClock,
    cipher: aes256Gcm,
    random,
    seen: witnessed.seen,
  });
  const clockFloor = createClockFloor(view.reader);
  const journal = createJournal({ log, writer: view.writer, completer, clock, random, floor: clockFloor });
  const checkpoints = await createCheckpoints({ folder, epoch, signer: keys.signer, clock });
  const signed = checkpoints.latest();
  const promised = Math.max(signed?.checkpoint.size ?? 0, witnessed.latest()?.size ?? 0);
  if (found === "view-ahead" || promised > size) journal.stop("station/tail-lost");
  else if (size === 0) {
    const opening = { origin, vkey: keys.vkey, previous: epoch > 1 ? readPrevious(folder) : undefined };
    await openEpoch({ log, writer: view.writer, completer, clock }, station, opening);
  }
  const signing = keepSigned({ journal, reader: view.reader, checkpoints, clock });

  return {
    folder,
    station,
    log,
    pouch,
    view,
    journal,
    clockFloor,
    keys,
    checkpoints,
    witnessed,
    privateParts,
    signHead: signing.signHead,
    async close() {
      await journal.close();
      await signing.close();
      view.close();
      await log.close();
    },
  };
};
