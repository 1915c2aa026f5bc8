import { useDistrict } from "../use-district.ts";

/** A figure with its name; what is not known says so. */
export const Fact = (props: { readonly name: string; readonly value: string | undefined; readonly bad?: boolean }) => {
  const { t } = useDistrict();
  return (
    <div class="fact">
      <dt>{props.name}</dt>
      <dd class={props.value === undefined ? "fact-unknown" : props.bad ? "fact-bad" : undefined}>
        {props.value ?? t("value.unknown")}
      </dd>
    </div>
  );
};
