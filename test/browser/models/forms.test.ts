import { safeParse } from "valibot";
import { expect, test } from "vitest";
import { depositInput } from "#domain/custody/acts/deposit.ts";
import { issueInput } from "#domain/custody/acts/issue.ts";
import { returnInput } from "#domain/custody/acts/return.ts";
import {
  type DepositDraft,
  depositInputOf,
  emptyDeposit,
  missingOf,
  placeFor,
} from "#ui/kiosk/models/deposit-draft.ts";
import { EMPTY_ISSUE, issueInputOf, missingOfIssue } from "#ui/kiosk/models/issue-draft.ts";
import {
  EMPTY_ITEM,
  type ItemDraft,
  itemOf,
  missingOfItem,
  missingOfSeal,
  withCategory,
} from "#ui/kiosk/models/item-draft.ts";
import { EMPTY_RETURN, isChanged, missingOfReturn, returnInputOf } from "#ui/kiosk/models/return-draft.ts";
import { dayOfTyped, typedDay, typedTime } from "#ui/kit/when-text.ts";

const NOW = Date.parse("2026-11-22T06:00:00Z");
const ITEM = "MKCE9SA894411F";
const TRAY = { place: "TR00000000001A", kind: "tray", name: { hi: "ट्रे", en: "Tray" }, doubleLock: false } as const;
const YARD = { ...TRAY, place: "YD00000000001A", kind: "yard" } as const;
const OFFICER = { name: "अरुण तिवारी", rank: "उपनिरीक्षक", number: "1301" };

const phone: ItemDraft = {
  ...withCategory(EMPTY_ITEM, "electronic"),
  fields: { imei: "356789012345678" },
  sealState: "intact",
  sealCount: 2,
  photoDeferred: "कैमरा खराब",
};
const whole: DepositDraft = {
  ...emptyDeposit(NOW),
  case: { ...emptyDeposit(NOW).case, number: "302" },
  depositor: OFFICER,
  seizedAt: "2026-11-22T10:05",
  items: [phone],
};

test("[UI15] a form says what it still wants, and gives the act only when nothing is missing", () => {
  expect(missingOf(emptyDeposit(NOW), "case")).toEqual(["deposit.needNumber"]);
  expect(missingOf(emptyDeposit(NOW), "who")).toEqual(["deposit.needDepositor", "deposit.needTime"]);
  expect(missingOfItem(EMPTY_ITEM)).toEqual(["deposit.needCategory"]);
  expect(missingOfItem(withCategory(EMPTY_ITEM, "electronic"))).toEqual(["deposit.needIdentity"]);
  expect(missingOfItem(withCategory(EMPTY_ITEM, "clothes"))).toEqual(["deposit.needDescription"]);
  expect(missingOfSeal(EMPTY_ITEM)).toEqual(["deposit.needSeal", "deposit.needPhoto"]);
  expect(depositInputOf({ ...whole, depositor: undefined }, TRAY)).toBeUndefined();
});

test("[UI15] a filled form is exactly what the act takes", () => {
  const input = depositInputOf(whole, TRAY);
  expect(input).toMatchObject({
    case: { kind: "fir", numbers: [{ kind: "fir", number: "302", year: 2026 }], firToFollow: false, sensitive: false },
    seizure: { at: "2026-11-22T10:05:00.000+05:30" },
    depositor: OFFICER,
    items: [{ category: "electronic", quantity: { amount: 1, unit: "piece" }, seal: { state: "intact", count: 2 } }],
  });
  expect(safeParse(depositInput, { ...input, place: ITEM }).success).toBe(true);
});

test("[UI15] what cannot be read is said with its reason, and cash is what was counted", () => {
  const blind = itemOf({ ...phone, fields: {}, unreadable: { imei: "मिटा हुआ" } });
  expect(blind?.fields).toEqual({ imei: { unreadable: "मिटा हुआ" } });
  const cash = itemOf({ ...withCategory(EMPTY_ITEM, "cash"), notes: { 50000: "3", 1000: "2" }, sealState: "none" });
  expect(cash).toMatchObject({
    quantity: { amount: 152_000, unit: "rupee_paise" },
    fields: {
      denominations: [
        { face: 50_000, count: 3 },
        { face: 1_000, count: 2 },
      ],
    },
    seal: { state: "none", count: 0 },
  });
});

test("[UI15] explosives are taken in at the yard, everything else at the counter tray", () => {
  expect(placeFor([phone], [YARD, TRAY])).toBe(TRAY);
  expect(placeFor([withCategory(EMPTY_ITEM, "explosives")], [TRAY, YARD])).toBe(YARD);
  expect(placeFor([phone], [])).toBeUndefined();
});

test("[UI15] an issue to a court or laboratory wants its order, a bond wants the person", () => {
  const bond = {
    ...EMPTY_ISSUE,
    parcels: [{ item: ITEM, text: "12/2026" }],
    purpose: "custody-bond" as const,
    office: "सी०जे०एम० न्यायालय",
    carrier: OFFICER,
    dueDay: "2026-11-29",
  };
  expect(missingOfIssue(bond)).toEqual(["issue.needOrder", "issue.needReceiver"]);
  const input = issueInputOf({ ...bond, orderNumber: "218", receiver: { ...bond.receiver, name: "क" } }, NOW);
  expect(input).toMatchObject({ dueAt: "2026-11-29T23:59:59.999+05:30", receiver: { role: "receiver", name: "क" } });
  expect(safeParse(issueInput, input).success).toBe(true);
});

test("[UI15] a seal that is not the one that left asks for a remark and a photo", () => {
  const line = {
    item: ITEM,
    text: "12/2026",
    left: { state: "intact", count: 2 } as const,
    count: 2,
    impression: "",
    remark: "",
    before: [],
    photos: [],
    photoDeferred: "",
  };
  const same = { ...line, state: "intact" as const };
  const broken = { ...line, state: "broken" as const };
  expect([isChanged(line), isChanged(same), isChanged(broken)]).toEqual([false, false, true]);
  const draft = { ...EMPTY_RETURN, lines: [broken], carrier: OFFICER, to: ITEM };
  expect(missingOfReturn(draft)).toEqual(["return.needRemark", "return.needPhoto"]);
  const why = { remark: "रास्ते में टूटी", photoDeferred: "कैमरा खराब" };
  const input = returnInputOf({ ...draft, lines: [{ ...broken, ...why }] }, NOW);
  expect(input?.lines).toEqual([{ item: ITEM, seal: { state: "broken", count: 2 }, ...why }]);
  expect(safeParse(returnInput, input).success).toBe(true);
});

test("[UI16] days and times are typed as digits and stand as DD-MM-YYYY and HH:mm", () => {
  expect(["2", "22", "2211", "22112026", "२२११२०२६", "22-11-2026"].map(typedDay)).toEqual([
    "2",
    "22",
    "22-11",
    "22-11-2026",
    "22-11-2026",
    "22-11-2026",
  ]);
  expect(dayOfTyped("22-11-2026")).toBe("2026-11-22");
  expect(dayOfTyped("31-02-2026")).toBeUndefined();
  expect(["1", "1005", "10:05"].map(typedTime)).toEqual(["1", "10:05", "10:05"]);
});
