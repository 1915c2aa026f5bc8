import type { Instant } from "#domain/time.ts";

/** When the room is worked in, IST. `to` may be past midnight: 20:00 to 06:00. */
export interface DutyHours {
  readonly from: string;
  readonly to: string;
}

/** Whether a time lies outside the hours; without hours nothing does. */
export const outsideDuty = (hours: DutyHours | undefined, at: Instant): boolean => {
  if (!hours || hours.from === hours.to) return false;
  const clock = at.slice(11, 16);
  const within =
    hours.from < hours.to ? clock >= hours.from && clock < hours.to : clock >= hours.from || clock < hours.to;
  return !within;
};
