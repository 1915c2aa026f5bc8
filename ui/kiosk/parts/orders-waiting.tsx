import type { JSX } from "preact";
import { Icon } from "#ui/kit/icon.tsx";
import { useApp, useResource } from "../use-app.ts";

/** What came from the district and waits for somebody here: one line that opens it. Nothing while nothing waits. */
export const OrdersWaiting = ({ count }: { readonly count: number }): JSX.Element | null => {
  const { t } = useApp();
  if (count === 0) return null;
  return (
    <a class="orders-waiting" href="/orders">
      <Icon name="documents" />
      <strong>{t("orders.waiting", { count })}</strong>
      <span class="orders-open">{t("orders.open")}</span>
    </a>
  );
};

/** On the sheet of an item that the district has go to another station. */
export const ItemOrdered = ({ item }: { readonly item: string }): JSX.Element | null => {
  const { api, t } = useApp();
  const orders = useResource(api.orders, "orders");
  const ordered = orders.value.value?.transfers.find(
    (each) => each.items.includes(item) && (each.step === "to-send" || each.step === "came-back"),
  );
  if (!ordered) return null;
  const words =
    ordered.step === "to-send" ? t("transfer.isOrdered", { station: ordered.other }) : t("transfer.state.came-back");
  return (
    <a class="orders-waiting" href={ordered.step === "to-send" ? "/orders" : `/return/${item}`}>
      <Icon name="issue" />
      <strong>{words}</strong>
      <span class="orders-open">{t("transfer.goThere")}</span>
    </a>
  );
};
