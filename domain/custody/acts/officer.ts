import * as v from "valibot";
import { OFFICER_STATUS, type Officer, ROLES } from "../../people/officer.ts";
import { refuse } from "../../result.ts";
import { bilingual, code, filled } from "../../schema.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

export const enrolOfficerInput = v.strictObject({
  name: bilingual,
  rank: bilingual,
  number: filled(20),
  role: v.picklist(ROLES),
});
export type EnrolOfficerInput = v.InferOutput<typeof enrolOfficerInput>;

/** Adds an officer to this station's roster, unless the district writes it. The officer sets the PIN at the kiosk with a one-time code. */
export const enrolOfficer: Act<EnrolOfficerInput, Officer> = ({ state, who, now, mint }, input) => {
  const allowed = may(who, "officer.enrol");
  if (!allowed.ok) return allowed;
  if (state.obeyed().roster > 0) return refuse("officer/by-district");
  if (state.officerByNumber(input.number)) return refuse("officer/duplicate-number", { number: input.number });
  const officer: Officer = { officer: mint("officer"), ...input, status: "active" };
  return decided([{ kind: "officer.enrolled", at: now, subjects: [officer.officer], body: officer }], officer);
};

export const changeOfficerInput = v.strictObject({
  officer: code,
  status: v.exactOptional(v.picklist(OFFICER_STATUS)),
  role: v.exactOptional(v.picklist(ROLES)),
  reason: filled(200),
});
export type ChangeOfficerInput = v.InferOutput<typeof changeOfficerInput>;

/**
 * Suspends, transfers or re-posts an officer; rights end with the entry. Nobody changes themselves. Under a roster of the
 * district the SHO only suspends, and takes back the own suspension.
 */
export const changeOfficer: Act<ChangeOfficerInput, { officer: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "officer.change");
  if (!allowed.ok) return allowed;
  const officer = state.officer(input.officer);
  if (!officer) return refuse("officer/unknown");
  const isOurs =
    input.role === undefined && (input.status === "suspended" || (officer.held && input.status === "active"));
  if (state.obeyed().roster > 0 && !isOurs) return refuse("officer/by-district");
  if (input.officer === who.officer.officer)
    return refuse("policy/role", { action: "officer.change", role: who.officer.role });
  return decided([{ kind: "officer.changed", at: now, subjects: [input.officer], body: input }], {
    officer: input.officer,
  });
};
