import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { displayCode } from "#domain/codes.ts";
import type { Deposited } from "#domain/custody/acts/deposit.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Tray } from "../../models/answers.ts";
import { createLabelRun } from "../../models/label-run.ts";
import { InHand } from "../../parts/in-hand.tsx";
import { PrintAction } from "../../parts/print-button.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource } from "../../use-app.ts";
import { type LabelAndRack, useLabelAndRack } from "../../use-label-and-rack.ts";

/** It is in the record: all labels by one tap, then the scans that put the items away. */
export const DepositDone = (props: { readonly deposited: Deposited; readonly onAgain: () => void }): JSX.Element => {
  const { api, language, t } = useApp();
  const tray = useResource(api.tray, "tray");
  const hand = useLabelAndRack(() => void tray.reload());
  const { items, awaits } = props.deposited;
  return (
    <main class="page page-done">
      <div class="done">
        <Icon name="found" size="large" />
        <h1>{t("deposit.done", { count: items.length })}</h1>
      </div>
      {awaits && <Notice kind="warn">{t("deposit.awaitsNote")}</Notice>}
      <PrintAll items={items.map(({ item }) => item)} hand={hand} />
      <InHand hand={hand} yardOnly={false} />
      <ul class="rows">
        {items.map(({ item, register }) => (
          <li key={item} class="row-line">
            <a class="row" href={`/i/${item}`}>
              <strong class="number">
                {register.serial}/{register.year}
              </strong>
              <span class="row-main">{displayCode(item)}</span>
              <ItemState item={item} tray={tray.value.value} />
            </a>
          </li>
        ))}
      </ul>
      <div class="actions">
        <PrintAction
          beside
          print={() =>
            api.printDepositReceipt(
              items.map(({ item }) => item),
              language.value,
            )
          }
        >
          {t("receipt.deposit")}
        </PrintAction>
        <a class="button" href="/tray">
          <Icon name="tray" />
          <span>{t("deposit.toTray")}</span>
        </a>
        <Button icon="deposit" onPress={props.onAgain}>
          {t("deposit.again")}
        </Button>
      </div>
    </main>
  );
};

const PrintAll = (props: { readonly items: readonly string[]; readonly hand: LabelAndRack }): JSX.Element => {
  const { api, t } = useApp();
  const { items, hand } = props;
  const labels = useMemo(() => createLabelRun(items, api.printLabel), [api]);
  const [printed, busy, failed] = [labels.printed.value.length, labels.busy.value, labels.failed.value];
  const press = async () => {
    await labels.run();
    const [only] = items;
    // of one label it is known which must be scanned back; of several each proves itself
    if (only && items.length === 1 && labels.printed.value.length === 1) hand.printed(only);
  };
  if (printed === items.length)
    return (
      <div class="print-all">
        <StateMark state="ok" text={t("deposit.printing", { done: printed, all: items.length })} />
        <p class="print-next">{t("deposit.scanLabels")}</p>
      </div>
    );
  return (
    <div class="print-all">
      <Button kind="primary" icon="printer" busy={busy} onPress={() => void press()}>
        {busy || printed > 0
          ? busy
            ? t("deposit.printing", { done: printed, all: items.length })
            : t("deposit.printRest")
          : t("deposit.printAll", { count: items.length })}
      </Button>
      {printed > 0 && !busy && (
        <StateMark state="warn" text={t("deposit.printing", { done: printed, all: items.length })} />
      )}
      <ProblemNotice problem={labels.problem.value} />
      {failed && <Notice kind="warn">{t("deposit.printLater")}</Notice>}
    </div>
  );
};

const ItemState = (props: { readonly item: string; readonly tray: Tray | undefined }): JSX.Element | null => {
  const { t } = useApp();
  const { item, tray } = props;
  if (!tray) return null;
  if (tray.unlabelled.some((card) => card.item === item))
    return <StateMark state="warn" text={t("deposit.state.label")} />;
  if (tray.unshelved.some((card) => card.item === item))
    return <StateMark state="info" text={t("deposit.state.rack")} />;
  return <StateMark state="ok" text={t("deposit.state.done")} />;
};
