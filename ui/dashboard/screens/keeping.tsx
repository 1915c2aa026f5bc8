import type { JSX } from "preact";
import type { Keeping } from "#domain/fleet/lines.ts";
import { Notice } from "#ui/kit/notice.tsx";
import { Reading } from "../shell/reading.tsx";
import { agoText } from "../shell/times.ts";
import { useDistrict, useReading } from "../use-district.ts";
import { Fact } from "./fleet.tsx";

/** A copy that is older than three of its own rounds is told as late. */
const LATE_ROUNDS = 3;

const Kept = ({ keeping }: { readonly keeping: Keeping }): JSX.Element => {
  const { t } = useDistrict();
  const { copy, engine, nowMs } = keeping;
  const isLate = copy?.atMs !== undefined && nowMs - copy.atMs > LATE_ROUNDS * copy.everyMs;
  const age =
    copy === undefined
      ? t("keep.copyNone")
      : copy.atMs === undefined
        ? t("keep.copyNever")
        : t("keep.copyOf", { time: agoText(copy.atMs, nowMs, t), count: copy.entries });
  return (
    <>
      <dl class="facts">
        <Fact name={t("keep.engine")} value={engine} />
        <Fact name={t("keep.copy")} value={age} bad={copy?.atMs === undefined || isLate || copy.failed !== undefined} />
      </dl>
      {copy === undefined && <Notice kind="warn">{t("keep.copyAdvice")}</Notice>}
      {copy?.failed && <Notice kind="bad">{t("keep.copyFailed", { why: copy.failed })}</Notice>}
      {copy?.sameDisk && <Notice kind="warn">{t("keep.sameDisk")}</Notice>}
    </>
  );
};

/** What keeps the records of the district, and how old its second copy is; what is not so is never shown as fine. */
export const KeepingCard = (): JSX.Element => {
  const { t } = useDistrict();
  const keeping = useReading<Keeping>("/keeping");
  return (
    <section class="card stack stack-tight">
      <h2>{t("keep.title")}</h2>
      <Reading of={keeping}>{(known) => <Kept keeping={known} />}</Reading>
    </section>
  );
};
