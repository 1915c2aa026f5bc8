import { type Case, numberKey } from "#domain/case/case-header.ts";
import { tailOf } from "#domain/codes.ts";
import {
  type ItemState,
  type Movement,
  NOT_ORDERED,
  type QuarantinedRow,
  type StationStore,
  type TransferState,
} from "#domain/custody/state.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import type { AlarmState } from "#domain/room/alarm.ts";
import type { DoorState, LooseMovement, Opening } from "#domain/room/door.ts";

/** A station's state in plain maps, and all of it at once for comparisons. */
export interface MemoryState extends StationStore {
  /** every value in an order that does not depend on how it came about */
  dump(): unknown;
  items(): readonly ItemState[];
  movements(): readonly Movement[];
  cases(): readonly Case[];
  officers(): readonly OfficerState[];
}

/** Values are frozen to the bottom: an act or a fold that changes what it was given throws. */
const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
};

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** An empty station. It answers at once what was put, like the writer's open group. */
export const memoryState = (): MemoryState => {
  const items = new Map<string, ItemState>();
  const places = new Map<string, Place>();
  const cases = new Map<string, Case>();
  const numbers = new Map<string, Set<string>>();
  const officers = new Map<string, OfficerState>();
  const movements = new Map<string, Movement>();
  const serials = new Map<string, number>();
  const rows = new Map<string, QuarantinedRow>();
  const rowKeys = new Set<string>();
  const spellings = new Map<string, string>();
  const alarms = new Map<string, AlarmState>();
  const doors = new Map<string, DoorState>();
  const openings = new Map<string, Opening>();
  const loose = new Map<string, LooseMovement>();
  const tails = new Set<string>();
  const transfers = new Map<string, TransferState>();
  let obeyed = NOT_ORDERED;
  const put = <T>(map: Map<string, T>, code: string, value: T): void => {
    map.set(code, frozen(structuredClone(value)));
    tails.add(tailOf(code));
  };
  return {
    item: (code) => items.get(code),
    place: (code) => places.get(code),
    places: () => sorted(places).map(([, place]) => place),
    case: (code) => cases.get(code),
    casesByNumber: (key) => [...(numbers.get(key) ?? [])].toSorted(),
    officer: (code) => officers.get(code),
    officerByNumber: (number) => sorted(officers).find(([, officer]) => officer.number === number)?.[1],
    movement: (code) => movements.get(code),
    lastSerial: (series, year) => serials.get(`${series}:${year}`) ?? 0,
    tailTaken: (tail) => tails.has(tail),
    itemsAt: (place) =>
      sorted(items).flatMap(([code, { whereabouts }]) =>
        whereabouts.kind === "placed" && whereabouts.place === place ? [code] : [],
      ),
    legacyItems: (number, year) =>
      sorted(items).flatMap(([code, { legacy }]) => (legacy?.number === number && legacy.year === year ? [code] : [])),
    rowKnown: (rowKey) => rowKeys.has(rowKey),
    quarantined: (batch, row) => rows.get(`${batch}:${row}`),
    spelling: (spelling) => spellings.get(spelling),

    obeyed: () => obeyed,
    transfer: (code) => transfers.get(code),
    putObeyed: (value) => {
      obeyed = frozen(structuredClone(value));
    },
    putTransfer: (transfer) => put(transfers, transfer.transfer, transfer),
    alarm: (code) => alarms.get(code),
    doors: () => sorted(doors).map(([, door]) => door),
    door: (id) => doors.get(id),
    opening: (code) => openings.get(code),
    looseMovement: (epoch, seq) => loose.get(`${epoch}:${seq}`),
    openAlarms: () => [...alarms.values()].filter(({ acknowledged }) => !acknowledged).toReversed(),

    putItem: (item) => put(items, item.item, item),
    putPlace: (place) => put(places, place.place, place),
    putCase: (found) => {
      put(cases, found.case, found);
      for (const number of found.numbers) {
        const key = numberKey(number);
        numbers.set(key, (numbers.get(key) ?? new Set()).add(found.case));
      }
    },
    putOfficer: (officer) => put(officers, officer.officer, officer),
    putMovement: (movement) => put(movements, movement.movement, movement),
    putSerial: (series, year, serial) => {
      const key = `${series}:${year}`;
      serials.set(key, Math.max(serials.get(key) ?? 0, serial));
    },
    putQuarantined: (row) => {
      rows.set(`${row.batch}:${row.row}`, frozen(structuredClone(row)));
    },
    putRowKey: (rowKey) => {
      rowKeys.add(rowKey);
    },
    putSpelling: (spelling, place) => {
      spellings.set(spelling, place);
    },

    putAlarm: (alarm) => put(alarms, alarm.alarm, alarm),
    putDoor: (door) => {
      doors.set(door.door, frozen(structuredClone(door)));
    },
    removeDoor: (id) => {
      doors.delete(id);
    },
    putOpening: (opening) => put(openings, opening.opening, opening),
    putLooseMovement: (movement) => {
      loose.set(`${movement.epoch}:${movement.seq}`, frozen(structuredClone(movement)));
    },

    items: () => sorted(items).map(([, item]) => item),
    movements: () => sorted(movements).map(([, movement]) => movement),
    cases: () => sorted(cases).map(([, found]) => found),
    officers: () => sorted(officers).map(([, officer]) => officer),
    dump: () =>
      structuredClone({
        items: sorted(items),
        places: sorted(places),
        cases: sorted(cases),
        numbers: sorted(numbers).map(([key, codes]) => [key, [...codes].toSorted()]),
        officers: sorted(officers),
        movements: sorted(movements),
        transfers: sorted(transfers),
        obeyed,
        serials: sorted(serials),
        rows: sorted(rows),
        rowKeys: [...rowKeys].toSorted(),
        spellings: sorted(spellings),
        alarms: sorted(alarms),
        doors: sorted(doors),
        openings: sorted(openings),
        loose: sorted(loose),
      }),
  };
};
