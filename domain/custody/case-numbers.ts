import { type Case, type CaseNumber, numberKey } from "../case/case-header.ts";
import type { StationState } from "./state.ts";

/**
 * Whether a case carries exactly this number. The same number of another station's register is another number, and so
 * is the same diary number of another day: the general diary begins anew every day.
 */
export const carries = (found: Case, number: CaseNumber): boolean =>
  found.numbers.some(
    (own) =>
      numberKey(own) === numberKey(number) &&
      own.station === number.station &&
      (number.kind !== "gd" || (number.date !== undefined && own.date === number.date)),
  );

/**
 * The case of this station that has a number already. None for a number without a year or of another station: such
 * numbers come again.
 */
export const ownCaseWith = (state: StationState, number: CaseNumber): string | undefined =>
  number.station !== undefined || number.year === undefined
    ? undefined
    : state.casesByNumber(numberKey(number)).find((id) => {
        const found = state.case(id);
        return found !== undefined && carries(found, number);
      });
