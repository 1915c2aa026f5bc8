import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { ItemState } from "#domain/custody/state.ts";
import type { PlainTextKey } from "#domain/text/translate.ts";
import { Button } from "#ui/kit/button.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { EMPTY_ISSUE, type IssueDraft, issueInputOf, missingOfIssue, withPurpose } from "../models/issue-draft.ts";
import { cardText, parcelText } from "../models/parcel-text.ts";
import { Carrier } from "../parts/carrier.tsx";
import { CodeBox } from "../parts/code-box.tsx";
import { FlowFoot } from "../parts/flow-foot.tsx";
import { ParcelList } from "../parts/parcel-list.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { useApp, useResource, useScan, useSubmission } from "../use-app.ts";
import { DueChips, Office, OrderPaper, PurposeChips, Rest } from "./issue-parts.tsx";
import { Receiver } from "./issue-receiver.tsx";

/** What the form asks for before the purpose is known. */
const FIRST: readonly PlainTextKey[] = ["issue.needItem", "issue.needPurpose"];

/** Items leave on a road certificate: scan them, say what for, with whom, until when. */
export const IssueScreen = (props: { readonly params: { readonly item?: string } }): JSX.Element => {
  const { api, clock, drafts, go, t } = useApp();
  const submission = useSubmission();
  const habits = useResource(api.habits, "habits");
  const pin = useSignal("");
  const draft = drafts.of("issue", () => EMPTY_ISSUE);
  const set = (part: Partial<IssueDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  const add = (item: string, text: string): boolean => {
    const { parcels } = draft.peek();
    const isNew = !parcels.some((parcel) => parcel.item === item);
    if (isNew) set({ parcels: [...parcels, { item, text }] });
    return isNew;
  };
  const addItem = (item: ItemState) => add(item.item, parcelText(item));
  const first = props.params.item;
  useEffect(() => {
    if (!first) return;
    void api.item(first).then((answer) => answer.ok && addItem(answer.value.item));
  }, [api, first]);
  useScan(
    (scanned) => {
      if (scanned.kind === "item") return addItem(scanned.item) ? "ok" : "duplicate";
      if (scanned.kind !== "place" || scanned.place.kind !== "box") return false;
      return scanned.items.filter((card) => add(card.item, cardText(card))).length > 0 ? "ok" : "duplicate";
    },
    [draft],
  );
  const given = draft.value;
  const habit = habits.value.value?.habits.find((each) => each.purpose === given.purpose);
  const missing = missingOfIssue(given);
  const send = () => {
    const input = issueInputOf(given, clock.now());
    if (!input) return;
    void submission.send(
      (second) => api.issue(input, second, drafts.act("issue"), pin.value),
      ({ movement }) => {
        drafts.clear("issue");
        go(`/m/${movement}?slip=print`);
      },
    );
  };
  return (
    <main class="page">
      <h1>{t("issue.title")}</h1>
      <section class="card parcels">
        <ParcelList
          parcels={given.parcels}
          empty={t("issue.scanItems")}
          change={(edit) => set({ parcels: edit(draft.peek().parcels) })}
        />
        <CodeBox />
      </section>
      <PurposeChips
        value={given.purpose}
        onPick={(purpose) => {
          const found = habits.value.value?.habits.find((each) => each.purpose === purpose);
          draft.value = withPurpose(draft.peek(), purpose, found, clock.now());
        }}
      />
      {given.purpose === undefined ? (
        <Empty icon="issue" text={t("issue.choosePurpose")} />
      ) : (
        <>
          <OrderPaper draft={given} purpose={given.purpose} set={set} />
          <Carrier
            label={t("issue.carrier")}
            value={given.carrier}
            pin={pin}
            onPick={(carrier) => {
              const { carrier: _old, ...rest } = draft.peek();
              draft.value = carrier ? { ...rest, carrier } : rest;
            }}
          />
          {given.purpose === "custody-bond" && <Receiver draft={given} set={set} />}
          <DueChips value={given.dueDay} onPick={(dueDay) => set({ dueDay })} />
          <Office value={given.office} before={habit?.offices ?? []} onChange={(office) => set({ office })} />
          <Rest draft={given} set={set} />
        </>
      )}
      <FlowFoot
        missing={given.purpose === undefined ? missing.filter((key) => FIRST.includes(key)) : missing}
        problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined}
      >
        <Button kind="primary" icon="issue" disabled={missing.length > 0} busy={submission.busy.value} onPress={send}>
          {t("issue.save")}
        </Button>
      </FlowFoot>
      <SecondDialog submission={submission} />
    </main>
  );
};
