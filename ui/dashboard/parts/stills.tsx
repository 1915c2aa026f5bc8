import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { StillLine } from "#domain/fleet/lines.ts";
import { displayTime } from "#domain/time.ts";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useDistrict } from "../use-district.ts";

/** Where the bytes are that an entry of a station keeps. */
export const roomFile = (station: string, { epoch, seq }: Pick<StillLine, "epoch" | "seq">): string =>
  `/api/stations/${station}/room/file/${epoch}/${seq}`;

/** Pictures of a room as small ones; each opens large. One whose bytes are still to come says so. */
export const Stills = (props: { readonly station: string; readonly stills: readonly StillLine[] }): JSX.Element => {
  const { t } = useDistrict();
  const { station, stills } = props;
  const large = useSignal<StillLine | undefined>(undefined);
  const shown = large.value;
  const titleOf = ({ camera, at }: StillLine) => t("sight.large", { camera, time: displayTime(at) });
  return (
    <>
      <ul class="stills" aria-label={t("sight.stills")}>
        {stills.map((still) => (
          <li key={`${still.epoch}:${still.seq}`}>
            {still.here ? (
              <button
                type="button"
                class="still"
                aria-label={titleOf(still)}
                onClick={() => {
                  large.value = still;
                }}
              >
                <img src={roomFile(station, still)} alt="" width="160" height="90" loading="lazy" />
              </button>
            ) : (
              <p class="still still-coming">
                <Icon name="camera" />
                <span>{t("sight.coming")}</span>
              </p>
            )}
            <small class="soft">
              {still.camera} · {displayTime(still.at)}
            </small>
          </li>
        ))}
      </ul>
      {shown && (
        <Dialog
          title={`${shown.camera} · ${displayTime(shown.at)}`}
          closeName={t("common.close")}
          onClose={() => {
            large.value = undefined;
          }}
        >
          <img class="still-large" src={roomFile(station, shown)} alt={t("sight.stills")} />
        </Dialog>
      )}
    </>
  );
};
