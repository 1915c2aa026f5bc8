import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { type Printed, printedOf, printFile } from "../../models/print-address.ts";
import { useApp } from "../../use-app.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { RegisterRange } from "./register-range.tsx";

/** A paper as it will come out of the printer, with the ways to have it: print, PDF, CSV. */
export const PrintScreen = (props: { readonly params: { readonly what: string } }): JSX.Element => {
  const { t } = useApp();
  const { query } = useLocation();
  const printed = printedOf(props.params.what, query);
  return (
    <main class="page page-print">
      <h1>{t("paper.title")}</h1>
      {printed ? <Paper printed={printed} /> : <Empty icon="printer" text={t("paper.unknown")} />}
    </main>
  );
};

const Paper = ({ printed }: { readonly printed: Printed }): JSX.Element => {
  const { language, t } = useApp();
  const frame = useRef<HTMLIFrameElement>(null);
  const isSheet = printed.what === "item";
  return (
    <>
      {printed.what === "register" && <RegisterRange from={printed.from} to={printed.to} />}
      <div class="actions actions-start">
        <Button
          kind="primary"
          icon="printer"
          onPress={() => {
            frame.current?.contentWindow?.print();
          }}
        >
          {t("paper.print")}
        </Button>
        <a class="button" href={printFile(printed, "pdf", language.value)} target="_blank" rel="noreferrer">
          <Icon name="documents" />
          <span>{t("paper.pdf")}</span>
        </a>
        {!isSheet && (
          <a class="button" href={printFile(printed, "csv", language.value)} download>
            <Icon name="file" />
            <span>{t("paper.csv")}</span>
          </a>
        )}
      </div>
      <PaperFrame
        frame={frame}
        src={printFile(printed, "html", language.value)}
        shape={isSheet ? "portrait" : "landscape"}
      />
    </>
  );
};
