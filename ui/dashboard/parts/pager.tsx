import type { JSX } from "preact";
import type { Page } from "#domain/fleet/lines.ts";
import { Button } from "#ui/kit/button.tsx";
import { useDistrict } from "../use-district.ts";
import { useQuery } from "./use-query.ts";

/** How many rows, which page of them, the next and the one before; and the same rows as a file. */
export const Pager = ({ of, csv }: { readonly of: Page<unknown>; readonly csv: string }): JSX.Element => {
  const { t } = useDistrict();
  const { change } = useQuery();
  const to = (page: number) => change({ page: String(page) });
  return (
    <div class="pager">
      <span class="soft">{t("list.total", { count: of.total })}</span>
      {of.pages > 1 && (
        <>
          <Button icon="left" disabled={of.page === 1} onPress={() => to(of.page - 1)}>
            {t("list.before")}
          </Button>
          <span>{t("list.page", { page: of.page, pages: of.pages })}</span>
          <Button icon="right" disabled={of.page >= of.pages} onPress={() => to(of.page + 1)}>
            {t("list.next")}
          </Button>
        </>
      )}
      <a class="button" href={csv} download>
        {t("list.csv")}
      </a>
    </div>
  );
};
