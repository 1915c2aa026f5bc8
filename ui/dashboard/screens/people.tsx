import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Overview, PersonLine, ToldCode } from "#domain/fleet/lines.ts";
import { POSTING_OF, RANKS, type Rank } from "#domain/people/scope.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { ProblemNotice, Reading } from "../shell/reading.tsx";
import { useDistrict, useReading } from "../use-district.ts";

const EMPTY = { number: "", hi: "", en: "", rank: "sho" as Rank, posting: "" };

const AddPerson = (props: {
  readonly postings: (rank: Rank) => readonly string[];
  readonly onAdd: (person: Omit<PersonLine, "hasPassword">) => Promise<boolean>;
}): JSX.Element => {
  const { t } = useDistrict();
  const fields = useSignal(EMPTY);
  const put = (changed: Partial<typeof EMPTY>) => {
    fields.value = { ...fields.value, ...changed };
  };
  const { number, hi, en, rank, posting } = fields.value;
  const postings = props.postings(rank);
  const send = async (): Promise<void> => {
    const person = { number: number.trim(), name: { hi, en }, rank, posting, active: true };
    if (await props.onAdd(person)) fields.value = EMPTY;
  };
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t("people.add")}</h2>
      <div class="columns">
        <Field label={t("in.number")} kind="latin" value={number} onInput={(text) => put({ number: text })} />
        <Field label={t("in.nameHi")} value={hi} onInput={(text) => put({ hi: text })} />
        <Field label={t("in.nameEn")} kind="latin" value={en} onInput={(text) => put({ en: text })} />
        <label class="field">
          <strong>{t("people.rank")}</strong>
          <select
            class="input"
            value={rank}
            onChange={(event) => put({ rank: event.currentTarget.value as Rank, posting: "" })}
          >
            {RANKS.map((id) => (
              <option key={id} value={id}>
                {t(`rank.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <strong>{t("people.posting")}</strong>
          <select class="input" value={posting} onChange={(event) => put({ posting: event.currentTarget.value })}>
            <option value="">{POSTING_OF[rank] === "district" ? t("people.whole") : "–"}</option>
            {postings.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="actions">
        <Button submit icon="plus">
          {t("in.add")}
        </Button>
      </div>
    </form>
  );
};

/** Who may sign in here; a code lets an officer set the password, and stopping ends live sessions at once. */
export const PeopleScreen = (): JSX.Element => {
  const { t, name, write } = useDistrict();
  const people = useReading<{ people: readonly PersonLine[] }>("/people");
  const overview = useReading<Overview>("/overview");
  const problem = useSignal<Problem | undefined>(undefined);
  const told = useSignal<{ readonly of: PersonLine; readonly code: string } | undefined>(undefined);
  const postings = (rank: Rank): readonly string[] => {
    const level = POSTING_OF[rank];
    if (level === "district") return [];
    return [...new Set((overview.value.value?.stations ?? []).map((station) => station[level]))].toSorted();
  };
  const put = async (person: Omit<PersonLine, "hasPassword">): Promise<boolean> => {
    const { number, name: both, rank, posting, active } = person;
    const done = await write("/people", { number, name: both, rank, posting, active });
    problem.value = done.ok ? undefined : done.error;
    await people.reload();
    return done.ok;
  };
  const giveCode = async (person: PersonLine): Promise<void> => {
    const made = await write<ToldCode>(`/people/${encodeURIComponent(person.number)}/code`);
    problem.value = made.ok ? undefined : made.error;
    if (made.ok) told.value = { of: person, code: made.value.code };
  };
  return (
    <main class="page">
      <h1>{t("people.title")}</h1>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {told.value && (
        <Notice kind="ok">
          <strong>{t("people.codeIs", { name: name(told.value.of.name), code: told.value.code })}</strong>
        </Notice>
      )}
      <Reading of={people}>
        {({ people: lines }) => (
          <ul class="lines">
            {lines.map((person) => (
              <li key={person.number} class="line">
                <span class="line-main">
                  <strong>{name(person.name)}</strong>
                  <small class="soft">
                    {person.number} · {t(`rank.${person.rank}`)} · {person.posting || t("people.whole")}
                  </small>
                </span>
                {!person.active ? (
                  <StateMark state="absent" text={t("people.stopped")} />
                ) : person.hasPassword ? (
                  <StateMark state="ok" text={t("officerStatus.active")} />
                ) : (
                  <StateMark state="warn" text={t("people.noPassword")} />
                )}
                <Button onPress={() => void giveCode(person)}>{t("people.code")}</Button>
                <Button
                  kind={person.active ? "danger" : "plain"}
                  onPress={() => void put({ ...person, active: !person.active })}
                >
                  {person.active ? t("people.stop") : t("people.allow")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Reading>
      <AddPerson postings={postings} onAdd={put} />
    </main>
  );
};
