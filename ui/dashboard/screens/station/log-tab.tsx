import type { JSX } from "preact";
import type { LogRow, Page } from "#domain/fleet/lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { LogList } from "../../parts/log-list.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useQuery } from "../../parts/use-query.ts";
import { Reading } from "../../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../../use-district.ts";

const FAMILIES = ["item", "case", "seal", "label", "place", "session", "officer", "import"] as const;

/** A station's log, newest first. */
export const LogTab = ({ station, turn }: { readonly station: string; readonly turn: number }): JSX.Element => {
  const { t } = useDistrict();
  const { rank } = useOfficer();
  const { value, text, change } = useQuery();
  const page = useReading<Page<LogRow>>(`/stations/${station}/log${text}`, turn);
  const family = FAMILIES.find((each) => each === value("kind")) ?? "all";
  return (
    <>
      <div class="filters">
        <Chips
          label={t("list.family")}
          hideLabel
          value={family}
          onPick={(picked) => change({ kind: picked === "all" ? undefined : picked })}
          choices={[{ id: "all", text: t("list.all") }, ...FAMILIES.map((id) => ({ id, text: t(`family.${id}`) }))]}
        />
      </div>
      <Reading of={page}>
        {(found) => (
          <>
            <Pager of={found} csv={`/api/stations/${station}/log.csv${text}`} />
            {found.rows.length === 0 ? (
              <Empty icon="list" text={t("list.empty")} />
            ) : (
              <LogList rows={found.rows} {...(mayAsk(rank, "property.see") ? { station } : {})} />
            )}
          </>
        )}
      </Reading>
    </>
  );
};
