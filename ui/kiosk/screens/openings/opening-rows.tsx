import type { JSX } from "preact";
import type { LooseMovement, Opening } from "#domain/room/door.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { useApp } from "../../use-app.ts";

const clockOf = (at: string): string => at.slice(11, 16);

const useNames = () => {
  const { name, officers } = useApp();
  return (code: string): string => {
    const officer = officers.value.value?.officers.find((each) => each.officer === code);
    return officer ? `${name(officer.rank)} ${name(officer.name)}` : code;
  };
};

const Reason = (props: {
  readonly explained: Opening["explained"];
  readonly missing: boolean;
  readonly onExplain: () => void;
}): JSX.Element | null => {
  const { t } = useApp();
  const nameOf = useNames();
  const { explained } = props;
  if (explained)
    return (
      <span class="soft">{t("openings.reasonBy", { reason: explained.reason, name: nameOf(explained.officer) })}</span>
    );
  if (!props.missing) return null;
  return (
    <Button icon="pen" onPress={props.onExplain}>
      {t("openings.writeReason")}
    </Button>
  );
};

/** From when to when, who was signed in, what was moved. */
export const OpeningRow = (props: { readonly opening: Opening; readonly onExplain: () => void }): JSX.Element => {
  const { t } = useApp();
  const nameOf = useNames();
  const { opening } = props;
  const there = [...new Set(opening.present.map(({ officer }) => officer))];
  const missing = opening.movements === 0 && opening.closedAt !== undefined && !opening.explained;
  return (
    <div class="row opening-row">
      <Icon name="door" />
      <span class="row-main">
        <strong>
          {clockOf(opening.openedAt)} – {opening.closedAt ? clockOf(opening.closedAt) : t("openings.still")}
          {opening.initial && ` · ${t("openings.found")}`}
        </strong>
        <span>{there.length > 0 ? there.map(nameOf).join(", ") : t("openings.nobody")}</span>
      </span>
      {missing ? (
        <StateMark state="bad" text={`${t("openings.notMoved")} · ${t("openings.reasonMissing")}`} />
      ) : (
        <StateMark
          state={opening.movements === 0 && opening.closedAt === undefined ? "info" : "ok"}
          text={opening.movements > 0 ? t("openings.moved", { count: opening.movements }) : t("openings.notMoved")}
        />
      )}
      <Reason explained={opening.explained} missing={missing} onExplain={props.onExplain} />
    </div>
  );
};

/** What was moved, when and by whom, though no door was seen open. */
export const LooseRow = (props: { readonly movement: LooseMovement; readonly onExplain: () => void }): JSX.Element => {
  const { t } = useApp();
  const nameOf = useNames();
  const { movement } = props;
  const item = movement.subjects.find((code) => code.startsWith("MK"));
  return (
    <div class="row opening-row">
      <Icon name="missing" />
      <span class="row-main">
        <strong>
          {clockOf(movement.at)} {t(`entry.${movement.kind}`)} {item && <a href={`/i/${item}`}>{item}</a>}
        </strong>
        <span>{[movement.officer, movement.second].flatMap((code) => (code ? nameOf(code) : [])).join(", ")}</span>
      </span>
      {!movement.explained && <StateMark state="bad" text={t("openings.reasonMissing")} />}
      <Reason explained={movement.explained} missing={!movement.explained} onExplain={props.onExplain} />
    </div>
  );
};
