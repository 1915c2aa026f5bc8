import type { JSX } from "preact";
import { Chips } from "#ui/kit/chips.tsx";
import type { ItemDraft } from "../../models/item-draft.ts";
import { NO_PHOTO_REASONS } from "../../models/phrases.ts";
import { PhotoInput } from "../../parts/photo-input.tsx";
import { SealInput } from "../../parts/seal-input.tsx";
import { useApp } from "../../use-app.ts";
import type { StepProps } from "./step-props.ts";

/** The seal as it is now, and the picture of it: both are compared when the object comes back one day. */
export const SealStep = ({ draft, set }: StepProps): JSX.Element => {
  const { name, t } = useApp();
  const { item } = draft;
  const change = (part: Partial<ItemDraft>) => set({ item: { ...item, ...part } });
  return (
    <div class="stack stack-wide">
      <SealInput
        label={t("deposit.seal")}
        value={{
          ...(item.sealState ? { state: item.sealState } : {}),
          count: item.sealCount,
          text: item.sealText,
        }}
        onChange={({ state, count, text }) =>
          change({ ...(state ? { sealState: state } : {}), sealCount: count, sealText: text })
        }
      />
      <PhotoInput photos={item.photos} kind="item" onChange={(photos) => change({ photos, photoDeferred: "" })} />
      {item.photos.length === 0 && (
        <Chips
          label={t("photo.whyNone")}
          choices={NO_PHOTO_REASONS.map((phrase) => ({ id: phrase.hi, text: name(phrase) }))}
          value={item.photoDeferred}
          onPick={(id) => change({ photoDeferred: id === item.photoDeferred ? "" : id })}
        />
      )}
    </div>
  );
};
