import * as v from "valibot";
import { integer } from "../schema.ts";

/** What a technician tries on a new machine, one after the other. */
export const MACHINE_TESTS = ["network", "printer", "label", "photo", "door", "sound"] as const;
export type MachineTest = (typeof MACHINE_TESTS)[number];

/** `absent`: the part is not fitted here. */
export const TEST_OUTCOMES = ["passed", "failed", "absent"] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

const tried = v.strictObject({ outcome: v.picklist(TEST_OUTCOMES), atMs: integer() });

/** How far the claiming of a machine has come; kept in the station's folder, so that no step is lost. */
export const claimSchema = v.strictObject({
  /** the four words were held against those the district shows */
  compared: v.exactOptional(v.strictObject({ same: v.boolean(), atMs: integer() })),
  tests: v.strictObject({
    network: v.exactOptional(tried),
    printer: v.exactOptional(tried),
    label: v.exactOptional(tried),
    photo: v.exactOptional(tried),
    door: v.exactOptional(tried),
    sound: v.exactOptional(tried),
  }),
  /** what the last test label says, until it was scanned back */
  label: v.exactOptional(v.string()),
  /** when the sign-off sheet was printed */
  signedMs: v.exactOptional(integer()),
});
export type Claim = v.InferOutput<typeof claimSchema>;

export const NEW_CLAIM: Claim = { tests: {} };

/** What has to be done next: the words of an enrolled machine first, then the tests in their order, then the sheet. */
export const nextStep = (claim: Claim, isEnrolled: boolean): "words" | MachineTest | "sheet" | "done" => {
  if (isEnrolled && claim.compared?.same !== true) return "words";
  const test = MACHINE_TESTS.find((each) => claim.tests[each] === undefined);
  return test ?? (claim.signedMs === undefined ? "sheet" : "done");
};

/** A test was tried, again or for the first time: a sheet printed before it no longer holds. */
export const withTest = (claim: Claim, test: MachineTest, outcome: TestOutcome, atMs: number): Claim => {
  const { signedMs: _signed, ...rest } = claim;
  return { ...rest, tests: { ...claim.tests, [test]: { outcome, atMs } } };
};
