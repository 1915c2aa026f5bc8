import { totalmem } from "node:os";
import { type Looking, type NotRead, namesAt, textAt } from "./look.ts";

/** The model as the board's own device tree or firmware names it. */
export const readModel = (look: Looking): { name: string; isPi: boolean } => {
  const name = textAt(look, "proc/device-tree/model") ?? textAt(look, "sys/firmware/devicetree/base/model");
  if (name) return { name, isPi: name.startsWith("Raspberry Pi") };
  return { name: textAt(look, "sys/class/dmi/id/product_name") || process.arch, isPi: false };
};

export const readMemory = (): { mib: number } => ({ mib: Math.round(totalmem() / 2 ** 20) });

/** The firmware's word on supply and heat (`get_throttled`), from the kernel or from `vcgencmd`. */
export const readThrottling = async (look: Looking): Promise<{ bits: number } | NotRead> => {
  const told = textAt(look, "sys/devices/platform/soc/soc:firmware/get_throttled");
  if (told) return { bits: Number.parseInt(told, 16) };
  const { code, stdout } = await look.run("vcgencmd", ["get_throttled"]);
  if (code === 127) return "absent";
  const bits = /throttled=0x([0-9a-f]+)/.exec(stdout)?.[1];
  return code === 0 && bits ? { bits: Number.parseInt(bits, 16) } : "unknown";
};

/** Whether a server set the clock in this boot, and whether there is a battery clock. */
export const readClocks = async (look: Looking): Promise<{ synced: boolean; rtc: boolean }> => {
  const rtc = textAt(look, "sys/class/rtc/rtc0/since_epoch") !== undefined;
  if (textAt(look, "run/systemd/timesync/synchronized") !== undefined) return { synced: true, rtc };
  const { code, stdout } = await look.run("chronyc", ["-c", "tracking"]);
  return { synced: code === 0 && stdout.trim().endsWith("Normal"), rtc };
};

/** The hardware watchdog as the kernel shows it: armed means that something feeds it. */
export const readWatchdog = (look: Looking): { armed: boolean; seconds: number } | NotRead => {
  const base = "sys/class/watchdog/watchdog0";
  const state = textAt(look, `${base}/state`);
  if (state === undefined) return namesAt(look, "sys/class/watchdog").length === 0 ? "absent" : "unknown";
  return { armed: state === "active", seconds: Number(textAt(look, `${base}/timeout`) ?? 0) };
};

/** Chips of pins by their labels. */
export const readGpio = async (look: Looking): Promise<{ chips: string[] } | NotRead> => {
  const sysfs = namesAt(look, "sys/class/gpio").filter((name) => name.startsWith("gpiochip"));
  const labels = sysfs.flatMap((name) => textAt(look, `sys/class/gpio/${name}/label`) ?? []);
  if (labels.length > 0) return { chips: labels };
  const { code, stdout } = await look.run("gpiodetect", []);
  const found = [...stdout.matchAll(/\[([^\]]+)\]/g)].flatMap(([, label]) => label ?? []);
  if (code === 0 && found.length > 0) return { chips: found };
  return namesAt(look, "dev").some((name) => name.startsWith("gpiochip")) ? "unknown" : "absent";
};

/** The browser of the kiosk, and whether its policy lies where it reads it. */
export const readBrowser = async (look: Looking): Promise<{ version: string; policy: boolean } | NotRead> => {
  const { code, stdout } = await look.run("chromium", ["--version"]);
  if (code !== 0) return code === 127 ? "absent" : "unknown";
  const policy = textAt(look, "etc/chromium/policies/managed/malkhana.json") !== undefined;
  return { version: stdout.trim().split("\n").at(-1) ?? "", policy };
};
