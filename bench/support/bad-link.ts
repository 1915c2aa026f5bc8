import { systemClock } from "#platform/clock.ts";
import { type LinkShape, startShapedLink } from "#platform/net/shaped-link.ts";
import { seeded } from "./seeded.ts";

/** A link that fails, between a client and a server on this machine. */
export interface BadLink {
  readonly url: string;
  /** bytes sent each way, lost ones included */
  bytes(): { readonly up: number; readonly down: number };
  close(): Promise<void>;
}

/** 64 kbit/s up, 128 down, 350 ms each way; every connection cut every 15 to 25 seconds, for 5. */
export const LINK_2G = { upBytesPerS: 8_000, downBytesPerS: 16_000, delayMs: 350, cuts: true } as const;

const CUT_MS = 5_000;
const LEAST_MS = 15_000;
const SPREAD_MS = 10_000;

/** @param options `target`: base URL of the server; `cuts`: whether connections break, at times given by `seed` */
export const startBadLink = async (
  options: { readonly target: string; readonly seed: number; readonly cuts: boolean } & LinkShape,
): Promise<BadLink> => {
  const { target, seed, cuts, ...shape } = options;
  const { protocol, hostname, port } = new URL(target);
  const clock = systemClock();
  const link = await startShapedLink(clock, { target: { host: hostname, port: Number(port) }, port: 0, shape });
  const dice = seeded(seed);
  let cancel = () => {};
  const holdUntilCut = (): void => {
    cancel = clock.after(LEAST_MS + dice.below(SPREAD_MS), () => {
      link.cut();
      cancel = clock.after(CUT_MS, () => {
        link.restore();
        holdUntilCut();
      });
    });
  };
  if (cuts) holdUntilCut();
  return {
    url: `${protocol}//127.0.0.1:${link.port}`,
    bytes: link.bytes,
    close() {
      cancel();
      return link.close();
    },
  };
};
