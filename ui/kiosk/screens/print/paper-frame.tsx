import { useSignal } from "@preact/signals";
import type { JSX, RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Problem } from "#ui/kit/answer.ts";
import { Waiting } from "#ui/kit/notice.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp } from "../../use-app.ts";

/** A refusal that came in place of a paper. */
const problemIn = (page: Document | null | undefined): Problem | undefined => {
  if (!page || page.contentType === "text/html") return undefined;
  try {
    return JSON.parse(page.body.textContent ?? "") as Problem;
  } catch {
    return undefined;
  }
};

/** The paper itself, as tall as it is, so that the page scrolls and not the paper. It never takes the focus of a scan. */
export const PaperFrame = (props: {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly src: string;
  readonly shape: "portrait" | "landscape";
}): JSX.Element => {
  const { t } = useApp();
  const { frame, src, shape } = props;
  const height = useSignal(0);
  const problem = useSignal<Problem | undefined>(undefined);
  useEffect(() => {
    height.value = 0;
    problem.value = undefined;
  }, [src, height, problem]);
  return (
    <>
      <ProblemNotice problem={problem.value} />
      <div class="paper-desk">
        <iframe
          ref={frame}
          class={`paper-sheet paper-${shape}`}
          title={t("paper.title")}
          src={src}
          tabIndex={-1}
          hidden={problem.value !== undefined}
          style={{ height: height.value === 0 ? "1px" : `${height.value}px` }}
          onLoad={(event) => {
            const page = event.currentTarget.contentDocument;
            problem.value = problemIn(page);
            height.value = page?.documentElement.scrollHeight ?? 0;
          }}
        />
        {/* below the paper, which must not move when it comes */}
        {height.value === 0 && !problem.value && <Waiting text={t("common.waiting")} />}
      </div>
    </>
  );
};
