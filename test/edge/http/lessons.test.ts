import { expect, test } from "vitest";
import { createLessons } from "#edge/services/lessons.ts";
import { openHttpStation } from "../../support/http-station.ts";

test("[LE3] a real station puts no lesson on record", async () => {
  const station = await openHttpStation();
  await station.signIn("moharrir");
  const before = station.edge.opened.view.reader.size();
  const answer = await station.ask("POST", "/api/lessons", { act: { lesson: "deposit", mistakes: 0 } });
  expect([answer.status, answer.body["code"]]).toEqual([409, "lesson/training-only"]);
  expect(station.edge.opened.view.reader.size()).toBe(before);
  expect((await station.ask("GET", "/api/lessons")).body).toEqual({ finished: [] });
});

test("[LE2] a finished lesson is an entry by its officer; the SHO sees all, others their own", async () => {
  const station = await openHttpStation(["moharrir", "sho", "io", "technician"]);
  const { journal, view } = station.edge.opened;
  const lessons = createLessons({ journal, reader: view.reader, training: true });
  const by = (role: "moharrir" | "io" | "technician") => ({
    officer: station.officer(role),
    factors: ["number", "pin"] as const,
    session: "test",
  });
  expect((await lessons.finish(by("moharrir"), { lesson: "deposit", mistakes: 2 })).ok).toBe(true);
  expect((await lessons.finish(by("io"), { lesson: "search", mistakes: 0 })).ok).toBe(true);
  expect(await lessons.finish(by("technician"), { lesson: "search", mistakes: 0 })).toMatchObject({
    error: { code: "policy/role" },
  });
  expect(station.entries().slice(-2)).toMatchObject([
    {
      kind: "lesson.finished",
      actor: { officer: station.officer("moharrir") },
      body: { lesson: "deposit", mistakes: 2 },
    },
    { kind: "lesson.finished", actor: { officer: station.officer("io") }, body: { lesson: "search", mistakes: 0 } },
  ]);
  const seen = (role: "moharrir" | "sho" | "io") => {
    const officer = view.reader.officer(station.officer(role));
    return officer ? lessons.finished(officer).map(({ lesson }) => lesson) : [];
  };
  expect(seen("moharrir")).toEqual(["deposit"]);
  expect(seen("io")).toEqual(["search"]);
  expect(seen("sho")).toEqual(["search", "deposit"]);
});
