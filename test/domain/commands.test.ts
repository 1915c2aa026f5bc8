import { expect, test } from "vitest";
import { codesIn, kindOf, newCode, parseCode } from "#domain/codes.ts";
import { COMMAND_NAMES, commandCode, commandOf } from "#domain/commands.ts";
import { randomBytes } from "#platform/crypto.ts";

const CODES = COMMAND_NAMES.map(commandCode);

test("[SK6] each command has a code of its own that reads as one, whatever single character or neighbours went wrong", () => {
  expect(CODES.map(commandOf)).toEqual([...COMMAND_NAMES]);
  for (const code of CODES) {
    expect([parseCode(code), kindOf(code)]).toEqual([{ ok: true, value: code }, "command"]);
    expect(parseCode(code.toLowerCase())).toEqual({ ok: true, value: code });
    for (let at = 0; at < code.length; at++) {
      const wrong = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"].map(
        (sign) => code.slice(0, at) + sign + code.slice(at + 1),
      );
      const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      for (const text of [...wrong, swapped])
        if (text !== code) expect([text, commandOf(text)]).toEqual([text, undefined]);
      for (const text of [...wrong, swapped])
        if (text !== code) expect([text, parseCode(text).ok]).toEqual([text, false]);
    }
  }
});

test("[SK3] two or three codes without a gap are told apart; anything else stays one text", () => {
  const [a = "", b = "", c = ""] = ["item", "rack", "officer"].map((kind) =>
    newCode(kind as "item", randomBytes, () => false),
  );
  expect(codesIn(` ]d2${a} `)).toEqual([a]);
  expect(codesIn(a + b)).toEqual([a, b]);
  expect(codesIn(`]C1${a}${b}${c}`)).toEqual([a, b, c]);
  expect(codesIn(a + b.slice(0, 13))).toEqual([a + b.slice(0, 13)]);
  expect(codesIn("8901234567890")).toEqual(["8901234567890"]);
  expect(codesIn(`${a}00000000000000`)).toEqual([`${a}00000000000000`]);
});
