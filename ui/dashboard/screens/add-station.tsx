import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { ProblemNotice } from "../shell/reading.tsx";
import { useDistrict } from "../use-district.ts";

const EMPTY = { station: "", hi: "", en: "", circle: "", zone: "" };

/** A new station: its code for ever, its names, and where it stands in the district. */
export const AddStation = ({ onAdded }: { readonly onAdded: () => void }): JSX.Element => {
  const { t, write } = useDistrict();
  const open = useSignal(false);
  const fields = useSignal(EMPTY);
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const put = (changed: Partial<typeof EMPTY>) => {
    fields.value = { ...fields.value, ...changed };
  };
  const send = async (): Promise<void> => {
    const { station, hi, en, circle, zone } = fields.value;
    busy.value = true;
    const done = await write("/stations", { station: station.toUpperCase(), name: { hi, en }, circle, zone });
    busy.value = false;
    problem.value = done.ok ? undefined : done.error;
    if (!done.ok) return;
    fields.value = EMPTY;
    open.value = false;
    onAdded();
  };
  if (!open.value)
    return (
      <div class="actions actions-start">
        <Button
          icon="plus"
          onPress={() => {
            open.value = true;
          }}
        >
          {t("station.add")}
        </Button>
      </div>
    );
  const { station, hi, en, circle, zone } = fields.value;
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t("station.add")}</h2>
      <div class="columns">
        <Field label={t("station.code")} kind="code" value={station} onInput={(text) => put({ station: text })} />
        <Field label={t("in.nameHi")} value={hi} onInput={(text) => put({ hi: text })} />
        <Field label={t("in.nameEn")} kind="latin" value={en} onInput={(text) => put({ en: text })} />
        <Field label={t("station.circle")} value={circle} onInput={(text) => put({ circle: text })} />
        <Field label={t("station.zone")} value={zone} onInput={(text) => put({ zone: text })} />
      </div>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div class="actions">
        <Button
          kind="quiet"
          onPress={() => {
            open.value = false;
          }}
        >
          {t("common.cancel")}
        </Button>
        <Button submit busy={busy.value}>
          {t("in.add")}
        </Button>
      </div>
    </form>
  );
};
