import type * as v from "valibot";
import * as alarm from "../entries/alarm.ts";
import * as camera from "../entries/camera.ts";
import * as clock from "../entries/clock.ts";
import * as door from "../entries/door.ts";
import * as item from "../entries/item.ts";
import * as lesson from "../entries/lesson.ts";
import * as movement from "../entries/movement.ts";
import * as orders from "../entries/orders.ts";
import * as station from "../entries/station.ts";

/** Every kind of entry and the schema of its body. A new kind starts here; the compiler then lists what must know it. */
export const ENTRY_BODIES = {
  "epoch.opened": station.epochOpened,
  "officer.enrolled": station.officerEnrolled,
  "officer.changed": station.officerChanged,
  "officer.pin-set": station.officerPinSet,
  "session.opened": station.sessionOpened,
  "session.refused": station.sessionRefused,
  "session.closed": station.sessionClosed,
  "place.made": station.placeMade,
  "place.spelled": station.placeSpelled,
  "box.moved": station.boxMoved,
  "case.opened": item.caseOpened,
  "case.numbered": item.caseNumbered,
  "case.dated": item.caseDated,
  "seizure.registered": item.seizureRegistered,
  "item.deposited": item.itemDeposited,
  "deposit.confirmed": item.depositConfirmed,
  "item.imported": item.itemImported,
  "item.shelved": item.itemShelved,
  "item.photographed": item.itemPhotographed,
  "item.amended": item.itemAmended,
  "item.case-linked": item.itemCaseLinked,
  "item.missing": item.itemMissing,
  "item.found": item.itemFound,
  "item.issued": movement.itemIssued,
  "item.received": movement.itemReceived,
  "item.returned": movement.itemReturned,
  "gd.recorded": movement.gdRecorded,
  "seal.checked": item.sealChecked,
  "label.printed": item.labelPrinted,
  "label.verified": item.labelVerified,
  "import.started": station.importStarted,
  "import.quarantined": station.importQuarantined,
  "import.settled": station.importSettled,
  "import.finished": station.importFinished,
  "lesson.finished": lesson.lessonFinished,
  "clock.stepped": clock.clockStepped,
  "clock.set": clock.clockSet,
  "clock.anchored": clock.clockAnchored,
  "power.changed": clock.powerChanged,
  "orders.taken": orders.ordersTaken,
  "orders.refused": orders.ordersRefused,
  "order.read": orders.orderRead,
  "request.made": orders.requestMade,
  "officer.posted": orders.officerPosted,
  "item.arrived": orders.itemArrived,
  "transfer.declined": orders.transferDeclined,
  "transfer.closed": orders.transferClosed,
  "camera.missed": camera.cameraMissed,
  "camera.state": camera.cameraState,
  "camera.reference": camera.cameraReference,
  "camera.counted": camera.cameraCounted,
  "camera.unheard": camera.cameraUnheard,
  "camera.released": camera.cameraReleased,
  "clip.asked": camera.clipAsked,
  "clip.answered": camera.clipAnswered,
  "alarm.raised": alarm.alarmRaised,
  "alarm.seen": alarm.alarmSeen,
  "alarm.acknowledged": alarm.alarmAcknowledged,
  "alarm.notified": alarm.alarmNotified,
  "still.kept": alarm.stillKept,
  "door.fitted": door.doorFitted,
  "door.removed": door.doorRemoved,
  "door.opened": door.doorOpened,
  "door.closed": door.doorClosed,
  "door.read": door.doorRead,
  "door.unobserved": door.doorUnobserved,
  "opening.explained": door.openingExplained,
  "movement.explained": door.movementExplained,
} as const;

export type EntryKind = keyof typeof ENTRY_BODIES;
/** The body of a kind. */
export type BodyOf<K extends EntryKind> = v.InferOutput<(typeof ENTRY_BODIES)[K]>;
