import type { JSX } from "preact";
import { useRoute } from "preact-iso";
import { displayCode } from "#domain/codes.ts";
import type { CaseLine, ItemSheet } from "#domain/fleet/lines.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { proofFileName } from "#domain/proof/proof-page.ts";
import { displayDate, displayTime } from "#domain/time.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { LogList } from "../parts/log-list.tsx";
import { WhereMark } from "../parts/where.tsx";
import { Reading } from "../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../use-district.ts";

/** What a case is, in lines. */
export const CaseFacts = ({ found }: { readonly found: CaseLine }): JSX.Element => {
  const { t } = useDistrict();
  return (
    <p class="case-facts">
      <strong>{found.text || t("own.noNumber")}</strong>
      <small class="soft">
        {[
          found.sections && t("thing.sections", { sections: found.sections }),
          found.court,
          found.nextDate && t("thing.next", { date: displayDate(found.nextDate) }),
          found.investigator && t("thing.investigator", { name: found.investigator }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </small>
    </p>
  );
};

const Sheet = ({ sheet }: { readonly sheet: ItemSheet }): JSX.Element => {
  const { t, name, language } = useDistrict();
  const { line } = sheet;
  return (
    <>
      <section class="card stack">
        <div class="page-head">
          <div>
            <h1>{line.register}</h1>
            <p>{line.description}</p>
            <small class="soft">
              {displayCode(line.item)} · {line.station} · {name(categoryOf(line.category).name)}
              {line.quantity && ` · ${displayQuantity(line.quantity, language.value)}`}
            </small>
          </div>
          <WhereMark line={line} />
        </div>
        <div class="actions actions-start">
          <a
            class="button"
            href={`/api/stations/${line.station}/items/${line.item}/proof`}
            download={proofFileName(line.item)}
          >
            {t("proof.file")}
          </a>
        </div>
        {line.sensitive && <StateMark state="warn" text={t("thing.sensitive")} />}
        <dl class="facts">
          <div class="fact">
            <dt>{t("list.deposited")}</dt>
            <dd>{displayTime(line.depositedAt)}</dd>
          </div>
          {sheet.fields.map(({ name: field, value }) => (
            <div class="fact" key={field.en}>
              <dt>{name(field)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {sheet.seal && <p>{t("thing.seal", { seal: sheet.seal })}</p>}
        {sheet.cases.length > 0 && (
          <div class="stack stack-tight">
            <h2>{t("thing.cases")}</h2>
            {sheet.cases.map((found) => (
              <CaseFacts key={found.case} found={found} />
            ))}
          </div>
        )}
      </section>
      <section class="stack">
        <h2>{t("thing.story")}</h2>
        <LogList rows={sheet.story} />
      </section>
    </>
  );
};

/** One item of a station, with its whole story. */
export const ItemScreen = (): JSX.Element => {
  const { t } = useDistrict();
  const { rank } = useOfficer();
  const { station = "", item = "" } = useRoute().params;
  const sheet = useReading<ItemSheet>(`/stations/${station}/items/${item}`);
  return (
    <main class="page">
      {mayAsk(rank, "property.see") && (
        <div class="actions actions-start">
          <a class="button button-quiet" href={`/s/${station}`}>
            {t("thing.toStation")}
          </a>
        </div>
      )}
      <Reading of={sheet}>{(found) => <Sheet sheet={found} />}</Reading>
    </main>
  );
};
