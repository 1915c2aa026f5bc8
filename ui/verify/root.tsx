import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ProofFault } from "#domain/proof/check-log.ts";
import { type CheckedProof, checkProof } from "#domain/proof/check-proof.ts";
import { foldProof } from "#domain/proof/custody-steps.ts";
import type { Language } from "#domain/text/translate.ts";
import { Compare } from "./compare.tsx";
import { pureCrypto } from "./crypto.ts";
import { ItemFacts } from "./item-facts.tsx";
import { Keys } from "./keys.tsx";
import { FAULT_TEXTS } from "./page-texts.ts";
import { Promises } from "./promises.tsx";
import { Story } from "./story.tsx";
import { sayIn, sharedIn } from "./texts.ts";
import { Tools } from "./tools.tsx";
import { Verdict } from "./verdict.tsx";
import { type Shown, wordsOf } from "./words.ts";

/** The page of a proof file: what was checked, the item's custody, what is proven and what is not. */
export const Root = ({ data }: { readonly data: string }): JSX.Element => {
  const [language, setLanguage] = useState<Language>("hi");
  const [given, setGiven] = useState<{ readonly name?: string; readonly data: string }>({ data });
  const checked = useMemo(() => (given.data === "" ? undefined : checkProof(given.data, pureCrypto)), [given]);
  const say = sayIn(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${say("product")} · ${say("title")}`;
  }, [language]);
  return (
    <>
      <header class="head">
        <div>
          <p class="head-product">{say("product")}</p>
          <h1>{say("title")}</h1>
        </div>
        <div class="head-tools">
          <button type="button" onClick={() => globalThis.print()}>
            {say("print")}
          </button>
          <button
            type="button"
            lang={language === "hi" ? "en" : "hi"}
            onClick={() => setLanguage(language === "hi" ? "en" : "hi")}
          >
            {say("otherLanguage")}
          </button>
        </div>
      </header>
      <main>
        {given.name !== undefined && <p class="note">{say("comparedProof", { name: given.name })}</p>}
        {checked === undefined && <p class="verdict verdict-bad">{say("noData")}</p>}
        {checked?.ok === false && <Broken fault={checked.error} language={language} />}
        {checked?.ok === true && <Proof proof={checked.value} language={language} onProof={setGiven} />}
        {checked?.ok !== true && <Compare language={language} named={[]} onProof={setGiven} />}
      </main>
    </>
  );
};

const Broken = ({ fault, language }: { readonly fault: ProofFault; readonly language: Language }): JSX.Element => {
  const say = sayIn(language);
  return (
    <section class="verdict verdict-bad" role="alert">
      <h2>✕ {say("fails")}</h2>
      <p>
        {fault.seq !== undefined && <strong>{say("failsAt", { seq: fault.seq })}: </strong>}
        {FAULT_TEXTS[fault.why][language]}
      </p>
      <p>{say("failsWhat")}</p>
    </section>
  );
};

const Proof = (props: {
  readonly proof: CheckedProof;
  readonly language: Language;
  readonly onProof: (given: { readonly name: string; readonly data: string }) => void;
}): JSX.Element => {
  const { proof, language, onProof } = props;
  const folded = useMemo(() => foldProof(proof), [proof]);
  const shown: Shown = { proof, folded, language, say: sayIn(language), t: sharedIn(language) };
  const words = wordsOf(shown);
  return (
    <>
      <Verdict shown={shown} />
      <ItemFacts shown={shown} words={words} />
      <Story shown={shown} words={words} />
      <Promises shown={shown} words={words} />
      <Keys shown={shown} />
      <Compare language={language} named={words.files} onProof={onProof} />
      <Tools shown={shown} />
    </>
  );
};
