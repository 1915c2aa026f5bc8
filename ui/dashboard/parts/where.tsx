import type { JSX } from "preact";
import type { ItemLine } from "#domain/fleet/lines.ts";
import { displayDate, msOf } from "#domain/time.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { useDistrict } from "../use-district.ts";

/** Where an item is, as shape, word and colour. */
export const WhereMark = ({ line }: { readonly line: ItemLine }): JSX.Element => {
  const { clock, name, t } = useDistrict();
  const where = line.whereabouts;
  switch (where.kind) {
    case "placed":
      return (
        <span class="where">
          <StateMark state="ok" text={t("where.placed")} />
          <small>{line.path.map(name).join(" › ")}</small>
        </span>
      );
    case "out": {
      const isLate = where.dueAt !== undefined && (msOf(where.dueAt) ?? 0) < clock.now();
      return (
        <span class="where">
          <StateMark
            state={isLate ? "bad" : "info"}
            text={`${t(`purpose.${where.purpose}`)}${isLate ? ` – ${t("where.overdue")}` : ""}`}
          />
          <small>
            {where.dueAt === undefined ? t("where.noDue") : t("where.due", { date: displayDate(where.dueAt) })}
          </small>
        </span>
      );
    }
    case "missing":
      return <StateMark state="bad" text={t("where.missing")} />;
    case "closed":
      return <StateMark state="absent" text={t(`closed.${where.how}`)} />;
  }
};
