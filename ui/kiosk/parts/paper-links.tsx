import type { JSX } from "preact";
import { Icon } from "#ui/kit/icon.tsx";
import { type Printed, printFile, printScreen } from "../models/print-address.ts";
import { useApp } from "../use-app.ts";

/** What a list offers besides the screen: to print it, and to save it for a spreadsheet. */
export const PaperLinks = ({ printed }: { readonly printed: Printed }): JSX.Element => {
  const { language, t } = useApp();
  return (
    <span class="paper-links">
      <a class="button" href={printScreen(printed)}>
        <Icon name="printer" />
        <span>{t("paper.print")}</span>
      </a>
      {printed.what !== "item" && (
        <a class="button" href={printFile(printed, "csv", language.value)} download>
          <Icon name="file" />
          <span>{t("paper.csv")}</span>
        </a>
      )}
    </span>
  );
};
