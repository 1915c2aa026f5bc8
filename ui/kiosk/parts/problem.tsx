import type { ComponentChildren, JSX } from "preact";
import type { Problem } from "#ui/kit/answer.ts";
import { Notice } from "#ui/kit/notice.tsx";
import { useApp } from "../use-app.ts";
import { PracticeDoor } from "./practice-door.tsx";

/** What was refused and what to do, in the page until it is dealt with; nothing at all when all is well. */
export const ProblemNotice = (props: {
  readonly problem: Problem | undefined;
  readonly action?: ComponentChildren;
}): JSX.Element | null => {
  const { name } = useApp();
  const { problem, action } = props;
  return problem ? (
    <Notice kind="bad" action={action}>
      <p>{name(problem.message)}</p>
      <small class="soft">
        {problem.code}
        {problem.requestId && ` · ${problem.requestId}`}
      </small>
      {problem.code === "door/closed" && (
        <div class="actions actions-start">
          <PracticeDoor press="open" />
        </div>
      )}
    </Notice>
  ) : null;
};
