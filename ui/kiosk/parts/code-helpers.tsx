import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import { useApp } from "../use-app.ts";
import { CameraScan } from "./camera-scan.tsx";

const TAIL_DIGITS = 6;
const ICONS = { tail: "pen", camera: "camera" } as const;

/** Two ways past a label that the scanner cannot read: its six digits on the number pad, and the camera. */
export const CodeHelpers = ({ compact = false }: { readonly compact?: boolean }): JSX.Element => {
  const { t } = useApp();
  const open = useSignal<"tail" | "camera" | undefined>(undefined);
  const close = () => {
    open.value = undefined;
  };
  return (
    <div class="code-helpers">
      {(["tail", "camera"] as const).map((way) => {
        const press = () => {
          open.value = way;
        };
        return compact ? (
          <IconButton key={way} icon={ICONS[way]} name={t(`scan.${way}`)} onPress={press} />
        ) : (
          <Button key={way} icon={ICONS[way]} onPress={press}>
            {t(`scan.${way}`)}
          </Button>
        );
      })}
      {open.value === "tail" && <TailDialog onClose={close} />}
      {open.value === "camera" && <CameraScan onClose={close} />}
    </div>
  );
};

const TailDialog = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const { scans, t } = useApp();
  const digits = useSignal("");
  const take = (text: string) => {
    onClose();
    void scans.take(text, "hand");
  };
  return (
    <Dialog title={t("scan.tailTitle")} closeName={t("common.close")} onClose={onClose}>
      <div class="pad-row">
        <NumberPad
          label={t("scan.tailField")}
          value={digits.value}
          onInput={(value) => {
            digits.value = value;
            if (value.length === TAIL_DIGITS) take(value);
          }}
          done={undefined}
          erase={t("common.erase")}
          max={TAIL_DIGITS}
          focus
        />
        <div class="stack">
          <p class="tail-sample">
            MK-7Q2KD-<strong>482913</strong>-X
          </p>
          <p class="soft">{t("scan.tailNote")}</p>
        </div>
      </div>
    </Dialog>
  );
};
