/** How one version of the gpiod tools is asked, and what it answers. */
export interface GpiodDialect {
  readonly get: (chip: string, bcm: number, bias: string) => readonly string[];
  readonly watch: (chip: string, bcm: number, bias: string) => readonly string[];
  /** holds the pin high until the program is ended */
  readonly hold: (chip: string, bcm: number) => readonly string[];
  /** the level after an event line; undefined for a line that is none */
  readonly levelAfter: (line: string) => 0 | 1 | undefined;
}

const BIAS_1 = { up: "pull-up", down: "pull-down", none: "as-is" } as const;
const BIAS_2 = { up: "pull-up", down: "pull-down", none: "disabled" } as const;
type Bias = keyof typeof BIAS_1;

/** libgpiod 1.x (Debian 12): the chip by position; falling is 0. */
const FIRST: GpiodDialect = {
  get: (chip, bcm, bias) => [`--bias=${BIAS_1[bias as Bias]}`, chip, String(bcm)],
  watch: (chip, bcm, bias) => [
    "--line-buffered",
    `--bias=${BIAS_1[bias as Bias]}`,
    "--format=%e %s.%n",
    chip,
    String(bcm),
  ],
  hold: (chip, bcm) => ["--mode=signal", chip, `${bcm}=1`],
  levelAfter: (line) => (line.startsWith("1 ") ? 1 : line.startsWith("0 ") ? 0 : undefined),
};

/** libgpiod 2.x (Debian 13): the chip by option; falling is 2. */
const SECOND: GpiodDialect = {
  get: (chip, bcm, bias) => ["--numeric", "-b", BIAS_2[bias as Bias], "-c", chip, String(bcm)],
  watch: (chip, bcm, bias) => ["-b", BIAS_2[bias as Bias], "-e", "both", "-F", "%e %S", "-c", chip, String(bcm)],
  hold: (chip, bcm) => ["-c", chip, `${bcm}=1`],
  levelAfter: (line) => (line.startsWith("1 ") ? 1 : line.startsWith("2 ") ? 0 : undefined),
};

/** The dialect of a version line: `gpiomon (libgpiod) v1.6.3`, `gpiomon (libgpiod) v2.2`. */
export const dialectOf = (version: string): GpiodDialect | undefined => {
  const major = /v(\d+)\.\d+/.exec(version)?.[1];
  return major === "1" ? FIRST : major === "2" ? SECOND : undefined;
};

/** The chip of the header in what gpiodetect says: `gpiochip0 [pinctrl-bcm2711] (58 lines)`. */
export const chipIn = (detected: string, labels: readonly string[]): string | undefined => {
  for (const line of detected.split("\n")) {
    const [, name, label] = /^(\S+) \[([^\]]+)\]/.exec(line) ?? [];
    if (name && label && labels.includes(label)) return name;
  }
  return undefined;
};
