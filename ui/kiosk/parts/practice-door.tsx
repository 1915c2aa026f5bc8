import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { useApp } from "../use-app.ts";

/** The door of the training station has no hands: a button works it. Nothing at a real station. */
export const PracticeDoor = (props: { readonly press: "open" | "close" }): JSX.Element | null => {
  const { api, parts, station, toast, t } = useApp();
  if (!station.value.value?.training) return null;
  const opens = props.press === "open";
  const press = async () => {
    const answer = await api.pressRoom(opens ? "open-door" : "close-door");
    if (!answer.ok) return;
    toast.value = t(opens ? "alarms.practiceOpened" : "alarms.practiceClosed");
    void parts.reload();
  };
  return (
    <Button icon="door" onPress={() => void press()}>
      {t(opens ? "alarms.practiceOpen" : "alarms.practiceClose")}
    </Button>
  );
};
