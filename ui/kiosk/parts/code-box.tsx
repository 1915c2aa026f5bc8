import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { useApp } from "../use-app.ts";
import { CodeHelpers } from "./code-helpers.tsx";

/** A code by hand where no scanner is: the whole code, the six digits of a damaged label, or the camera. */
export const CodeBox = (): JSX.Element => {
  const { scans, t } = useApp();
  const typed = useSignal("");
  return (
    <div class="code-box-all">
      <form
        class="code-box"
        onSubmit={(event) => {
          event.preventDefault();
          const text = typed.value.trim();
          typed.value = "";
          if (text) void scans.take(text, "hand");
        }}
      >
        <Field
          label={t("scan.byHand")}
          kind="code"
          sends
          value={typed.value}
          max={20}
          onInput={(text) => {
            typed.value = text;
          }}
        />
        <Button submit icon="next" disabled={typed.value.trim() === ""}>
          {t("scan.add")}
        </Button>
      </form>
      <CodeHelpers />
    </div>
  );
};
