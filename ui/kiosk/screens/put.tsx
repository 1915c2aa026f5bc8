import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type Place, pathOf } from "#domain/place/place.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Scanned } from "../models/answers.ts";
import { parcelText } from "../models/parcel-text.ts";
import { createPutting, type PutLine, type PutScan } from "../models/putting.ts";
import { CodeBox } from "../parts/code-box.tsx";
import { FlowFoot } from "../parts/flow-foot.tsx";
import { PrintAction, PrintButton } from "../parts/print-button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { pathText } from "../parts/where.tsx";
import { useApp, useScan } from "../use-app.ts";
import { PlaceScreen } from "./place.tsx";

const KEEPERS = ["moharrir", "sho"];

/** Rack first, then items: what is scanned while this screen stands is put at the place at once. */
export const PutScreen = (props: { readonly params: { readonly place: string } }): JSX.Element => {
  const { officer, places, t } = useApp();
  const all = places.value.value?.places;
  const place = all?.find((each) => each.place === props.params.place);
  if (!all)
    return (
      <main class="page">
        <ProblemNotice problem={places.problem.value} />
        {!places.problem.value && <Waiting text={t("common.waiting")} />}
      </main>
    );
  // a room holds racks; who may not shelve looks only
  if (!place || place.kind === "room" || !KEEPERS.includes(officer.value?.role ?? ""))
    return <PlaceScreen params={props.params} />;
  return <Putting key={place.place} place={place} all={all} />;
};

const Putting = ({ place, all }: { readonly place: Place; readonly all: readonly Place[] }): JSX.Element => {
  const { api, go, name, places, t, toast } = useApp();
  const to = place.place;
  const putting = useMemo(
    () =>
      createPutting(
        (codes, second) => api.shelve({ codes: [...codes], to }, second),
        () => void places.reload(),
      ),
    [to],
  );
  const { lines, submission } = putting;
  const moveBox = (target: Place) =>
    void submission.send(
      (second) => api.shelve({ codes: [to], to: target.place }, second),
      () => {
        toast.value = t("put.boxMoved", { box: name(place.name), place: name(target.name) });
        void places.reload();
      },
    );
  const scanOf = (scanned: Scanned): PutScan | undefined => {
    if (scanned.kind === "item") {
      const { whereabouts } = scanned.item;
      const here = whereabouts.kind === "placed" && whereabouts.place === to;
      return { code: scanned.item.item, text: parcelText(scanned.item), here };
    }
    if (scanned.kind !== "place" || scanned.place.kind !== "box" || place.kind === "box") return undefined;
    return {
      code: scanned.place.place,
      text: `${name(scanned.place.name)} · ${t("movement.parcels", { count: scanned.items.length })}`,
      here: scanned.place.parent === to,
    };
  };
  useScan(
    (scanned) => {
      const scan = scanOf(scanned);
      if (scan) return putting.take(scan);
      if (scanned.kind !== "place") return false;
      if (scanned.place.place === to) return "duplicate";
      if (place.kind === "box" && scanned.place.kind !== "box") moveBox(scanned.place);
      else go(`/p/${scanned.place.place}/put`);
      return true;
    },
    [putting],
  );
  const put = lines.value.filter(({ state }) => state === "put").length;
  const waiting = lines.value.filter(({ state }) => state === "waiting").length;
  const box = place.kind === "box";
  return (
    <main class="page">
      <header class="put-head">
        <Icon name={box ? "other" : "shelf"} size="large" />
        <div class="put-words">
          <p>{t(box ? "put.inBox" : "put.here")}</p>
          <h1>{name(place.name)}</h1>
          <p>{pathText(pathOf(place, (code) => all.find((each) => each.place === code)).slice(0, -1), name)}</p>
        </div>
        <p class="put-count" role="status">
          <strong>{put}</strong>
          <span>{t("put.count")}</span>
        </p>
      </header>
      <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
      <SecondDialog submission={submission} />
      {waiting > 0 && submission.secondWanted.value === undefined && (
        <div class="actions">
          <Button icon="people" onPress={putting.askSecond}>
            {t("put.askSecond", { count: waiting })}
          </Button>
        </div>
      )}
      {lines.value.length === 0 ? (
        <Empty icon="scan" text={t(box ? "put.howBox" : "put.how")} />
      ) : (
        <ul class="rows">
          {lines.value.map((line) => (
            <Line key={line.code} line={line} onDismiss={() => putting.dismiss(line.code)} />
          ))}
        </ul>
      )}
      <div class="row-line">
        <CodeBox />
        {box && (
          <span class="acts">
            <PrintButton of={to} />
            <PrintAction print={() => api.printContents(to)}>{t("place.printContents")}</PrintAction>
          </span>
        )}
      </div>
      <FlowFoot missing={[]}>
        <a class="button" href={`/p/${to}`}>
          <Icon name="list" />
          <span>{t("put.contents")}</span>
        </a>
        <Button kind="primary" icon="check" onPress={() => go("/")}>
          {t("put.done")}
        </Button>
      </FlowFoot>
    </main>
  );
};

const MARKS = { sending: "unknown", put: "ok", already: "info", waiting: "warn", refused: "bad" } as const;

const Line = ({ line, onDismiss }: { readonly line: PutLine; readonly onDismiss: () => void }): JSX.Element => {
  const { t } = useApp();
  return (
    <li class="parcel">
      <div class="row">
        <strong class="row-main">{line.text}</strong>
        {line.again && <StateMark state="info" text={t("put.again")} />}
        {(line.state !== "already" || !line.again) && (
          <StateMark state={MARKS[line.state]} text={t(`put.state.${line.state}`)} />
        )}
      </div>
      {line.problem && (
        <ProblemNotice problem={line.problem} action={<Button onPress={onDismiss}>{t("common.understood")}</Button>} />
      )}
    </li>
  );
};
