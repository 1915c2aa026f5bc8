import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { LocationProvider } from "preact-iso";
import { Waiting } from "#ui/kit/notice.tsx";
import { DoorScreen } from "./screens/door.tsx";
import { Frame } from "./shell/frame.tsx";
import { useDistrict } from "./use-district.ts";

/** The way in, or the district itself. */
export const Root = (): JSX.Element => {
  const district = useDistrict();
  const { officer, door, t } = district;
  useEffect(() => {
    void door.reload();
    void district.begin();
  }, [district, door]);
  const who = officer.value;
  if (who === undefined)
    return (
      <main class="alone">
        <Waiting text={t("common.waiting")} />
      </main>
    );
  if (who === "nobody") return <DoorScreen />;
  return (
    <LocationProvider>
      <Frame key={who.number} />
    </LocationProvider>
  );
};
