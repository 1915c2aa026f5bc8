import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Returned } from "#domain/custody/acts/return.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
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
import { CodeBox } from "../parts/code-box.tsx";
import { FlowFoot } from "../parts/flow-foot.tsx";
import { OfficerPicker } from "../parts/officer-picker.tsx";
import { ParcelList } from "../parts/parcel-list.tsx";
import { PlacePicker } from "../parts/place-picker.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { useApp, useScan, useSubmission } from "../use-app.ts";
import { ReturnSeal } from "./return-seal.tsx";

type ReturnedLines = readonly (Returned["lines"][number] & { readonly text: string })[];

/** A line for an item that is out, with the seal it left with. */
const lineOf = ({ item, movement }: ItemSheet): ReturnLine => {
  const left = movement?.lines.find((line) => line.item === item.item)?.seal ?? item.seal;
  return {
    item: item.item,
    text: parcelText(item),
    ...(left ? { left } : {}),
    count: left?.count ?? 1,
    impression: left?.text ?? "",
    remark: "",
  };
};

/** Items come back: the seal found beside the seal that left, who brought them, where they go. */
export const ReturnScreen = (props: { readonly params: { readonly item?: string } }): JSX.Element => {
  const { api, clock, drafts, t } = useApp();
  const submission = useSubmission();
  const done = useSignal<ReturnedLines | undefined>(undefined);
  const notOut = useSignal<string | undefined>(undefined);
  const draft = drafts.of("return", () => EMPTY_RETURN);
  const set = (part: Partial<ReturnDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  const add = async (code: string) => {
    if (draft.peek().lines.some((line) => line.item === code)) return;
    const answer = await api.item(code);
    if (!answer.ok) return;
    const sheet = answer.value;
    notOut.value = sheet.item.whereabouts.kind === "out" ? undefined : parcelText(sheet.item);
    if (sheet.item.whereabouts.kind !== "out") return;
    const { carrier, lines } = draft.peek();
    const brought = carrier ?? sheet.movement?.carrier;
    set({ lines: [...lines, lineOf(sheet)], ...(brought ? { carrier: brought } : {}) });
  };
  const first = props.params.item;
  useEffect(() => {
    if (first) void add(first);
  }, [first]);
  useScan(async (scanned) => {
    if (scanned.kind !== "item") return false;
    await add(scanned.item.item);
    return true;
  }, []);

  if (done.value) return <ReturnDone lines={done.value} />;
  const given = draft.value;
  const missing = missingOfReturn(given);
  const send = () => {
    const input = returnInputOf(given, clock.now());
    if (!input) return;
    void submission.send(
      (second) => api.returnItems(input, second),
      (returned) => {
        done.value = returned.lines.map((line) => ({
          ...line,
          text: given.lines.find((each) => each.item === line.item)?.text ?? line.item,
        }));
        drafts.clear("return");
      },
    );
  };
  return (
    <main class="page">
      <h1>{t("return.title")}</h1>
      <section class="card stack">
        <ParcelList
          parcels={given.lines}
          empty={t("return.scanItems")}
          onRemove={(item) => set({ lines: given.lines.filter((line) => line.item !== item) })}
          below={(item) => (
            <ReturnSeal
              line={given.lines.find((line) => line.item === item)}
              onChange={(changed) =>
                set({ lines: draft.peek().lines.map((line) => (line.item === item ? changed : line)) })
              }
            />
          )}
        />
        {notOut.value && <Notice kind="warn">{t("return.notOut", { item: notOut.value })}</Notice>}
        <CodeBox />
      </section>
      <OfficerPicker
        label={t("return.carrier")}
        first={["carrier", "pairokar", "io"]}
        value={given.carrier}
        onPick={(carrier) => {
          const { carrier: _old, ...rest } = draft.peek();
          draft.value = carrier ? { ...rest, carrier } : rest;
        }}
      />
      <PlacePicker label={t("return.to")} value={given.to || undefined} onPick={(to) => set({ to })} />
      <Field
        label={t("issue.gd")}
        kind="digits"
        optional={t("issue.gdLater")}
        value={given.gdNumber}
        max={20}
        onInput={(value) => set({ gdNumber: value })}
      />
      <FlowFoot
        missing={missing}
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
