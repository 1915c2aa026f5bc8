/** What became of one message. Sent: the next machine on its way has it, no more. */
export type Notified = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** One message on its way out of the station. */
export interface Message {
  /** an address, a number; nothing for a webhook, which is its own address */
  readonly to: string;
  readonly subject: string;
  /** short: a text message takes 70 characters of Hindi */
  readonly text: string;
}

/** A way out of the station. Never throws for what the other side does wrong. */
export interface Notifier {
  send(message: Message): Promise<Notified>;
  close(): Promise<void>;
}

/** The reason in a fault, short enough for an entry. */
export const whyOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).slice(0, 160);
