import type { JSX } from "preact";
import { Empty, Waiting } from "#ui/kit/notice.tsx";
import { ItemRows } from "../parts/item-row.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource } from "../use-app.ts";

/** What is recorded as missing, the latest first. */
export const MissingScreen = (): JSX.Element => {
  const { api, t } = useApp();
  const missing = useResource(api.missingItems, "missing");
  const items = missing.value.value?.items;
  return (
    <main class="page">
      <h1>{t("missing.title")}</h1>
      <ProblemNotice problem={missing.problem.value} />
      {!items && !missing.problem.value && <Waiting text={t("common.waiting")} />}
      {items && (items.length === 0 ? <Empty icon="check" text={t("missing.none")} /> : <ItemRows cards={items} />)}
    </main>
  );
};
