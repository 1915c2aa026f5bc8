import type { Bilingual } from "#domain/schema.ts";
import type { ParentAsks, ParentHears } from "#gateway/answer-parent.ts";
import { type Child, startChild } from "./child.ts";

/** The district's service, running with its training officers. */
export interface GatewayChild {
  readonly pagePort: number;
  readonly stationPort: number;
  /** stations whose records it holds */
  readonly known: readonly string[];
  /** Opens the slot of a station and answers its one-time code. */
  invite(station: string, name: Bilingual): Promise<string>;
  readonly child: Child;
}

/** @param onEnd hears when it ends by itself, a port in use among the reasons */
export const startGateway = (program: string, onEnd: (code: number) => void): Promise<GatewayChild> => {
  const child = startChild(program, ["--training"], {}, onEnd);
  const waiting = new Map<string, (code: string) => void>();
  return new Promise((resolve) => {
    child.onMessage((message) => {
      const said = message as ParentHears;
      if (said.kind === "invited") {
        waiting.get(said.station)?.(said.code);
        waiting.delete(said.station);
        return;
      }
      resolve({
        ...said,
        child,
        invite: (station, name) =>
          new Promise((tell) => {
            waiting.set(station, tell);
            child.send({ invite: station, name } satisfies ParentAsks);
          }),
      });
    });
  });
};
