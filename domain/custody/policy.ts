import { categoryOf } from "../item/category.ts";
import type { OfficerState, Role } from "../people/officer.ts";
import { type Place, underDoubleLock } from "../place/place.ts";
import { ok, type Result, refuse } from "../result.ts";
import type { ItemState } from "./state.ts";

/** Everything an officer can ask the station to do or show. */
export const ACTIONS = [
  "item.see",
  "item.deposit",
  "deposit.confirm",
  "item.label",
  "item.shelve",
  "item.photograph",
  "item.issue",
  "item.acknowledge",
  "item.return",
  "item.amend",
  "item.link",
  "item.report-missing",
  "item.report-found",
  "seal.check",
  "case.number",
  "case.date",
  "gd.record",
  "place.make",
  "box.move",
  "officer.enrol",
  "officer.change",
  "import.run",
  "log.see",
  "lesson.learn",
  "clock.set",
  "order.read",
  "request.make",
  "transfer.decline",
  "camera.refer",
  "alarm.see",
  "alarm.acknowledge",
  "opening.explain",
  "machine.test",
] as const;
export type Action = (typeof ACTIONS)[number];

const KEEPERS: readonly Role[] = ["moharrir", "sho"];
const READERS: readonly Role[] = ["moharrir", "sho", "io", "pairokar", "co", "auditor"];

/** Who may do what at a station. A technician sees no case data and moves nothing. */
const ALLOWED: Record<Action, readonly Role[]> = {
  "item.see": READERS,
  "item.deposit": KEEPERS,
  "deposit.confirm": ["moharrir", "sho", "io", "pairokar"],
  "item.label": KEEPERS,
  "item.shelve": KEEPERS,
  "item.photograph": KEEPERS,
  "item.issue": KEEPERS,
  "item.acknowledge": ["moharrir", "sho", "pairokar"],
  "item.return": KEEPERS,
  "item.amend": KEEPERS,
  "item.link": KEEPERS,
  "item.report-missing": KEEPERS,
  "item.report-found": KEEPERS,
  "seal.check": KEEPERS,
  "case.number": KEEPERS,
  "case.date": ["moharrir", "sho", "pairokar"],
  "gd.record": KEEPERS,
  "place.make": KEEPERS,
  "box.move": KEEPERS,
  "officer.enrol": ["sho"],
  "officer.change": ["sho"],
  "import.run": KEEPERS,
  "lesson.learn": READERS,
  "clock.set": KEEPERS,
  // what the district says is addressed to the one who is answerable
  "order.read": ["sho"],
  "request.make": KEEPERS,
  "transfer.decline": KEEPERS,
  "camera.refer": KEEPERS,
  "alarm.see": READERS,
  "alarm.acknowledge": ["moharrir", "sho", "co"],
  "opening.explain": ["sho", "co"],
  "machine.test": ["sho", "technician"],
  "log.see": ["moharrir", "sho", "io", "pairokar", "co", "auditor", "technician"],
};

const NEVER_SECOND: readonly Role[] = ["technician", "carrier"];
/** Whether the PIN of this officer can stand beside another's: in service, neither technician nor carrier. */
export const canBeSecond = (officer: Pick<OfficerState, "role" | "status">): boolean =>
  officer.status === "active" && !NEVER_SECOND.includes(officer.role);
/** Custody acts that need a second officer when the item is of a guarded class (arms, narcotics, cash, valuables). */
const GUARDED: readonly Action[] = ["item.deposit", "item.shelve", "item.issue", "item.return", "item.report-found"];

/** The officer at the kiosk, and the one who entered a PIN beside them. */
export interface Who {
  readonly officer: OfficerState;
  readonly second?: OfficerState;
}

/** What the act touches. */
export interface Touches {
  readonly items?: readonly Pick<ItemState, "category">[];
  readonly places?: readonly Place[];
  /** taken over from an officer who is not on the roster and has no PIN here */
  readonly outsider?: boolean;
}

/** Why two officers are needed, or undefined when one is enough. Corrections, the clock and outside depositors always need two. */
export const secondNeeded = (
  action: Action,
  touches: Touches,
  lookup: (place: string) => Place | undefined,
): "correction" | "clock" | "outsider" | "class" | "double-lock" | undefined => {
  if (action === "item.amend") return "correction";
  if (action === "clock.set") return "clock";
  if (touches.outsider) return "outsider";
  if (!GUARDED.includes(action)) return undefined;
  if (touches.items?.some((item) => categoryOf(item.category).twoPersons)) return "class";
  if (touches.places?.some((place) => underDoubleLock(place, lookup))) return "double-lock";
  return undefined;
};

/**
 * Whether this officer, with this second person, may do this. Refuses `officer/not-active`, `policy/role`,
 * `policy/second-person-required` (facts say why), `policy/second-person-same`, `policy/second-person-role`.
 */
export const may = (
  who: Who,
  action: Action,
  touches: Touches = {},
  lookup: (place: string) => Place | undefined = () => undefined,
): Result<true> => {
  if (who.officer.status !== "active") return refuse("officer/not-active");
  if (!ALLOWED[action].includes(who.officer.role)) return refuse("policy/role", { action, role: who.officer.role });
  if (who.second) {
    if (who.second.officer === who.officer.officer) return refuse("policy/second-person-same");
    if (who.second.status !== "active") return refuse("officer/not-active");
    if (NEVER_SECOND.includes(who.second.role)) return refuse("policy/second-person-role", { role: who.second.role });
    return ok(true);
  }
  const why = secondNeeded(action, touches, lookup);
  return why ? refuse("policy/second-person-required", { why }) : ok(true);
};
