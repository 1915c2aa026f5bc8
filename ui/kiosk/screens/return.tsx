import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { OfficerRef } from "#domain/case/case-header.ts";
import type { Returned } from "#domain/custody/acts/return.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice, Waiting } from "#ui/kit/notice.tsx";
import type { SoundName } from "#ui/kit/sounds.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { ItemSheet } from "../models/answers.ts";
import { parcelText } from "../models/parcel-text.ts";
import {
  EMPTY_RETURN,
  missingOfReturn,
  type ReturnDraft,
  type ReturnLine,
  returnInputOf,
} from "../models/return-draft.ts";
import { Carrier } from "../parts/carrier.tsx";
import { CodeBox } from "../parts/code-box.tsx";
import { FlowFoot } from "../parts/flow-foot.tsx";
import { ParcelList } from "../parts/parcel-list.tsx";
import { PlacePicker } from "../parts/place-picker.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { useApp, useScan, useSubmission } from "../use-app.ts";
import { ReturnSeal } from "./return-seal.tsx";

type ReturnedLines = readonly (Returned["lines"][number] & { readonly text: string })[];

/** A line for an item that is out, with the seal it left with and the photos to hold it against. */
const lineOf = ({ item, movement }: ItemSheet): ReturnLine => {
  const left = movement?.lines.find((line) => line.item === item.item)?.seal ?? item.seal;
  const [first, ...more] = item.photos;
  const last = more.at(-1);
  return {
    item: item.item,
    text: parcelText(item),
    ...(left ? { left } : {}),
    count: left?.count ?? 1,
    impression: left?.text ?? "",
    remark: "",
    before: [...(first ? [first] : []), ...(last ? [last] : [])],
    photos: [],
    photoDeferred: "",
  };
};

/** Items come back: the seal found beside the seal that left, who brought them, where they go. */
export const ReturnScreen = (props: { readonly params: { readonly item?: string } }): JSX.Element => {
  const { api, clock, drafts, t } = useApp();
  const submission = useSubmission();
  const done = useSignal<ReturnedLines | undefined>(undefined);
  const notOut = useSignal<string | undefined>(undefined);
  const took = useSignal<OfficerRef | undefined>(undefined);
  const pin = useSignal("");
  const draft = drafts.of("return", () => EMPTY_RETURN);
  const set = (part: Partial<ReturnDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  const add = async (code: string): Promise<SoundName> => {
    if (draft.peek().lines.some((line) => line.item === code)) return "duplicate";
    const answer = await api.item(code);
    if (!answer.ok) return "error";
    const sheet = answer.value;
    const isOut = sheet.item.whereabouts.kind === "out";
    notOut.value = isOut ? undefined : parcelText(sheet.item);
    if (!isOut) return "error";
    took.value = sheet.movement?.carrier;
    const { lines } = draft.peek();
    if (!lines.some((line) => line.item === code)) set({ lines: [...lines, lineOf(sheet)] });
    return "ok";
  };
  const send = () => {
    const given = draft.peek();
    const input = returnInputOf(given, clock.now());
    if (!input) return;
    void submission.send(
      (second) => api.returnItems(input, second, drafts.act("return"), pin.peek()),
      (returned) => {
        done.value = returned.lines.map((line) => ({
          ...line,
          text: given.lines.find((each) => each.item === line.item)?.text ?? line.item,
        }));
        drafts.clear("return");
      },
    );
  };
  const first = props.params.item;
  // the item that was asked for stands there with the rest of the form, or it would push the form down
  const opened = useSignal(first === undefined);
  useEffect(() => {
    if (first)
      void add(first).finally(() => {
        opened.value = true;
      });
  }, [first, opened]);
  useScan(
    (scanned) => {
      if (scanned.kind === "item") return add(scanned.item.item);
      if (scanned.kind !== "place") return false;
      set({ to: scanned.place.place });
      // the rack is the last word: with all said before, its scan records the return
      send();
      return true;
    },
    [draft],
  );

  if (done.value) return <ReturnDone lines={done.value} />;
  const given = draft.value;
  const missing = missingOfReturn(given);
  const onlyRack = missing.length === 1 && missing[0] === "return.needPlace";
  if (!opened.value)
    return (
      <main class="page">
        <h1>{t("return.title")}</h1>
        <Waiting text={t("common.waiting")} />
      </main>
    );
  return (
    <main class="page">
      <h1>{t("return.title")}</h1>
      <section class="card stack">
        <ParcelList
          parcels={given.lines}
          empty={t("return.scanItems")}
          change={(edit) => set({ lines: edit(draft.peek().lines) })}
          below={(line) => (
            <ReturnSeal
              line={line}
              onChange={(changed) =>
                set({ lines: draft.peek().lines.map((each) => (each.item === changed.item ? changed : each)) })
              }
            />
          )}
        />
        {notOut.value && <Notice kind="warn">{t("return.notOut", { item: notOut.value })}</Notice>}
        <CodeBox />
      </section>
      {given.lines.length > 0 && (
        <>
          <Carrier
            label={t("return.carrier")}
            value={given.carrier}
            likely={took.value}
            pin={pin}
            onPick={(carrier) => {
              const { carrier: _old, ...rest } = draft.peek();
              draft.value = carrier ? { ...rest, carrier } : rest;
            }}
          />
          <PlacePicker
            label={t("return.to")}
            value={given.to || undefined}
            scans={false}
            onPick={(to) => set({ to })}
          />
          <Field
            label={t("issue.gd")}
            kind="digits"
            optional={t("issue.gdLater")}
            value={given.gdNumber}
            max={20}
            onInput={(value) => set({ gdNumber: value })}
          />
        </>
      )}
      <FlowFoot
        missing={onlyRack ? ["return.scanRack"] : missing.slice(0, given.lines.length === 0 ? 1 : 2)}
        problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined}
      >
        <Button kind="primary" icon="return" disabled={missing.length > 0} busy={submission.busy.value} onPress={send}>
          {t("return.save")}
        </Button>
      </FlowFoot>
      <SecondDialog submission={submission} />
    </main>
  );
};

const ReturnDone = ({ lines }: { readonly lines: ReturnedLines }): JSX.Element => {
  const { t } = useApp();
  return (
    <main class="page page-narrow">
      <div class="done">
        <Icon name="found" size="large" />
        <h1>{t("return.done", { count: lines.length })}</h1>
      </div>
      <ul class="rows">
        {lines.map(({ item, verdict, text }) => (
          <li key={item}>
            <a class="row" href={`/i/${item}`}>
              <strong class="row-main">{text}</strong>
              <StateMark state={verdict === "same" ? "ok" : "warn"} text={t(`verdict.${verdict}`)} />
            </a>
          </li>
        ))}
      </ul>
      <div class="actions">
        <a class="button button-primary" href="/">
          <Icon name="home" />
          <span>{t("nav.home")}</span>
        </a>
      </div>
    </main>
  );
};
