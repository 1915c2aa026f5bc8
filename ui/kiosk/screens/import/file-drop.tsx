import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "#ui/kit/icon.tsx";
import type { Upload } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";

/** A file by button, or dropped here from a stick's window. */
export const FileDrop = (props: {
  readonly known: Upload | undefined;
  readonly onFile: (file: File) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { known, onFile } = props;
  const over = useSignal(false);
  return (
    <section
      class="card drop"
      aria-label={t("import.chooseFile")}
      data-over={over.value}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const dropped = event.dataTransfer?.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      <p class="drop-words">
        <strong>{known ? known.file : t("import.drop")}</strong>
        <span class="soft">{t("import.explain")}</span>
      </p>
      <label class={known ? "button" : "button button-primary"}>
        <Icon name="file" />
        <span>{t(known ? "import.otherFile" : "import.chooseFile")}</span>
        <input
          class="visually-hidden"
          type="file"
          accept=".csv,.xlsx,.txt"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen) onFile(chosen);
            event.currentTarget.value = "";
          }}
        />
      </label>
    </section>
  );
};
