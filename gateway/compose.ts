import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Cosigner } from "#domain/log/cosignature.ts";
import { formatVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import type { Clock } from "#platform/clock.ts";
import { ed25519FromSeed, randomBytes, sha256 } from "#platform/crypto.ts";
import { ensureDir, readTextFile, writeFileDurable } from "#platform/files.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { type Authority, openAuthority } from "#platform/tls/authority.ts";
import { createDistrictBlobs, type DistrictBlobs } from "./services/blobs.ts";
import { createEnrolment, type Enrolment } from "./services/enrolment.ts";
import { createIngest, type Ingest } from "./services/ingest.ts";
import { createOrders, type Orders } from "./services/orders.ts";
import { createOrderSigner } from "./services/orders-key.ts";
import { createOrdersLedger } from "./services/orders-ledger.ts";
import { createRejoin, type RejoinOrders } from "./services/orders-rejoin.ts";
import { createReturnedOrders, type ReturnedOrders } from "./services/orders-returned.ts";
import { createPages, type Pages } from "./services/pages.ts";
import { createWitness, type Witness } from "./services/witness.ts";
import { type Alarms, createAlarms } from "./stores/alarms.ts";
import { createBlobRefs } from "./stores/blob-refs.ts";
import { createDevices, type Devices } from "./stores/devices.ts";
import { openDistrict } from "./stores/district.ts";
import { createEpochs, type Epochs } from "./stores/epochs.ts";
import type { LogStore } from "./stores/log-store.ts";
import { createOpenLogs, type OpenLogs } from "./stores/open-logs.ts";
import { createOrderLogs, type OrderLogs } from "./stores/orders-logs.ts";
import { pouchLogStore } from "./stores/pouch-log-store.ts";
import { createStations, type Stations } from "./stores/stations.ts";
import { createStockCheckpoints, type StockCheckpoints } from "./stores/stock-checkpoints.ts";

/** What one gateway is told. */
export interface GatewayConfig {
  readonly folder: string;
  /** `gaya` in every origin of the district */
  readonly district: string;
  /** hosts and addresses under which stations reach it */
  readonly names: readonly string[];
  /** another engine than the embedded one */
  readonly store?: LogStore;
}

/** Everything a gateway does, wired. */
export interface Gateway {
  /** the district's register */
  readonly db: Sqlite;
  readonly store: LogStore;
  readonly logs: OpenLogs;
  readonly epochs: Epochs;
  readonly alarms: Alarms;
  readonly witness: Witness;
  /** signs what the district witnesses, and its proof files */
  readonly cosigner: Cosigner;
  /** what stations must know to believe the witness */
  readonly witnessVkey: string;
  readonly ingest: Ingest;
  readonly pages: Pages;
  readonly blobs: DistrictBlobs;
  readonly stations: Stations;
  readonly devices: Devices;
  readonly authority: Authority;
  readonly enrolment: Enrolment;
  /** what the district tells each station to do */
  readonly orders: Orders;
  /** orders that a copy of the gateway lost and stations give back */
  readonly returned: ReturnedOrders;
  readonly rejoin: RejoinOrders;
  readonly orderLogs: Pick<OrderLogs, "fork" | "returned" | "setReturned">;
  /** of stations that let PouchDB's own replicator send */
  readonly checkpoints: StockCheckpoints;
  onStored(listener: (station: string) => void): void;
  close(): Promise<void>;
}

/** Few: each open log holds memory and file handles, and a district may have a thousand. */
const MOST_OPEN_LOGS = 48;
const PARK_MS = 10_000;

/** Where a gateway's folder has its logs, with the embedded engine. */
export const logFolder = (folder: string): string => join(folder, "logs");

/** The witness key, made once; it signs nothing but what others' logs said. */
const openCosigner = async (folder: string, district: string): Promise<Cosigner> => {
  const path = join(folder, "witness.seed");
  if (!existsSync(path)) await writeFileDurable(path, Buffer.from(Buffer.from(randomBytes(32)).toString("hex")), 0o600);
  const seed = Buffer.from((await readTextFile(path, 128)) ?? "", "hex");
  const pair = ed25519FromSeed(Uint8Array.from(seed));
  return { key: verifierKey(sha256, `${district}/witness`, pair.publicKey, "cosigner"), sign: pair.sign };
};

/** Builds the gateway of a folder. The only place that knows every concrete part. */
export const composeGateway = async (config: GatewayConfig, clock: Clock): Promise<Gateway> => {
  const { folder, district } = config;
  await ensureDir(folder);
  const register = await openDistrict(folder);
  const store = config.store ?? pouchLogStore(logFolder(folder));
  const logs = createOpenLogs(store, MOST_OPEN_LOGS);
  const epochs = createEpochs(register.db);
  const alarms = createAlarms(register.db);
  const cosigner = await openCosigner(folder, district);
  const witness = createWitness({ epochs, cosigner, clock });
  const stations = createStations(register.db);
  const devices = createDevices(register.db);
  const authority = await openAuthority(join(folder, "authority"), { name: district, names: config.names, clock });
  const witnessVkey = formatVerifierKey(cosigner.key);
  const signer = await createOrderSigner(folder, district);
  const orderLogs = createOrderLogs(register.db);
  const ledger = createOrdersLedger({ db: register.db, logs, files: orderLogs, district, signer });
  const orders = createOrders({ ledger, files: orderLogs, district, signer, clock });
  const returned = createReturnedOrders({ ledger, files: orderLogs, signer, alarms, clock });
  const enrolment = createEnrolment({
    district,
    devices,
    stations,
    epochs,
    authority,
    witnessVkey,
    ordersVkey: signer.vkey,
    clock,
    random: randomBytes,
  });
  const blobs = createDistrictBlobs({
    folder: join(folder, "blobs"),
    refs: createBlobRefs(register.db),
    logs,
    epochs,
    unique: () => Buffer.from(randomBytes(8)).toString("hex"),
  });
  const listeners: ((station: string) => void)[] = [];
  const ingest = createIngest({
    logs,
    epochs,
    alarms,
    witness,
    clock,
    parkMs: PARK_MS,
    onStored: (station, run) => {
      blobs.stored(station, run);
      for (const listener of listeners) listener(station);
    },
  });
  return {
    db: register.db,
    store,
    logs,
    epochs,
    alarms,
    witness,
    cosigner,
    witnessVkey,
    ingest,
    pages: createPages({ logs }),
    blobs,
    stations,
    devices,
    authority,
    enrolment,
    orders,
    returned,
    rejoin: createRejoin({ ledger, files: orderLogs, clock }),
    orderLogs,
    checkpoints: createStockCheckpoints(register.db),
    onStored: (listener) => void listeners.push(listener),
    async close() {
      await logs.close();
      register.close();
    },
  };
};
