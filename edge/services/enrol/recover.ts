import { join } from "node:path";
import { EMPTY_EDGE, grownBy, type TreeEdge } from "#domain/log/edge.ts";
import { headAnswerSchema } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { createHttpClient } from "#platform/http/client.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import { markToFetch } from "../courier/blobs-marks.ts";
import { createExchange, type Exchange, jsonBody } from "../courier/exchange.ts";
import type { DistrictLink } from "../courier/link-file.ts";
import { pullEntries } from "../courier/restore.ts";

/** Why the earlier record could not be brought here; a sentence for the technician. */
export class RecoverFault extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "RecoverFault";
  }
}

const DEADLINE_MS = 30_000;
const PAGE = 1_000;
const readHead = jsonBody(headAnswerSchema);

const edgeOf = async (log: StationLog, epoch: number, size: number): Promise<TreeEdge> => {
  let edge = EMPTY_EDGE;
  while (edge.size < size) {
    const page = await log.read(epoch, edge.size, PAGE);
    edge = grownBy(
      sha256,
      edge,
      page.map((entry) => entry.leafHash),
    );
  }
  return edge;
};

const pullEpoch = async (
  deps: { exchange: Exchange; station: string; log: StationLog; onProgress?: (size: number, of: number) => void },
  epoch: number,
): Promise<void> => {
  const ask = { method: "GET", path: `/v1/head?epoch=${epoch}`, deadlineMs: DEADLINE_MS } as const;
  const head = await deps.exchange.ask(ask, readHead);
  if (head.kind !== "done")
    throw new RecoverFault("The district does not give the earlier record now. It goes on when you start again.");
  const here = await deps.log.head();
  const edge = here.epoch === epoch ? await edgeOf(deps.log, epoch, here.size) : EMPTY_EDGE;
  const pulled = await pullEntries(deps, head.value, edge);
  if (pulled.kind === "altered")
    throw new RecoverFault(
      "What the district gave is not the record it signed. Nothing more was taken: tell the district.",
    );
  if (pulled.kind !== "whole")
    throw new RecoverFault("The link broke before the earlier record was whole. It goes on when you start again.");
};

/**
 * Brings the record of a station's earlier devices onto a new one: every epoch before its own, each held against its
 * tree. Goes on where it stopped; does nothing when all is here.
 * @throws RecoverFault when it could not be finished
 */
export const recoverEpochs = async (
  folder: string,
  station: string,
  link: DistrictLink,
  clock: Clock,
  onProgress?: (size: number, of: number) => void,
  credential: Readonly<Record<string, string>> = {},
): Promise<void> => {
  if (link.epoch < 2) return;
  const pouch = await openDurablePouch(join(folder, "log"));
  const log = await openPouchLog({ pouch, station, sha: sha256 });
  const client = createHttpClient(link.url, clock, link.tls ? { tls: link.tls } : {});
  try {
    const exchange = createExchange(client, credential);
    const here = await log.head();
    // before the first entry, so that no later start forgets the photos; they come in the background
    if (here.epoch < link.epoch) await markToFetch(folder);
    for (let epoch = here.epoch; epoch < link.epoch; epoch++)
      await pullEpoch({ exchange, station, log, ...(onProgress ? { onProgress } : {}) }, epoch);
  } finally {
    client.close();
    await log.close();
  }
};
