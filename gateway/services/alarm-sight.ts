import type { AlarmCount, AlarmLine, StillLine } from "#domain/fleet/lines.ts";
import type { Entry } from "#domain/log/entry.ts";
import { understood } from "#domain/log/meaning.ts";
import { type DistrictOfficer, mayAsk } from "#domain/people/scope.ts";
import { type AlarmState, deviceName } from "#domain/room/alarm.ts";
import type { Opening } from "#domain/room/door.ts";
import { msOf } from "#domain/time.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Alarms } from "../stores/alarms.ts";
import type { DistrictBlobs } from "./blobs.ts";
import type { Fleet } from "./overview.ts";
import type { Views } from "./views/views.ts";

/** Alarms as the district sees them: the announcement, then the entry, the pictures and what became of it. */
export interface AlarmSight {
  /** Open alarms of an officer's scope, the newest first, with what the station's record says of each. */
  lines(officer: DistrictOfficer): Promise<AlarmLine[]>;
  count(officer: DistrictOfficer): AlarmCount;
  /** Takes up alarms that a station's record tells of and nobody announced: raised and settled there without a link. */
  takeUp(station: string): Promise<void>;
}

export interface AlarmSightDeps {
  readonly alarms: Pick<Alarms, "announced">;
  readonly fleet: Pick<Fleet, "alarms">;
  readonly views: Pick<Views, "read">;
  readonly blobs: Pick<DistrictBlobs, "isHere">;
  readonly now: () => number;
}

/** Alarms of rooms that are looked up in their records: more are listed and not looked up. */
const MOST_LOOKED_UP = 100;
const MOST_STILLS = 50;
const MOST_PAST = 50;
/** What was acknowledged longer ago is no news: a district that begins anew is not flooded with its history. */
const NEWS_MS = 7 * 24 * 3_600_000;

type Here = (sha256: string) => boolean;
type StillEntry = Extract<Entry, { kind: "still.kept" }>;

const stillLine = (epoch: number, seq: number, entry: StillEntry, here: Here): StillLine => {
  const { camera, takenAt } = entry.body;
  return { epoch, seq, camera, at: takenAt, here: entry.blobs.some(({ sha256 }) => here(sha256)) };
};

/** Pictures kept under a code (an alarm, an opening, everything of the cameras), the newest first. */
export const stillsUnder = (reader: Reader, code: string, here: Here, limit = MOST_STILLS): StillLine[] =>
  reader.timeline(code, { limit }).flatMap(({ epoch, seq, bytes }) => {
    const entry = understood(bytes);
    return entry?.kind === "still.kept" ? [stillLine(epoch, seq, entry, here)] : [];
  });

const isDuring = ({ door, openedAt, closedAt }: Opening, { of, at }: AlarmState): boolean =>
  door === of && openedAt <= at && (closedAt === undefined || at <= closedAt);

/** Pictures of an alarm, and of the opening that it is about; as they were taken. */
const stillsOf = (reader: Reader, alarm: AlarmState, here: Here): StillLine[] => {
  const openings = reader.openingsOn(alarm.at.slice(0, 10)).filter((opening) => isDuring(opening, alarm));
  const codes = [alarm.alarm, ...openings.map(({ opening }) => opening)];
  return codes.flatMap((code) => stillsUnder(reader, code, here)).sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** @returns readings from the register and the stations' views */
export const createAlarmSight = ({ alarms, fleet, views, blobs, now }: AlarmSightDeps): AlarmSight => {
  const roomOf = (reader: Reader, line: AlarmLine, seesRoom: boolean): AlarmLine => {
    const alarm = reader.alarm(String(line.detail["alarm"]));
    if (!alarm) return line;
    const { recordedAt, acknowledged } = alarm;
    const by = acknowledged && reader.officer(acknowledged.officer)?.name;
    const here: Here = (sha256) => blobs.isHere(line.station, sha256);
    return {
      ...line,
      room: {
        recordedAt,
        ...(seesRoom ? { stills: stillsOf(reader, alarm, here) } : {}),
        ...(acknowledged
          ? {
              acknowledged: {
                by: by ?? { hi: acknowledged.officer, en: acknowledged.officer },
                at: acknowledged.at,
                ...(acknowledged.remark ? { remark: acknowledged.remark } : {}),
              },
            }
          : {}),
      },
    };
  };
  return {
    async lines(officer) {
      const all = fleet.alarms(officer);
      const seesRoom = mayAsk(officer.rank, "room.see");
      const rooms = all.filter(({ kind }) => kind === "room").slice(0, MOST_LOOKED_UP);
      const known = new Map<number, AlarmLine>();
      for (const station of new Set(rooms.map((line) => line.station))) {
        const here = rooms.filter((line) => line.station === station);
        const read = await views.read(station, (reader) => here.map((line) => roomOf(reader, line, seesRoom)));
        for (const line of read) known.set(line.id, line);
      }
      return all.map((line) => known.get(line.id) ?? line);
    },
    count(officer) {
      const all = fleet.alarms(officer);
      return { open: all.length, newest: all.reduce((most, { id }) => Math.max(most, id), 0) };
    },
    takeUp: (station) =>
      views.read(station, (reader) => {
        const since = now() - NEWS_MS;
        const past = reader
          .pastAlarms(MOST_PAST)
          .filter(({ acknowledged }) => (msOf(acknowledged?.at ?? "") ?? 0) > since);
        for (const state of [...reader.openAlarms(), ...past]) {
          const { alarm, kind, of, at } = state;
          const [hi, en] = [deviceName(state, "hi"), deviceName(state, "en")];
          alarms.announced(station, msOf(at) ?? now(), {
            alarm,
            what: kind,
            ...(of ? { of } : {}),
            ...(hi && en ? { hi, en } : {}),
          });
        }
      }),
  };
};
