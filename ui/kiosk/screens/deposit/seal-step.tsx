import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Chips } from "#ui/kit/chips.tsx";
import type { ItemDraft } from "../../models/item-draft.ts";
import { NO_PHOTO_REASONS } from "../../models/phrases.ts";
import { CameraView } from "../../parts/camera-view.tsx";
import { PhotoFile, PhotoStrip } from "../../parts/photo-strip.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { SealInput } from "../../parts/seal-input.tsx";
import { useApp } from "../../use-app.ts";
import { usePhotos } from "../../use-photos.ts";
import type { StepProps } from "./step-props.ts";

/** The seal as it is now, and the picture of it: both are compared when the object comes back one day. */
export const SealStep = ({ draft, set }: StepProps): JSX.Element => {
  const { name, t } = useApp();
  const { item } = draft;
  const noCamera = useSignal(false);
  const change = (part: Partial<ItemDraft>) => set({ item: { ...item, ...part } });
  const setPhotos = (photos: ItemDraft["photos"]) => change({ photos, photoDeferred: "" });
  const { busy, problem, take } = usePhotos(item.photos, "item", setPhotos);
  return (
    <div class="seal-step">
      <section class="stack" aria-label={t("photo.title")}>
        <CameraView
          busy={busy.value}
          onTaken={(picture) => void take(picture)}
          onFailed={() => {
            noCamera.value = true;
          }}
        />
        <ProblemNotice problem={problem.value} />
        <div class="photos">
          <PhotoStrip photos={item.photos} onChange={setPhotos} />
          <PhotoFile onFile={(file) => void take(file)} />
        </div>
      </section>
      <section class="stack">
        <SealInput
          label={t("deposit.sealScan")}
          textLabel={t("deposit.sealTag")}
          value={{
            ...(item.sealState ? { state: item.sealState } : {}),
            count: item.sealCount,
            text: item.sealText,
          }}
          onChange={({ state, count, text }) =>
            change({ ...(state ? { sealState: state } : {}), sealCount: count, sealText: text })
          }
        />
        {item.photos.length === 0 && (
          <details class="more" open={noCamera.value || item.photoDeferred !== ""}>
            <summary>{t("photo.whyNone")}</summary>
            <Chips
              hideLabel
              label={t("photo.whyNone")}
              choices={NO_PHOTO_REASONS.map((phrase) => ({ id: phrase.hi, text: name(phrase) }))}
              value={item.photoDeferred}
              onPick={(id) => change({ photoDeferred: id === item.photoDeferred ? "" : id })}
            />
          </details>
        )}
      </section>
    </div>
  );
};
