import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useApp } from "../use-app.ts";
import type { LessonGuide } from "./guide.tsx";

/** Where the guide of a lesson comes in. Its code is fetched when a lesson begins. It is its officer's only. */
export const GuidePlace = (): JSX.Element | null => {
  const { lessons, officer } = useApp();
  const guide = useSignal<typeof LessonGuide | undefined>(undefined);
  const going = lessons.going.value;
  const isTheirs = officer.value === undefined ? going?.lesson === "sign-in" : officer.value.officer === going?.officer;
  const isOn = going !== undefined && isTheirs;
  useEffect(() => {
    if (!isOn || guide.value) return;
    void import("./guide.tsx").then((file) => {
      guide.value = file.LessonGuide;
    });
  }, [isOn, guide]);
  useEffect(() => {
    document.body.classList.toggle("has-guide", isOn);
  }, [isOn]);
  const Guide = guide.value;
  return isOn && Guide && going ? <Guide going={going} /> : null;
};
