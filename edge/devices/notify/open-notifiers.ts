import type { Clock } from "#platform/clock.ts";
import type { EscalationSettings } from "../../config.ts";
import type { Notifier } from "./notifier.ts";

/** The ways out of this station, by channel; each driver is loaded only where it is used. */
export interface Notifiers {
  /** how one contact is reached */
  of(contact: EscalationSettings["contacts"][number]): Promise<{ readonly notifier: Notifier; readonly to: string }>;
  close(): Promise<void>;
}

export const openNotifiers = ({ smtp, gsm }: EscalationSettings, clock: Clock): Notifiers => {
  const opened = new Map<string, Promise<Notifier>>();
  const once = (name: string, open: () => Promise<Notifier>): Promise<Notifier> => {
    const known = opened.get(name) ?? open();
    opened.set(name, known);
    return known;
  };
  const missing = (channel: string): Notifier => ({
    send: async () => ({ ok: false, why: `${channel} is not set up in the station file` }),
    close: async () => undefined,
  });
  return {
    async of({ by, to }) {
      const notifier = await once(by === "webhook" ? to : by, async () => {
        if (by === "webhook") return (await import("./notify-webhook.ts")).webhookNotifier(to, clock);
        if (by === "smtp") return smtp ? (await import("./notify-smtp.ts")).smtpNotifier(smtp) : missing(by);
        return gsm ? (await import("./notify-gsm.ts")).gsmNotifier(gsm.device, gsm.baud, clock) : missing(by);
      });
      return { notifier, to };
    },
    async close() {
      for (const notifier of opened.values()) await (await notifier).close();
    },
  };
};
