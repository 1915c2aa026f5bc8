import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { kindOf, parseCode } from "#domain/codes.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { NumberPad } from "#ui/kit/number-pad.tsx";
import { ASSURED_BY } from "../../models/phrases.ts";
import type { Handed } from "../../models/unconfirmed.ts";
import { PhraseInput } from "../../parts/phrase-input.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useCode, useSubmission } from "../../use-app.ts";

const MOST_AT_ONCE = 40;

/**
 * The missing word: by the depositor's PIN, or by the SHO with how it was made sure. Whoever is signed in and may speak
 * needs no PIN again; anybody else gives card or number and PIN beside.
 */
export const ConfirmDialog = (props: {
  readonly handed: Handed;
  readonly as: "depositor" | "sho";
  readonly onClose: () => void;
}): JSX.Element => {
  const { api, officer, t, toast } = useApp();
  const submission = useSubmission();
  const { handed, as, onClose } = props;
  const { depositor } = handed;
  const me = officer.value;
  const mine =
    as === "sho"
      ? me?.role === "sho"
      : depositor.officer === undefined
        ? me?.number === depositor.number
        : me?.officer === depositor.officer;
  const remark = useSignal("");
  const number = useSignal(as === "depositor" ? depositor.number : "");
  const asksPin = useSignal(as === "depositor");
  const card = useSignal("");
  const pin = useSignal("");
  useCode((code) => {
    const read = parseCode(code);
    if (!read.ok || kindOf(read.value) !== "officer") return false;
    card.value = read.value;
    asksPin.value = true;
    return true;
  }, []);
  const send = async () => {
    const items = handed.items.slice(0, MOST_AT_ONCE).map((item) => item.card.item);
    const act = { items, ...(as === "sho" && remark.value.trim() ? { remark: remark.value } : {}) };
    const proof = card.value ? { officer: card.value } : { number: number.value };
    await submission.send(
      () => api.confirmDeposit(act, mine ? undefined : { ...proof, pin: pin.value }),
      () => {
        toast.value = t("unconfirmed.done");
        onClose();
      },
    );
    pin.value = "";
  };
  const said = as === "depositor" || remark.value.trim() !== "";
  return (
    <Dialog
      title={t(as === "sho" ? "unconfirmed.bySho" : "unconfirmed.byDepositor")}
      closeName={t("common.close")}
      onClose={onClose}
    >
      <p>
        {depositor.rank} {depositor.name} ({depositor.number}) ·{" "}
        {t("unconfirmed.count", { count: handed.items.length })}
      </p>
      <ProblemNotice problem={submission.problem.value} />
      {as === "sho" && (
        <PhraseInput
          label={t("unconfirmed.assured")}
          phrases={ASSURED_BY}
          value={remark.value}
          onChange={(value) => {
            remark.value = value;
          }}
        />
      )}
      {mine && (
        <div class="actions">
          <Button kind="primary" icon="check" disabled={!said} busy={submission.busy.value} onPress={() => void send()}>
            {t("unconfirmed.confirm")}
          </Button>
        </div>
      )}
      {!mine && said && !asksPin.value && (
        <NumberPad
          key="number"
          label={t("unconfirmed.number")}
          value={number.value}
          onInput={(value) => {
            number.value = value;
          }}
          done={{
            text: t("common.next"),
            onPress: () => {
              asksPin.value = true;
            },
          }}
          erase={t("common.erase")}
          max={12}
          focus
        />
      )}
      {!mine && said && asksPin.value && (
        <NumberPad
          key="pin"
          label={as === "sho" ? t("unconfirmed.shoPin") : t("unconfirmed.pinOf", { name: depositor.name })}
          value={pin.value}
          onInput={(value) => {
            pin.value = value;
          }}
          done={{ text: t("unconfirmed.confirm"), onPress: () => void send(), busy: submission.busy.value }}
          erase={t("common.erase")}
          max={8}
          masked
          focus
        />
      )}
    </Dialog>
  );
};
