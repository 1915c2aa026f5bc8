import type { JSX } from "preact";
import type { Station } from "../models/answers.ts";
import { useApp } from "../use-app.ts";

/** The officers of a training station with their printed PINs. A real station never has any to show. */
export const TrainingOfficers = (props: {
  readonly officers: NonNullable<Station["officers"]>;
  readonly onPick: (number: string) => void;
}): JSX.Element => {
  const { name, t } = useApp();
  return (
    <section class="lock-officers">
      <h2>{t("lock.training")}</h2>
      <ul class="rows rows-tight">
        {props.officers.map((officer) => (
          <li key={officer.number}>
            <button type="button" class="row" onClick={() => props.onPick(officer.number)}>
              <span class="row-main">
                <strong>{name(officer.name)}</strong>
                <small>
                  {t(`role.${officer.role}`)} · {officer.number}
                </small>
              </span>
              <span class="row-end">
                <small>{t("lock.pin")}</small> <strong>{officer.pin}</strong>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
