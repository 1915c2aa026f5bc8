import type { ComponentChildren, JSX } from "preact";
import type { PlainTextKey } from "#domain/text/translate.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { useApp } from "../use-app.ts";
import { DraftMark } from "./draft-mark.tsx";
import { ProblemNotice } from "./problem.tsx";

/** The foot of a form, always in view: what is still missing, what was refused, and the way on. */
export const FlowFoot = (props: {
  readonly missing: readonly PlainTextKey[];
  readonly problem?: Problem | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const { t } = useApp();
  return (
    <footer class="flow-foot">
      <ProblemNotice problem={props.problem} />
      <p class="flow-missing" role="status">
        {props.missing.map((key) => t(key)).join(" ")}
      </p>
      <DraftMark />
      {props.children}
    </footer>
  );
};
