import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { DeviceLine, ToldCode } from "#domain/fleet/lines.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Empty, Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ProblemNotice, Reading } from "../../shell/reading.tsx";
import { useDistrict, useReading } from "../../use-district.ts";

interface Devices {
  readonly devices: readonly DeviceLine[];
  readonly slot?: { readonly epoch: number; readonly expiresAtMs: number; readonly wrong: number };
}
const timeOf = (ms: number): string => displayTime(instantOf(ms));

const Code = ({ told, station }: { readonly told: ToldCode; readonly station: string }): JSX.Element => {
  const { t } = useDistrict();
  return (
    <div class="card told">
      {told.qr && (
        <img alt={t("device.qr")} width="180" height="180" src={`data:image/svg+xml,${encodeURIComponent(told.qr)}`} />
      )}
      <div class="stack stack-tight">
        <strong class="told-code">{told.code.replaceAll(/(.{4})(?=.)/g, "$1 ")}</strong>
        <p>{t("device.told")}</p>
        {told.gateway && (
          <>
            <p>{t("device.gateway", { gateway: told.gateway })}</p>
            <small class="soft">{t("device.typed", { station })}</small>
          </>
        )}
      </div>
    </div>
  );
};

const Device = (props: { readonly device: DeviceLine; readonly onRevoke: () => void }): JSX.Element => {
  const { t } = useDistrict();
  const { serial, epoch, issuedAtMs, revokedAtMs, revokedWhy = "", words } = props.device;
  return (
    <li class="line">
      <span class="line-main">
        <strong>{t("device.epoch", { epoch })}</strong>
        <small class="soft">
          {serial} · {t("device.since", { time: timeOf(issuedAtMs) })}
        </small>
        {words && (
          <small>
            {t("device.words")}: <strong>{words.map(({ hi, en }) => `${hi} (${en})`).join(" · ")}</strong>
          </small>
        )}
      </span>
      {revokedAtMs === undefined ? (
        <>
          <StateMark state="ok" text={t("device.valid")} />
          <Button kind="danger" onPress={props.onRevoke}>
            {t("device.revoke")}
          </Button>
        </>
      ) : (
        <StateMark state="absent" text={t("device.revoked", { time: timeOf(revokedAtMs), why: revokedWhy })} />
      )}
    </li>
  );
};

/** Machines of a station; a code for a new one is told once, and one that is lost is revoked. */
export const DevicesTab = ({ station, turn }: { readonly station: string; readonly turn: number }): JSX.Element => {
  const { t, write } = useDistrict();
  const devices = useReading<Devices>(`/stations/${station}/devices`, turn);
  const told = useSignal<ToldCode | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const revoking = useSignal<string | undefined>(undefined);
  const why = useSignal("");
  const makeCode = async (): Promise<void> => {
    const made = await write<ToldCode>(`/stations/${station}/slot`);
    problem.value = made.ok ? undefined : made.error;
    if (made.ok) told.value = made.value;
    await devices.reload();
  };
  const revoke = async (serial: string): Promise<void> => {
    const done = await write(`/stations/${station}/devices/${serial}/revoke`, { why: why.value });
    problem.value = done.ok ? undefined : done.error;
    if (done.ok) revoking.value = undefined;
    await devices.reload();
  };
  return (
    <div class="stack">
      {problem.value && <ProblemNotice problem={problem.value} />}
      {told.value && <Code told={told.value} station={station} />}
      <Reading of={devices}>
        {({ devices: lines, slot }) => (
          <>
            {slot && !told.value && (
              <Notice kind="info">{t("device.slotOpen", { time: timeOf(slot.expiresAtMs), wrong: slot.wrong })}</Notice>
            )}
            {lines.length === 0 ? (
              <Empty icon="electronic" text={t("device.none")} />
            ) : (
              <ul class="lines">
                {lines.map((device) => (
                  <Device
                    key={device.serial}
                    device={device}
                    onRevoke={() => {
                      why.value = "";
                      revoking.value = device.serial;
                    }}
                  />
                ))}
              </ul>
            )}
          </>
        )}
      </Reading>
      <div class="actions actions-start">
        <Button icon="plus" onPress={() => void makeCode()}>
          {t("device.slot")}
        </Button>
      </div>
      {revoking.value !== undefined && (
        <Dialog
          title={t("device.revoke")}
          closeName={t("common.close")}
          onClose={() => {
            revoking.value = undefined;
          }}
        >
          <Field
            label={t("device.why")}
            value={why.value}
            onInput={(text) => {
              why.value = text;
            }}
          />
          <div class="actions">
            <Button kind="danger" disabled={why.value.trim() === ""} onPress={() => void revoke(revoking.value ?? "")}>
              {t("device.revoke")}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
};
