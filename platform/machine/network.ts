import { connect } from "node:net";
import type { Clock } from "../clock.ts";
import { type Looking, type NotRead, textAt } from "./look.ts";

const LISTENS = "0A";
/** addresses as the kernel writes them: groups of four bytes, least significant first */
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/;
const DEADLINE_MS = 4_000;

/** TCP ports that answer on more than the loopback address (/proc/net/tcp, tcp6). */
export const readPorts = (look: Looking): readonly number[] | undefined => {
  const tables = ["proc/self/net/tcp", "proc/self/net/tcp6"].flatMap((path) => textAt(look, path) ?? []);
  if (tables.length === 0) return undefined;
  const open = tables
    .flatMap((table) => table.split("\n").slice(1))
    .flatMap((line) => {
      const [, local = "", , state] = line.trim().split(/\s+/);
      const [address = "", port = ""] = local.split(":");
      return state === LISTENS && !LOOPBACK.test(address) ? [Number.parseInt(port, 16)] : [];
    });
  return [...new Set(open)].toSorted((a, b) => a - b);
};

/** Milliseconds until a TCP server took the connection; undefined when it did not within four seconds. */
export const roundTrip = (
  host: string,
  port: number,
  clock: Pick<Clock, "after" | "monoMs">,
): Promise<number | undefined> =>
  new Promise((resolve) => {
    const from = clock.monoMs();
    const socket = connect({ host, port });
    const end = (ms: number | undefined): void => {
      cancel();
      socket.destroy();
      resolve(ms);
    };
    const cancel = clock.after(DEADLINE_MS, () => end(undefined));
    socket.once("connect", () => end(Math.round(clock.monoMs() - from)));
    socket.once("error", () => end(undefined));
  });

/** The same for the server of a URL; `absent` for none. */
export const reach = async (
  url: string | undefined,
  clock: Pick<Clock, "after" | "monoMs">,
): Promise<{ ms: number | undefined } | NotRead> => {
  if (url === undefined || !URL.canParse(url)) return "absent";
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replaceAll(/[[\]]/g, "");
  return { ms: await roundTrip(host, Number(port || (protocol === "https:" ? 443 : 80)), clock) };
};
