import type { JSX } from "preact";
import { displayTime } from "#domain/time.ts";
import { Icon } from "#ui/kit/icon.tsx";
import { Waiting } from "#ui/kit/notice.tsx";
import type { TimelineLine } from "../../models/answers.ts";
import { entryDetail } from "../../models/entry-detail.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource } from "../../use-app.ts";

/** Every entry that speaks of the item, newest first. ✓ is said of what is saved here, ✓✓ of what was witnessed. */
export const Timeline = ({ item }: { readonly item: string }): JSX.Element => {
  const { api, t } = useApp();
  const timeline = useResource(() => api.timeline(item), item);
  const entries = timeline.value.value?.entries;
  return (
    <section class="card">
      <h2>{t("timeline.title")}</h2>
      <ProblemNotice problem={timeline.problem.value} />
      {!entries && !timeline.problem.value && <Waiting text={t("common.waiting")} />}
      <ol class="timeline">
        {(entries ?? []).map((entry) => (
          <Line key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  );
};

const Line = ({ entry }: { readonly entry: TimelineLine }): JSX.Element => {
  const { name, places, t } = useApp();
  const placeName = (code: string) => {
    const place = places.value.value?.places.find((each) => each.place === code);
    return place ? name(place.name) : code;
  };
  const who = (actor: TimelineLine["actor"]) => (actor.name ? name(actor.name) : actor.officer);
  const detail = entry.withheld ? undefined : entryDetail(entry, t, placeName);
  return (
    <li class="timeline-line">
      <div class="timeline-words">
        <strong>{t(`entry.${entry.kind}`)}</strong>
        {detail && <span>{detail}</span>}
        <small class="soft">
          {displayTime(entry.at)} · {who(entry.actor)}
          {entry.second && ` + ${who(entry.second)}`}
        </small>
      </div>
      <span class="saved">
        <Icon name="check" size="small" />
        {entry.witnessed && <Icon name="check" size="small" />}
        <small>{t(entry.witnessed ? "timeline.witnessed" : "timeline.saved")}</small>
      </span>
    </li>
  );
};
