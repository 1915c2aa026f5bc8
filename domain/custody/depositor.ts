import type { OfficerRef } from "../case/case-header.ts";
import type { Awaited } from "../entries/item.ts";
import type { Photo } from "../item/photo.ts";
import type { OfficerState } from "../people/officer.ts";
import { ok, type Result, refuse } from "../result.ts";
import { canBeSecond, type Who } from "./policy.ts";
import type { ItemState, StationState } from "./state.ts";

interface Handed {
  readonly depositor: OfficerRef;
  readonly depositorPhoto?: Photo;
  readonly depositorNoPhoto?: string;
}

/**
 * The depositor as the record names them: an officer of the roster by the roster's own words. One who is not on it must
 * say the unit and be pictured, or the reason said why not. Refuses `officer/unknown`, `deposit/unit-needed`,
 * `deposit/picture-needed`.
 */
export const checkDepositor = (
  state: Pick<StationState, "officer">,
  { depositor, depositorPhoto, depositorNoPhoto }: Handed,
): Result<OfficerRef> => {
  if (depositor.officer !== undefined) {
    const known = state.officer(depositor.officer);
    if (!known) return refuse("officer/unknown");
    const { officer, name, rank, number } = known;
    return ok({ ...depositor, officer, name: name.hi, rank: rank.hi, number });
  }
  if (!depositor.station) return refuse("deposit/unit-needed");
  return depositorPhoto || depositorNoPhoto ? ok(depositor) : refuse("deposit/picture-needed");
};

/** Whose word is missing when these two enter the deposit: nobody's when the depositor is one of them. */
export const awaitedBy = ({ officer, second }: Who, { officer: depositor }: OfficerRef): Awaited | undefined => {
  if (depositor === undefined) return "outsider";
  return depositor === officer.officer || depositor === second?.officer ? undefined : "depositor";
};

/** Whether this officer is the depositor: by code, or, enrolled since, by the number that was written down. */
export const isDepositor = (officer: OfficerState, { depositor }: Pick<ItemState, "depositor">): boolean =>
  depositor !== undefined &&
  (depositor.officer === undefined ? depositor.number === officer.number : depositor.officer === officer.officer);

/** Whether the SHO may speak for the depositor: one without a PIN here, or no longer in service. */
export const shoMaySpeak = (
  state: Pick<StationState, "officer">,
  { depositor }: Pick<ItemState, "depositor">,
): boolean => {
  const known = depositor?.officer === undefined ? undefined : state.officer(depositor.officer);
  return known === undefined || !canBeSecond(known);
};
