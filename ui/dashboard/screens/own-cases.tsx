import type { JSX } from "preact";
import type { OwnCase } from "#domain/fleet/lines.ts";
import { Empty } from "#ui/kit/notice.tsx";
import { ItemList } from "../parts/item-list.tsx";
import { NewsPill, Reading } from "../shell/reading.tsx";
import { useDistrict, useReading } from "../use-district.ts";
import { CaseFacts } from "./item.tsx";

/** An investigator's cases with their property, made for a phone. */
export const OwnCasesScreen = (): JSX.Element => {
  const { t } = useDistrict();
  const own = useReading<{ cases: readonly OwnCase[] }>("/own-cases");
  return (
    <main class="page">
      <div class="page-head">
        <h1>{t("own.title")}</h1>
        <NewsPill onShow={() => void own.reload()} />
      </div>
      <Reading of={own}>
        {({ cases }) =>
          cases.length === 0 ? (
            <Empty icon="book" text={t("own.none")} />
          ) : (
            cases.map((found) => (
              <section key={`${found.station} ${found.case}`} class="card stack">
                <h2 class="visually-hidden">{found.text || t("own.noNumber")}</h2>
                <CaseFacts found={found} />
                <ItemList lines={found.items} />
              </section>
            ))
          )
        }
      </Reading>
    </main>
  );
};
