import type { Bilingual } from "../schema.ts";
import { amber, CHECK_STATES, type Check, type CheckState, type Finding } from "./finding.ts";
import { MACHINE_CHECKS } from "./machine-checks.ts";
import { STATION_CHECKS } from "./station-checks.ts";

const CHECKS = { ...STATION_CHECKS, ...MACHINE_CHECKS };
export type CheckId = keyof typeof CHECKS;
/** Every check, the station's before the machine's. */
export const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];

/** What a probe brought: its reading; `absent` where the part is not fitted; `unknown` where nobody could look. */
export type Reading<C extends CheckId> = Parameters<(typeof CHECKS)[C]["judge"]>[0] | "absent" | "unknown";
export type Readings = { readonly [C in CheckId]: Reading<C> };

/** One line of the doctor's report. */
export interface Checked extends Finding {
  readonly id: CheckId;
  readonly title: Bilingual;
}
/** What the doctor found, in the order of the checks, and the worst of it. */
export interface DoctorReport {
  readonly state: "green" | "amber" | "red";
  readonly checks: readonly Checked[];
}

const UNKNOWN = amber("इसे देखा नहीं जा सका।", "This could not be looked at.", [
  "मशीन पर चलाएँ: sudo malkhana doctor।",
  "Run on the machine: sudo malkhana doctor.",
]);
const ABSENT: Finding = { state: "none", says: { hi: "यहाँ नहीं लगा है।", en: "Not fitted here." } };

/** Judges what the probes read. A check nobody could look at is amber, never green. */
export const examine = (readings: Readings): DoctorReport => {
  const checks = CHECK_IDS.map((id): Checked => {
    // id and reading belong together by the type of Readings
    const check: Check<never> = CHECKS[id];
    const reading = readings[id];
    const finding = reading === "unknown" ? UNKNOWN : reading === "absent" ? ABSENT : check.judge(reading as never);
    return { id, title: check.title, ...finding };
  });
  const has = (state: CheckState) => checks.some((check) => check.state === state);
  return { state: has("red") ? "red" : has("amber") ? "amber" : "green", checks };
};

/** Worst first; checks of the same state keep their order. */
export const worstChecksFirst = (checks: readonly Checked[]): readonly Checked[] =>
  checks.toSorted((a, b) => CHECK_STATES.indexOf(a.state) - CHECK_STATES.indexOf(b.state));
