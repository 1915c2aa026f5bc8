import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp } from "../use-app.ts";

/** A scan that was not understood, with what was read, until it is seen. */
export const ScanProblem = (): JSX.Element | null => {
  const { scans, t } = useApp();
  const found = scans.problem.value;
  if (!found) return null;
  return (
    <div class="scan-problem">
      <p class="scan-read">
        {t("scan.read")} <strong>{found.text}</strong>
      </p>
      <ProblemNotice problem={found.problem} action={<Button onPress={scans.seen}>{t("common.understood")}</Button>} />
    </div>
  );
};
