import type { JSX } from "preact";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { useApp } from "../use-app.ts";

/** Another officer's card while a form is open: a second person of this work, or the next one at the kiosk. */
export const CardDialog = (): JSX.Element | null => {
  const { cardAsked, name, secondOffered, session, t, toast } = useApp();
  const card = cardAsked.value;
  if (!card) return null;
  const close = () => {
    cardAsked.value = undefined;
  };
  const choice = (icon: IconName, title: string, note: string, onPress: () => void) => (
    <button type="button" class="tile" onClick={onPress}>
      <Icon name={icon} size="large" />
      <span class="tile-words">
        <strong>{title}</strong>
        <small>{note}</small>
      </span>
    </button>
  );
  return (
    <Dialog title={t("card.title", { name: name(card.name) })} closeName={t("common.close")} onClose={close}>
      <p>{t("card.explain")}</p>
      <div class="card-choices">
        {choice("people", t("card.second"), t("card.secondNote"), () => {
          secondOffered.value = card;
          toast.value = t("card.noted", { name: name(card.name) });
          close();
        })}
        {choice("person", t("card.change"), t("card.changeNote"), () => session.lock(card.officer))}
      </div>
    </Dialog>
  );
};
