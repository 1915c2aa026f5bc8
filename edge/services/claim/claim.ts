import {
  type Claim,
  MACHINE_TESTS,
  type MachineTest,
  nextStep,
  type TestOutcome,
  withTest,
} from "#domain/claim/tests.ts";
import { newCode, parseCode } from "#domain/codes.ts";
import { claimSheet, testLabel } from "#domain/papers/claim-slips.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Bilingual } from "#domain/schema.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { shortWords } from "#domain/wire/short-words.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { reach } from "#platform/machine/network.ts";
import { createTurns } from "#platform/turns.ts";
import { hasClaim, readClaim, writeClaim } from "../../stores/claim/claim-file.ts";
import type { PaperHead } from "../printing/models.ts";
import type { Printing } from "../printing/print.ts";

/** The machine's tests as the kiosk shows them. Nothing of any case is in it. */
export interface ClaimView {
  readonly step: ReturnType<typeof nextStep>;
  readonly station: string;
  readonly name: Bilingual;
  /** four words of the machine's key; none while it is not enrolled */
  readonly words: readonly Bilingual[];
  readonly differed: boolean;
  readonly tests: readonly { readonly test: MachineTest; readonly outcome?: TestOutcome }[];
}

/** A test that a person judges by eye or ear. */
export type JudgedTest = "photo" | "door" | "sound";

/** Claiming a machine, after it was enrolled: words, tests, sign-off sheet. Every step is on the disk when it answers. */
export interface Claims {
  view(): ClaimView;
  /** The words were read to the district. */
  compare(same: boolean): Promise<ClaimView>;
  /** Tries the way to the district. */
  tryNetwork(): Promise<ClaimView>;
  /** Prints the test label: with it the printer is tried. */
  printLabel(lang: PaperLang): Promise<ClaimView>;
  /** Refuses `claim/other-label` for anything but the label printed last. */
  scanLabel(text: string): Promise<Result<ClaimView>>;
  judge(test: JudgedTest | "label", outcome: TestOutcome): Promise<ClaimView>;
  /** Prints the sheet. Refuses `claim/not-finished` while a test waits, `claim/sheet-not-printed` when no paper came. */
  printSheet(lang: PaperLang): Promise<Result<ClaimView>>;
  /** the technician began and has not finished */
  isOpen(): boolean;
  /** when the last test label was scanned back (ms) */
  labelAtMs(): number | undefined;
}

export interface ClaimDeps {
  readonly folder: string;
  readonly station: string;
  readonly head: Pick<PaperHead, "name" | "training">;
  readonly version: string;
  readonly vkey: string;
  /** the district's server; absent while the machine is not enrolled */
  readonly url: string | undefined;
  readonly printing: Pick<Printing, "slip">;
  readonly random: (count: number) => Uint8Array;
  readonly clock: Clock;
}

/** @returns the machine's tests, going on where they stopped */
export const createClaims = (deps: ClaimDeps): Claims => {
  const { folder, station, head, version, url, printing, random, clock } = deps;
  const words = url === undefined ? [] : shortWords(sha256, deps.vkey);
  const inTurn = createTurns();
  let claim = readClaim(folder);

  const view = (): ClaimView => ({
    step: nextStep(claim, url !== undefined),
    station,
    name: head.name,
    words,
    differed: claim.compared?.same === false,
    tests: MACHINE_TESTS.map((test) => {
      const tried = claim.tests[test];
      return { test, ...(tried ? { outcome: tried.outcome } : {}) };
    }),
  });
  const keep = async (next: Claim): Promise<ClaimView> => {
    await writeClaim(folder, next);
    claim = next;
    return view();
  };
  const tried = (test: MachineTest, outcome: TestOutcome) => keep(withTest(claim, test, outcome, clock.now()));

  return {
    view,
    compare: (same) => inTurn(() => keep({ ...claim, compared: { same, atMs: clock.now() } })),
    tryNetwork: () =>
      inTurn(async () => {
        const found = await reach(url, clock);
        if (typeof found === "string") return tried("network", "absent");
        return tried("network", found.ms === undefined ? "failed" : "passed");
      }),
    printLabel: (lang) =>
      inTurn(async () => {
        const code = newCode("test", random, () => false);
        const { outcome } = await printing.slip("claim-label", testLabel({ code, training: head.training }, lang));
        const { label: _before, ...rest } = claim;
        claim = outcome === "printed" ? { ...rest, label: code } : rest;
        return tried("printer", outcome === "printed" ? "passed" : "failed");
      }),
    scanLabel: (text) =>
      inTurn(async (): Promise<Result<ClaimView>> => {
        const read = parseCode(text);
        if (!read.ok || claim.label === undefined || read.value !== claim.label) return refuse("claim/other-label");
        return ok(await tried("label", "passed"));
      }),
    judge: (test, outcome) => inTurn(() => tried(test, outcome)),
    printSheet: (lang) =>
      inTurn(async (): Promise<Result<ClaimView>> => {
        const step = nextStep(claim, url !== undefined);
        if (step !== "sheet" && step !== "done") return refuse("claim/not-finished");
        const now = clock.now();
        const tests = Object.fromEntries(
          MACHINE_TESTS.flatMap((test) => {
            const outcome = claim.tests[test]?.outcome;
            return outcome ? [[test, outcome] as const] : [];
          }),
        );
        const at = displayTime(instantOf(now));
        const { name, training } = head;
        const sheet = claimSheet({ station: name, code: station, version, words, tests, at, training }, lang);
        const { outcome } = await printing.slip("claim-sheet", sheet);
        if (outcome !== "printed") return refuse("claim/sheet-not-printed");
        return ok(await keep({ ...claim, signedMs: now }));
      }),
    isOpen: () => hasClaim(folder) && nextStep(claim, url !== undefined) !== "done",
    labelAtMs() {
      const label = claim.tests.label;
      return label?.outcome === "passed" ? label.atMs : undefined;
    },
  };
};
