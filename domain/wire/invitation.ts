/** What the district shows as a QR code, and what a technician may type instead. */
export interface InvitationText {
  /** `https://gateway:8443` */
  readonly gateway: string;
  readonly station: string;
  readonly code: string;
}

const PREFIX = "malkhana:enrol?";
const GATEWAY = /^https:\/\/[A-Za-z0-9.:[\]-]{1,253}$/;
const STATION = /^[A-Z0-9][A-Z0-9-]{1,30}$/;
const CODE = /^[0-9A-Za-z -]{8,40}$/;

/** The text of the QR code. */
export const invitationText = ({ gateway, station, code }: InvitationText): string =>
  `${PREFIX}g=${encodeURIComponent(gateway)}&s=${encodeURIComponent(station)}&c=${encodeURIComponent(code)}`;

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Reads the text of the QR code; undefined for anything else, also for one with a part too many. */
export const parseInvitation = (text: string): InvitationText | undefined => {
  const found = /^malkhana:enrol\?g=([^&]+)&s=([^&]+)&c=([^&]+)$/.exec(text.trim());
  const [gateway, station, code] = (found?.slice(1) ?? []).map(decoded);
  if (gateway === undefined || station === undefined || code === undefined) return undefined;
  return GATEWAY.test(gateway) && STATION.test(station) && CODE.test(code) ? { gateway, station, code } : undefined;
};
