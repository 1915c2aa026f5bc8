import type { JSX } from "preact";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { SEAL_REMARKS } from "../models/phrases.ts";
import { isChanged, type ReturnLine } from "../models/return-draft.ts";
import { PhraseInput } from "../parts/phrase-input.tsx";
import { SealInput } from "../parts/seal-input.tsx";
import { useApp } from "../use-app.ts";

/** The seal that left on one side, the seal found on the other; a difference asks for its reason. */
export const ReturnSeal = (props: {
  readonly line: ReturnLine | undefined;
  readonly onChange: (line: ReturnLine) => void;
}): JSX.Element | null => {
  const { t } = useApp();
  const { line, onChange } = props;
  if (!line) return null;
  const { left } = line;
  const changed = isChanged(line);
  return (
    <div class="stack return-seal">
      <div class="split split-even">
        <div class="seal-left">
          <h2>{t("return.sealLeft")}</h2>
          {left ? (
            <p>
              <StateMark state={left.state === "intact" ? "ok" : "warn"} text={t(`seal.${left.state}`)} />
              {left.count > 0 && ` × ${left.count}`} {left.text}
            </p>
          ) : (
            <StateMark state="unknown" text={t("seal.unknown")} />
          )}
        </div>
        <SealInput
          label={t("return.sealFound")}
          withText={false}
          value={{ ...(line.state ? { state: line.state } : {}), count: line.count, text: line.impression }}
          onChange={({ state, count, text }) =>
            onChange({ ...line, ...(state ? { state } : {}), count, impression: text })
          }
        />
      </div>
      {line.state && (
        <StateMark state={changed ? "bad" : "ok"} text={t(changed ? "verdict.changed" : "verdict.same")} />
      )}
      {changed && (
        <PhraseInput
          label={t("return.remark")}
          phrases={SEAL_REMARKS}
          value={line.remark}
          onChange={(remark) => onChange({ ...line, remark })}
        />
      )}
    </div>
  );
};
