import { fork } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";

/** A gateway in its own process. */
export interface GatewayProcess {
  /** plain http that believes the header X-Station */
  readonly url: string;
  /** as the product serves it: TLS with certificates on both sides */
  readonly tlsUrl: string;
  enrol(station: string, epoch: number, vkey: string): Promise<{ witness: string }>;
  /** Opens the slot of a station. */
  invite(station: string): Promise<{ code: string }>;
  /** memory in bytes, open files, requests of stations so far, and how far each log is there */
  state(): Promise<{ rss: number; files: number; requests: number; heads: [string, number][] }>;
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
  const { port, tlsPort } = await new Promise<{ port: number; tlsPort: number }>((resolve, reject) => {
    child.once("message", (message: { port: number; tlsPort: number }) => resolve(message));
    child.once("exit", (code) => reject(new Error(`the gateway ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
  const post = <T>(path: string, body: object): Promise<T> =>
    json(fetch(url + path, { method: "POST", body: JSON.stringify(body) }));
  return {
    url,
    tlsUrl: `https://127.0.0.1:${tlsPort}`,
    enrol: (station, epoch, vkey) => post("/bench/enrol", { station, epoch, vkey }),
    invite: (station) => post("/bench/invite", { station }),
    state: () => json(fetch(`${url}/bench/state`)),
    close: () => {
      child.removeAllListeners("exit");
      child.send("stop");
    },
  };
};
