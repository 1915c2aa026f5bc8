import type { CaseNumber } from "#domain/case/case-header.ts";
import { newCode } from "#domain/codes.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import type { Entry, EntryDraft } from "#domain/log/entry.ts";
import { leafHash } from "#domain/log/tree.ts";
import { instantOf } from "#domain/time.ts";
import { sha256 } from "#platform/crypto.ts";
import { type Seeded, seeded } from "./seeded.ts";
import { type StockedObject, stockedObject } from "./stocked-words.ts";

export interface StockedLine {
  readonly entry: Entry;
  readonly stored: StoredEntry;
}
export interface StockOptions {
  /** items to take in */
  readonly items: number;
  /** entries of one item: its deposit, then label printed, label verified, shelved, seal checked */
  readonly perItem?: 1 | 2 | 3 | 4 | 5;
  readonly seed?: number;
  readonly station?: string;
  /** the object taken in as number `index` (from 0), instead of one of the usual stock */
  readonly objectOf?: (index: number, from: Seeded) => StockedObject;
  /** what brought the case number `index` (from 0), instead of FIRs 1 to 900 of each year */
  readonly numberOf?: (index: number) => CaseNumber & { readonly kind: "fir" | "gd" };
}

const START_MS = Date.UTC(2026, 0, 5);
const STEP_MS = 90_000;
const ITEMS_PER_CASE = 3;
const RACKS = 40;
const FIRS_A_YEAR = 900;

const usualNumber = (index: number): CaseNumber & { kind: "fir" | "gd" } => ({
  kind: "fir",
  number: String(1 + (index % FIRS_A_YEAR)),
  year: 2026 - (Math.floor(index / FIRS_A_YEAR) % 60),
});

/**
 * The log of a station with a stock: places, officer, then cases and items one after the other, as legal as if an
 * officer had entered them. Made while it is read, so that any length fits in memory.
 */
export function* stockedLog(options: StockOptions): Generator<StockedLine> {
  const { items, perItem = 1, seed = 1, station = "UP-LKO-01" } = options;
  const { objectOf = (_, from) => stockedObject(from), numberOf = usualNumber } = options;
  const from = seeded(seed);
  const tails = new Set<string>();
  const mint = (kind: Parameters<typeof newCode>[0]): string => {
    const code = newCode(kind, from.bytes, (tail) => tails.has(tail));
    tails.add(code.slice(7, 13));
    return code;
  };
  const officer = mint("officer");
  let seq = 0;
  const line = (draft: EntryDraft): StockedLine => {
    const at = instantOf(START_MS + seq * STEP_MS);
    const entry = {
      v: 1,
      kind: draft.kind,
      station,
      epoch: 1,
      seq,
      at,
      recordedAt: at,
      clock: { source: "ntp", errMs: 5, bootId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", monoMs: seq * 1000 },
      actor: { officer, factors: ["number", "pin"], session: "Zk3r8Qw1" },
      subjects: draft.subjects,
      body: draft.body,
      blobs: [],
    } as Entry;
    const bytes = canonicalBytes(entry);
    const stored = { epoch: 1, seq: seq++, bytes, leafHash: leafHash(sha256, bytes) };
    return { entry, stored };
  };
  const at = instantOf(START_MS);
  const keeper = { hi: "रमाकान्त तिवारी", en: "Ramakant Tiwari" };
  const rank = { hi: "हेड कांस्टेबल", en: "Head constable" };
  yield line({
    kind: "officer.enrolled",
    at,
    subjects: [officer],
    body: { officer, name: keeper, rank, number: "112233", role: "moharrir", status: "active" },
  });
  const [room, tray] = [mint("room"), mint("tray")];
  yield line({
    kind: "place.made",
    at,
    subjects: [room],
    body: { place: room, kind: "room", name: { hi: "मालखाना", en: "Malkhana" }, doubleLock: false },
  });
  yield line({
    kind: "place.made",
    at,
    subjects: [tray],
    body: { place: tray, kind: "tray", name: { hi: "काउन्टर ट्रे", en: "Counter tray" }, doubleLock: false },
  });
  const racks: string[] = [];
  for (let i = 1; i <= RACKS; i++) {
    const rack = mint("rack");
    racks.push(rack);
    yield line({
      kind: "place.made",
      at,
      subjects: [rack, room],
      body: { place: rack, kind: "rack", name: { hi: `रैक ${i}`, en: `Rack ${i}` }, parent: room, doubleLock: false },
    });
  }
  let found = "";
  let seizure = "";
  for (let i = 0; i < items; i++) {
    const now = instantOf(START_MS + seq * STEP_MS);
    if (i % ITEMS_PER_CASE === 0) {
      found = mint("case");
      seizure = mint("seizure");
      const number = numberOf(i / ITEMS_PER_CASE);
      yield line({
        kind: "case.opened",
        at: now,
        subjects: [found],
        body: {
          case: found,
          kind: number.kind === "gd" ? "gd-unclaimed" : "fir",
          numbers: [number],
          sections: "379/411 IPC",
          sensitive: false,
          firToFollow: false,
        },
      });
    }
    const item = mint("item");
    const object = objectOf(i, from);
    const seal = { state: "intact", count: 2, text: "RT" } as const;
    const rack = racks[from.below(racks.length)] ?? tray;
    yield line({
      kind: "item.deposited",
      at: now,
      subjects: [item, found, seizure, tray],
      body: {
        item,
        register: { year: 2026, serial: i + 1 },
        case: found,
        seizure,
        seizedAt: instantOf(START_MS + seq * STEP_MS - 3_600_000 * (1 + from.below(40))),
        ...object,
        seal,
        photos: [],
        photoDeferred: "कैमरा खराब",
        depositor: { name: "अजय सिंह", rank: "उ०नि०", number: "9801" },
        place: tray,
        sensitive: false,
      },
    });
    if (perItem > 1)
      yield line({
        kind: "label.printed",
        at: now,
        subjects: [item],
        body: { of: item, size: "50x25", copy: 1, outcome: "printed" },
      });
    if (perItem > 2) yield line({ kind: "label.verified", at: now, subjects: [item], body: { of: item } });
    if (perItem > 3)
      yield line({ kind: "item.shelved", at: now, subjects: [item, rack], body: { item, from: tray, to: rack } });
    if (perItem > 4)
      yield line({ kind: "seal.checked", at: now, subjects: [item], body: { item, action: "verified", seal } });
  }
}
