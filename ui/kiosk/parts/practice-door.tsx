import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { useApp } from "../use-app.ts";

/** The door of the training station has no hands: a button opens it. Nothing at a real station. */
export const PracticeDoor = (): JSX.Element | null => {
  const { api, station, toast, t } = useApp();
  if (!station.value.value?.training) return null;
  const open = async () => {
    const answer = await api.pressRoom("open-door");
    if (answer.ok) toast.value = t("alarms.practiceOpened");
  };
  return (
    <Button icon="door" onPress={() => void open()}>
      {t("alarms.practiceOpen")}
    </Button>
  );
};
