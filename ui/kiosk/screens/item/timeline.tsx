import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ItemState } from "#domain/custody/state.ts";
import { entryDetail } from "#domain/text/entry-detail.ts";
import {
  correctionsOf,
  groupOf,
  handOver,
  photosOf,
  TIMELINE_GROUPS,
  type TimelineGroup,
} from "#domain/text/timeline-facts.ts";
import { displayTime } from "#domain/time.ts";
import { Chips } from "#ui/kit/chips.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import type { TimelineLine } from "../../models/answers.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource } from "../../use-app.ts";

const FILTER_FROM = 6;

/** Every entry that speaks of the item, newest first: who gave and took, photos, corrections, and how safely it is kept. */
export const Timeline = ({ item }: { readonly item: ItemState }): JSX.Element => {
  const { api, t } = useApp();
  const timeline = useResource(() => api.timeline(item.item), item.item);
  const only = useSignal<TimelineGroup | "all">("all");
  const entries = timeline.value.value?.entries;
  const groups = TIMELINE_GROUPS.filter((group) => entries?.some(({ kind }) => groupOf(kind) === group));
  const shown = (entries ?? []).filter(({ kind }) => only.value === "all" || groupOf(kind) === only.value);
  return (
    <section class="card stack">
      <h2>{t("timeline.title")}</h2>
      <ProblemNotice problem={timeline.problem.value} />
      {!entries && !timeline.problem.value && <Waiting text={t("common.waiting")} />}
      {entries && entries.length >= FILTER_FROM && groups.length > 1 && (
        <Chips
          hideLabel
          label={t("timeline.filter")}
          choices={(["all", ...groups] as const).map((id) => ({ id, text: t(`timeline.only.${id}`) }))}
          value={only.value}
          onPick={(id) => {
            only.value = id;
          }}
        />
      )}
      <ol class="timeline">
        {shown.map((entry) => (
          <Line key={entry.seq} entry={entry} item={item} />
        ))}
      </ol>
    </section>
  );
};

const Line = ({ entry, item }: { readonly entry: TimelineLine; readonly item: ItemState }): JSX.Element => {
  const { language, name, places, t } = useApp();
  const placeName = (code: string) => {
    const place = places.value.value?.places.find((each) => each.place === code);
    return place ? name(place.name) : code;
  };
  const who = (actor: TimelineLine["actor"]) => (actor.name ? name(actor.name) : actor.officer);
  const actor = `${who(entry.actor)}${entry.second ? ` + ${who(entry.second)}` : ""}`;
  const detail = entry.withheld ? undefined : entryDetail(entry, t, placeName);
  const hands = entry.withheld ? undefined : handOver(entry);
  const corrections = entry.withheld ? [] : correctionsOf(entry, item, t, language.value);
  const photos = entry.withheld ? [] : photosOf(entry, item.item);
  return (
    <li class={`timeline-line timeline-${groupOf(entry.kind)}`}>
      <div class="timeline-words">
        <strong>{t(`entry.${entry.kind}`)}</strong>
        {corrections.map((change) => (
          <p key={change.field.hi} class="correction">
            <span>{name(change.field)}:</span> {change.from !== undefined && <del>{change.from}</del>}{" "}
            <ins>{change.to}</ins>
          </p>
        ))}
        {detail && <span>{detail}</span>}
        {hands && (
          <span>
            {t("timeline.handOver", { gave: hands.gave ?? actor, took: hands.took ?? actor })}
            {hands.signed && ` · ${t("carrier.signed")}`}
          </span>
        )}
        {photos.length > 0 && (
          <span class="timeline-photos">
            {photos.map((sha256, index) => (
              <img
                key={sha256}
                src={`/api/photos/${sha256}`}
                alt={t("photo.nth", { number: index + 1 })}
                loading="lazy"
              />
            ))}
          </span>
        )}
        <small class="soft">
          {displayTime(entry.at)} · {actor}
        </small>
      </div>
      <Saved witnessed={entry.witnessed} />
    </li>
  );
};

/** One tick: on this machine. The second tick comes only when somebody outside has signed for it. Words on tap. */
const Saved = ({ witnessed }: { readonly witnessed: boolean }): JSX.Element => {
  const { t } = useApp();
  const told = useSignal(false);
  return (
    <span class="saved">
      <button
        type="button"
        class="saved-ticks"
        aria-expanded={told.value}
        aria-label={t(witnessed ? "timeline.witnessed" : "timeline.saved")}
        onClick={() => {
          told.value = !told.value;
        }}
      >
        <Icon name="check" size="small" />
        {witnessed && <Icon name="check" size="small" />}
      </button>
      {told.value && <small>{t(witnessed ? "timeline.witnessed" : "timeline.saved")}</small>}
    </span>
  );
};
