import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { issue } from "#domain/custody/acts/issue.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { OutPurpose } from "#domain/entries/item.ts";
import { categoryOf, mustStayOutside } from "#domain/item/category.ts";
import { createTexts } from "#domain/text/all-texts.ts";
import type { Language } from "#domain/text/translate.ts";
import { instantOf } from "#domain/time.ts";
import { TRAINING_OFFICERS } from "#edge/services/seed/names.ts";
import { leastItem } from "../../support/factories.ts";
import { startTrainingStation, type TestStation } from "../../support/station.ts";
import { countedHands } from "../counted-hands.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "../kiosk.ts";

/** Most that a flow may cost: taps, scans, keys. */
const BUDGETS = {
  shelve: { taps: 0, scans: 2, keys: 0 },
  issue: { taps: 4, scans: 2, keys: 6 },
  return: { taps: 2, scans: 3, keys: 0 },
} as const;
let station: TestStation;
let browser: Browser;
beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

const within = (effort: { taps: number; scans: number; keys: number }, most: typeof effort) => {
  expect(effort.taps).toBeLessThanOrEqual(most.taps);
  expect(effort.scans).toBeLessThanOrEqual(most.scans);
  expect(effort.keys).toBeLessThanOrEqual(most.keys);
};
const reader = () => station.edge.opened.view.reader;
const used = new Set<string>();
/** An item nobody guards, in the room, not used by a test before. */
const plainItem = (fits: (item: ItemState) => boolean = () => true): ItemState => {
  const found = reader()
    .recent(300)
    .find(
      (item) =>
        item.whereabouts.kind === "placed" &&
        item.seal !== undefined &&
        item.register !== undefined &&
        !item.sensitive &&
        !categoryOf(item.category).twoPersons &&
        !mustStayOutside(item.category) &&
        !used.has(item.item) &&
        fits(item),
    );
  if (!found) throw new Error("no such item in the training station");
  used.add(found.item);
  return found;
};
/** An item deposited this moment: no label yet. */
const freshItem = async (): Promise<ItemState> => {
  const tray = reader()
    .places()
    .find(({ kind }) => kind === "tray");
  const header = { kind: "fir", numbers: [{ kind: "fir", number: `77${used.size}`, year: 2026 }] } as const;
  const made = await station.edge.opened.journal.perform(keeper(), deposit, {
    case: { ...header, numbers: [...header.numbers], sensitive: false, firToFollow: false },
    persons: [],
    seizure: { at: instantOf(Date.now() - 3_600_000) },
    depositor: { officer: keeper().officer, name: "अरुण तिवारी", rank: "उ०नि०", number: "1301" },
    place: tray?.place ?? "",
    items: [{ ...leastItem("clothes"), photos: [], photoDeferred: "कैमरा खराब" }],
  });
  const item = made.ok ? reader().item(made.value.value.items[0]?.item ?? "") : undefined;
  if (!item) throw new Error(`not deposited: ${JSON.stringify(made)}`);
  used.add(item.item);
  return item;
};
const racks = () =>
  reader()
    .places()
    .filter((place) => place.kind === "rack" && !place.doubleLock);
/** One officer of a role, with the PIN printed for the trainees. */
const officer = (role: string) => {
  const told = TRAINING_OFFICERS.find((each) => each.role === role);
  const found = told && reader().officerByNumber(told.number);
  if (!found) throw new Error(`no ${role}`);
  return { ...found, pin: told.pin };
};
const keeper = () => ({ officer: officer("moharrir").officer, session: "test", factors: ["number", "pin"] as const });

