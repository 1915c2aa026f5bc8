import type { JSX } from "preact";
import { useDistrict } from "../use-district.ts";

/** The other language, named in itself. */
export const LanguageSwitch = (): JSX.Element => {
  const { language } = useDistrict();
  const other = language.value === "hi" ? "en" : "hi";
  return (
    <button
      type="button"
      class="button button-band"
      lang={other}
      onClick={() => {
        language.value = other;
      }}
    >
      {other === "en" ? "English" : "हिन्दी"}
    </button>
  );
};
