import type { JSX } from "preact";
import { FIELDS } from "#domain/legacy/headers.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { Mapping, Upload } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";

const ROWS_SHOWN = 3;

/** Which column is what, with the same three rows of the file beside each; the other columns below, kept as they are. */
export const MappingTable = (props: {
  readonly upload: Upload;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { upload, mapping, onChange } = props;
  // the fullest of the first rows say most
  const rows = upload.sample
    .toSorted((a, b) => b.filter(Boolean).length - a.filter(Boolean).length)
    .slice(0, ROWS_SHOWN);
  const cells = (column: number | undefined) =>
    rows.map((row, index) => (
      <td key={`${index}${column}`} class="map-cell">
        {column === undefined || column < 0 ? "" : (row[column] ?? "")}
      </td>
    ));
  const taken = new Set<number | undefined>(FIELDS.map((field) => mapping[field]));
  const kept = upload.headers.map((header, column) => ({ header, column })).filter(({ column }) => !taken.has(column));
  return (
    <div class="card table-frame">
      <table class="table map">
        <thead>
          <tr>
            <th scope="col">{t("import.field")}</th>
            <th scope="col">{t("import.column")}</th>
            {rows.map((_, index) => (
              <th key={`row${String(index)}`} scope="col">
                {t("import.sampleRow", { number: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">
                {t(`legacy.${field}`)}
                {field === "status" && mapping.status === undefined && (
                  <StateMark state="warn" text={t("import.choose")} />
                )}
                {upload.contested.includes(field) && mapping[field] === undefined && field !== "status" && (
                  <StateMark state="warn" text={t("import.choose")} />
                )}
              </th>
              <td>
                <select
                  class="input"
                  aria-label={t(`legacy.${field}`)}
                  value={mapping[field] === undefined ? "" : String(mapping[field])}
                  onChange={(event) => {
                    const { [field]: _old, ...rest } = mapping;
                    const chosen = event.currentTarget.value;
                    onChange(chosen === "" ? rest : { ...rest, [field]: Number(chosen) });
                  }}
                >
                  <option value="">{t("import.notChosen")}</option>
                  <option value="-1">{t("import.noColumn")}</option>
                  {upload.headers.map((header, column) => (
                    <option key={`${column}${header}`} value={String(column)}>
                      {header || `#${column + 1}`}
                    </option>
                  ))}
                </select>
              </td>
              {cells(mapping[field])}
            </tr>
          ))}
          {kept.map(({ header, column }) => (
            <tr key={`kept${String(column)}`}>
              <th scope="row" class="soft">
                {t("import.keptAsIs")}
              </th>
              <td class="soft">{header || `#${column + 1}`}</td>
              {cells(column)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
