import { CODE_PREFIXES, type Code, checkCharacter } from "./codes.ts";

/** What a code on the desk card does to the screen in view. */
export const COMMAND_NAMES = ["done", "back", "cancel", "print", "language", "lock"] as const;
export type Command = (typeof COMMAND_NAMES)[number];

/** Printed on paper that lies on desks for years: a body, once given, stays. */
const BODIES: Readonly<Record<Command, string>> = {
  done: "SAVE0600101",
  back: "BACK0600102",
  cancel: "STP00600108",
  print: "PRNT0600104",
  language: "HNDEN600105",
  lock: "BAND0600106",
};

/** The whole code of a command, the same at every station. */
export const commandCode = (command: Command): Code => {
  const body = CODE_PREFIXES.command + BODIES[command];
  return body + checkCharacter(body);
};

/** The command of a checked code. */
export const commandOf = (code: Code): Command | undefined =>
  COMMAND_NAMES.find((command) => commandCode(command) === code);
