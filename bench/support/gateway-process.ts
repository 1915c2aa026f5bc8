import { fork } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";

/** A gateway in its own process. */
export interface GatewayProcess {
  readonly url: string;
  readonly pid: number;
  enrol(station: string, epoch: number, vkey: string): Promise<{ witness: string }>;
  state(): Promise<{ rss: number; heads: [string, number][] }>;
  close(): void;
}

/** Bundles and starts it. */
export const startGatewayProcess = async (): Promise<GatewayProcess> => {
  const outfile = join(process.cwd(), ".cache", "bench", "gateway-main.js");
  await build({
    absWorkingDir: process.cwd(),
    entryPoints: ["bench/gateway-main.ts"],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
  const child = fork(outfile, [], { cwd: process.cwd() });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message: { port: number }) => resolve(message.port));
    child.once("exit", (code) => reject(new Error(`the gateway ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
  return {
    url,
    pid: child.pid ?? 0,
    enrol: (station, epoch, vkey) =>
      json(fetch(`${url}/bench/enrol`, { method: "POST", body: JSON.stringify({ station, epoch, vkey }) })),
    state: () => json(fetch(`${url}/bench/state`)),
    close: () => {
      child.removeAllListeners("exit");
      child.send("stop");
    },
  };
};
