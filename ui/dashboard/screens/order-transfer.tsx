import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ItemLine, Page, StationLine } from "#domain/fleet/lines.ts";
import { endOfDay } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { DayField } from "#ui/kit/when-field.tsx";
import { ProblemNotice } from "../shell/reading.tsx";
import { useDistrict } from "../use-district.ts";

const MOST_SHOWN = 12;

const Choice = (props: {
  readonly label: string;
  readonly stations: readonly StationLine[];
  readonly value: string;
  readonly onPick: (station: string) => void;
}): JSX.Element => {
  const { name } = useDistrict();
  return (
    <label class="field">
      <strong>{props.label}</strong>
      <select class="input" value={props.value} onChange={(event) => props.onPick(event.currentTarget.value)}>
        <option value="">–</option>
        {props.stations.map((each) => (
          <option key={each.station} value={each.station}>
            {name(each.name)}
          </option>
        ))}
      </select>
    </label>
  );
};

const Rows = (props: {
  readonly lines: readonly ItemLine[];
  readonly act: "pick" | "drop";
  readonly onPress: (line: ItemLine) => void;
}): JSX.Element => {
  const { t } = useDistrict();
  return (
    <ul class="lines">
      {props.lines.map((line) => (
        <li key={line.item} class="line">
          <span class="line-main">
            <strong>
              {line.register}
              {line.caseText !== "" && <span class="line-case">{line.caseText}</span>}
            </strong>
            <span>{line.sensitive ? t("thing.sensitive") : line.description}</span>
          </span>
          <Button icon={props.act === "pick" ? "plus" : "minus"} onPress={() => props.onPress(line)}>
            {t(`send.${props.act}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Orders that property goes to another station: which, where to, by when, under which written order. */
export const OrderTransfer = (props: {
  readonly stations: readonly StationLine[];
  readonly onClose: (done: boolean) => void;
}): JSX.Element => {
  const { t, read, write } = useDistrict();
  const { stations, onClose } = props;
  const from = useSignal("");
  const to = useSignal("");
  const number = useSignal("");
  const due = useSignal("");
  const words = useSignal("");
  const found = useSignal<readonly ItemLine[]>([]);
  const picked = useSignal<readonly ItemLine[]>([]);
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const find = async (): Promise<void> => {
    const query = new URLSearchParams({ state: "placed", q: words.value.trim() });
    const page = await read<Page<ItemLine>>(`/stations/${from.value}/items?${query}`);
    problem.value = page.ok ? undefined : page.error;
    if (page.ok) found.value = page.value.rows;
  };
  const order = async (): Promise<void> => {
    busy.value = true;
    const done = await write("/transfers", {
      from: from.value,
      to: to.value,
      items: picked.value.map(({ item }) => item),
      dueAt: endOfDay(due.value),
      number: number.value.trim(),
    });
    busy.value = false;
    problem.value = done.ok ? undefined : done.error;
    if (done.ok) onClose(true);
  };
  const offered = found.value.filter(({ item }) => !picked.value.some((each) => each.item === item));
  const isWhole = to.value !== "" && picked.value.length > 0 && due.value !== "" && number.value.trim() !== "";
  return (
    <section class="card stack">
      <h2>{t("send.new")}</h2>
      <div class="columns">
        <Choice
          label={t("send.from")}
          stations={stations}
          value={from.value}
          onPick={(station) => {
            from.value = station;
            found.value = [];
            picked.value = [];
            if (to.value === station) to.value = "";
            if (station !== "") void find();
          }}
        />
        <Choice
          label={t("send.to")}
          stations={stations.filter(({ station }) => station !== from.value)}
          value={to.value}
          onPick={(station) => {
            to.value = station;
          }}
        />
        <Field
          label={t("send.number")}
          max={60}
          value={number.value}
          onInput={(typed) => {
            number.value = typed;
          }}
        />
        <DayField
          label={t("send.due")}
          value={due.value}
          onInput={(day) => {
            due.value = day;
          }}
        />
      </div>
      {picked.value.length > 0 && (
        <div class="picked">
          <strong>{t("send.picked", { count: picked.value.length })}</strong>
          <Rows
            lines={picked.value}
            act="drop"
            onPress={({ item }) => {
              picked.value = picked.value.filter((each) => each.item !== item);
            }}
          />
        </div>
      )}
      {from.value !== "" && (
        <form
          class="filter-words"
          onSubmit={(event) => {
            event.preventDefault();
            void find();
          }}
        >
          <Field
            label={t("send.find")}
            value={words.value}
            onInput={(typed) => {
              words.value = typed;
            }}
          />
          <Button icon="search" submit>
            {t("menu.find")}
          </Button>
        </form>
      )}
      {offered.length > 0 && (
        <Rows
          lines={offered.slice(0, MOST_SHOWN)}
          act="pick"
          onPress={(line) => {
            picked.value = [...picked.value, line];
          }}
        />
      )}
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div class="actions">
        <Button kind="quiet" onPress={() => onClose(false)}>
          {t("common.cancel")}
        </Button>
        <Button kind="primary" icon="vehicle" busy={busy.value} disabled={!isWhole} onPress={() => void order()}>
          {t("send.order")}
        </Button>
      </div>
    </section>
  );
};
