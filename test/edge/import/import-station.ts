import { join } from "node:path";
import { onTestFinished } from "vitest";
import { decided } from "#domain/custody/act.ts";
import { type Entry, parseEntry } from "#domain/log/entry.ts";
import type { Role } from "#domain/people/officer.ts";
import type { Result } from "#domain/result.ts";
import { createImports, type Imports } from "#edge/services/import/imports.ts";
import type { ActorRef } from "#edge/services/journal/actor-ref.ts";
import { createCompleter } from "#edge/services/journal/complete.ts";
import { createJournal, type Journal } from "#edge/services/journal/journal.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { simulatedClockReading } from "#platform/clock-reading.ts";
import { aes256Gcm, randomBytes } from "#platform/crypto.ts";
import { createMemoryLog } from "#stores/station-log/memory-log.ts";
import { createPrivateParts, type OpenPrivateParts } from "#stores/station-log/private-parts.ts";
import { openView } from "#stores/view/open-view.ts";
import type { Reader } from "#stores/view/view.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** A station without a disk log, with officers of four roles. */
export interface ImportStation {
  readonly imports: Imports;
  readonly journal: Journal;
  readonly reader: Reader;
  readonly openPrivate: OpenPrivateParts;
  readonly by: ActorRef;
  /** the SHO beside the moharrir */
  readonly byTwo: ActorRef;
  readonly carrier: ActorRef;
  entries(): Entry[];
  /** A second import service over the same station: what another run of the program would be. */
  again(): Imports;
}

/** The value of what must not be refused. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
};

/** Why something was refused. */
export const refusal = (result: Result<unknown>) => (result.ok ? undefined : result.error);

export const importStation = async (): Promise<ImportStation> => {
  const clock = fakeClock();
  const log = createMemoryLog();
  const view = openView(join(tempFolder(), "view.sqlite"));
  onTestFinished(() => view.close());
  const readClock = simulatedClockReading(clock, "test");
  const base = { station: "KTW", epoch: 1, log, readClock, cipher: aes256Gcm, random: randomBytes };
  const completer = createCompleter({ ...base, seen: () => undefined });
  const journal = createJournal({ log, writer: view.writer, completer, clock, random: randomBytes });
  const enrol = async (role: Role, number: string): Promise<string> => {
    const written = await journal.write(SYSTEM_ACTOR, ({ now, mint }) => {
      const officer = mint("officer");
      const words = { hi: role, en: role };
      const body = { officer, name: words, rank: words, number, role, status: "active" } as const;
      return decided([{ kind: "officer.enrolled", at: now, subjects: [officer], body }], officer);
    });
    return value(written).value;
  };
  const factors = ["number", "pin"] as const;
  const by = { officer: await enrol("moharrir", "1"), factors, session: "test" };
  const second = { officer: await enrol("sho", "2"), factors };
  const carrier = { officer: await enrol("carrier", "3"), factors, session: "test" };
  const { reader } = view;
  const openPrivate = createPrivateParts(log, aes256Gcm);
  const again = () =>
    createImports({ journal, reader, rowKey: new Uint8Array(32).fill(7), clock, privateParts: openPrivate });
  return {
    imports: again(),
    journal,
    reader,
    openPrivate,
    by,
    byTwo: { ...by, second },
    carrier,
    entries: () => reader.entries(0, 100_000).map(({ bytes }) => parseEntry(bytes)),
    again,
  };
};

/** Reads a file and writes every row, with the mapping its headers give. */
export const takeOver = async ({ imports, by }: Pick<ImportStation, "imports" | "by">, bytes: Uint8Array) => {
  const { upload, mapping } = value(await imports.open(bytes, "register.csv"));
  return value(await imports.run(by, upload, mapping));
};
