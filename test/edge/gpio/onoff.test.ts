import { expect, test } from "vitest";
import { fuseMissing, runWithGpio } from "../../support/gpio/gpio-room.ts";

const missing = fuseMissing();
const named = (name: string): string => (missing ? `${name} (${missing})` : name);
const MAIN = "test/support/gpio/onoff-main.ts";
const BOARDS = [
  { board: "Pi 4", base: 512, lines: 58, label: "pinctrl-bcm2711" },
  { board: "Pi 5", base: 571, lines: 54, label: "pinctrl-rp1" },
];

test.skipIf(missing !== undefined).each(BOARDS)(
  named("[DO4] onoff as it is reads a door and drives a siren on a $board, whose chip begins at $base"),
  ({ base, lines, label }) => {
    expect(runWithGpio(MAIN, { base, lines, label })).toEqual({
      where: `BCM17 = sysfs ${base + 17} (${label})`,
      atStart: { reading: "closed", siren: 0 },
      seen: ["open", "closed", "cut", "short", "closed"],
      pulsed: 1,
      afterBound: 0,
      closed: 0,
      left: [],
      released: [0, false],
    });
  },
);

test.skipIf(missing !== undefined)(
  named("[DO5] a kernel without sysfs GPIO is told in a sentence that says what to do"),
  () => {
    expect(runWithGpio(MAIN, undefined)).toMatchObject({
      why: "no-gpio",
      message: expect.stringContaining('Set "gpio" to "gpiomon"'),
    });
  },
);

test.skipIf(missing !== undefined)(named("[DO5] a chip that is not the header's is not taken for it"), () => {
  expect(() => runWithGpio(MAIN, { base: 512, lines: 8, label: "gpio-expander" })).toThrow(/found: gpio-expander/);
});
