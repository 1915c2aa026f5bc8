import type { JSX } from "preact";
import type { LogRow } from "#domain/fleet/lines.ts";
import type { EntryKind } from "#domain/log/kinds.ts";
import { displayTime } from "#domain/time.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { useDistrict } from "../use-district.ts";

const Row = ({ row, station }: { readonly row: LogRow; readonly station: string | undefined }): JSX.Element => {
  const { t, name } = useDistrict();
  const [item, ...others] = row.items;
  return (
    <li class="line">
      <span class="line-number">#{row.seq}</span>
      <span class="line-main">
        <strong>{row.kind === undefined ? t("list.notUnderstood") : t(`entry.${row.kind as EntryKind}`)}</strong>
        <small class="soft">
          {row.at && displayTime(row.at)}
          {row.at && row.recordedAt && displayTime(row.at) !== displayTime(row.recordedAt) && (
            <> · {t("list.recorded", { time: displayTime(row.recordedAt) })}</>
          )}
          {row.kind !== undefined && <> · {row.by ? `${name(row.by.name)} (${row.by.number})` : t("list.system")}</>}
        </small>
        {station !== undefined && item !== undefined && (
          <small>
            <a href={`/s/${station}/i/${item}`}>{item}</a>
            {others.length > 0 && ` +${others.length}`}
          </small>
        )}
      </span>
      <StateMark
        state={row.kind === undefined ? "warn" : row.witnessed ? "ok" : "info"}
        text={row.witnessed ? t("list.signed") : t("list.unsigned")}
      />
    </li>
  );
};

/** Entries, the newest first. @param station set where each names its item */
export const LogList = (props: { readonly rows: readonly LogRow[]; readonly station?: string }): JSX.Element => (
  <ol class="lines">
    {props.rows.map((row) => (
      <Row key={`${row.epoch}:${row.seq}`} row={row} station={props.station} />
    ))}
  </ol>
);
