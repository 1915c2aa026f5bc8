import { createTransport } from "nodemailer";
import { type Notifier, whyOf } from "./notifier.ts";

const TIMEOUT_MS = 20_000;

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly from: string;
  /** TLS from the first byte; otherwise it begins with STARTTLS where the server offers it */
  readonly tls: boolean;
  readonly user?: string;
  readonly password?: string;
}

/** Mail through the district's server. */
export const smtpNotifier = ({ host, port, from, tls, user, password }: SmtpSettings): Notifier => {
  const transport = createTransport({
    host,
    port,
    secure: tls,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    ...(user ? { auth: { user, pass: password ?? "" } } : {}),
  });
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to, subject, text });
        return { ok: true };
      } catch (fault) {
        return { ok: false, why: whyOf(fault) };
      }
    },
    close: async () => transport.close(),
  };
};
