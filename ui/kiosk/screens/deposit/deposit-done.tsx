import type { JSX } from "preact";
import { displayCode } from "#domain/codes.ts";
import type { Deposited } from "#domain/custody/acts/deposit.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { InHand } from "../../parts/in-hand.tsx";
import { PrintButton } from "../../parts/print-button.tsx";
import { useApp } from "../../use-app.ts";
import { useLabelAndRack } from "../../use-label-and-rack.ts";

const nothing = () => {};

/** It is in the record: the register numbers, the labels to print now, and the scans that put the items away. */
export const DepositDone = (props: { readonly deposited: Deposited; readonly onAgain: () => void }): JSX.Element => {
  const { t } = useApp();
  const hand = useLabelAndRack(nothing);
  const { items } = props.deposited;
  return (
    <main class="page page-narrow">
      <div class="done">
        <Icon name="found" size="large" />
        <h1>{t("deposit.done", { count: items.length })}</h1>
        <p class="soft">{t("deposit.doneNote")}</p>
      </div>
      <ul class="rows">
        {items.map(({ item, register }) => (
          <li key={item} class="row-line">
            <a class="row" href={`/i/${item}`}>
              <span class="row-main">
                <strong class="number">
                  {register.serial}/{register.year}
                </strong>
                <small class="soft">{displayCode(item)}</small>
              </span>
            </a>
            <PrintButton of={item} kind="primary" onPrinted={() => hand.printed(item)} />
          </li>
        ))}
      </ul>
      {hand.expected.value && <Notice kind="info">{t("label.scanBack")}</Notice>}
      <InHand hand={hand} yardOnly={false} />
      <div class="actions">
        <Button icon="deposit" onPress={props.onAgain}>
          {t("deposit.again")}
        </Button>
        <a class="button" href="/tray">
          <Icon name="tray" />
          <span>{t("deposit.toTray")}</span>
        </a>
      </div>
    </main>
  );
};
