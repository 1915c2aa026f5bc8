import { expect, test } from "vitest";
import type { Second } from "#ui/kiosk/models/api.ts";
import { createSubmission } from "#ui/kiosk/models/submission.ts";
import type { Answer, Problem } from "#ui/kit/answer.ts";

const problem = (code: Problem["code"], facts: Problem["facts"] = {}): Answer<never> => ({
  ok: false,
  error: { code, message: { hi: code, en: code }, facts },
});

test("[UI8] an act that needs a second officer is sent again with that officer's PIN, and only then is done", async () => {
  const submission = createSubmission();
  const sent: (Second | undefined)[] = [];
  const done: string[] = [];
  const answers: Answer<string>[] = [
    problem("policy/second-person-required", { why: "double-lock" }),
    problem("session/wrong-pin"),
    { ok: true, value: "12/2026" },
  ];
  await submission.send(
    async (second) => {
      sent.push(second);
      return answers.shift() ?? problem("fault/internal");
    },
    (value) => done.push(value),
  );
  expect(submission.secondWanted.value).toBe("double-lock");
  await submission.sendWith({ number: "1201", pin: "000000" });
  expect(submission.secondWanted.value).toBe("double-lock");
  expect(submission.problem.value?.code).toBe("session/wrong-pin");
  expect(done).toEqual([]);
  await submission.sendWith({ number: "1201", pin: "161803" });
  expect(submission.secondWanted.value).toBeUndefined();
  expect(submission.problem.value).toBeUndefined();
  expect(done).toEqual(["12/2026"]);
  expect(sent).toEqual([undefined, { number: "1201", pin: "000000" }, { number: "1201", pin: "161803" }]);
});

test("[UI13] a refusal is kept until the next try", async () => {
  const submission = createSubmission();
  await submission.send(
    async () => problem("item/out"),
    () => undefined,
  );
  expect(submission.problem.value?.code).toBe("item/out");
  await submission.send(
    async () => ({ ok: true, value: 1 }),
    () => undefined,
  );
  expect(submission.problem.value).toBeUndefined();
});

test("[UI14] an act pressed twice is sent once", async () => {
  const submission = createSubmission();
  let sent = 0;
  const act = async (): Promise<Answer<number>> => {
    sent += 1;
    await Promise.resolve();
    return { ok: true, value: sent };
  };
  await Promise.all([submission.send(act, () => undefined), submission.send(act, () => undefined)]);
  expect(sent).toBe(1);
});
