import type { JSX } from "preact";
import { safeParse } from "valibot";
import { displayNumber } from "#domain/case/case-header.ts";
import { categoryOf } from "#domain/item/category.ts";
import type { FieldValue } from "#domain/item/fields.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { ROW_FLAGS, type RowFlag } from "#domain/legacy/flags.ts";
import { personSchema } from "#domain/people/person.ts";
import { displayDate, displayTime } from "#domain/time.ts";
import type { ItemSheet } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";

/** Everything known of the item: case, seizure, depositor, its own fields, what was doubtful. */
export const ItemFacts = ({ sheet }: { readonly sheet: ItemSheet }): JSX.Element => {
  const { language, name, t } = useApp();
  const { item, cases } = sheet;
  const shown = (fieldId: string, value: FieldValue): string => {
    if (typeof value === "number") return String(value);
    if (Array.isArray(value))
      return value
        .map((note) => `${displayQuantity({ amount: note.face, unit: "rupee_paise" }, language.value)} × ${note.count}`)
        .join(", ");
    if (typeof value === "object") return t("item.unreadable", { reason: value.unreadable });
    const field = categoryOf(item.category).fields.find((each) => each.id === fieldId);
    const choice = field?.choices?.find((each) => each.id === value);
    return choice ? name(choice.name) : value;
  };
  const lines: readonly (readonly [string, string | undefined])[] = [
    ...cases.map(
      (each) =>
        [
          t("item.case"),
          `${t(`case.${each.kind}`)} ${each.numbers.map(displayNumber).join(", ")}${each.firToFollow ? ` (${t("deposit.firToFollow")})` : ""}${each.sections ? `, ${t("item.sections")} ${each.sections}` : ""}`,
        ] as const,
    ),
    ...cases.map(
      (each) =>
        [
          t("act.case.date"),
          each.nextDate && [displayDate(each.nextDate), each.court].filter(Boolean).join(" · "),
        ] as const,
    ),
    [t("deposit.seizedAt"), item.seizedAt && displayTime(item.seizedAt)],
    [t("deposit.seizedWhere"), sheet.private?.place],
    [t("item.depositedAt"), displayTime(item.depositedAt)],
    [
      t("deposit.depositor"),
      item.depositor &&
        `${item.depositor.rank} ${item.depositor.name} (${item.depositor.number})${item.depositor.station ? `, ${item.depositor.station}` : ""}`,
    ],
    [t("item.doubt"), item.awaits && t("deposit.awaits")],
    [t("deposit.mark"), item.mark],
    ...Object.entries(item.fields).map(
      ([id, value]) =>
        [
          name(categoryOf(item.category).fields.find((field) => field.id === id)?.name ?? { hi: id, en: id }),
          shown(id, value),
        ] as const,
    ),
    ...(sheet.private?.persons ?? []).flatMap((side) => {
      const person = safeParse(personSchema, side);
      return person.success ? [[t(`person.${person.output.role}`), person.output.name] as const] : [];
    }),
    ...Object.entries(sheet.private?.original ?? {})
      .filter(([, cell]) => String(cell).trim() !== "")
      .map(([column, cell]) => [`${t("item.original")}: ${column}`, String(cell)] as const),
    ...item.flags.map(
      (flag) => [t("item.doubt"), flag in ROW_FLAGS ? name(ROW_FLAGS[flag as RowFlag]) : flag] as const,
    ),
  ];
  return (
    <section class="card">
      <h2>{t("item.facts")}</h2>
      <dl class="facts">
        {lines.map(([title, value], index) =>
          value ? (
            <div key={`${index}${title}`}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
};
