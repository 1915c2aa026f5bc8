import { spawn } from "node:child_process";
import type { Cancel, Clock } from "./clock.ts";

/** What a service tells the system that started it (sd_notify); where nobody waits for it, nothing is said. */
export interface ServiceManager {
  /** It serves now. */
  ready(): void;
  /**
   * Says three times in the watchdog's time that it lives, as long as `isWell` answers true: a loop that hangs, or work
   * that cannot be done, is then seen from outside.
   */
  watch(isWell: () => boolean): Cancel;
}

const SAFETY = 3;

/** @param environment as systemd gives it: NOTIFY_SOCKET, WATCHDOG_USEC (microseconds) */
export const serviceManager = (
  environment: Readonly<Record<string, string | undefined>>,
  clock: Pick<Clock, "after">,
): ServiceManager => {
  const isAsked = environment["NOTIFY_SOCKET"] !== undefined;
  const watchdogMs = Number(environment["WATCHDOG_USEC"] ?? 0) / 1_000;
  // a child, because Node opens no datagram sockets of this family
  const tell = (message: string): void => {
    if (!isAsked) return;
    spawn("systemd-notify", [message], { stdio: "ignore" }).on("error", () => undefined);
  };
  return {
    ready: () => tell("--ready"),
    watch: (isWell) => {
      if (!isAsked || watchdogMs <= 0) return () => undefined;
      let cancel: Cancel = () => undefined;
      const feed = (): void => {
        if (isWell()) tell("WATCHDOG=1");
        cancel = clock.after(watchdogMs / SAFETY, feed);
      };
      feed();
      return () => cancel();
    },
  };
};
