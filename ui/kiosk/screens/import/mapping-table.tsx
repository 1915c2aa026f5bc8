import type { JSX } from "preact";
import { FIELDS } from "#domain/legacy/headers.ts";
import type { Mapping, Upload } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";

/** Which column is what, with the first rows of the file beside it. */
export const MappingTable = (props: {
  readonly upload: Upload;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { upload, mapping, onChange } = props;
  const samples = (column: number | undefined) =>
    column === undefined || column < 0
      ? ""
      : upload.sample
          .map((row) => row[column] ?? "")
          .filter((cell) => cell !== "")
          .slice(0, 3)
          .join(" · ");
  return (
    <div class="card table-frame">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t("import.field")}</th>
            <th scope="col">{t("import.column")}</th>
            <th scope="col">{t("import.sample")}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`legacy.${field}`)}</th>
              <td>
                <select
                  class="input"
                  aria-label={t(`legacy.${field}`)}
                  value={String(mapping[field] ?? -1)}
                  onChange={(event) => onChange({ ...mapping, [field]: Number(event.currentTarget.value) })}
                >
                  <option value="-1">{t("import.noColumn")}</option>
                  {upload.headers.map((header, column) => (
                    <option key={`${column}${header}`} value={String(column)}>
                      {header}
                    </option>
                  ))}
                </select>
              </td>
              <td class="soft">{samples(mapping[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
