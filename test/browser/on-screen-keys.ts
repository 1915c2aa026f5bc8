import type { Page } from "playwright-core";

/** A finger on the keyboard in the page. */
export interface Finger {
  /** presses letters and signs as they stand on the keys, one after the other; a space presses the space key */
  letters(text: string): Promise<void>;
  /** presses a key by the name that is read out */
  named(name: string): Promise<void>;
  /** presses one of the offered words */
  offer(word: string): Promise<void>;
}

const CIRCLE = "\u25cc";
const SPACES = /^(?:खाली जगह|Space)$/;

/** The key is looked for on the page that is shown, first plain, then with shift. */
export const finger = (page: Page): Finger => {
  const key = (face: string) => page.locator(".keyboard .kb-letter").getByText(face, { exact: true });
  const named = (name: string) => page.locator(".keyboard").getByRole("button", { name, exact: true }).click();
  const press = async (letter: string) => {
    if (letter === " ") return page.locator(".keyboard .kb-space").getByText(SPACES).click();
    const face = /^\p{M}/u.test(letter) ? CIRCLE + letter : letter;
    if ((await key(face).count()) === 0)
      await page
        .locator(".keyboard")
        .getByRole("button", { name: /^(?:ऊपर वाला अक्षर|Shift)$/ })
        .click();
    await key(face).click();
  };
  return {
    async letters(text) {
      for (const letter of text) await press(letter);
    },
    named,
    offer: (word) => page.locator(".kb-bar").getByRole("button", { name: word, exact: true }).click(),
  };
};
