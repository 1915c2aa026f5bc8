import { readFile } from "node:fs/promises";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { ok } from "#domain/result.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { EXIT } from "../cli/exit-codes.ts";
import type { Teller } from "../cli/teller.ts";
import type { Machine } from "../machine/machine.ts";
import { type Outcome, refused } from "../refused.ts";
import type { Architecture } from "../release/release-note.ts";
import { otherSlot, RELEASE_KEY, RELEASES, type Slot, type Slots, slotsIn } from "../release/slots.ts";
import { takeRelease } from "../release/take-release.ts";
import { type Services, settle, type TrialTimes, tryRelease, type Verdict } from "../release/trial.ts";

/** What changing the release of a machine needs. */
export interface ReleaseDeps {
  readonly machine: Machine;
  readonly services: Services;
  readonly clock: Clock;
  readonly times: TrialTimes;
  readonly teller: Teller;
}

const withSlots = async (
  machine: Machine,
): Promise<Outcome<{ slots: Slots; key: NonNullable<ReturnType<typeof parseVerifierKey>> }>> => {
  const text = await readFile(machine.at(RELEASE_KEY), "utf8").catch(() => "");
  const key = parseVerifierKey(sha256, text.trim());
  return key ? ok({ slots: slotsIn(machine.at(RELEASES), key), key }) : refused("not-installed");
};

const tell = ({ teller }: ReleaseDeps, slots: Slots, verdict: Verdict): number => {
  const version = slots.noteOf(verdict.slot)?.version ?? "?";
  teller.say(teller.words.verdict(verdict, version));
  return teller.end({ version, ...verdict }, verdict.kept ? EXIT.done : EXIT.returned);
};

const trialDeps = (deps: ReleaseDeps, slots: Slots) => ({
  slots,
  services: deps.services,
  clock: deps.clock,
  times: deps.times,
  told: (stage: Parameters<Teller["words"]["stage"]>[0]) => deps.teller.say(deps.teller.words.stage(stage)),
});

/** Takes a signed release from a file or a folder on a stick, switches to it, and keeps it only when it holds. */
export const update = async (from: string, arch: Architecture, uid: number, deps: ReleaseDeps): Promise<number> => {
  const { machine, teller } = deps;
  if (uid !== 0) return teller.done(refused("no-root"), () => EXIT.done);
  return teller.done(await withSlots(machine), async ({ slots, key }) => {
    teller.say(teller.words.checking());
    return teller.done(await takeRelease(from, { machine, slots, key, arch }), async ({ slot, version }) => {
      teller.say(teller.words.taken(version));
      return tell(deps, slots, await tryRelease(trialDeps(deps, slots), slot));
    });
  });
};

/** Goes back to the release before, judged as a new one is. */
export const rollback = async (uid: number, deps: ReleaseDeps): Promise<number> => {
  const { machine, teller } = deps;
  if (uid !== 0) return teller.done(refused("no-root"), () => EXIT.done);
  return teller.done(await withSlots(machine), async ({ slots }) => {
    const [current, trusted] = [await slots.pointsTo("current"), await slots.pointsTo("trusted")];
    const to: Slot | undefined = current && otherSlot(current);
    if (current !== trusted) return teller.done(refused("release-on-trial"), () => EXIT.done);
    if (to === undefined || slots.noteOf(to) === undefined)
      return teller.done(refused("nothing-to-roll-back"), () => EXIT.done);
    return tell(deps, slots, await tryRelease(trialDeps(deps, slots), to));
  });
};

/** Ends a trial that a power cut interrupted; called at every start by the trusted release. */
export const settleTrial = async (deps: ReleaseDeps): Promise<number> =>
  deps.teller.done(await withSlots(deps.machine), async ({ slots }) => {
    const verdict = await settle(trialDeps(deps, slots));
    if (verdict !== undefined) return tell(deps, slots, verdict);
    deps.teller.say(deps.teller.words.nothingOnTrial());
    return deps.teller.end({ onTrial: false }, EXIT.done);
  });
