import type { StationLog } from "#stores/station-log/station-log.ts";

/** Where the district keeps its copy of the logs: one database for each, apart from all others. */
export interface LogStore {
  /** what keeps them, as the district page names it */
  readonly engine: string;
  /** Opens a log by its name, making it when it is not there. Only one may have it open; the caller closes it. */
  open(name: string): Promise<StationLog>;
  /** Names of the logs that are here, in order. */
  names(): Promise<string[]>;
}
