import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OrdersSheet, RosterRow } from "#domain/fleet/orders-lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ProblemNotice, Reading } from "../../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../../use-district.ts";
import { OfficerForm } from "./officer-form.tsx";

interface Told {
  readonly number: string;
  readonly code: string;
}

const serves = (rows: readonly RosterRow[], role: RosterRow["role"]): boolean =>
  rows.some((row) => row.role === role && row.status === "active");

const Line = (props: { readonly row: RosterRow; readonly onEdit?: () => void }): JSX.Element => {
  const { t, name } = useDistrict();
  const { row, onEdit } = props;
  return (
    <li class="line roster-line">
      <span class="line-main">
        <strong>{name(row.name)}</strong>
        <small class="soft">
          {row.number} · {name(row.rank)} · {t(`role.${row.role}`)}
        </small>
      </span>
      {row.newCode && <StateMark state="info" text={t("roster.codeAsked")} />}
      <StateMark
        state={row.status === "active" ? "ok" : row.status === "suspended" ? "bad" : "absent"}
        text={t(`officerStatus.${row.status}`)}
      />
      {onEdit && (
        <Button icon="pen" onPress={onEdit}>
          {t("roster.edit")}
        </Button>
      )}
    </li>
  );
};

/** The list as it is being changed on this page, until it is sent as a whole. */
const Roster = (props: {
  readonly station: string;
  readonly sheet: OrdersSheet;
  readonly onSent: (codes: readonly Told[]) => void;
}): JSX.Element => {
  const { t, write } = useDistrict();
  const { rank } = useOfficer();
  const { station, sheet, onSent } = props;
  const { version, officers } = sheet.roster;
  const before = version === 0 ? (sheet.here ?? []) : officers;
  const rows = useSignal<readonly RosterRow[]>(before);
  const editing = useSignal<RosterRow | "new" | undefined>(undefined);
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const mayWrite = mayAsk(rank, "roster.write");
  const isChanged = rows.value !== before;
  const isWhole = serves(rows.value, "sho") && serves(rows.value, "moharrir");
  const open = editing.value;
  const keep = (next: readonly RosterRow[]): void => {
    rows.value = next;
    editing.value = undefined;
  };
  const send = async (): Promise<void> => {
    busy.value = true;
    const body = { basedOn: version, officers: rows.value };
    const done = await write<{ codes: readonly Told[] }>(`/stations/${station}/orders/roster`, body);
    busy.value = false;
    problem.value = done.ok ? undefined : done.error;
    if (done.ok) onSent(done.value.codes);
  };
  return (
    <>
      <Notice kind="info">{version === 0 ? t("roster.none") : t("roster.inForce", { version })}</Notice>
      <ul class="lines">
        {rows.value.map((row) => (
          <Line
            key={row.number}
            row={row}
            {...(mayWrite
              ? {
                  onEdit: () => {
                    editing.value = row;
                  },
                }
              : {})}
          />
        ))}
      </ul>
      {mayWrite && open === undefined && (
        <>
          {isChanged && <Notice kind="warn">{t("roster.changed")}</Notice>}
          {!isWhole && <Notice kind="bad">{t("roster.needs")}</Notice>}
          {problem.value && <ProblemNotice problem={problem.value} />}
          <div class="actions actions-start">
            <Button
              icon="plus"
              onPress={() => {
                editing.value = "new";
              }}
            >
              {t("roster.add")}
            </Button>
            {isChanged && (
              <Button kind="quiet" onPress={() => keep(before)}>
                {t("roster.reset")}
              </Button>
            )}
            {(isChanged || version === 0) && (
              <Button kind="primary" icon="check" busy={busy.value} disabled={!isWhole} onPress={() => void send()}>
                {t("roster.send")}
              </Button>
            )}
          </div>
        </>
      )}
      {open !== undefined && (
        <OfficerForm
          key={open === "new" ? "" : open.number}
          station={station}
          row={open === "new" ? undefined : open}
          taken={rows.value.map(({ number }) => number)}
          onKeep={(row) =>
            keep(open === "new" ? [...rows.value, row] : rows.value.map((each) => (each === open ? row : each)))
          }
          onRemove={() => keep(rows.value.filter((each) => each !== open))}
          onClose={() => {
            editing.value = undefined;
          }}
        />
      )}
    </>
  );
};

/** Who may act at the station, as the district has it; a change is sent as a whole new list. */
export const OfficersTab = ({ station, turn }: { readonly station: string; readonly turn: number }): JSX.Element => {
  const { t, name } = useDistrict();
  const sheet = useReading<OrdersSheet>(`/stations/${station}/orders/all`, turn);
  const told = useSignal<readonly Told[] | undefined>(undefined);
  const nameOf = (number: string): string => {
    const row = sheet.value.value?.roster.officers.find((each) => each.number === number);
    return row ? name(row.name) : number;
  };
  return (
    <div class="stack">
      {told.value && <Notice kind="ok">{t("desk.sent")}</Notice>}
      {told.value && told.value.length > 0 && (
        <section class="card stack stack-tight">
          <p>{t("roster.codes")}</p>
          <ul class="lines">
            {told.value.map(({ number, code }) => (
              <li class="line" key={number}>
                <span class="line-main">
                  <strong>{nameOf(number)}</strong>
                  <small class="soft">{number}</small>
                </span>
                <strong class="roster-code">{code}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Reading of={sheet}>
        {(known) => (
          <Roster
            key={`${known.roster.version}`}
            station={station}
            sheet={known}
            onSent={(codes) => {
              told.value = codes;
              void sheet.reload();
            }}
          />
        )}
      </Reading>
    </div>
  );
};
