import type { ComponentType, JSX } from "preact";
import { lazy } from "preact-iso";
import { useApp } from "../use-app.ts";

/** A screen that is fetched when it is opened, and with the first such screen the texts of all. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const [Screen, { SCREENS }] = await Promise.all([load(), import("#domain/text/screens.ts")]);
    return (props: P): JSX.Element => {
      useApp().addTexts(SCREENS);
      return <Screen {...props} />;
    };
  });
