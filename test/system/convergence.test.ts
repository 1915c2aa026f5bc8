import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalBytes } from "#domain/log/bytes.ts";
import { openCheckpoint } from "#domain/log/checkpoint.ts";
import { rootAt } from "#domain/log/tree.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import { type DistrictModel, type Machine, openDistrictModel } from "../support/district-model.ts";
import type { LinkFault } from "../support/faulty-exchange.ts";

/** What must hold is looked at once it is quiet, so the model itself remembers nothing. */
type Command = fc.AsyncCommand<object, DistrictModel>;

const nth = (model: DistrictModel, index: number): Machine => {
  const machine = model.machines[index % model.machines.length];
  if (!machine) throw new Error("no machine");
  return machine;
};
const always = () => true;
const fault = fc.constantFrom<LinkFault>("none", "cut", "late", "doubled", "short");
const index = fc.nat(7);
const commands: fc.Arbitrary<Command>[] = [
  fc.record({ index, count: fc.integer({ min: 1, max: 9 }) }).map(
    ({ index: at, count }): Command => ({
      check: always,
      async run(_model, real) {
        const machine = nth(real, at);
        if (machine.lost || machine.forked) return;
        machine.station.grow(count, `माल ${real.machines.indexOf(machine)}`);
      },
      toString: () => `grow(${at}, ${count})`,
    }),
  ),
  fc.record({ index, faults: fc.array(fault, { maxLength: 4 }) }).map(
    ({ index: at, faults }): Command => ({
      check: always,
      run: (_model, real) => real.run(nth(real, at), faults),
      toString: () => `run(${at}, ${faults.join(" ")})`,
    }),
  ),
  fc.record({ index, keep: fc.nat(12) }).map(
    ({ index: at, keep }): Command => ({
      check: always,
      run: (_model, real) => real.loseTail(nth(real, at), keep),
      toString: () => `loseTail(${at}, ${keep})`,
    }),
  ),
  index.map(
    (at): Command => ({
      check: always,
      async run(_model, real) {
        const machine = nth(real, at);
        if (real.machines.length < 6 && !machine.lost && !machine.forked) real.clone(machine);
      },
      toString: () => `clone(${at})`,
    }),
  ),
  fc.constantFrom("restart", "copyLogs", "putBack").map(
    (what): Command => ({
      check: always,
      run: (_model, real) => real[what as "restart" | "copyLogs" | "putBack"](),
      toString: () => what,
    }),
  ),
];

/** Everything quiet: every machine runs over a whole link until nothing moves any more. */
const settle = async (real: DistrictModel): Promise<void> => {
  for (let round = 0; round < 4; round++) for (const machine of real.machines) await real.run(machine, []);
};

const stored = async (real: DistrictModel, code: string) =>
  (await real.gateway().pages.read(code, 1, 0, 1_000)).entries.map(({ bytes }) => bytes);

/** Whether two logs say other things at one place. */
const differ = (a: Machine, b: Machine): boolean => {
  const size = Math.min(a.station.entries.length, b.station.entries.length);
  return !equalBytes(rootAt(sha256, size, a.station.reader.nodeAt), rootAt(sha256, size, b.station.reader.nodeAt));
};

const judge = async (real: DistrictModel): Promise<void> => {
  const alarms = real.gateway().alarms.open();
  for (const code of new Set(real.machines.map(({ station }) => station.code))) {
    const own = real.machines.filter(({ station }) => station.code === code);
    const here = await stored(real, code);
    const isForked = own.some((a) => own.some((b) => differ(a, b)));
    expect(alarms.some(({ station, kind }) => station === code && kind === "fork")).toBe(isForked);
    const survivors = own.filter(({ forked }) => !forked);
    if (!isForked)
      expect(here).toEqual(
        own.map(({ station }) => station.entries.map(({ bytes }) => bytes)).sort((a, b) => b.length - a.length)[0],
      );
    for (const { station, acknowledged } of survivors)
      expect(here.slice(0, acknowledged)).toEqual(station.entries.slice(0, acknowledged).map(({ bytes }) => bytes));
    const cosigned = real.gateway().epochs.get(code, 1)?.witnessed;
    const key = parseVerifierKey(sha256, own[0]?.station.vkey ?? "");
    if (!cosigned || !key) continue;
    const opened = openCheckpoint(cosigned.note, key, verifyEd25519);
    expect(opened.ok && opened.value.size).toBe(cosigned.size);
    const signer = own.find(({ station }) => station.signed.some(({ note }) => note === cosigned.note));
    if (!isForked && signer && signer.station.entries.length >= cosigned.size)
      expect(rootAt(sha256, cosigned.size, signer.station.reader.nodeAt)).toEqual(cosigned.root);
  }
};

describe("a district with every fault at once", () => {
  test("[LK1] [LK2] [LK3] [LK4] quiet again, logs are equal, nothing acknowledged is missing, every fork is told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), async (played) => {
        const real = await openDistrictModel(3);
        try {
          await fc.asyncModelRun(() => ({ model: {}, real }), played);
          await settle(real);
          await judge(real);
        } finally {
          await real.close();
        }
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
  });
});
