import type { Locator, Page } from "playwright-core";
import { CATEGORIES, type CategoryId } from "#domain/item/category.ts";
import { SCREENS } from "#domain/text/screens.ts";
import type { Language } from "#domain/text/translate.ts";

/** The deposit's keys by their words in one language. */
export const depositKeys = (page: Page, language: Language) => {
  const text = (key: keyof typeof SCREENS) => SCREENS[key][language];
  const key = (name: keyof typeof SCREENS): Locator => page.getByRole("button", { name: text(name), exact: true });
  return {
    text,
    key,
    /** the way on at the foot of a step */
    next: () => page.locator(".flow-foot .button-primary"),
    category: (id: CategoryId): Locator =>
      page.locator(".chips-large").getByRole("button", { name: CATEGORIES[id].name[language], exact: true }),
    phrase: (nth: number): Locator => page.locator(".split .chips").first().locator(".chip").nth(nth),
    officer: (number: string): Locator => page.locator(".chip", { hasText: number }),
    async take() {
      const before = await page.locator(".photo img").count();
      await key("photo.take").click();
      await page.locator(".photo img").nth(before).waitFor();
    },
  };
};

/** Walks one deposit from the first step to the last; `look` sees each step as it is when it is filled. */
export const walkDeposit = async (
  page: Page,
  language: Language,
  { number, pin, look }: { number: string; pin: string; look: (name: string) => Promise<void> },
): Promise<void> => {
  const keys = depositKeys(page, language);
  await page.locator(".page-flow .pad-value").fill(number);
  await look("deposit-case");
  await keys.next().click();
  await keys.officer("1301").click();
  await keys.key("ago.1h").click();
  await look("deposit-who");
  await keys.next().click();
  await look("deposit-category");
  await keys.category("arms").click();
  await keys.phrase(0).waitFor();
  await keys.phrase(0).click();
  await look("deposit-item");
  await keys.key("common.change").click();
  await keys.category("clothes").click();
  await keys.phrase(0).click();
  await keys.next().click();
  await keys.take();
  await keys.key("seal.intact").click();
  await look("deposit-seal");
  await keys.next().click();
  await page.locator(".check-row img").waitFor();
  await look("deposit-check");
  await page.locator(".depositor-pin .pad-value").fill(pin);
  await keys.next().click();
  await page.locator(".print-all").waitFor();
  await look("deposit-done");
};
