import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { displayNumber } from "#domain/case/case-header.ts";
import { displayCode } from "#domain/codes.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice, Waiting } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { ItemSheet } from "../../models/answers.ts";
import { ItemOrdered } from "../../parts/orders-waiting.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { SecondDialog } from "../../parts/second-dialog.tsx";
import { WhereMark } from "../../parts/where.tsx";
import { useApp, useResource, useScan, useSubmission } from "../../use-app.ts";
import { ItemActs } from "./acts.tsx";
import { ItemFacts } from "./facts.tsx";
import { Timeline } from "./timeline.tsx";

/** One item: what it is, where it is, what may be done now, and everything that ever happened to it. */
export const ItemScreen = (props: { readonly params: { readonly item: string } }): JSX.Element => {
  const code = props.params.item;
  const { api, t } = useApp();
  const sheet = useResource(() => api.item(code), code);
  const known = sheet.value.value;
  return (
    <main class="page">
      <ProblemNotice problem={sheet.problem.value} />
      {known?.item.item === code ? (
        <Sheet key={code} sheet={known} />
      ) : (
        !sheet.problem.value && <Waiting text={t("common.waiting")} />
      )}
    </main>
  );
};

const Sheet = ({ sheet }: { readonly sheet: ItemSheet }): JSX.Element => {
  const { api, language, name, t, toast } = useApp();
  const { card, item, cases, placePath } = sheet;
  const submission = useSubmission();
  const photo = useSignal(0);
  const { path, query, route } = useLocation();
  const checkLabel = () => {
    if (item.label.copies === 0 || item.label.verified || !sheet.allowed.includes("item.label")) return;
    void submission.send(
      () => api.verifyLabel({ of: item.item, scanned: item.item }),
      () => {
        toast.value = t("label.verified");
      },
    );
  };
  const labelRead = query["label"] !== undefined;
  useEffect(() => {
    if (!labelRead) return;
    checkLabel();
    route(path, true);
  }, [labelRead, item.item]);
  useScan(
    (scanned) => {
      if (scanned.kind === "item" && scanned.item.item === item.item) {
        checkLabel();
        return true;
      }
      if (scanned.kind !== "place" || !sheet.allowed.includes("item.shelve")) return false;
      void submission.send(
        (second) => api.shelve({ codes: [item.item], to: scanned.place.place }, second),
        () => {
          toast.value = t("shelve.done", { place: name(scanned.place.name) });
        },
      );
      return true;
    },
    [sheet],
  );
  const shown = item.photos[photo.value];
  const numbers = cases.flatMap((each) => each.numbers.map(displayNumber)).join(", ");
  return (
    <>
      <header class="sheet-head card">
        <div class="sheet-photo">
          {shown ? (
            <img src={`/api/photos/${shown.sha256}`} alt={t("photo.taken")} />
          ) : (
            <span class="sheet-nophoto">
              <Icon name={item.category} size="large" />
              <small>{sheet.withheld ? t("item.sensitive") : (item.photoDeferred ?? t("photo.none"))}</small>
            </span>
          )}
          {item.photos.length > 1 && (
            <div class="photo-strip">
              {item.photos.map((each, index) => (
                <button
                  key={each.sha256}
                  type="button"
                  class="photo-pick"
                  aria-pressed={index === photo.value}
                  aria-label={t("photo.nth", { number: index + 1 })}
                  onClick={() => {
                    photo.value = index;
                  }}
                >
                  <img src={`/api/photos/${each.sha256}`} alt="" />
                </button>
              ))}
            </div>
          )}
        </div>
        <div class="sheet-words">
          <p class="sheet-number">
            <span class="soft">{t("item.register")}</span> <strong>{card.register}</strong>
            {numbers && (
              <span>
                <span class="soft">{t("item.case")}</span> <strong>{numbers}</strong>
              </span>
            )}
          </p>
          <h1>{item.description || name(categoryOf(item.category).name)}</h1>
          <p>
            {item.description && name(categoryOf(item.category).name)}
            {item.quantity && (
              <>
                {item.description && " · "}
                <strong>{displayQuantity(item.quantity, language.value)}</strong>
              </>
            )}
          </p>
          <div class="sheet-state">
            <WhereMark whereabouts={item.whereabouts} path={placePath} />
            <StateMark
              state={item.label.verified ? "ok" : "warn"}
              text={t(
                item.label.verified
                  ? "label.state.verified"
                  : item.label.copies > 0
                    ? "label.state.printed"
                    : "label.state.none",
              )}
            />
            <StateMark
              state={item.seal === undefined ? "unknown" : item.seal.state === "intact" ? "ok" : "warn"}
              text={
                item.seal === undefined
                  ? t("seal.unknown")
                  : `${t(`seal.${item.seal.state}`)}${item.seal.count > 0 ? ` (${item.seal.count})` : ""}`
              }
            />
            {card.twoPersons && <StateMark state="info" text={t("item.twoPersons")} />}
          </div>
          <p class="code">{displayCode(item.item)}</p>
        </div>
      </header>
      {item.sensitive && <Notice kind="warn">{t(sheet.withheld ? "item.withheldNote" : "item.sensitiveNote")}</Notice>}
      <ProblemNotice problem={submission.secondWanted.value === undefined ? submission.problem.value : undefined} />
      <SecondDialog submission={submission} />
      <ItemOrdered item={item.item} />
      <ItemActs sheet={sheet} />
      <div class="split split-even">
        <ItemFacts sheet={sheet} />
        <Timeline item={item} />
      </div>
    </>
  );
};
