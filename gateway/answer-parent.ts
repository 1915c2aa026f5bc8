import type { Bilingual } from "#domain/schema.ts";
import type { Clock } from "#platform/clock.ts";
import type { Gateway } from "./compose.ts";

/** What a program that started this one may ask for: a station's slot. */
export interface ParentAsks {
  readonly invite: string;
  readonly name: Bilingual;
}

/** What it hears: that both ports are open and whose records are here, and codes. */
export type ParentHears =
  | {
      readonly kind: "ready";
      readonly pagePort: number;
      readonly stationPort: number;
      readonly known: readonly string[];
    }
  | { readonly kind: "invited"; readonly station: string; readonly code: string };

/**
 * Answers the program that started this gateway as its child, over Node's own channel between the two; does nothing
 * when there is none. Only `npm start` does so: nobody on a network can ask here.
 */
export const answerParent = (
  gateway: Pick<Gateway, "stations" | "enrolment" | "epochs">,
  clock: Pick<Clock, "now">,
  ports: { readonly pagePort: number; readonly stationPort: number },
): void => {
  const tell = (said: ParentHears): void => void process.send?.(said);
  process.on("message", ({ invite: station, name }: ParentAsks) => {
    if (!gateway.stations.get(station))
      gateway.stations.put({ station, name, circle: "ग्रामीण", zone: "पश्चिमी" }, clock.now());
    gateway.enrolment.invite(station, "training").then(
      (code) => tell({ kind: "invited", station, code }),
      () => process.exit(1),
    );
  });
  process.on("disconnect", () => process.exit(0));
  const known = gateway.epochs.all().map(({ station }) => station);
  tell({ kind: "ready", ...ports, known });
};
