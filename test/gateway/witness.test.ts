import { afterEach, beforeEach, expect, test } from "vitest";
import { toBase64 } from "#domain/log/bytes.ts";
import { consistencyProof } from "#domain/log/proof.ts";
import { sha256 } from "#platform/crypto.ts";
import { openTestGateway, type TestGateway } from "../support/gateway.ts";
import { storedTree } from "../support/stored-tree.ts";
import { wireLog } from "../support/wire-log.ts";

let gateway: TestGateway;
const log = wireLog("KTW");
log.grow(50);
beforeEach(async () => {
  gateway = await openTestGateway();
  gateway.epochs.add("KTW", 1, log.vkey);
});
afterEach(() => gateway.close());

const nodes = storedTree(log.entries.map((entry) => entry.bytes)).nodeAt;
const proof = (old: number, size: number) =>
  old === 0 || old > size ? [] : consistencyProof(old, size, nodes, sha256);
const ask = (old: number, size: number, { note = log.note(size), lines = proof(old, size) } = {}) =>
  gateway.witness.addCheckpoint(`old ${old}\n${lines.map((hash) => `${toBase64(hash)}\n`).join("")}\n${note}`);

test("[WT4] a log that grew is cosigned, step by step, and the same head again too", () => {
  expect(ask(0, 7)).toMatchObject({ ok: true });
  expect(ask(7, 23)).toMatchObject({ ok: true });
  expect(ask(23, 23)).toMatchObject({ ok: true });
  expect(gateway.epochs.get("KTW", 1)?.witnessed).toMatchObject({ size: 23, root: log.rootAt(23) });
});

test("[WT4] what is wrong is answered with the specification's status", () => {
  expect(ask(0, 20)).toMatchObject({ ok: true });
  const stranger = wireLog("GYA");
  stranger.grow(3);
  const forged = wireLog("KTW", { seed: 9 });
  forged.grow(30);
  const status = (answer: ReturnType<typeof ask>) => (answer.ok ? 200 : answer.error);
  expect(status(gateway.witness.addCheckpoint("old 1"))).toEqual({ status: 400 });
  expect(status(gateway.witness.addCheckpoint(`old 01\n\n${log.note(20)}`))).toEqual({ status: 400 });
  expect(status(gateway.witness.addCheckpoint(`old 20\n${"A".repeat(44)}\n\n${log.note(20)}`))).toEqual({
    status: 400,
  });
  expect(status(ask(21, 20))).toEqual({ status: 400 });
  expect(status(ask(0, 3, { note: stranger.note(3) }))).toEqual({ status: 404 });
  expect(status(ask(20, 30, { note: forged.note(30) }))).toEqual({ status: 403 });
  expect(status(ask(0, 30))).toEqual({ status: 409, size: 20 });
  expect(status(ask(20, 20, { note: log.note(20, log.rootAt(19)) }))).toEqual({ status: 409, size: 20 });
  expect(status(ask(20, 30, { lines: proof(19, 30) }))).toEqual({ status: 422 });
  expect(status(ask(20, 30, { lines: [] }))).toEqual({ status: 422 });
  expect(gateway.epochs.get("KTW", 1)?.witnessed?.size).toBe(20);
});

test("[WT5] of two that prove from the same size only one is cosigned: the other must prove anew", () => {
  expect(ask(0, 10)).toMatchObject({ ok: true });
  expect(ask(10, 40)).toMatchObject({ ok: true });
  expect(ask(10, 30)).toEqual({ ok: false, error: { status: 409, size: 40 } });
  expect(gateway.epochs.get("KTW", 1)?.witnessed?.size).toBe(40);
});
