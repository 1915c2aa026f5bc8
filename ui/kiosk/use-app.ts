import { createContext } from "preact";
import { useContext, useEffect, useMemo } from "preact/hooks";
import type { Answer } from "#ui/kit/answer.ts";
import { createResource, type Resource } from "#ui/kit/resource.ts";
import type { App } from "./app.ts";
import type { CodeHandler, CommandHandler, ScanHandler } from "./models/scans.ts";
import { createSubmission, type Submission } from "./models/submission.ts";

/** Carries the App from the root to every screen. */
export const AppContext = createContext<App | undefined>(undefined);

/** The App. @throws Error outside of the root */
export const useApp = (): App => {
  const app = useContext(AppContext);
  if (!app) throw new Error("no App above this screen");
  return app;
};

/** Something fetched when the screen opens and again whenever the station wrote something. */
export const useResource = <T>(load: () => Promise<Answer<T>>, key: string): Resource<T> => {
  const { live } = useApp();
  // the key says what is fetched: a new one needs a new resource
  const resource = useMemo(() => createResource(load), [key]);
  useEffect(() => {
    void resource.reload();
    return live.onWritten(() => void resource.reload());
  }, [resource, live]);
  return resource;
};

/** The state of sending one form of this screen. */
export const useSubmission = (): Submission => useMemo(createSubmission, []);

/** Offers scans to this screen while it is open, before they open a sheet. */
export const useScan = (handler: ScanHandler, deps: readonly unknown[]): void => {
  const { scans } = useApp();
  useEffect(() => scans.listen(handler), [scans, ...deps]);
};

/** The same for bare codes, before the station is asked. */
export const useCode = (handler: CodeHandler, deps: readonly unknown[]): void => {
  const { scans } = useApp();
  useEffect(() => scans.listenForCodes(handler), [scans, ...deps]);
};

/** Offers the commands of the desk card to this screen while it is open, before they press a button of the page. */
export const useCommands = (handler: CommandHandler, deps: readonly unknown[]): void => {
  const { scans } = useApp();
  useEffect(() => scans.listenForCommands(handler), [scans, ...deps]);
};
