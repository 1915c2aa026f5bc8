import type { OfficerState } from "../people/officer.ts";
import { type Action, may } from "./policy.ts";
import type { ItemState } from "./state.ts";

/** Acts that make sense for an item as it is, likeliest first. */
const fitting = (item: ItemState): readonly Action[] => {
  const labelled: readonly Action[] = item.label.verified ? [] : ["item.label"];
  const confirm: readonly Action[] = item.awaits ? ["deposit.confirm"] : [];
  switch (item.whereabouts.kind) {
    case "placed":
      return [
        ...confirm,
        ...labelled,
        "item.shelve",
        "item.issue",
        "case.date",
        "seal.check",
        "item.photograph",
        ...(item.label.verified ? (["item.label"] as const) : []),
        "item.amend",
        "item.link",
        "item.report-missing",
      ];
    case "out":
      // on its way to another station: that one has the next word
      if (item.whereabouts.transfer && !item.whereabouts.transfer.declined) return ["item.amend", "item.link"];
      // what was out before the log began has no road certificate of ours
      return item.whereabouts.movement === undefined
        ? ["item.return", "case.date", "item.amend", "item.link"]
        : ["item.return", ...confirm, "item.acknowledge", "gd.record", "case.date", "item.amend", "item.link"];
    case "missing":
      return ["item.report-found", ...confirm, "item.amend", "item.link"];
    case "closed":
      return [...confirm, "item.amend"];
  }
};

/** What this officer may do with this item now, likeliest first. A second officer may still be asked for. */
export const allowedActs = (officer: OfficerState, item: ItemState): readonly Action[] =>
  fitting(item).filter((action) => {
    const decision = may({ officer }, action, { items: [item] });
    return decision.ok || decision.error.code === "policy/second-person-required";
  });
