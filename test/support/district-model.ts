import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { edgeAt } from "#domain/log/edge.ts";
import { pullEntries } from "#edge/services/courier/restore.ts";
import { createStationApp } from "#gateway/http/station-app.ts";
import type { LogWrite } from "#stores/station-log/station-log.ts";
import { fakeClock } from "./fake-clock.ts";
import { faultyExchange, type LinkFault } from "./faulty-exchange.ts";
import { openTestGateway, type TestGateway } from "./gateway.ts";
import { type LightStation, lightStation } from "./light-station.ts";
import { tempFolder } from "./temp-folder.ts";

/** One machine of the model: a station, or a copy of one that goes its own way. */
export interface Machine {
  station: LightStation;
  /** entries that the district acknowledged to it */
  acknowledged: number;
  /** it was told that another one wrote under its name */
  forked: boolean;
  /** its log lost its end: it writes nothing until the district gave that back */
  lost: boolean;
}

/** A district with faults at hand: the real gateway over a disk, stations in memory, links without sockets. */
export interface DistrictModel {
  readonly machines: Machine[];
  gateway(): TestGateway;
  /** One run of a machine's courier over a link that does this to its next exchanges. */
  run(machine: Machine, faults: readonly LinkFault[]): Promise<void>;
  /** The gateway ends and starts again over the same disk. */
  restart(): Promise<void>;
  /** Keeps a copy of the gateway's logs, or puts the kept one back. */
  copyLogs(): Promise<void>;
  putBack(): Promise<void>;
  /** A machine loses the end of its log, where the district has all of it. */
  loseTail(machine: Machine, keep: number): Promise<void>;
  /** Two machines with one past, of which both will write. */
  clone(machine: Machine): void;
  close(): Promise<void>;
}

/** @param count stations at the start */
export const openDistrictModel = async (count: number): Promise<DistrictModel> => {
  const folder = tempFolder();
  const clock = fakeClock();
  let gateway = await openTestGateway(folder, 4, { clock });
  const machines: Machine[] = Array.from({ length: count }, (_, i) => ({
    station: lightStation(`PS-${i + 1}`, i + 1),
    acknowledged: 0,
    forked: false,
    lost: false,
  }));
  for (const { station } of machines) gateway.epochs.add(station.code, 1, station.vkey);
  const app = () =>
    createStationApp({
      ...gateway,
      now: clock.now,
      stationOf: async (request) => request.headers.get("X-Station") ?? undefined,
    });
  const copy = join(folder, "logs.copy");
  return {
    machines,
    gateway: () => gateway,
    async run(machine, faults) {
      const left = [...faults];
      const serving = app();
      const exchange = faultyExchange(
        machine.station.code,
        () => (path, init) => serving.request(path, init),
        () => left.shift() ?? "none",
      );
      const heard = (head: { size: number }): void => {
        machine.acknowledged = Math.max(machine.acknowledged, head.size);
      };
      const pushed = await machine.station.push(exchange, clock).run(machine.forked ? () => undefined : heard);
      if (pushed.kind === "fork") machine.forked = true;
      if (pushed.kind === "equal") machine.lost = false;
      if (pushed.kind === "behind") {
        const { reader, code } = machine.station;
        const log = {
          head: async () => ({ epoch: 1, size: reader.size() }),
          append: async ({ entries }: LogWrite) => machine.station.take(entries),
        };
        const pulled = await pullEntries(
          { exchange, station: code, log },
          pushed.head,
          edgeAt(reader.size(), reader.nodeAt),
        );
        if (pulled.kind === "altered") throw new Error(`${code} was given a log that is not its own`);
        if (pulled.kind === "whole") machine.lost = false;
      }
      await clock.advance(1_000);
    },
    async restart() {
      await gateway.close();
      gateway = await openTestGateway(folder, 4, { clock });
    },
    async copyLogs() {
      await gateway.close();
      rmSync(copy, { recursive: true, force: true });
      if (existsSync(join(folder, "logs"))) cpSync(join(folder, "logs"), copy, { recursive: true });
      gateway = await openTestGateway(folder, 4, { clock });
    },
    async putBack() {
      if (!existsSync(copy) || machines.some(({ lost }) => lost)) return; // lost on both sides is lost
      await gateway.close();
      rmSync(join(folder, "logs"), { recursive: true, force: true });
      cpSync(copy, join(folder, "logs"), { recursive: true });
      gateway = await openTestGateway(folder, 4, { clock });
    },
    async loseTail(machine, keep) {
      const { code, entries } = machine.station;
      const head = await gateway.ingest.head(code);
      if (!head.ok || head.value.size !== entries.length || machine.forked) return;
      machine.station = machine.station.copy(Math.min(keep, entries.length));
      machine.lost = machine.station.entries.length < entries.length;
    },
    clone(machine) {
      machines.push({ ...machine, station: machine.station.copy() });
    },
    close: () => gateway.close(),
  };
};
