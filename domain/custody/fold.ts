import type { Entry } from "../log/entry.ts";
import type { BodyOf } from "../log/kinds.ts";
import { msOf } from "../time.ts";
import { amended } from "./amend.ts";
import { alarmAcknowledged, alarmNotified, alarmRaised, alarmSeen, hangStill } from "./fold-alarm.ts";
import { countStill, foldDoor, foldMovement, foldPresence } from "./fold-door.ts";
import { arrived, changedHere, posted, taken, transferClosed } from "./fold-orders.ts";
import type { ItemState, StationStore, Whereabouts } from "./state.ts";

/** The private part of an entry, opened; undefined when it was erased or its key is not here. */
export type PrivateRecord = Readonly<Record<string, unknown>> | undefined;

const changeItem = (
  store: StationStore,
  entry: Entry,
  code: string,
  change: (item: ItemState) => Partial<ItemState>,
) => {
  const item = store.item(code);
  if (item) store.putItem({ ...item, ...change(item), seq: entry.seq });
};

const place = (store: StationStore, entry: Entry, code: string, to: string) =>
  changeItem(store, entry, code, () => ({ whereabouts: { kind: "placed", place: to, since: entry.at } }));

const deposited = (entry: Entry & { kind: "item.deposited" }): ItemState => {
  const { case: first, place: at, photoDeferred, gd: _gd, ...rest } = entry.body;
  return {
    ...rest,
    ...(photoDeferred === undefined ? {} : { photoDeferred }),
    cases: [first],
    depositedAt: entry.at,
    recordedAt: entry.recordedAt,
    label: { copies: 0, verified: false },
    whereabouts: { kind: "placed", place: at, since: entry.at },
    flags: [],
    ...(entry.private ? { private: entry.private } : {}),
    seq: entry.seq,
  };
};

const legacyWhereabouts = (body: BodyOf<"item.imported">, since: string): Whereabouts => ({
  ...body.whereabouts,
  since,
});

const confirmed = (store: StationStore, entry: Entry & { kind: "deposit.confirmed" }) => {
  const { items, officer, as } = entry.body;
  for (const code of items) {
    const item = store.item(code);
    if (!item?.awaits) continue;
    const { awaits: _awaits, ...rest } = item;
    store.putItem({ ...rest, confirmed: { at: entry.at, officer, as }, seq: entry.seq });
  }
};

const imported = (store: StationStore, entry: Entry & { kind: "item.imported" }, opened: PrivateRecord): ItemState => {
  const { body } = entry;
  const words = opened?.["description"];
  return {
    item: body.item,
    legacy: { ...body.register, batch: body.batch, row: body.row },
    cases: body.case ? [body.case] : [],
    category: body.category,
    description: typeof words === "string" ? words : "",
    fields: {},
    ...(body.quantity ? { quantity: body.quantity } : {}),
    photos: [],
    depositedAt: body.writtenOn ? `${body.writtenOn}T00:00:00.000+05:30` : entry.at,
    recordedAt: entry.recordedAt,
    label: { copies: 0, verified: false },
    whereabouts: legacyWhereabouts(body, entry.at),
    sensitive: (body.case ? store.case(body.case)?.sensitive : undefined) ?? false,
    flags: body.writtenOn ? body.flags : [...body.flags, "date-unknown"],
    ...(entry.private ? { private: entry.private } : {}),
    seq: entry.seq,
  };
};

const issued = (store: StationStore, entry: Entry & { kind: "item.issued" }) => {
  const { body } = entry;
  const { gd, lines, ...head } = body;
  store.putSerial("certificate", body.certificate.year, body.certificate.serial);
  store.putMovement({
    ...head,
    issuedAt: entry.at,
    issuedBy: entry.actor.officer,
    ...(gd ? { gdOut: gd } : {}),
    lines: lines.map(({ item, seal }) => ({ item, seal })),
  });
  for (const line of lines)
    changeItem(store, entry, line.item, () => ({
      seal: line.seal,
      whereabouts: {
        kind: "out",
        purpose: body.purpose,
        since: entry.at,
        movement: body.movement,
        dueAt: body.dueAt,
        ...(body.transfer ? { transfer: body.transfer } : {}),
      },
    }));
  if (body.transfer)
    store.putTransfer({
      transfer: body.transfer.transfer,
      state: "sent",
      items: lines.map(({ item }) => item),
      movement: body.movement,
    });
};

