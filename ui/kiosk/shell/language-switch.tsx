import type { JSX } from "preact";
import { useApp } from "../use-app.ts";

/** The other language, named in itself. What is on the screen stays as it is. */
export const LanguageSwitch = (): JSX.Element => {
  const { language } = useApp();
  const other = language.value === "hi" ? "en" : "hi";
  return (
    <button
      type="button"
      class="button button-band"
      data-lesson="language"
      lang={other}
      onClick={() => {
        language.value = other;
      }}
    >
      {other === "en" ? "English" : "हिन्दी"}
    </button>
  );
};
