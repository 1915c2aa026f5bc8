import type { Gateway } from "#gateway/compose.ts";
import { composeDistrict, type DistrictPage, type PageOptions } from "#gateway/compose-district.ts";
import { seedTraining, TRAINING_PEOPLE, TRAINING_STATIONS } from "#gateway/services/seed-training.ts";
import type { Clock } from "#platform/clock.ts";

/** Cheap hashes: a test signs in often. */
const CHEAP = { memoryKib: 64, passes: 1 };
const HOST = "district.test";

/** The district's page over a gateway, with one invented officer of each rank. */
export interface TestDistrict {
  readonly page: DistrictPage;
  /** asks as nobody, or with the cookie of somebody */
  ask(method: string, path: string, cookie?: string, body?: unknown): Promise<Response>;
  /** the cookie of an officer of the training district */
  cookieOf(number: string): Promise<string>;
}

/** @param seeded false leaves the district as it is on its first start */
export const openTestDistrict = async (
  gateway: Gateway,
  folder: string,
  clock: Clock,
  {
    seeded = true,
    hosts = () => [HOST],
    training = [],
    verifyPage,
  }: {
    seeded?: boolean;
    hosts?: () => readonly string[];
    training?: PageOptions["training"];
    verifyPage?: string;
  } = {},
): Promise<TestDistrict> => {
  const page = await composeDistrict(gateway, clock, {
    folder,
    district: "test.invalid",
    engine: "PouchDB",
    stationsUrl: () => "https://gateway.test:8443",
    hosts,
    secure: false,
    training,
    fault: (facts) => {
      throw new Error(JSON.stringify(facts));
    },
    cost: CHEAP,
    ...(verifyPage === undefined ? {} : { verifyPage }),
  });
  if (seeded) await seedTraining(gateway.stations, page.accounts, clock.now());
  const ask: TestDistrict["ask"] = async (method, path, cookie, body) =>
    page.app.request(`http://${HOST}${path}`, {
      method,
      headers: {
        Host: HOST,
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    page,
    ask,
    async cookieOf(number) {
      const { password } = TRAINING_PEOPLE.find((person) => person.number === number) ?? { password: "" };
      const answer = await ask("POST", "/api/session", undefined, { number, password });
      const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
      if (!cookie) throw new Error(`${number} cannot sign in: ${await answer.text()}`);
      return cookie;
    },
  };
};

/** The three invented stations: two of one circle and zone, one of another. */
export const [HERE, NEXT_DOOR, FAR] = TRAINING_STATIONS.map(({ station }) => station) as [string, string, string];
