import type { JSX } from "preact";
import { useLocation } from "preact-iso";
import { Emblem } from "#ui/kit/emblem.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import type { Station } from "../models/answers.ts";
import { useApp } from "../use-app.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Where am I, who am I, the other language, the lock: on every screen at the same place. */
export const Header = ({ station }: { readonly station: Station }): JSX.Element => {
  const { name, officer, session, t } = useApp();
  const { path } = useLocation();
  const who = officer.value;
  return (
    <header class="header band">
      {path === "/" ? (
        <Emblem />
      ) : (
        <a class="button button-band" href="/">
          <Icon name="home" />
          <span>{t("nav.home")}</span>
        </a>
      )}
      <p class="header-title">
        <strong>{t("app.name")}</strong>
        <small>{name(station.name)}</small>
      </p>
      {who && (
        <p class="header-officer">
          <Icon name="person" />
          <span>
            <strong>{name(who.name)}</strong>
            <small>
              {t(`role.${who.role}`)} · {who.number}
            </small>
          </span>
        </p>
      )}
      <LanguageSwitch />
      <ThemeSwitch />
      <button type="button" class="button button-band" data-lesson="lock" onClick={() => void session.signOut()}>
        <Icon name="lock" />
        <span>{t("nav.lock")}</span>
      </button>
    </header>
  );
};