for (const language of ["hi", "en"] as const satisfies readonly Language[]) {
  const t = createTexts()(language);
  const open = async () => {
    const { page, complaints } = await openKiosk(browser, station.url, { language });
    await signIn(page, "1101", "271828");
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    return { page, complaints, hands: countedHands(page), button };
  };
  describe(`in ${language}`, () => {
    test("[FL1] the label is checked and the item put away by two scans from the home screen", async () => {
      const { page, hands, complaints } = await open();
      const item = await freshItem();
      await station.edge.printing.label(
        keeper(),
        { of: item.item, size: "50x25", ...(item.label.copies > 0 ? { reason: "test" } : {}) },
        language,
      );
      const [rack] = racks();
      await hands.scan(item.item);
      await page.getByText(t("label.state.verified")).waitFor();
      await hands.scan(rack?.place ?? "");
      await page.getByText(t("shelve.done", { place: rack?.name[language] ?? "" })).waitFor();
      within(hands.effort, BUDGETS.shelve);
      expect(reader().item(item.item)).toMatchObject({
        label: { verified: true },
        whereabouts: { kind: "placed", place: rack?.place },
      });
      expect(complaints).toEqual([]);
    });

    test("[FL2] [FL3] a rack scanned first takes every item after it, each once", async () => {
      const { page, hands } = await open();
      const [first, second] = racks();
      const items = [plainItem(), plainItem()];
      await hands.scan(first?.place ?? "");
      await page.locator(".put-head").waitFor();
      for (const { item } of items) await hands.scan(item);
      await page.locator(".put-count strong", { hasText: "2" }).waitFor();
      await hands.scan(items[0]?.item ?? "");
      await page.locator(".parcel").getByText(t("put.again")).waitFor();
      await keepPicture(page, `put-${language}`);
      await hands.scan(second?.place ?? "");
      await page.getByRole("heading", { name: second?.name[language] ?? "" }).waitFor();
      await hands.scan(items[1]?.item ?? "");
      await page.locator(".put-count strong", { hasText: "1" }).waitFor();
      expect(items.map(({ item }) => reader().item(item)?.whereabouts)).toMatchObject([
        { place: first?.place },
        { place: second?.place },
      ]);
      const shelved = reader()
        .timeline(items[0]?.item ?? "", { limit: 3 })
        .filter(({ bytes }) => bytes.includes('"item.shelved"') && bytes.includes(first?.place ?? "-"));
      expect(shelved).toHaveLength(1);
      expect(hands.effort).toEqual({ taps: 0, scans: 6, keys: 0 });
    });

    test("[FL5] a box takes what is scanned after it, moves whole with a rack, and gives an item back", async () => {
      const { page, hands, button } = await open();
      const box = reader()
        .places()
        .find((place) => place.kind === "box");
      const [, , to, out] = racks();
      const item = plainItem(({ whereabouts }) => whereabouts.kind === "placed" && whereabouts.place !== box?.place);
      await hands.scan(box?.place ?? "");
      await hands.scan(item.item);
      await page.locator(".put-count strong", { hasText: "1" }).waitFor();
      await hands.scan(to?.place ?? "");
      await page
        .getByText(t("put.boxMoved", { box: box?.name[language] ?? "", place: to?.name[language] ?? "" }))
        .waitFor();
      expect(reader().place(box?.place ?? "")?.parent).toBe(to?.place);
      expect(reader().item(item.item)?.whereabouts).toMatchObject({ place: box?.place });
      await hands.tap(page.getByRole("link", { name: t("put.contents") }));
      await page.waitForURL(`**/p/${box?.place}`);
      await keepPicture(page, `box-${language}`);
      const row = page.locator("li.row-line", { has: page.locator(`a[href="/i/${item.item}"]`) });
      await hands.tap(row.getByRole("button", { name: t("place.choose") }));
      await page.getByRole("heading", { name: t("tray.chosen", { count: 1 }) }).waitFor();
      await hands.scan(out?.place ?? "");
      await page.getByText(t("shelve.done", { place: out?.name[language] ?? "" })).waitFor();
      expect(reader().item(item.item)?.whereabouts).toMatchObject({ place: out?.place });
      expect(await button(t("tray.isChosen")).count()).toBe(0);
      expect(hands.effort).toEqual({ taps: 2, scans: 4, keys: 0 });
    });

    for (const purpose of ["court", "fsl", "custody-bond"] as const satisfies readonly OutPurpose[])
      test(`[FL7] [FL8] [FL9] an item leaves (${purpose}), signed by the carrier`, async () => {
        const { page, hands, button, complaints } = await open();
        const item = plainItem();
        const carrier = officer("carrier");
        await hands.scan(item.item);
        await page.waitForURL(`**/i/${item.item}`);
        await hands.tap(button(t("act.item.issue")));
        await hands.tap(page.locator(".chips-large").getByRole("button", { name: t(`purpose.${purpose}`) }));
        await page.getByText(t("issue.needOrder")).waitFor();
        await page.getByText(t("issue.needCarrier")).waitFor();
        await hands.tap(
          page
            .getByRole("group", { name: t("issue.paper") })
            .getByRole("button")
            .last(),
        );
        await hands.scan(carrier.officer);
        await page.getByLabel(t("carrier.pin")).waitFor();
        await hands.type(carrier.pin);
        await keepPicture(page, `issue-${purpose}-${language}`);
        await hands.tap(button(t("issue.save")));
        await page.getByText(t("print.printed")).waitFor();
        within(hands.effort, BUDGETS.issue);
        const where = reader().item(item.item)?.whereabouts;
        const movement = where?.kind === "out" ? reader().movement(where.movement ?? "") : undefined;
        expect(movement).toMatchObject({ purpose, signed: "pin", carrier: { officer: carrier.officer } });
        expect(page.url()).toContain(`/m/${movement?.movement}`);
        expect(page.url()).not.toContain("slip");
        expect(complaints).toEqual([]);
      });

    test("[FL10] [FL11] an item comes back with two taps and three scans", async () => {
      const { page, hands, button } = await open();
      const item = plainItem(({ seal, photos }) => seal?.state === "intact" && photos.length > 0);
      const carrier = officer("carrier");
      const { name, number } = carrier;
      const sent = await station.edge.opened.journal.perform(keeper(), issue, {
        codes: [item.item],
        purpose: "examination",
        office: "test",
        carrier: { officer: carrier.officer, name: name.hi, rank: "आ०", number },
        dueAt: "2099-01-01T00:00:00.000+05:30",
        seals: {},
      });
      expect(sent.ok).toBe(true);
      const [rack] = racks();
      await hands.scan(item.item);
      await hands.tap(button(t("act.item.return")));
      await page.locator(".return-photo img").first().waitFor();
      await hands.tap(button(t("found.same")));
      await hands.scan(carrier.officer);
      await page.getByText(t("return.scanRack")).waitFor();
      await keepPicture(page, `return-ready-${language}`);
      await hands.scan(rack?.place ?? "");
      await page.getByRole("heading", { name: t("return.done", { count: 1 }) }).waitFor();
      within(hands.effort, BUDGETS.return);
      expect(reader().item(item.item)?.whereabouts).toMatchObject({ kind: "placed", place: rack?.place });
    });
  });
}
