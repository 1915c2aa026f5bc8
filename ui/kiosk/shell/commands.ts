import type { Command } from "#domain/commands.ts";

/** The one button of a command in a part of the page: that at the foot of a form first; none when several could be meant. */
const buttonFor = (part: Element, command: Command): HTMLElement | undefined => {
  const wanted = `[data-command="${command}"]:not(:disabled)`;
  const seen = (within: string) =>
    [...part.querySelectorAll<HTMLElement>(within)].filter((button) => button.getClientRects().length > 0);
  const foot = seen(`.flow-foot ${wanted}`);
  const all = foot.length > 0 ? foot : seen(wanted);
  return all.length === 1 ? all[0] : undefined;
};

/** Presses the button that a command means on the screen in view, in the dialog on top if there is one. */
export const pressFor = (page: Document, command: Command): boolean => {
  const dialogs = page.querySelectorAll("dialog[open]");
  const part = dialogs[dialogs.length - 1] ?? page.querySelector("main");
  const button = part ? buttonFor(part, command) : undefined;
  button?.click();
  return button !== undefined;
};
