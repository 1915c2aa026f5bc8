import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bilingual } from "#domain/schema.ts";
import { invitationText } from "#domain/wire/invitation.ts";
import { type Child, startChild } from "./child.ts";

const SETTINGS = { training: true, printer: { kind: "simulated", port: 0 }, morningSlip: null };

/** A simulated Pi that belongs to no station yet: its kiosk waits for a technician. */
export interface BarePi {
  /** what the district's QR says for it */
  readonly invitation: string;
  close(): Promise<void>;
}

/** Starts it with an empty card, and has the district open a slot for it. */
export const startBarePi = async (deps: {
  readonly program: string;
  /** its card; what was on it is thrown away */
  readonly folder: string;
  readonly port: number;
  readonly paperPort: number;
  readonly url: string;
  readonly station: { readonly code: string; readonly name: Bilingual };
  readonly invite: (code: string, name: Bilingual) => Promise<string>;
}): Promise<BarePi> => {
  const { program, folder, port, paperPort, url, station, invite } = deps;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = join(folder, "settings.json");
  writeFileSync(settings, JSON.stringify(SETTINGS));
  const code = await invite(station.code, station.name);
  const environment = {
    MALKHANA_DATA: join(folder, "station"),
    MALKHANA_PORT: String(port),
    MALKHANA_PAPER_PORT: String(paperPort),
  };
  const child: Child = startChild(program, ["--claim", "--station", settings], environment, () => undefined);
  return { invitation: invitationText({ gateway: url, station: station.code, code }), close: () => child.stop() };
};
