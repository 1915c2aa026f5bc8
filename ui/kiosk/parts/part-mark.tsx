import type { JSX } from "preact";
import type { PartReading } from "#domain/repairs/parts.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import { useApp } from "../use-app.ts";

/** How a part of the machine does, in two words with its shape. */
export const PartMark = ({ reading }: { readonly reading: PartReading }): JSX.Element => {
  const { t } = useApp();
  return (
    <StateMark state={reading.state === "not-fitted" ? "absent" : reading.state} text={t(`short.${reading.key}`)} />
  );
};
