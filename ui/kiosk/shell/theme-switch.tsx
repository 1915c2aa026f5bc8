import type { JSX } from "preact";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { THEMES, type Theme } from "../models/theme.ts";
import { useApp } from "../use-app.ts";

const ICONS: Record<Theme, IconName> = { light: "sun", dark: "moon", auto: "clock" };

/** Light, dark, or by the hour: one press goes on to the next. The drawing shows which one holds. */
export const ThemeSwitch = (): JSX.Element => {
  const { t, theme } = useApp();
  const { choice } = theme;
  const says = t(`theme.${choice.value}`);
  return (
    <button
      type="button"
      class="button button-band button-icon"
      aria-label={says}
      title={says}
      onClick={() => {
        choice.value = THEMES[(THEMES.indexOf(choice.value) + 1) % THEMES.length] ?? "light";
      }}
    >
      <Icon name={ICONS[choice.value]} />
    </button>
  );
};
