import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { freePort } from "./free-port.ts";
import { tempFolder } from "./temp-folder.ts";

const BROKER = "/usr/sbin/mosquitto";
const SHIPPED = fileURLToPath(new URL("../../provisioning/system/mosquitto/", import.meta.url));

/** Whether this machine has the broker that a station is given (Debian: mosquitto, openssl). */
export const hasMosquitto = existsSync(BROKER) && existsSync("/usr/bin/openssl");

/** The shipped broker with the shipped access list, in a folder of its own. */
export interface Mosquitto {
  readonly port: number;
  /** certificates of the parties: ca.crt, station.crt, recorder.crt … */
  readonly folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
  }).then((up) => up as boolean);

/** Starts mosquitto with what provisioning ships; only folders and port are this test's. */
export const startMosquitto = async (): Promise<Mosquitto> => {
  const folder = tempFolder();
  const port = await freePort();
  execFileSync("sh", [join(SHIPPED, "make-certificates.sh"), folder]);
  writeFileSync(join(folder, "malkhana.acl"), readFileSync(join(SHIPPED, "malkhana.acl")));
  const shipped = readFileSync(join(SHIPPED, "mosquitto.conf"), "utf8");
  const conf = shipped
    .replaceAll("/etc/mosquitto/malkhana", folder)
    .replaceAll("/var/lib/mosquitto/", `${folder}/`)
    .replace("listener 8883", `listener ${port} 127.0.0.1`);
  writeFileSync(join(folder, "test.conf"), `${process.getuid?.() === 0 ? "user root\n" : ""}${conf}`);
  let child: ReturnType<typeof spawn> | undefined;
  const stop = async (): Promise<void> => {
    const ended = new Promise<void>((resolve) => (child ? child.once("exit", () => resolve()) : resolve()));
    child?.kill("SIGTERM");
    await ended;
    child = undefined;
  };
  const start = async (): Promise<void> => {
    child = spawn(BROKER, ["-c", join(folder, "test.conf")], { stdio: "ignore" });
    for (let i = 0; i < 100 && !(await answers(port)); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  onTestFinished(stop);
  await start();
  return { port, folder, start, stop };
};
