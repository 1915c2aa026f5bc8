import type { OfficerRef } from "#domain/case/case-header.ts";
import type { IssueInput } from "#domain/custody/acts/issue.ts";
import type { OutPurpose } from "#domain/entries/item.ts";
import type { Person } from "#domain/people/person.ts";
import type { PlainTextKey } from "#domain/text/translate.ts";
import { endOfDay, instantOf } from "#domain/time.ts";
import type { Habit } from "#edge/services/reading/habits.ts";
import { instantOfTyped, typedOf } from "./deposit-draft.ts";

/** An item on its way out, with the few words that the form shows of it. */
export interface Parcel {
  readonly item: string;
  readonly text: string;
}

/** An issue as far as it was entered. */
export interface IssueDraft {
  readonly parcels: readonly Parcel[];
  readonly purpose?: OutPurpose;
  readonly office: string;
  readonly carrier?: OfficerRef;
  readonly orderNumber: string;
  readonly orderDate: string;
  /** `YYYY-MM-DD` */
  readonly dueDay: string;
  readonly gdNumber: string;
  readonly vehicle: string;
  /** the person who takes property on bond */
  readonly receiver: {
    readonly name: string;
    readonly father: string;
    readonly phone: string;
    readonly address: string;
  };
}

export const EMPTY_ISSUE: IssueDraft = {
  parcels: [],
  office: "",
  orderNumber: "",
  orderDate: "",
  dueDay: "",
  gdNumber: "",
  vehicle: "",
  receiver: { name: "", father: "", phone: "", address: "" },
};

/** Days until the item should be back, as offered before typing. */
export const DUE_DAYS = [0, 1, 3, 7, 15, 30] as const;
const DAY_MS = 86_400_000;
/** The calendar day (IST) that many days from now. */
export const dayAhead = (nowMs: number, days: number): string => instantOf(nowMs + days * DAY_MS).slice(0, 10);

/** Days offered where this station has no habit yet. */
const USUAL_DAYS: Readonly<Record<OutPurpose, number>> = {
  court: 1,
  fsl: 30,
  expert: 15,
  "custody-bond": 30,
  "other-station": 7,
  examination: 1,
};

/**
 * What a purpose brings with it: the office and the days this station gave it last. All stands in view and may be
 * changed; the order and the carrier are never assumed.
 */
export const withPurpose = (
  draft: IssueDraft,
  purpose: OutPurpose,
  habit: Pick<Habit, "offices" | "days"> | undefined,
  nowMs: number,
): IssueDraft => {
  const days = habit?.days ?? USUAL_DAYS[purpose];
  // chips offer a few counts of days: the nearest of them
  const nearest = DUE_DAYS.reduce((best, each) => (Math.abs(each - days) < Math.abs(best - days) ? each : best));
  const same = draft.purpose === purpose;
  return {
    ...draft,
    purpose,
    office: same ? draft.office : (habit?.offices[0] ?? ""),
    dueDay: same && draft.dueDay ? draft.dueDay : dayAhead(nowMs, nearest),
    ...(same ? {} : { orderNumber: "", orderDate: "" }),
  };
};

/** Purposes for which property leaves only on an order or a forwarding letter. */
const ORDERED: readonly OutPurpose[] = ["court", "fsl", "custody-bond"];
export const wantsOrder = (purpose: OutPurpose | undefined): boolean =>
  purpose !== undefined && ORDERED.includes(purpose);

/** What the form still wants. */
export const missingOfIssue = (draft: IssueDraft): readonly PlainTextKey[] => [
  ...(draft.parcels.length > 0 ? [] : (["issue.needItem"] as const)),
  ...(draft.purpose ? [] : (["issue.needPurpose"] as const)),
  ...(draft.office.trim() ? [] : (["issue.needOffice"] as const)),
  ...(draft.carrier ? [] : (["issue.needCarrier"] as const)),
  ...(wantsOrder(draft.purpose) && !draft.orderNumber.trim() ? (["issue.needOrder"] as const) : []),
  ...(draft.dueDay ? [] : (["issue.needDue"] as const)),
  ...(draft.purpose === "custody-bond" && !draft.receiver.name.trim() ? (["issue.needReceiver"] as const) : []),
];

/** The issue as the station wants it; nothing while something is missing. */
export const issueInputOf = (draft: IssueDraft, nowMs: number): IssueInput | undefined => {
  const { purpose, carrier, receiver } = draft;
  if (!purpose || !carrier || missingOfIssue(draft).length > 0) return undefined;
  const { name, father, phone, address } = receiver;
  return {
    codes: draft.parcels.map((parcel) => parcel.item),
    purpose,
    office: draft.office,
    carrier,
    dueAt: endOfDay(draft.dueDay),
    seals: {},
    ...(draft.vehicle.trim() ? { vehicle: draft.vehicle } : {}),
    ...(draft.orderNumber.trim()
      ? { order: { number: draft.orderNumber, ...(draft.orderDate ? { date: draft.orderDate } : {}) } }
      : {}),
    ...(draft.gdNumber.trim() ? { gd: { number: draft.gdNumber, at: instantOfTyped(typedOf(nowMs)) } } : {}),
    ...(purpose === "custody-bond"
      ? {
          receiver: {
            role: "receiver" as const,
            name,
            ...(father.trim() ? { father } : {}),
            ...(phone.trim() ? { phone } : {}),
            ...(address.trim() ? { address } : {}),
          },
        }
      : {}),
  };
};

/** A person of the case who may take the property on bond. */
export interface Named {
  readonly role: Person["role"];
  readonly receiver: IssueDraft["receiver"];
}

const MAY_RECEIVE: readonly Person["role"][] = ["owner", "complainant"];

/** Owner and complainant of the case, the owner first; once each by name. */
export const whoMayReceive = (persons: readonly Person[]): readonly Named[] => {
  const found = MAY_RECEIVE.flatMap((role) => persons.filter((person) => person.role === role));
  const once = [...new Map(found.map((person) => [person.name, person])).values()];
  return once.map(({ role, name, father = "", phone = "", address = "" }) => ({
    role,
    receiver: { name, father, phone, address },
  }));
};
