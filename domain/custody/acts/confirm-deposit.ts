import * as v from "valibot";
import type { OfficerState } from "../../people/officer.ts";
import { type Result, refuse } from "../../result.ts";
import { code, filled } from "../../schema.ts";
import { type Act, decided, each, findItem } from "../act.ts";
import { isDepositor, shoMaySpeak } from "../depositor.ts";
import { may, type Who } from "../policy.ts";
import type { ItemState, StationState } from "../state.ts";

export const confirmDepositInput = v.strictObject({
  items: v.pipe(v.array(code), v.minLength(1), v.maxLength(40)),
  /** how the SHO made sure; asked of the SHO only */
  remark: v.exactOptional(filled(200)),
});
export type ConfirmDepositInput = v.InferOutput<typeof confirmDepositInput>;

const waiting = (item: Result<ItemState>): Result<ItemState> =>
  item.ok && !item.value.awaits ? refuse("deposit/not-awaiting", { item: item.value.item }) : item;

/** Who of the two gives the missing word: the depositor, else the SHO where the SHO may. */
const speaker = (
  state: StationState,
  who: Who,
  items: readonly ItemState[],
): { officer: OfficerState; as: "depositor" | "sho" } | undefined => {
  const there = who.second ? [who.second, who.officer] : [who.officer];
  const depositor = there.find((officer) => items.every((item) => isDepositor(officer, item)));
  if (depositor) return { officer: depositor, as: "depositor" };
  const sho = there.find((officer) => officer.role === "sho");
  return sho && items.every((item) => shoMaySpeak(state, item)) ? { officer: sho, as: "sho" } : undefined;
};

/**
 * The depositor's word that was missing at the deposit, for items of one depositor or several at once only where the SHO
 * speaks. Refuses `deposit/not-awaiting`, `deposit/not-depositor`, and `item/field-required` when the SHO says not how.
 */
export const confirmDeposit: Act<ConfirmDepositInput, { items: readonly string[] }> = ({ state, who, now }, input) => {
  const allowed = may(who, "deposit.confirm");
  if (!allowed.ok) return allowed;
  const codes = [...new Set(input.items)];
  const items = each(codes, (item) => waiting(findItem(state, item)));
  if (!items.ok) return items;
  const by = speaker(state, who, items.value);
  if (!by) return refuse("deposit/not-depositor");
  if (by.as === "sho" && !input.remark) return refuse("item/field-required", { field: "remark" });
  const { officer } = by.officer;
  const body = { items: codes, officer, as: by.as, ...(input.remark ? { remark: input.remark } : {}) };
  return decided([{ kind: "deposit.confirmed", at: now, subjects: [...codes, officer], body }], { items: codes });
};
