import fc from "fast-check";
import { expect, test } from "vitest";
import { randomBytes } from "#platform/crypto.ts";
import type { DraftWriting, WaitingDraft } from "#ui/kiosk/models/answers.ts";
import { createDrafts } from "#ui/kiosk/models/drafts.ts";

const empty = () => ({ number: "", step: 1 });
const UNREACHABLE = { code: "kiosk/unreachable" as const, message: { hi: "", en: "" }, facts: {} };

/** A station that keeps drafts as the real one does, answers when told to, and a kiosk's model before it. */
const aKiosk = (kept = new Map<string, WaitingDraft>()) => {
  let officer: string | undefined = "A";
  let now = 0;
  let reachable = true;
  let held: (() => void)[] | undefined;
  let timers: (() => void)[] = [];
  const writings: DraftWriting[] = [];
  const recorded: string[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const take = (writing: DraftWriting) => {
    if (!reachable) return { ok: false as const, error: UNREACHABLE };
    writings.push(writing);
    const key = `${writing.officer}:${writing.name}`;
    const before = kept.get(key);
    if (before && before.seq >= writing.seq)
      return { ok: true as const, value: { kept: false, seq: before.seq, recorded } };
    kept.set(key, { ...writing, atMs: now, recorded: [] });
    return { ok: true as const, value: { kept: true, seq: writing.seq, recorded } };
  };
  const drafts = createDrafts({
    api: {
      drafts: async () => ({
        ok: true,
        value: { drafts: [...kept].flatMap(([key, draft]) => (key.startsWith(`${officer}:`) ? [draft] : [])) },
      }),
      keepDraft: (writing) =>
        new Promise((resolve) => {
          const answer = () => resolve(take(writing));
          if (held) held.push(answer);
          else answer();
        }),
    },
    clock: {
      now: () => {
        now += 1;
        return now;
      },
      after: (_ms, call) => {
        timers.push(call);
        return () => {
          timers = timers.filter((other) => other !== call);
        };
      },
    },
    officer: () => officer,
    path: () => "/deposit",
    random: (count) => randomBytes(count),
  });
  return {
    drafts,
    kept,
    writings,
    recorded,
    settle,
    as: (who: string | undefined) => {
      officer = who;
    },
    reach: (can: boolean) => {
      reachable = can;
    },
    hold: () => {
      held = [];
    },
    /** answers what is held and everything after it */
    release: async () => {
      const waiting = held ?? [];
      held = undefined;
      for (const answer of waiting) answer();
      await settle();
    },
    heldNow: () => held?.length ?? 0,
    tick: async () => {
      const due = timers;
      timers = [];
      for (const call of due) call();
      await settle();
    },
  };
};

test("[DR1] a draft is there again in another browser, with what was added to the form since", async () => {
  const first = aKiosk();
  await first.drafts.load();
  first.drafts.of("deposit", empty).value = { number: "302", step: 2 };
  await first.settle();
  expect(first.drafts.state.value).toBe("kept");
  const again = aKiosk(first.kept);
  expect(again.drafts.ready.value).toBe(false);
  await again.drafts.load();
  expect(again.drafts.ready.value).toBe(true);
  expect(again.drafts.of("deposit", () => ({ ...empty(), memo: "" })).value).toEqual({
    number: "302",
    step: 2,
    memo: "",
  });
  expect(again.drafts.act("deposit")).toBe(first.drafts.act("deposit"));
});

test("[UI7] [DR2] one officer's draft is never another's, on the screen or at the station", async () => {
  const { drafts, as, settle, kept } = aKiosk();
  await drafts.load();
  drafts.of("deposit", empty).value = { number: "302", step: 2 };
  await settle();
  as("B");
  await drafts.load();
  expect([drafts.has("deposit"), drafts.unfinished.value]).toEqual([false, []]);
  expect(drafts.of("deposit", empty).value).toEqual(empty());
  drafts.of("deposit", empty).value = { number: "9", step: 1 };
  await settle();
  expect([...kept.keys()]).toEqual(["A:deposit", "B:deposit"]);
  as("A");
  await drafts.load();
  expect(drafts.of("deposit", empty).value.number).toBe("302");
});

test("[DR7] looking at an empty form keeps nothing; a form that was sent leaves nothing behind", async () => {
  const { drafts, writings, settle, kept } = aKiosk();
  await drafts.load();
  const draft = drafts.of("deposit", empty);
  await settle();
  expect(writings).toEqual([]);
  draft.value = { number: "302", step: 2 };
  const act = drafts.act("deposit");
  drafts.clear("deposit");
  draft.value = { number: "303", step: 2 };
  await settle();
  expect(kept.get("A:deposit")?.value).toBeNull();
  expect(drafts.unfinished.value).toEqual([]);
  expect(drafts.of("deposit", empty).value).toEqual(empty());
  expect(drafts.act("deposit")).not.toBe(act);
});

test("[DR6] while one writing is on its way the others wait, and the newest of them follows it", async () => {
  const { drafts, writings, hold, heldNow, release } = aKiosk();
  await drafts.load();
  const draft = drafts.of("deposit", empty);
  hold();
  for (const number of ["3", "30", "302"]) draft.value = { number, step: 1 };
  expect(heldNow()).toBe(1);
  await release();
  expect(writings.map(({ seq, value }) => [seq, value?.["number"]])).toEqual([
    [1, "3"],
    [2, "302"],
  ]);
});

test("[DR6] what waits goes out when the page is left, and the late answer changes nothing", async () => {
  const { drafts, writings, hold, release, kept } = aKiosk();
  await drafts.load();
  const draft = drafts.of("deposit", empty);
  hold();
  draft.value = { number: "3", step: 1 };
  draft.value = { number: "302", step: 1 };
  drafts.flush();
  await release();
  expect(writings.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(kept.get("A:deposit")?.value).toEqual({ number: "302", step: 1 });
});

test("[DR6] whatever fails and whenever, in the end the station has what is on the screen", async () => {
  const steps = fc.array(fc.constantFrom("type", "down", "up", "tick", "clear", "load") as fc.Arbitrary<string>, {
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (does) => {
      const { drafts, reach, tick, settle, kept } = aKiosk();
      await drafts.load();
      let typed = 0;
      for (const step of does) {
        if (step === "type") {
          typed += 1;
          const draft = drafts.of("deposit", empty);
          draft.value = { number: String(typed), step: 1 };
        } else if (step === "clear") drafts.clear("deposit");
        else if (step === "load") await drafts.load();
        else if (step === "tick") await tick();
        else reach(step === "up");
      }
      reach(true);
      await settle();
      await tick();
      const shown = drafts.unfinished.value[0]?.value ?? null;
      expect(kept.get("A:deposit")?.value ?? null).toEqual(shown);
      expect(shown?.["number"] ?? "").toBe(does.lastIndexOf("type") > does.lastIndexOf("clear") ? String(typed) : "");
    }),
  );
});

test("[DR10] a form whose act is in the record is not filled in again but told, also when the page was alive", async () => {
  const first = aKiosk();
  await first.drafts.load();
  const draft = first.drafts.of("deposit", empty);
  draft.value = { number: "302", step: 2 };
  await first.settle();
  first.recorded.push("MK7Q2KD482913X");
  draft.value = { number: "3021", step: 2 };
  await first.settle();
  expect(first.drafts.unfinished.value).toMatchObject([{ recorded: ["MK7Q2KD482913X"] }]);
  expect(first.drafts.has("deposit")).toBe(false);

  const [kept] = first.kept.values();
  const again = aKiosk(new Map([["A:deposit", { ...(kept as WaitingDraft), recorded: ["MK7Q2KD482913X"] }]]));
  await again.drafts.load();
  expect(again.drafts.unfinished.value).toMatchObject([{ name: "deposit", recorded: ["MK7Q2KD482913X"] }]);
  expect(again.drafts.of("deposit", empty).value).toEqual(empty());
  again.drafts.of("deposit", empty).value = { number: "5", step: 1 };
  expect(again.drafts.unfinished.value).toMatchObject([{ value: { number: "5" }, recorded: [] }]);
});
