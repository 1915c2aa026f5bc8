import type { JSX } from "preact";
import type { Whereabouts } from "#domain/custody/state.ts";
import type { Place } from "#domain/place/place.ts";
import { displayDate, msOf } from "#domain/time.ts";
import { type MarkState, StateMark } from "#ui/kit/state-mark.tsx";
import { useApp } from "../use-app.ts";

/** Names from the room down to the last place: `कक्ष 1 › रैक 2 › खाना 3`. */
export const pathText = (path: readonly Place[], name: (place: Place["name"]) => string): string =>
  path.map((place) => name(place.name)).join(" › ");

/** Where an item is, as shape, word and colour. */
export const WhereMark = (props: {
  readonly whereabouts: Whereabouts;
  readonly path: readonly Place[];
}): JSX.Element => {
  const { clock, name, t } = useApp();
  const { whereabouts, path } = props;
  const mark = (state: MarkState, text: string, note?: string) => (
    <span class="where">
      <StateMark state={state} text={text} />
      {note && <small>{note}</small>}
    </span>
  );
  switch (whereabouts.kind) {
    case "placed": {
      const onTray = path.at(-1)?.kind === "tray";
      return mark(onTray ? "warn" : "ok", t(onTray ? "where.tray" : "where.placed"), pathText(path, name));
    }
    case "out": {
      const { dueAt } = whereabouts;
      const late = dueAt !== undefined && (msOf(dueAt) ?? 0) < clock.now();
      const due = dueAt === undefined ? t("where.noDue") : t("where.due", { date: displayDate(dueAt) });
      return mark(
        late ? "bad" : "info",
        `${whereabouts.transfer ? t("where.inTransit", { station: whereabouts.transfer.to }) : t(`purpose.${whereabouts.purpose}`)}${late ? ` – ${t("where.overdue")}` : ""}`,
        due,
      );
    }
    case "missing":
      return mark("bad", t("where.missing"), displayDate(whereabouts.since));
    case "closed":
      return mark("unknown", t(`closed.${whereabouts.how}`), displayDate(whereabouts.since));
  }
};
