import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { toHex } from "#domain/log/bytes.ts";
import type { NamedFile } from "#domain/proof/custody-steps.ts";
import { proofWithin } from "#domain/proof/proof-page.ts";
import type { Language } from "#domain/text/translate.ts";
import { pureCrypto } from "./crypto.ts";
import { sayIn } from "./texts.ts";

interface Compared {
  readonly name: string;
  readonly sha256: string;
  readonly found: NamedFile | undefined;
}

/** Takes files in by hand: photos are held against the hashes of the entries, another proof file is checked by this page. */
export const Compare = (props: {
  readonly language: Language;
  readonly named: readonly NamedFile[];
  readonly onProof: (given: { readonly name: string; readonly data: string }) => void;
}): JSX.Element => {
  const { language, named, onProof } = props;
  const [compared, setCompared] = useState<readonly Compared[]>([]);
  const say = sayIn(language);
  const take = async (files: readonly File[]) => {
    const results: Compared[] = [];
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const data = file.name.endsWith(".html") ? proofWithin(new TextDecoder().decode(bytes)) : undefined;
      if (data !== undefined) {
        setCompared([]);
        onProof({ name: file.name, data });
        return;
      }
      const sha256 = toHex(pureCrypto.sha(bytes));
      results.push({ name: file.name, sha256, found: named.find((each) => each.sha256 === sha256) });
    }
    setCompared(results);
  };
  return (
    <section class="screen-only">
      <h2>{say("compare")}</h2>
      <p>{say("compareNote")}</p>
      <label class="choose">
        {say("choose")}
        <input
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            void take([...(currentTarget.files ?? [])]);
          }}
        />
      </label>
      <ul class="compared">
        {compared.map(({ name, sha256, found }) => (
          <li key={`${name}:${sha256}`} class={found ? "promise-ok" : "promise-warn"}>
            <strong>{name}</strong>{" "}
            {found ? `✓ ${say(`compared.${found.what}`, { seq: found.seq })}` : `! ${say("compared.none")}`}
            <small class="plain-text">SHA-256 {sha256}</small>
          </li>
        ))}
      </ul>
    </section>
  );
};
