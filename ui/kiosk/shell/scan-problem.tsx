import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp } from "../use-app.ts";

/** A scan that was not understood, with what was read, above everything else until it is seen: no scan is taken before. */
export const ScanProblem = (): JSX.Element | null => {
  const { scans, t } = useApp();
  const found = scans.problem.value;
  if (!found) return null;
  return (
    <Dialog title={t("scan.problem")} closeName={t("common.close")} onClose={scans.seen}>
      <div class="scan-problem">
        <p class="scan-read">
          {t("scan.read")} <strong>{found.text}</strong>
        </p>
        <ProblemNotice problem={found.problem} />
        <p class="soft">{t("scan.waits")}</p>
        <Button kind="primary" icon="check" onPress={scans.seen}>
          {t("common.understood")}
        </Button>
      </div>
    </Dialog>
  );
};
