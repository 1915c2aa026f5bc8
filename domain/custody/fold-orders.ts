import type { Entry } from "../log/entry.ts";
import type { BodyOf } from "../log/kinds.ts";
import type { OfficerState } from "../people/officer.ts";
import type { Obeyed, StationStore } from "./state.ts";

/** An officer after the SHO changed one here: a suspension is remembered as this station's own. */
export const changedHere = (officer: OfficerState, entry: Entry & { kind: "officer.changed" }): OfficerState => {
  const { role, status } = entry.body;
  const { held, ...rest } = officer;
  const keeps = status === undefined && held;
  return {
    ...rest,
    ...(role ? { role } : {}),
    ...(status ? { status } : {}),
    ...(keeps ? { held } : {}),
    ...(status === "suspended" ? { held: { epoch: entry.epoch, seq: entry.seq } } : {}),
  };
};

/** An officer as the district's roster has one; what the log tells of sign-ins stays. */
export const posted = (known: OfficerState | undefined, body: BodyOf<"officer.posted">): OfficerState => {
  const { held, order: _order, roster: _roster, ...officer } = body;
  return {
    ...officer,
    wrongTries: known?.wrongTries ?? 0,
    lastWrongMs: known?.lastWrongMs ?? 0,
    ...(held && known?.held ? { held: known.held } : {}),
  };
};

/** Keeps the greatest: entries of an older epoch may be folded late. */
export const taken = (obeyed: Obeyed, body: BodyOf<"orders.taken">): Obeyed => ({
  ...obeyed,
  size: Math.max(obeyed.size, body.size),
  roster: Math.max(obeyed.roster, body.roster ?? 0),
  policy: Math.max(obeyed.policy, body.policy ?? 0),
});

/** An item that came from another station stands here from now on. */
export const arrived = (store: StationStore, entry: Entry & { kind: "item.arrived" }): void => {
  const { transfer, entry: from, there, carrier: _c, place, gd: _gd, verdict: _v, remark: _r, ...item } = entry.body;
  store.putSerial("register", item.register.year, item.register.serial);
  store.putItem({
    ...item,
    photos: [],
    depositedAt: entry.at,
    recordedAt: entry.recordedAt,
    label: { copies: 0, verified: false },
    whereabouts: { kind: "placed", place, since: entry.at },
    flags: [],
    arrivedFrom: { station: from.station, transfer, ...(there ? { register: there } : {}) },
    seq: entry.seq,
  });
  const items = store.transfer(transfer)?.items ?? [];
  store.putTransfer({
    transfer,
    state: "received",
    items: items.includes(item.item) ? items : [...items, item.item],
  });
};

/** The other station's word came: the items are gone from here, or may be taken back. */
export const transferClosed = (store: StationStore, entry: Entry & { kind: "transfer.closed" }): void => {
  const { transfer, outcome, entry: word, items } = entry.body;
  const sent = store.transfer(transfer);
  if (sent?.state !== "sent") return;
  store.putTransfer({ ...sent, state: outcome === "received" ? "gone" : "came-back" });
  for (const code of items) {
    const item = store.item(code);
    const where = item?.whereabouts;
    if (!item || where?.kind !== "out" || where.transfer?.transfer !== transfer) continue;
    const whereabouts =
      outcome === "received"
        ? ({ kind: "closed", how: "transferred", since: entry.at } as const)
        : { ...where, transfer: { ...where.transfer, declined: true as const } };
    store.putItem({ ...item, whereabouts, seq: entry.seq });
  }
  const movement = sent.movement === undefined ? undefined : store.movement(sent.movement);
  if (!movement || outcome === "declined") return;
  const arrivedNow = { at: entry.at, entry: word };
  store.putMovement({
    ...movement,
    lines: movement.lines.map((line) => (items.includes(line.item) ? { ...line, arrived: arrivedNow } : line)),
  });
};
