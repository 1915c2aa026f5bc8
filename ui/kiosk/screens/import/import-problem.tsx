import type { JSX } from "preact";
import type { PlainTextKey } from "#domain/text/translate.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Notice } from "#ui/kit/notice.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp } from "../../use-app.ts";

const WHY: Readonly<Record<string, PlainTextKey>> = {
  encoding: "import.why.encoding",
  "not-text": "import.why.notText",
  quotes: "import.why.quotes",
  "old-excel": "import.why.oldExcel",
  "not-a-workbook": "import.why.broken",
  broken: "import.why.broken",
};

/** What is wrong with the file and what to press in the spreadsheet program to save it so that it can be read. */
export const ImportProblem = ({ problem }: { readonly problem: Problem | undefined }): JSX.Element | null => {
  const { t } = useApp();
  const why = problem?.code === "import/no-columns" ? "import.why.oneColumn" : WHY[String(problem?.facts["why"] ?? "")];
  const line = problem?.facts["line"];
  return (
    <>
      <ProblemNotice problem={problem} />
      {why && (
        <Notice kind="info">
          {t(why)}
          {typeof line === "number" && line > 0 && ` ${t("import.why.line", { line })}`}
        </Notice>
      )}
    </>
  );
};
