import { decided } from "#domain/custody/act.ts";
import type { CategoryId } from "#domain/item/category.ts";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Bilingual } from "#domain/schema.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import type { CourierState } from "#edge/services/courier/courier.ts";
import { readLink, writeLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { type OpenStation, openStation } from "#edge/services/opening/open-station.ts";
import { createStationFile, hasStation } from "#edge/services/opening/station-file.ts";
import { takeIn } from "#edge/services/seed/arrivals.ts";
import { createDice } from "#edge/services/seed/dice.ts";
import { TRAINING_OFFICERS } from "#edge/services/seed/names.ts";
import { performAs } from "#edge/services/seed/perform.ts";
import { seedPlaces, type TrainingPlaces } from "#edge/services/seed/places.ts";
import { DAY, type Story } from "#edge/services/seed/story.ts";
import type { Clock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";

/** One more station of the district: no screen, but a real log, a real courier and a day's work. */
export interface SimulatedStation {
  readonly code: string;
  readonly name: Bilingual;
  entries(): number;
  state(): CourierState;
  close(): Promise<void>;
}

export interface SimulatedDeps {
  readonly folder: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly url: string;
  readonly invite: () => Promise<string>;
  readonly clock: Clock;
  readonly seed: number;
}

const DISTRICT = { district: "training.invalid", districtName: { hi: "प्रशिक्षण जनपद", en: "Training district" } };
const CATEGORIES: readonly [CategoryId, ...CategoryId[]] = ["electronic", "weapon", "clothes", "liquor", "cash"];
/** An hour of the story is this long. */
const HOUR_MS = 60_000;
const HOURS = 3_600_000 / HOUR_MS;
const LEAST_PAUSE_MS = 3_000;
const SPREAD_MS = 9_000;

const enrolled = async (deps: SimulatedDeps): Promise<OpenStation> => {
  const { folder, code, name, url, invite, clock } = deps;
  if (!hasStation(folder))
    await createStationFile(folder, {
      ...DISTRICT,
      code,
      name,
      training: true,
      printer: { kind: "simulated", port: 0 },
      morningSlip: null,
    });
  const link = readLink(folder);
  if (!link) await enrolStation(folder, { url, station: code, code: await invite() }, clock);
  else await writeLink(folder, { url, epoch: link.epoch, witnesses: link.witnesses.map(formatVerifierKey) });
  return openStation(folder, { clock, readClock: machineClockReading(clock) });
};

const officersOf = async ({ journal, view }: OpenStation): Promise<readonly OfficerState[]> => {
  if (view.reader.officers().length > 0) return view.reader.officers();
  for (const { pin: _pin, ...officer } of TRAINING_OFFICERS) {
    const done = await journal.write(SYSTEM_ACTOR, ({ now, mint }) => {
      const body = { ...officer, officer: mint("officer"), status: "active" as const };
      return decided([{ kind: "officer.enrolled", at: now, subjects: [body.officer], body }], undefined);
    });
    if (!done.ok) throw new Error(done.error.code);
  }
  return view.reader.officers();
};

/** The places that an earlier run made, or none. */
const knownPlaces = ({ view }: OpenStation): TrainingPlaces | undefined => {
  const places = view.reader.places();
  const of = (kind: string) => places.filter((place) => place.kind === kind);
  const [tray] = of("tray");
  const [yard] = of("yard");
  const safe = of("rack").filter((place) => place.doubleLock);
  return tray && yard && safe.length > 0 ? { tray, yard, safe, shelves: of("shelf"), boxes: of("box") } : undefined;
};

/** Opens the station of a folder, enrolling it first when it is new, and lets its officers work. */
export const startSimulatedStation = async (deps: SimulatedDeps): Promise<SimulatedStation> => {
  const { clock, code, name } = deps;
  const opened = await enrolled(deps);
  const { journal, view } = opened;
  const link = readLink(deps.folder);
  if (!link) throw new Error(`${code} was not enrolled`);
  const courier = connectDistrict(opened, link, clock);
  courier.start();

  const officers = await officersOf(opened);
  const byRole = (role: string) => officers.filter((officer) => officer.role === role);
  const [keeper] = byRole("moharrir");
  const [sho] = byRole("sho");
  if (!keeper || !sho) throw new Error(`${code} has no keeper or no SHO`);
  const perform = performAs(journal, keeper, sho);
  const dice = createDice(deps.seed + view.reader.size());
  const planned: { at: number; run: () => Promise<void> }[] = [];
  const story: Story = {
    journal,
    reader: view.reader,
    clock: { ...clock, turnTo: () => undefined },
    dice,
    perform,
    places: knownPlaces(opened) ?? (await seedPlaces(perform)),
    keeper,
    until: clock.now() + 365 * DAY,
    one: (role) => byRole(role)[dice.below(byRole(role).length)] ?? keeper,
    // the story's hours pass in minutes
    plan: (at, run) => void planned.push({ at: clock.now() + (at - clock.now()) / HOURS, run }),
  };
  let number = 1 + view.reader.counts(clock.now()).items;
  let closed = false;
  let working: Promise<void> = Promise.resolve();
  let cancel = (): void => undefined;
  const workOnce = async (): Promise<void> => {
    const due = planned.findIndex(({ at }) => at <= clock.now());
    const [next] = due < 0 ? [] : planned.splice(due, 1);
    if (next) await next.run();
    else await takeIn(story, { category: dice.pick(CATEGORIES), number: number++, photo: undefined });
  };
  const rest = (): void => {
    if (closed) return;
    cancel = clock.after(LEAST_PAUSE_MS + dice.below(SPREAD_MS), () => {
      // an act that is refused (a forked log, a full disk) is shown by the station's state; the next one is tried
      working = workOnce().then(rest, rest);
    });
  };
  rest();

  return {
    code,
    name,
    entries: () => view.reader.size(),
    state: courier.state,
    async close() {
      closed = true;
      cancel();
      await working;
      await courier.close();
      await opened.close();
    },
  };
};
