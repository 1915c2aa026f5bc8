import type { ComponentChildren, JSX } from "preact";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Notice, Waiting } from "#ui/kit/notice.tsx";
import type { Resource } from "#ui/kit/resource.ts";
import { useDistrict } from "../use-district.ts";

/** What went wrong, in the words of the gateway. */
export const ProblemNotice = ({ problem, action }: { problem: Problem; action?: ComponentChildren }): JSX.Element => {
  const { name } = useDistrict();
  return (
    <Notice kind="bad" action={action}>
      {name(problem.message)}
    </Notice>
  );
};

/** A reading once it is here; what went wrong and a way to ask again otherwise. */
export const Reading = <T,>(props: {
  readonly of: Resource<T>;
  readonly children: (value: T) => ComponentChildren;
}): JSX.Element => {
  const { t } = useDistrict();
  const value = props.of.value.value;
  const problem = props.of.problem.value;
  return (
    <>
      {problem && (
        <ProblemNotice
          problem={problem}
          action={<Button onPress={() => void props.of.reload()}>{t("common.retry")}</Button>}
        />
      )}
      {value === undefined ? !problem && <Waiting text={t("common.waiting")} /> : props.children(value)}
    </>
  );
};

/** "New data": pressed, the page reads anew. Until then no row moves under a finger. */
export const NewsPill = (props: { readonly station?: string; readonly onShow: () => void }): JSX.Element => {
  const { news, t } = useDistrict();
  const fresh = news.fresh.value;
  const isNew = props.station === undefined ? fresh.size > 0 : fresh.has(props.station);
  return (
    <div class="news" role="status">
      {isNew && (
        <button
          type="button"
          class="button news-pill"
          onClick={() => {
            news.shown();
            props.onShow();
          }}
        >
          <Icon name="return" />
          <span>{t("news.pill")}</span>
        </button>
      )}
    </div>
  );
};
