import type { JSX } from "preact";
import type { Shown } from "./words.ts";

/** The keys everything rests on: they came with the file, so they are for comparing. */
export const Keys = ({ shown: { proof, say } }: { readonly shown: Shown }): JSX.Element => (
  <section>
    <h2>{say("keys")}</h2>
    <p>{say("keysNote")}</p>
    <dl class="keys">
      {proof.logs.map(({ epoch, vkey }) => (
        <div key={vkey}>
          <dt>{say("keyOfStation", { epoch })}</dt>
          <dd class="plain-text">{vkey}</dd>
        </div>
      ))}
      {proof.content.witnesses.map((vkey) => (
        <div key={vkey}>
          <dt>{say("keyOfWitness")}</dt>
          <dd class="plain-text">{vkey}</dd>
        </div>
      ))}
    </dl>
  </section>
);
