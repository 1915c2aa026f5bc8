import type { JSX } from "preact";
import type { MovementRow, Page } from "#domain/fleet/lines.ts";
import { displayTime, msOf } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useQuery } from "../../parts/use-query.ts";
import { Reading } from "../../shell/reading.tsx";
import { useDistrict, useReading } from "../../use-district.ts";

const Movement = ({ row }: { readonly row: MovementRow }): JSX.Element => {
  const { t, clock } = useDistrict();
  const isBack = row.back === row.items;
  const isLate = !isBack && (msOf(row.dueAt) ?? 0) < clock.now();
  return (
    <li class="line">
      <span class="line-number">{row.certificate}</span>
      <span class="line-main">
        <strong>
          {t(`purpose.${row.purpose}`)} <span class="line-case">{row.office}</span>
        </strong>
        <small class="soft">
          {t("list.carrier")} {row.carrier} · {t("list.issued")} {displayTime(row.issuedAt)} · {t("list.due")}{" "}
          {displayTime(row.dueAt)}
        </small>
      </span>
      <StateMark
        state={isBack ? "ok" : isLate ? "bad" : "info"}
        text={`${t("list.back", { back: row.back, items: row.items })}${isLate ? ` – ${t("where.overdue")}` : ""}`}
      />
    </li>
  );
};

/** A station's road certificates. */
export const MovementsTab = ({ station, turn }: { readonly station: string; readonly turn: number }): JSX.Element => {
  const { t } = useDistrict();
  const { value, text, change } = useQuery();
  const page = useReading<Page<MovementRow>>(`/stations/${station}/movements${text}`, turn);
  return (
    <>
      <div class="filters">
        <Chips
          label={t("list.stateName")}
          hideLabel
          value={value("open") === "1" ? "open" : "all"}
          onPick={(picked) => change({ open: picked === "open" ? "1" : undefined })}
          choices={[
            { id: "all", text: t("list.all") },
            { id: "open", text: t("list.open") },
          ]}
        />
      </div>
      <Reading of={page}>
        {(found) => (
          <>
            <Pager of={found} csv={`/api/stations/${station}/movements.csv${text}`} />
            {found.rows.length === 0 ? (
              <Empty icon="list" text={t("list.empty")} />
            ) : (
              <ul class="lines">
                {found.rows.map((row) => (
                  <Movement key={row.movement} row={row} />
                ))}
              </ul>
            )}
          </>
        )}
      </Reading>
    </>
  );
};
