import type { JSX } from "preact";
import { Chips } from "#ui/kit/chips.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { NO_PHOTO_REASONS, SEAL_REMARKS } from "../models/phrases.ts";
import { isChanged, type ReturnLine, type SealFound, withFound } from "../models/return-draft.ts";
import { PhotoInput } from "../parts/photo-input.tsx";
import { PhraseInput } from "../parts/phrase-input.tsx";
import { SealInput } from "../parts/seal-input.tsx";
import { useApp } from "../use-app.ts";

interface ReturnSealProps {
  readonly line: ReturnLine;
  readonly onChange: (line: ReturnLine) => void;
}

/** The seal that left beside the seal found, with the photos taken before; a difference asks for reason and photo. */
export const ReturnSeal = ({ line, onChange }: ReturnSealProps): JSX.Element => {
  const { t } = useApp();
  const { left, found } = line;
  const changed = isChanged(line);
  const pick = (id: SealFound) => onChange(withFound(line, id));
  return (
    <div class="stack return-seal">
      <div class="return-sides">
        <div class="return-left">
          <h2>{t("return.sealLeft")}</h2>
          {left ? (
            <p>
              <StateMark state={left.state === "intact" ? "ok" : "warn"} text={t(`seal.${left.state}`)} />
              {left.count > 0 && ` × ${left.count}`} {left.text}
            </p>
          ) : (
            <StateMark state="unknown" text={t("seal.unknown")} />
          )}
          <Before line={line} />
        </div>
        <div class="stack">
          <Chips
            large
            label={t("return.sealFound")}
            choices={[
              ...(left
                ? [
                    {
                      id: "same" as const,
                      icon: "found" as const,
                      text: t(left.state === "intact" ? "found.same" : "found.asLeft"),
                    },
                  ]
                : []),
              { id: "broken" as const, icon: "missing" as const, text: t("found.broken") },
              { id: "different" as const, icon: "seal" as const, text: t(left ? "found.different" : "found.say") },
            ]}
            value={found}
            onPick={pick}
          />
          {found === "different" && (
            <SealInput
              label={t("return.sealNow")}
              value={{ ...(line.state ? { state: line.state } : {}), count: line.count, text: line.impression }}
              onChange={({ state, count, text }) =>
                onChange({ ...line, ...(state ? { state } : {}), count, impression: text })
              }
            />
          )}
          {line.state && (
            <StateMark state={changed ? "bad" : "ok"} text={t(changed ? "verdict.changed" : "verdict.same")} />
          )}
        </div>
      </div>
      {changed && <Difference line={line} onChange={onChange} />}
    </div>
  );
};

const Before = ({ line }: { readonly line: ReturnLine }): JSX.Element => {
  const { t } = useApp();
  if (line.before.length === 0)
    return (
      <p class="soft">
        <Icon name="camera" size="small" /> {t("photo.none")}
      </p>
    );
  return (
    <div class="return-photos">
      {line.before.map((photo, index) => (
        <figure key={photo.sha256} class="return-photo">
          <img src={`/api/photos/${photo.sha256}`} alt={t("photo.nth", { number: index + 1 })} />
          <figcaption>{t(index === 0 ? "return.photoFirst" : "return.photoLast")}</figcaption>
        </figure>
      ))}
    </div>
  );
};

const Difference = ({ line, onChange }: ReturnSealProps): JSX.Element => {
  const { t } = useApp();
  return (
    <>
      <PhraseInput
        label={t("return.remark")}
        phrases={SEAL_REMARKS}
        value={line.remark}
        onChange={(remark) => onChange({ ...line, remark })}
      />
      <PhotoInput photos={line.photos} kind="seal" onChange={(photos) => onChange({ ...line, photos })} />
      {line.photos.length === 0 && (
        <PhraseInput
          label={t("photo.whyNone")}
          phrases={NO_PHOTO_REASONS}
          value={line.photoDeferred}
          max={120}
          onChange={(photoDeferred) => onChange({ ...line, photoDeferred })}
        />
      )}
    </>
  );
};
