import { kindOf } from "#domain/codes.ts";
import { allowedActs } from "#domain/custody/allowed.ts";
import type { PrivateRecord } from "#domain/custody/fold.ts";
import { secondNeeded } from "#domain/custody/policy.ts";
import { coveredItem, readsItem } from "#domain/custody/sensitive.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { type PrivateRef, parseEntry } from "#domain/log/entry.ts";
import type { OfficerState, Role } from "#domain/people/officer.ts";
import { msOf } from "#domain/time.ts";
import { casesOf, itemCard, placePath } from "../../services/reading/cards.ts";
import { readsEntry } from "../../services/reading/confidence.ts";
import type { AppDeps } from "../deps.ts";

type Deps = Pick<AppDeps, "reader" | "privateParts">;

const MAY_READ_PERSONS: readonly Role[] = ["moharrir", "sho"];
const ENTRIES_WITH_PERSONS = 50;

/** Where persons of the case and the seizure are written: beside the entries that speak of them. */
const personRefs = ({ reader }: Deps, item: ItemState): PrivateRef[] =>
  [...item.cases, ...(item.seizure ? [item.seizure] : []), item.item].flatMap((code) =>
    reader.timeline(code, { limit: ENTRIES_WITH_PERSONS }).flatMap(({ bytes }) => {
      const { private: ref, kind } = parseEntry(bytes);
      return ref && (kindOf(code) === "item" || !kind.startsWith("item.")) ? [ref] : [];
    }),
  );

const openPersons = async (deps: Deps, item: ItemState) => {
  const refs = new Map(personRefs(deps, item).map((ref) => [ref.hash, ref]));
  const opened = (await deps.privateParts([...refs.values()])).filter((part) => part !== undefined);
  const persons = opened.flatMap((part) => listIn(part, "persons"));
  const place = opened.map((part) => part["place"]).find((found) => typeof found === "string");
  const original = opened.map((part) => part["cells"]).find((found) => typeof found === "object" && found !== null);
  return {
    persons: persons as Record<string, unknown>[],
    ...(place === undefined ? {} : { place: String(place) }),
    ...(original ? { original: original as Record<string, unknown> } : {}),
  };
};
const listIn = (part: NonNullable<PrivateRecord>, name: string): readonly unknown[] => {
  const found = part[name];
  return Array.isArray(found) ? found : [];
};

/** An item as this officer may read it. */
export const itemFor = (reader: Deps["reader"], officer: OfficerState | undefined, item: ItemState): ItemState =>
  officer && readsItem(officer, item, casesOf(reader, item)) ? item : coveredItem(item);

/** All that the item's screen shows this officer. */
export const itemSheet = async (deps: Deps, officer: OfficerState, item: ItemState) => {
  const { reader } = deps;
  const path = placePath(reader, item);
  const movement =
    item.whereabouts.kind === "out" && item.whereabouts.movement
      ? reader.movement(item.whereabouts.movement)
      : undefined;
  const second = secondNeeded("item.issue", { items: [item], places: path }, reader.place);
  const seized = item.seizedAt === undefined ? undefined : msOf(item.seizedAt);
  const deposited = msOf(item.depositedAt);
  const cases = casesOf(reader, item);
  const open = readsItem(officer, item, cases);
  return {
    card: itemCard(reader, item),
    item: open ? item : coveredItem(item),
    cases: open ? cases : [],
    ...(open ? {} : { withheld: true as const }),
    placePath: path,
    ...(movement ? { movement } : {}),
    allowed: [...allowedActs(officer, item)],
    ...(second === "class" || second === "double-lock" ? { second } : {}),
    ...(open && MAY_READ_PERSONS.includes(officer.role) ? { private: await openPersons(deps, item) } : {}),
    ...(seized === undefined || deposited === undefined ? {} : { delayMs: deposited - seized }),
  };
};

/** Entries that speak of a code, as a timeline shows them to this officer; what is withheld has an empty body. */
export const timelineOf = (
  { reader }: Pick<AppDeps, "reader">,
  officer: OfficerState,
  witnessed: number,
  code: string,
  limit: number,
) => {
  const named = (officer: string) => {
    const name = reader.officer(officer)?.name;
    return { officer, ...(name ? { name } : {}) };
  };
  return reader.timeline(code, { limit }).map(({ epoch, seq, bytes }) => {
    const entry = parseEntry(bytes);
    const { kind, at, recordedAt, actor, second, body } = entry;
    const open = readsEntry(reader, officer, entry);
    return {
      epoch,
      seq,
      kind,
      at,
      recordedAt,
      actor: named(actor.officer),
      ...(second ? { second: named(second.officer) } : {}),
      body: open ? (body as Record<string, unknown>) : {},
      ...(open ? {} : { withheld: true as const }),
      witnessed: seq < witnessed,
    };
  });
};
