import type { JSX } from "preact";
import type { CustodyStep } from "#domain/proof/custody-steps.ts";
import { entryDetail } from "#domain/text/entry-detail.ts";
import { correctionsOf, handOver } from "#domain/text/timeline-facts.ts";
import { displayTime } from "#domain/time.ts";
import type { Shown, Words } from "./words.ts";

/** The custody of the item, act by act, as its entries tell it. */
export const Story = (props: { readonly shown: Shown; readonly words: Words }): JSX.Element => {
  const { folded, say } = props.shown;
  return (
    <section>
      <h2>{say("story")}</h2>
      <table class="story">
        <thead>
          <tr>
            <th scope="col">{say("col.number")}</th>
            <th scope="col">{say("col.when")}</th>
            <th scope="col">{say("col.what")}</th>
            <th scope="col">{say("col.where")}</th>
            <th scope="col">{say("col.who")}</th>
          </tr>
        </thead>
        <tbody>
          {folded.steps.map((step) => (
            <Step key={`${step.line.epoch}:${step.line.seq}`} step={step} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const When = ({ step, shown, words }: StepProps): JSX.Element => {
  const { entry, notBeforeMs, notAfterMs, doubts } = step;
  const { say } = shown;
  const isLater = entry && displayTime(entry.at) !== displayTime(entry.recordedAt);
  return (
    <>
      {entry && <strong class="time">{displayTime(entry.at)}</strong>}
      {isLater && <small>{say("entered", { time: displayTime(entry.recordedAt) })}</small>}
      {notBeforeMs !== undefined && <small class="soft">{say("notBefore", { time: words.time(notBeforeMs) })}</small>}
      {notAfterMs !== undefined && <small class="soft">{say("notAfter", { time: words.time(notAfterMs) })}</small>}
      {doubts.map((doubt) => (
        <small key={doubt} class="doubt">
          ! {say(`doubt.${doubt}`)}
        </small>
      ))}
    </>
  );
};

interface StepProps {
  readonly step: CustodyStep;
  readonly shown: Shown;
  readonly words: Words;
}

const Step = (props: StepProps): JSX.Element => {
  const { step, shown, words } = props;
  const { folded, proof, language, say, t } = shown;
  const { line, entry, after } = step;
  const own = entry && words.ofItem(entry);
  const actor = entry
    ? [entry.actor.officer, ...(entry.second ? [entry.second.officer] : [])].map(words.officer).join(" + ")
    : "";
  const hands = own && handOver(own);
  const detail = own && entryDetail(own, t, words.place);
  const corrections = own && after ? correctionsOf(own, after, t, language) : [];
  const several = proof.logs.length > 1;
  return (
    <tr>
      <td class="number">
        #{several ? `${line.epoch}:${line.seq}` : line.seq}
        <small class={line.witnessed ? "signed" : "unsigned"}>
          {line.witnessed ? "✓✓ " : "✓ "}
          {say(line.witnessed ? "witnessedMark" : "deviceMark")}
        </small>
      </td>
      <td>
        <When {...props} />
      </td>
      <td>
        <strong>{entry ? t(`entry.${entry.kind}`) : say("notUnderstood")}</strong>
        {corrections.map(({ field, from, to }) => (
          <small key={field.en}>
            {field[language]}: {from !== undefined && <del>{from}</del>} <ins>{to}</ins>
          </small>
        ))}
        {detail && <small>{detail}</small>}
        {hands && (
          <small>
            {t("timeline.handOver", { gave: hands.gave ?? actor, took: hands.took ?? actor })}
            {hands.signed && ` · ${t("carrier.signed")}`}
          </small>
        )}
      </td>
      <td>
        {words.where(after)}
        <small>{words.seal(after?.seal)}</small>
      </td>
      <td>{actor || folded.station.name?.[language]}</td>
    </tr>
  );
};
