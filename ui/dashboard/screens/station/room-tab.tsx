import type { JSX } from "preact";
import type { ClipLine, RoomSight } from "#domain/fleet/lines.ts";
import { mayAsk } from "#domain/people/scope.ts";
import { displayTime } from "#domain/time.ts";
import { Empty, Notice } from "#ui/kit/notice.tsx";
import { type MarkState, StateMark } from "#ui/kit/state-mark.tsx";
import { AskClip } from "../../parts/ask-clip.tsx";
import { roomFile, Stills } from "../../parts/stills.tsx";
import { Reading } from "../../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../../use-district.ts";

const MARKS: Readonly<Record<ClipLine["state"], MarkState>> = {
  ordered: "info",
  asked: "info",
  coming: "info",
  here: "ok",
  none: "bad",
};
const secondsOf = (from: string): string => `${displayTime(from)}${from.slice(16, 19)}`;

const Clip = ({ station, clip }: { readonly station: string; readonly clip: ClipLine }): JSX.Element => {
  const { t } = useDistrict();
  const { camera, from, seconds, by, question, state, answer, why } = clip;
  return (
    <li class="line">
      <span class="line-main">
        <strong>{question}</strong>
        <small class="soft">
          {[camera, t("clip.seconds", { time: secondsOf(from), count: seconds }), t("clip.by", { by })].join(" · ")}
        </small>
        {why && <small>{t("clip.why", { why })}</small>}
      </span>
      <StateMark state={MARKS[state]} text={t(`clip.state.${state}`)} />
      {state === "here" && answer && (
        <video
          class="clip"
          controls
          preload="metadata"
          src={roomFile(station, answer)}
          aria-label={t("clip.play", { camera, time: displayTime(from) })}
        >
          <track kind="captions" label={question} />
        </video>
      )}
    </li>
  );
};

/** What is to be seen and heard of a station's room: the newest picture, and recordings that were asked for. */
export const RoomTab = ({ station, turn }: { readonly station: string; readonly turn: number }): JSX.Element => {
  const { t } = useDistrict();
  const { rank } = useOfficer();
  const room = useReading<RoomSight>(`/stations/${station}/room/now`, turn);
  return (
    <Reading of={room}>
      {({ newest, cameras, clips }) => (
        <div class="stack">
          <section class="card stack stack-tight">
            <h2>{t("room.newest")}</h2>
            {newest ? <Stills station={station} stills={[newest]} /> : <p class="soft">{t("room.newestNone")}</p>}
          </section>
          {mayAsk(rank, "orders.write") && (
            <section class="card stack stack-tight">
              <h2>{t("clip.title")}</h2>
              {cameras.length === 0 ? (
                <Notice kind="info">{t("clip.noCamera")}</Notice>
              ) : (
                <AskClip station={station} cameras={cameras} onAsked={() => void room.reload()} />
              )}
            </section>
          )}
          <section class="stack stack-tight">
            <h2>{t("clip.list")}</h2>
            {clips.length === 0 ? (
              <Empty icon="camera" text={t("clip.none")} />
            ) : (
              <ul class="lines">
                {clips.map((clip) => (
                  <Clip key={clip.ask} station={station} clip={clip} />
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </Reading>
  );
};
