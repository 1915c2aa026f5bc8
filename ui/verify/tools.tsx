import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CheckedProof } from "#domain/proof/check-proof.ts";
import { tlogProof } from "#domain/proof/tlog-proof.ts";
import type { Shown } from "./words.ts";

/** Saves a text under a name; the browser's own download, nothing is sent. */
const save = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const ForTools = ({
  line,
  shown: { say, t },
}: {
  readonly line: CheckedProof["lines"][number];
  readonly shown: Shown;
}) => {
  const [open, setOpen] = useState(false);
  const name = `e${line.epoch}-${line.seq}.tlog-proof`;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        #{line.epoch}:{line.seq} {line.entry ? t(`entry.${line.entry.kind}`) : say("notUnderstood")}
      </summary>
      {open && (
        <>
          <h3>{say("entryBytes")}</h3>
          <pre>{line.bytes}</pre>
          <h3>{say("entryProof")}</h3>
          <pre>{tlogProof(line)}</pre>
          <button type="button" onClick={() => save(name, tlogProof(line))}>
            {say("save")} {name}
          </button>
        </>
      )}
    </details>
  );
};

/** Each entry and its proof in formats that other programs check. */
export const Tools = ({ shown }: { readonly shown: Shown }): JSX.Element => (
  <section class="screen-only tools">
    <h2>{shown.say("tools")}</h2>
    <p>{shown.say("toolsNote")}</p>
    <details>
      <summary>{shown.say("toolsOpen", { count: shown.proof.lines.length })}</summary>
      {shown.proof.lines.map((line) => (
        <ForTools key={`${line.epoch}:${line.seq}`} line={line} shown={shown} />
      ))}
    </details>
  </section>
);
