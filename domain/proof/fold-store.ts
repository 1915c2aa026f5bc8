import type { Case } from "../case/case-header.ts";
import {
  type ItemState,
  type Movement,
  NOT_ORDERED,
  type QuarantinedRow,
  type StationStore,
  type TransferState,
} from "../custody/state.ts";
import type { OfficerState } from "../people/officer.ts";
import type { Place } from "../place/place.ts";

/** A state in memory for the fold of a few entries. What only acts ask of a whole station is answered as of an empty one. */
export const foldStore = (): StationStore => {
  const items = new Map<string, ItemState>();
  const places = new Map<string, Place>();
  const cases = new Map<string, Case>();
  const officers = new Map<string, OfficerState>();
  const movements = new Map<string, Movement>();
  const transfers = new Map<string, TransferState>();
  let obeyed = NOT_ORDERED;
  const rows = new Map<string, QuarantinedRow>();
  return {
    item: (code) => items.get(code),
    place: (code) => places.get(code),
    places: () => [...places.values()],
    case: (code) => cases.get(code),
    casesByNumber: () => [],
    officer: (code) => officers.get(code),
    officerByNumber: (number) => [...officers.values()].find((officer) => officer.number === number),
    movement: (code) => movements.get(code),
    officers: () => [...officers.values()],
    obeyed: () => obeyed,
    transfer: (code) => transfers.get(code),
    lastSerial: () => 0,
    tailTaken: () => false,
    itemsAt: () => [],
    legacyItems: () => [],
    rowKnown: () => false,
    quarantined: (batch, row) => rows.get(`${batch}:${row}`),
    spelling: () => undefined,
    alarm: () => undefined,
    openAlarms: () => [],
    doors: () => [],
    door: () => undefined,
    opening: () => undefined,
    looseMovement: () => undefined,
    putItem: (item) => void items.set(item.item, item),
    putPlace: (place) => void places.set(place.place, place),
    putCase: (found) => void cases.set(found.case, found),
    putOfficer: (officer) => void officers.set(officer.officer, officer),
    putMovement: (movement) => void movements.set(movement.movement, movement),
    putObeyed: (value) => {
      obeyed = value;
    },
    putTransfer: (transfer) => void transfers.set(transfer.transfer, transfer),
    putSerial: () => undefined,
    putQuarantined: (row) => void rows.set(`${row.batch}:${row.row}`, row),
    putRowKey: () => undefined,
    putSpelling: () => undefined,
    putAlarm: () => undefined,
    putDoor: () => undefined,
    removeDoor: () => undefined,
    putOpening: () => undefined,
    putLooseMovement: () => undefined,
  };
};
