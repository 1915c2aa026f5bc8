import * as v from "valibot";
import { officerRefSchema } from "../../case/case-header.ts";
import { gdSchema, OUT_PURPOSES, type OutPurpose, type Serial } from "../../entries/item.ts";
import { MAX_LINES } from "../../entries/movement.ts";
import { type Seal, sealSchema } from "../../item/seal.ts";
import { personSchema } from "../../people/person.ts";
import { ok, type Result, refuse } from "../../result.ts";
import { code, day, filled, instant, text } from "../../schema.ts";
import { msOf, yearOf } from "../../time.ts";
import { type Act, decided, each, eventTime, expandCodes, findItem, noneAhead, placedItem } from "../act.ts";
import { openingNeeded } from "../opening-needed.ts";
import { may } from "../policy.ts";

/** Items that leave: codes of items or of boxes, the purpose, who carries them where, on whose order, until when. */
export const issueInput = v.strictObject({
  codes: v.pipe(v.array(code), v.minLength(1), v.maxLength(MAX_LINES)),
  purpose: v.picklist(OUT_PURPOSES),
  office: filled(120),
  carrier: officerRefSchema,
  order: v.exactOptional(v.strictObject({ number: filled(60), date: v.exactOptional(day) })),
  vehicle: v.exactOptional(text(20)),
  dueAt: instant,
  gd: v.exactOptional(gdSchema),
  /** seal found at the counter, by item code; the recorded one is taken where none is given */
  seals: v.exactOptional(v.record(code, sealSchema), {}),
  /** the person who takes property on bond (सुपुर्ददार): kept beside the log */
  receiver: v.exactOptional(personSchema),
  at: v.exactOptional(instant),
});
export type IssueInput = v.InferOutput<typeof issueInput>;

/** What the station itself knows of the carrier: the PIN was proved. No client may say it. */
export interface Signed {
  readonly signed?: "pin";
}

/** Purposes for which property leaves on an order or a forwarding letter, whose number the certificate names. */
const ON_ORDER: readonly OutPurpose[] = ["court", "fsl", "custody-bond"];

/** The road certificate and the items that stand on it, boxes opened out. */
export interface Issued {
  readonly movement: string;
  readonly certificate: Serial;
  readonly items: readonly string[];
}

/**
 * Sends items out on one road certificate. An item already out, missing or closed is refused; the certificate's
 * serial is dense for the station and year; an order is needed for a court, a laboratory and a bond.
 */
export const issue: Act<IssueInput & Signed, Issued> = ({ state, who, now, mint }, input) => {
  const codes = expandCodes(state, input.codes);
  if (!codes.ok) return codes;
  if (codes.value.length > MAX_LINES) return refuse("request/too-large", { most: MAX_LINES });
  const items = each(codes.value, (id) => {
    const item = findItem(state, id);
    return item.ok ? placedItem(item.value) : item;
  });
  if (!items.ok) return items;
  const places = items.value.flatMap((item) => state.place(item.whereabouts.place) ?? []);
  const allowed = may(who, "item.issue", { items: items.value, places }, state.place);
  if (!allowed.ok) return allowed;
  const open = openingNeeded(
    state,
    places.map(({ place }) => place),
  );
  if (!open.ok) return open;
  const at = eventTime(now, input.at);
  if (!at.ok) return at;
  const diary = noneAhead(now, [input.gd]);
  if (!diary.ok) return diary;
  if ((msOf(input.dueAt) ?? 0) <= (msOf(at.value) ?? 0)) return refuse("movement/due-needed");
  if (ON_ORDER.includes(input.purpose) && !input.order) return refuse("item/field-required", { field: "order" });
  if (input.purpose === "custody-bond" && !input.receiver) return refuse("movement/custodian-needed");
  const lines = each(items.value, (item): Result<{ item: string; from: string; seal: Seal }> => {
    const seal = input.seals[item.item] ?? item.seal;
    return seal
      ? ok({ item: item.item, from: item.whereabouts.place, seal })
      : refuse("item/field-required", { field: "seal", item: item.item });
  });
  if (!lines.ok) return lines;
  const movement = mint("movement");
  const year = yearOf(now);
  const certificate = { year, serial: state.lastSerial("certificate", year) + 1 };
  const { purpose, office, carrier, order, vehicle, dueAt, gd } = input;
  return decided(
    [
      {
        kind: "item.issued",
        at: at.value,
        subjects: [movement, ...codes.value],
        body: {
          movement,
          certificate,
          purpose,
          office,
          carrier,
          ...(input.signed ? { signed: input.signed } : {}),
          dueAt,
          ...(order ? { order } : {}),
          ...(vehicle ? { vehicle } : {}),
          ...(gd ? { gd } : {}),
          lines: lines.value,
        },
        ...(input.receiver ? { private: { subject: movement, record: { persons: [input.receiver] } } } : {}),
      },
    ],
    { movement, certificate, items: codes.value },
  );
};
