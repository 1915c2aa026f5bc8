import { decided } from "#domain/custody/act.ts";
import type { EntryDraft } from "#domain/log/entry.ts";
import { ok, type Result } from "#domain/result.ts";
import type { AlarmKind, AlarmState } from "#domain/room/alarm.ts";
import type { Instant } from "#domain/time.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";

/** Something a device noticed. */
export interface Noticed {
  readonly kind: AlarmKind;
  /** when it happened, which may be before it could be told */
  readonly at: Instant;
  /** codes, names of devices and figures: nothing of a case */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** the place whose door or wire it is */
  readonly place?: string;
  /** which camera or input, where there are several */
  readonly of?: string;
}

/** The alarms of the room. Raising is one entry by the station itself; the rest are acts of officers. */
export interface Alarms {
  /**
   * Writes the alarm and answers its code. The same alarm (kind, place and `of`) that is still open is not raised a
   * second time: its code is answered. Refused only where the journal refuses everything.
   */
  raise(noticed: Noticed): Promise<Result<string>>;
  /** Alarms that nobody acknowledged, the newest first. */
  open(): AlarmState[];
  /** Hears of every alarm as it is raised, also of one that could not be written: the siren hangs on this. */
  onRaised(listener: (noticed: Noticed, alarm: string | undefined) => void): () => void;
}

const same = (alarm: AlarmState, { kind, place, of }: Noticed): boolean =>
  alarm.kind === kind && alarm.place === place && alarm.of === of;

const draftOf = ({ kind, at, facts = {}, place, of }: Noticed, alarm: string): EntryDraft => ({
  kind: "alarm.raised",
  at,
  subjects: [alarm, ...(place ? [place] : [])],
  body: { alarm, kind, facts, ...(place ? { place } : {}), ...(of ? { of } : {}) },
});

/** @returns alarms kept in the station's own log */
export const createAlarms = (deps: {
  readonly journal: Pick<Journal, "write">;
  readonly reader: Pick<Reader, "openAlarms">;
}): Alarms => {
  const listeners = new Set<(noticed: Noticed, alarm: string | undefined) => void>();
  return {
    async raise(noticed) {
      const written = await deps.journal.write(SYSTEM_ACTOR, ({ state, mint }) => {
        const before = state.openAlarms().find((alarm) => same(alarm, noticed));
        if (before) return decided([], before.alarm);
        const alarm = mint("alarm");
        return decided([draftOf(noticed, alarm)], alarm);
      });
      const isNew = !written.ok || written.value.entries.length > 0;
      const alarm = written.ok ? written.value.value : undefined;
      if (isNew) for (const listener of listeners) listener(noticed, alarm);
      return written.ok ? ok(written.value.value) : written;
    },
    open: () => [...deps.reader.openAlarms()],
    onRaised(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