const returned = (store: StationStore, entry: Entry & { kind: "item.returned" }) => {
  const { body } = entry;
  for (const line of body.lines)
    changeItem(store, entry, line.item, (item) => ({
      seal: line.seal,
      whereabouts: { kind: "placed", place: line.to, since: entry.at },
      ...(line.photos ? { photos: [...item.photos, ...line.photos] } : {}),
    }));
  const movement = body.movement ? store.movement(body.movement) : undefined;
  if (!movement) return;
  const back = new Map(body.lines.map((line) => [line.item, line]));
  store.putMovement({
    ...movement,
    ...(body.gd ? { gdIn: body.gd } : {}),
    lines: movement.lines.map((line) => {
      const found = back.get(line.item);
      return found ? { ...line, returned: { at: entry.at, seal: found.seal, verdict: found.verdict } } : line;
    }),
  });
};

/**
 * The one meaning of the log: writes into `store` what an entry makes so. Total (an entry about something unknown
 * changes nothing) and deterministic; `opened` is the entry's private part where it may be read.
 */
export const fold = (store: StationStore, entry: Entry, opened: PrivateRecord): void => {
  foldMovement(store, entry);
  switch (entry.kind) {
    case "epoch.opened":
    case "seizure.registered":
    case "officer.pin-set":
    case "import.started":
    case "import.finished":
    case "lesson.finished":
    case "clock.stepped":
    case "clock.set":
    case "clock.anchored":
    case "power.changed":
    case "orders.refused":
    case "request.made":
    case "camera.missed":
    case "camera.state":
    case "camera.reference":
    case "camera.counted":
    case "camera.unheard":
    case "camera.released":
    case "clip.asked":
    case "clip.answered":
      return;
    case "officer.enrolled":
      return store.putOfficer({ ...entry.body, wrongTries: 0, lastWrongMs: 0 });
    case "officer.changed": {
      const officer = store.officer(entry.body.officer);
      return officer && store.putOfficer(changedHere(officer, entry));
    }
    case "officer.posted":
      return store.putOfficer(posted(store.officer(entry.body.officer), entry.body));
    case "orders.taken":
      return store.putObeyed(taken(store.obeyed(), entry.body));
    case "order.read": {
      const { read, ...rest } = store.obeyed();
      return store.putObeyed({ ...rest, read: read.includes(entry.body.order) ? read : [...read, entry.body.order] });
    }
    case "item.arrived":
      return arrived(store, entry);
    case "transfer.declined": {
      const { transfer, items } = entry.body;
      return store.putTransfer({ transfer, state: "declined", items });
    }
    case "transfer.closed":
      return transferClosed(store, entry);
    case "session.closed":
      return foldPresence(store, entry);
    case "session.opened": {
      foldPresence(store, entry);
      const officer = store.officer(entry.body.officer);
      if (officer) store.putOfficer({ ...officer, wrongTries: 0 });
      return;
    }
    case "session.refused": {
      const officer = store.officer(entry.body.officer);
      if (officer && entry.body.why === "wrong-pin")
        store.putOfficer({ ...officer, wrongTries: officer.wrongTries + 1, lastWrongMs: msOf(entry.recordedAt) ?? 0 });
      return;
    }
    case "place.made":
      return store.putPlace(entry.body);
    case "place.spelled":
      return store.putSpelling(entry.body.spelling, entry.body.place);
    case "box.moved": {
      const box = store.place(entry.body.box);
      if (box) store.putPlace({ ...box, parent: entry.body.to });
      return;
    }
    case "case.opened":
      return store.putCase(entry.body);
    case "case.numbered": {
      const found = store.case(entry.body.case);
      const { number } = entry.body;
      if (found)
        store.putCase({
          ...found,
          numbers: [...found.numbers, number],
          firToFollow: found.firToFollow && number.kind !== "fir",
        });
      return;
    }
    case "case.dated": {
      const found = store.case(entry.body.case);
      const { case: _case, ...dated } = entry.body;
      if (!found) return;
      const { nextDate: _day, court: _court, pairokar: _pairokar, ...rest } = found;
      return store.putCase({ ...rest, ...dated });
    }
    case "item.deposited":
      store.putSerial("register", entry.body.register.year, entry.body.register.serial);
      return store.putItem(deposited(entry));
    case "deposit.confirmed":
      return confirmed(store, entry);
    case "item.imported":
      store.putRowKey(entry.body.rowKey);
      return store.putItem(imported(store, entry, opened));
    case "item.shelved":
      return place(store, entry, entry.body.item, entry.body.to);
    case "item.found":
      return place(store, entry, entry.body.item, entry.body.place);
    case "item.missing": {
      const { last } = entry.body;
      return changeItem(store, entry, entry.body.item, () => ({
        whereabouts: { kind: "missing", since: entry.at, ...(last ? { last } : {}) },
      }));
    }
    case "item.photographed":
      return changeItem(store, entry, entry.body.item, (item) => ({ photos: [...item.photos, ...entry.body.photos] }));
    case "item.amended":
      return changeItem(store, entry, entry.body.item, (item) => amended(item, entry.body.changes));
    case "item.case-linked":
      return changeItem(store, entry, entry.body.item, (item) => ({
        cases: item.cases.includes(entry.body.case) ? item.cases : [...item.cases, entry.body.case],
        sensitive: item.sensitive || (store.case(entry.body.case)?.sensitive ?? false),
      }));
    case "seal.checked":
      return changeItem(store, entry, entry.body.item, () => ({ seal: entry.body.seal }));
    case "item.issued":
      return issued(store, entry);
    case "item.received": {
      const movement = store.movement(entry.body.movement);
      const { receipt, by } = entry.body;
      if (movement) store.putMovement({ ...movement, acknowledged: { at: entry.at, receipt, by } });
      return;
    }
    case "item.returned":
      return returned(store, entry);
    case "gd.recorded": {
      const movement = store.movement(entry.body.movement);
      if (movement) store.putMovement({ ...movement, [entry.body.leg === "out" ? "gdOut" : "gdIn"]: entry.body.gd });
      return;
    }
    case "label.printed":
      // nothing came out: there is no copy to tell from another
      if (entry.body.outcome === "not-sent") return;
      return changeItem(store, entry, entry.body.of, (item) => ({
        label: { copies: Math.max(item.label.copies, entry.body.copy), verified: item.label.verified },
      }));
    case "label.verified":
      return changeItem(store, entry, entry.body.of, (item) => ({ label: { ...item.label, verified: true } }));
    case "import.quarantined": {
      const { batch, row, rowKey, reasons } = entry.body;
      store.putRowKey(rowKey);
      return store.putQuarantined({
        batch,
        row,
        rowKey,
        reasons,
        ...(entry.private ? { private: entry.private } : {}),
      });
    }
    case "alarm.raised":
      return alarmRaised(store, entry);
    case "alarm.seen":
      return alarmSeen(store, entry);
    case "alarm.acknowledged":
      return alarmAcknowledged(store, entry);
    case "alarm.notified":
      return alarmNotified(store, entry);
    case "still.kept":
      countStill(store, entry);
      return hangStill(store, entry);
    case "door.fitted":
    case "door.removed":
    case "door.opened":
    case "door.closed":
    case "door.read":
    case "door.unobserved":
    case "opening.explained":
    case "movement.explained":
      return foldDoor(store, entry);
    case "import.settled": {
      const row = store.quarantined(entry.body.batch, entry.body.row);
      const { item, reason } = entry.body;
      if (row) store.putQuarantined({ ...row, settled: { reason, ...(item ? { item } : {}) } });
      return;
    }
  }
};
