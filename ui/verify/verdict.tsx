import type { JSX } from "preact";
import { displayTime } from "#domain/time.ts";
import type { Shown } from "./words.ts";

/** The answer at one look: it holds, and how far others than the station have signed for it. */
export const Verdict = ({ shown: { proof, folded, say } }: { readonly shown: Shown }): JSX.Element => {
  const count = folded.steps.length;
  const open = folded.steps.filter(({ line }) => !line.witnessed).length;
  const who = say(`maker.${proof.content.by}`);
  return (
    <>
      {folded.station.training && <p class="training">{say("training")}</p>}
      {folded.item?.sensitive === true && <p class="note">{say("confidential")}</p>}
      <section class={`verdict ${open === 0 ? "verdict-ok" : "verdict-warn"}`}>
        <h2>
          {open === 0 ? "✓ " : "! "}
          {say(open === 0 ? "holds" : "holdsPartly")}
        </h2>
        <p>{open === 0 ? say("holdsAll", { count }) : say("holdsSome", { count, open })}</p>
        <p class="soft">{say("madeBy", { who, time: displayTime(proof.content.at) })}</p>
      </section>
    </>
  );
};
