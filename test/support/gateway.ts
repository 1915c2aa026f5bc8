import { verifierKey } from "#domain/log/verifier-key.ts";
import { createDistrictBlobs, type DistrictBlobs } from "#gateway/services/blobs.ts";
import { createIngest, type Ingest } from "#gateway/services/ingest.ts";
import { createOrders, type Orders } from "#gateway/services/orders.ts";
import { createOrderSigner } from "#gateway/services/orders-key.ts";
import { createOrdersLedger } from "#gateway/services/orders-ledger.ts";
import { createReturnedOrders, type ReturnedOrders } from "#gateway/services/orders-returned.ts";
import { createPages, type Pages } from "#gateway/services/pages.ts";
import { createWitness, type Witness } from "#gateway/services/witness.ts";
import { type Alarms, createAlarms } from "#gateway/stores/alarms.ts";
import { createBlobRefs } from "#gateway/stores/blob-refs.ts";
import { openDistrict } from "#gateway/stores/district.ts";
import { createEpochs, type Epochs } from "#gateway/stores/epochs.ts";
import { createOpenLogs, type OpenLogs } from "#gateway/stores/open-logs.ts";
import { createOrderLogs } from "#gateway/stores/orders-logs.ts";
import { pouchLogStore } from "#gateway/stores/pouch-log-store.ts";
import { createStockCheckpoints, type StockCheckpoints } from "#gateway/stores/stock-checkpoints.ts";
import type { Clock } from "#platform/clock.ts";
import { ed25519FromSeed, sha256 } from "#platform/crypto.ts";
import { fakeClock } from "./fake-clock.ts";
import { tempFolder } from "./temp-folder.ts";

const pair = ed25519FromSeed(new Uint8Array(32).fill(99));
/** The witness key of a test's gateway. */
export const WITNESS_KEY = verifierKey(sha256, "witness.gaya.example/w1", pair.publicKey, "cosigner");

/** The heart of a gateway over real stores in a folder. */
export interface TestGateway {
  readonly ingest: Ingest;
  readonly pages: Pages;
  readonly orders: Orders;
  readonly blobs: DistrictBlobs;
  readonly returned: ReturnedOrders;
  readonly witness: Witness;
  readonly epochs: Epochs;
  readonly alarms: Alarms;
  readonly logs: OpenLogs;
  readonly checkpoints: StockCheckpoints;
  close(): Promise<void>;
}

/** Opens (or opens again) the gateway of a folder. @param most logs left open at once */
export const openTestGateway = async (
  folder = tempFolder(),
  most = 8,
  { parkMs = 0, clock = fakeClock() }: { parkMs?: number; clock?: Clock } = {},
): Promise<TestGateway> => {
  const district = await openDistrict(folder);
  const epochs = createEpochs(district.db);
  const alarms = createAlarms(district.db);
  const logs = createOpenLogs(pouchLogStore(`${folder}/logs`), most);
  const witness = createWitness({ epochs, cosigner: { key: WITNESS_KEY, sign: pair.sign }, clock });
  let unique = 0;
  const blobs = createDistrictBlobs({
    folder: `${folder}/blobs`,
    refs: createBlobRefs(district.db),
    logs,
    epochs,
    unique: () => String(unique++),
  });
  const signer = await createOrderSigner(folder, "gaya");
  const files = createOrderLogs(district.db);
  const ledger = createOrdersLedger({ db: district.db, logs, files, district: "gaya", signer });
  return {
    orders: createOrders({ ledger, files, district: "gaya", signer, clock }),
    returned: createReturnedOrders({ ledger, files, signer, alarms, clock }),
    ingest: createIngest({ logs, epochs, alarms, witness, clock, parkMs, onStored: blobs.stored }),
    pages: createPages({ logs }),
    blobs,
    witness,
    epochs,
    alarms,
    logs,
    checkpoints: createStockCheckpoints(district.db),
    async close() {
      await logs.close();
      district.close();
    },
  };
};
