import type { StationState } from "../custody/state.ts";
import type { EntryDraft } from "../log/entry.ts";
import type { OfficerState } from "../people/officer.ts";
import type { Instant } from "../time.ts";
import type { RosterLine } from "./kinds.ts";
import type { InForce, Standing } from "./standing.ts";

type Station = Pick<StationState, "officer" | "officerByNumber" | "officers" | "obeyed" | "transfer">;
type Posted = Extract<EntryDraft, { kind: "officer.posted" }>;

/** The officer here that a line of the roster means: an officer enrolled here before keeps the own code and PIN. */
export const knownAs = (state: Pick<Station, "officer" | "officerByNumber">, line: RosterLine): string =>
  (state.officer(line.officer) ?? state.officerByNumber(line.number))?.officer ?? line.officer;

const draftOf = (at: Instant, body: Posted["body"]): Posted => ({
  kind: "officer.posted",
  at,
  subjects: [body.officer],
  body,
});

const plainOf = (line: RosterLine | OfficerState) => {
  const { name, rank, number, role, from, until } = line;
  return { name, rank, number, role, ...(from ? { from } : {}), ...(until ? { until } : {}) };
};

/** One line against the officer known here; undefined when nothing changes. */
const postedBy = (state: Station, line: RosterLine, roster: InForce<unknown>, at: Instant): Posted | undefined => {
  const officer = knownAs(state, line);
  const known = state.officer(officer);
  // the SHO's suspension stands until the district answers that entry; the roster alone does not take it back
  const held = known?.held !== undefined && line.status === "active";
  const status = held ? "suspended" : line.status;
  const next = { ...plainOf(line), status };
  const same =
    known !== undefined &&
    JSON.stringify({ ...plainOf(known), status: known.status }) === JSON.stringify(next) &&
    (known.held === undefined) === !held;
  return same ? undefined : draftOf(at, { officer, ...next, held, roster: roster.version, order: roster.seq });
};

const obeyRoster = (state: Station, standing: Standing, at: Instant): Posted[] => {
  const { roster } = standing;
  if (!roster || roster.version <= state.obeyed().roster) return [];
  const drafts = roster.value.flatMap((line) => postedBy(state, line, roster, at) ?? []);
  const named = new Set(roster.value.map((line) => knownAs(state, line)));
  const removed = state
    .officers()
    .filter(({ officer, status }) => !named.has(officer) && status !== "transferred")
    .map((known) =>
      draftOf(at, {
        officer: known.officer,
        ...plainOf(known),
        status: "transferred",
        held: false,
        roster: roster.version,
        order: roster.seq,
      }),
    );
  return [...drafts, ...removed];
};

/** What the district answered about a suspension made here: refused gives back the roster's word, approved keeps it. */
const obeyAnswers = (state: Station, standing: Standing, at: Instant): Posted[] =>
  standing.notices.flatMap(({ seq, answers }) => {
    if (!answers || seq < state.obeyed().size) return [];
    const { entry, verdict } = answers;
    const known = state.officers().find(({ held }) => held?.epoch === entry.epoch && held.seq === entry.seq);
    if (!known) return [];
    const line = standing.roster?.value.find((each) => knownAs(state, each) === known.officer);
    const status = verdict === "approved" ? "suspended" : (line?.status ?? "active");
    return [draftOf(at, { officer: known.officer, ...plainOf(known), status, held: false, order: seq })];
  });

const obeyTransfers = (state: Station, standing: Standing, at: Instant): EntryDraft[] =>
  [...standing.transfers.values()].flatMap(({ transfer, ended }) => {
    const sent = state.transfer(transfer);
    if (!ended || sent?.state !== "sent") return [];
    const { outcome, entry } = ended;
    const body = { transfer, outcome, entry, items: [...sent.items] };
    return [{ kind: "transfer.closed", at, subjects: [transfer, ...sent.items], body }];
  });

/**
 * The entries with which a station obeys what its verified orders say and it did not do yet; none when there is nothing
 * new, or when fewer orders are at hand than it obeyed before (a new machine that still fetches them).
 * @param root of the orders log in hex
 */
export const obey = (state: Station, standing: Standing, root: string, at: Instant): readonly EntryDraft[] => {
  const { size, roster, policy } = standing;
  if (size <= state.obeyed().size) return [];
  const answers = obeyAnswers(state, standing, at);
  const answered = new Set(answers.map(({ body }) => body.officer));
  return [
    ...obeyRoster(state, standing, at).filter(({ body }) => !answered.has(body.officer)),
    ...answers,
    ...obeyTransfers(state, standing, at),
    {
      kind: "orders.taken",
      at,
      subjects: [],
      body: {
        size,
        root,
        ...(roster ? { roster: roster.version } : {}),
        ...(policy.version > 0 ? { policy: policy.version } : {}),
      },
    },
  ];
};
