import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { ItemState } from "#domain/custody/state.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { DayField } from "#ui/kit/when-field.tsx";
import { EMPTY_ISSUE, type IssueDraft, issueInputOf, missingOfIssue, wantsOrder } from "../models/issue-draft.ts";
import { parcelText } from "../models/parcel-text.ts";
import { OFFICES } from "../models/phrases.ts";
import { CodeBox } from "../parts/code-box.tsx";
import { FlowFoot } from "../parts/flow-foot.tsx";
import { OfficerPicker } from "../parts/officer-picker.tsx";
import { ParcelList } from "../parts/parcel-list.tsx";
import { PhraseInput } from "../parts/phrase-input.tsx";
import { SecondDialog } from "../parts/second-dialog.tsx";
import { useApp, useScan, useSubmission } from "../use-app.ts";
import { DueChips, PurposeChips, Receiver } from "./issue-parts.tsx";

/** Items leave on a road certificate: scan them, say where to, with whom, until when. */
export const IssueScreen = (props: { readonly params: { readonly item?: string } }): JSX.Element => {
  const { api, clock, drafts, go, t } = useApp();
  const submission = useSubmission();
  const draft = drafts.of("issue", () => EMPTY_ISSUE);
  const set = (part: Partial<IssueDraft>) => {
    draft.value = { ...draft.peek(), ...part };
  };
  const add = (item: ItemState) => {
    const { parcels } = draft.peek();
    if (!parcels.some((parcel) => parcel.item === item.item))
      set({ parcels: [...parcels, { item: item.item, text: parcelText(item) }] });
  };
  const first = props.params.item;
  useEffect(() => {
    if (!first) return;
    void api.item(first).then((answer) => answer.ok && add(answer.value.item));
  }, [api, first]);
  useScan(
    async (scanned) => {
      if (scanned.kind === "item") add(scanned.item);
      else if (scanned.kind === "place" && scanned.place.kind === "box")
        for (const card of scanned.items) {
          const answer = await api.item(card.item);
          if (answer.ok) add(answer.value.item);
        }
      return scanned.kind === "item" || (scanned.kind === "place" && scanned.place.kind === "box");
    },
    [draft],
  );
  const given = draft.value;
  const missing = missingOfIssue(given);
  const send = () => {
    const input = issueInputOf(given, clock.now());
    if (!input) return;
    void submission.send(
      (second) => api.issue(input, second),
      ({ movement }) => {
        drafts.clear("issue");
        go(`/m/${movement}`);
      },
    );
  };
  return (
    <main class="page">
      <h1>{t("issue.title")}</h1>
      <section class="card stack">
        <ParcelList
          parcels={given.parcels}
          empty={t("issue.scanItems")}
          onRemove={(item) => set({ parcels: given.parcels.filter((parcel) => parcel.item !== item) })}
        />
        <CodeBox />
      </section>
      <PurposeChips value={given.purpose} onPick={(purpose) => set({ purpose })} />
      <PhraseInput
        label={t("issue.office")}
        phrases={OFFICES}
        value={given.office}
        max={120}
        onChange={(office) => set({ office })}
      />
      <OfficerPicker
        label={t("issue.carrier")}
        first={["carrier", "pairokar", "io"]}
        value={given.carrier}
        onPick={(carrier) => {
          const { carrier: _old, ...rest } = draft.peek();
          draft.value = carrier ? { ...rest, carrier } : rest;
        }}
      />
      {given.purpose === "custody-bond" && (
        <Receiver value={given.receiver} onChange={(receiver) => set({ receiver })} />
      )}
      <DueChips value={given.dueDay} onPick={(dueDay) => set({ dueDay })} />
      <div class="columns">
        <Field
          label={t("issue.order")}
          kind="digits"
          {...(wantsOrder(given.purpose) ? {} : { optional: t("common.optional") })}
          value={given.orderNumber}
          max={60}
          onInput={(value) => set({ orderNumber: value })}
        />
        <DayField
          label={t("issue.orderDate")}
          optional={t("common.optional")}
          value={given.orderDate}
          onInput={(value) => set({ orderDate: value })}
        />
        <Field
          label={t("issue.gd")}
          kind="digits"
          optional={t("issue.gdLater")}
          value={given.gdNumber}
          max={20}
          onInput={(value) => set({ gdNumber: value })}
        />
      </div>
      <FlowFoot
        missing={missing}
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
