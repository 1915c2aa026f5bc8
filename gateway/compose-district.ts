import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Keeping } from "#domain/fleet/lines.ts";
import type { DistrictOfficer } from "#domain/people/scope.ts";
import type { Clock } from "#platform/clock.ts";
import { aes256Gcm, randomBytes } from "#platform/crypto.ts";
import { ensureDir, readTextFile, writeFileDurable } from "#platform/files.ts";
import { hashOneTimeCode, isOneTimeCode, newOneTimeCode } from "#platform/one-time-code.ts";
import { createPinHasher, DEFAULT_PIN_COST, type PinCost } from "#platform/pin-hash.ts";
import type { Gateway } from "./compose.ts";
import { createDistrictApp, type DistrictAppDeps } from "./http/app.ts";
import { createAlarmSight } from "./services/alarm-sight.ts";
import { createOrdersDesk, type OrdersDesk } from "./services/orders-desk.ts";
import { createTransferDesk, type TransferDesk } from "./services/orders-transfers.ts";
import { createFleet, type Fleet } from "./services/overview.ts";
import { type Accounts, createAccounts } from "./services/people.ts";
import { createProofs } from "./services/proof.ts";
import { createProperty, type Property } from "./services/property.ts";
import { qrSvg } from "./services/qr-svg.ts";
import { createRoomSights } from "./services/room-sight.ts";
import { createViews, type Views } from "./services/views/views.ts";
import { createFigureStore } from "./stores/figures.ts";
import { createAskedStore } from "./stores/orders-asked.ts";
import { createTransferStore } from "./stores/orders-transfers.ts";
import { createPeople } from "./stores/people.ts";

/** What the district's page is told besides its gateway. */
export interface PageOptions {
  readonly folder: string;
  readonly district: string;
  /** what keeps the logs, as the page names it */
  readonly engine: string;
  readonly hosts: () => readonly string[];
  /** the page is served over TLS */
  readonly secure: boolean;
  /** invented officers, shown with their passwords */
  readonly training: readonly (DistrictOfficer & { readonly password: string })[];
  readonly fault: DistrictAppDeps["fault"];
  /** where stations reach the gateway, `https://gateway:8443`: it stands in invitations */
  readonly stationsUrl: () => string;
  /** the second copy, where one is set up */
  readonly copy?: () => NonNullable<Keeping["copy"]>;
  /** the built page of proof files; without it none are given */
  readonly verifyPage?: string;
  readonly cost?: PinCost;
}

/** The district's page with all that it reads. */
export interface DistrictPage {
  readonly app: ReturnType<typeof createDistrictApp>;
  readonly accounts: Accounts;
  readonly views: Views;
  readonly fleet: Fleet;
  readonly property: Property;
  readonly desk: OrdersDesk;
  readonly transfers: TransferDesk;
  /** the code that makes the first officer, while there is none */
  readonly firstCode: string | undefined;
  /** Brings every view up to its log, one after the other. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

const FIRST_TRIES = 5;
const MOST_PAGE_BYTES = 2_000_000;

/** 32 secret bytes kept apart from the hashes, made once. */
const openPepper = async (folder: string): Promise<Uint8Array> => {
  const path = join(folder, "passwords.pepper");
  if (!existsSync(path)) await writeFileDurable(path, Buffer.from(Buffer.from(randomBytes(32)).toString("hex")), 0o600);
  return Uint8Array.from(Buffer.from((await readTextFile(path, 128)) ?? "", "hex"));
};

/** Builds the page of a gateway. */
export const composeDistrict = async (gateway: Gateway, clock: Clock, options: PageOptions): Promise<DistrictPage> => {
  const { folder, district, engine, hosts, secure, training, fault, stationsUrl, copy } = options;
  const { db, logs, alarms, epochs, stations, devices, enrolment, orders, blobs } = gateway;
  const { orderLogs, returned, rejoin } = gateway;
  const people = createPeople(db);
  const hasher = createPinHasher(await openPepper(folder), options.cost ?? DEFAULT_PIN_COST);
  const accounts = createAccounts({ people, hasher, clock, random: randomBytes });
  const figures = createFigureStore(db);
  await ensureDir(join(folder, "views"));
  const views = createViews({ folder: join(folder, "views"), logs, figures, alarms, cipher: aes256Gcm, clock });
  gateway.onStored(views.stored);
  const fleet = createFleet({ stations, epochs, alarms, figures, blobs, now: clock.now });
  const property = createProperty({ views, fleet, epochs, now: clock.now });

  const asked = createAskedStore(db);
  const transfers = createTransferDesk({
    views,
    orders,
    orderLogs,
    transfers: createTransferStore(db),
    asked,
    clock,
    random: randomBytes,
  });
  // what one station's record says may be an order to another; a failure is tried again with the next thing stored
  views.onFollowed((station) => void transfers.look(station).catch(() => undefined));
  returned.onReturned(() => void transfers.resume().catch(() => undefined));
  const desk = createOrdersDesk({ orders, views, asked, clock, random: randomBytes });
  const sight = createAlarmSight({ alarms, fleet, views, blobs, now: clock.now });
  // what was raised and settled without a link is told by its entries alone
  views.onFollowed((station) => void sight.takeUp(station).catch(() => undefined));
  const rooms = createRoomSights({ views, orders, blobs });
  const { verifyPage } = options;
  const proofs = createProofs({
    views,
    epochs,
    logs,
    cosigner: gateway.cosigner,
    loadPage: async () => (verifyPage === undefined ? undefined : readTextFile(verifyPage, MOST_PAGE_BYTES)),
    clock,
  });

  const needsFirst = (): boolean => people.all().length === 0;
  const firstCode = needsFirst() ? newOneTimeCode(randomBytes) : undefined;
  const firstHash = firstCode === undefined ? undefined : hashOneTimeCode(firstCode);
  let firstWrong = 0;
  const first = (code: string) => {
    const fits = firstHash !== undefined && firstWrong < FIRST_TRIES && isOneTimeCode(code, firstHash);
    if (!fits) firstWrong += 1;
    return { fits, left: Math.max(0, FIRST_TRIES - firstWrong) };
  };
  const app = createDistrictApp({
    accounts,
    door: () => ({ district, engine, needsFirst: needsFirst(), training }),
    first,
    secure,
    fleet,
    property,
    proofs,
    alarms,
    sight,
    rooms,
    keeping: () => ({ engine, nowMs: clock.now(), ...(copy ? { copy: copy() } : {}) }),
    stationsUrl,
    stations,
    devices,
    enrolment,
    views,
    orders,
    orderLogs,
    rejoin,
    desk,
    transfers,
    asked,
    qr: qrSvg,
    epochs,
    clock,
    now: clock.now,
    random: randomBytes,
    hosts,
    fault,
  });
  return {
    app,
    accounts,
    views,
    fleet,
    property,
    desk,
    transfers,
    firstCode,
    async catchUp() {
      for (const { station } of stations.all()) if (epochs.newest(station)) await views.follow(station);
      await transfers.resume();
    },
    close: views.close,
  };
};
