import * as v from "valibot";

const port = (name: string, fallback: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/, `${name} is a port number, for example ${fallback}`), v.transform(Number)),
    String(fallback),
  );

const environmentSchema = v.object({
  GATEWAY_DATA: v.optional(v.string(), "data/gateway"),
  GATEWAY_DISTRICT: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{1,60}$/, "GATEWAY_DISTRICT is a name like gaya.example")),
    "training.invalid",
  ),
  GATEWAY_PORT: port("GATEWAY_PORT", 8090),
  GATEWAY_STATION_PORT: port("GATEWAY_STATION_PORT", 8443),
  GATEWAY_PAGE_HOST: v.optional(v.string(), "127.0.0.1"),
  GATEWAY_STATION_HOST: v.optional(v.string(), "0.0.0.0"),
  GATEWAY_NAMES: v.optional(
    v.pipe(
      v.string(),
      v.transform((names) => names.split(",").map((name) => name.trim())),
      v.array(
        v.pipe(
          v.string(),
          v.regex(/^[A-Za-z0-9.:-]{1,253}$/, "GATEWAY_NAMES are hosts or addresses: gateway.example,10.0.0.5"),
        ),
      ),
    ),
    "localhost,127.0.0.1",
  ),
  GATEWAY_PAGE: v.optional(v.string(), "dist/ui/dashboard"),
  GATEWAY_COPY_TO: v.optional(v.string()),
  GATEWAY_COPY_MINUTES: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,3}$/, "GATEWAY_COPY_MINUTES is a number of minutes, for example 15"),
      v.transform(Number),
    ),
    "15",
  ),
  COUCHDB_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^https?:\/\/[^/@\s]+(?:@[^/@\s]+)?\/?$/,
        "COUCHDB_URL is a server with its account: http://gateway:secret@127.0.0.1:5984",
      ),
    ),
  ),
});

/** What one run of the gateway is told by its environment. */
export interface GatewayRun {
  readonly folder: string;
  readonly district: string;
  readonly port: number;
  readonly stationPort: number;
  /** where the page listens: plain http on a loopback address, TLS on any other */
  readonly pageHost: string;
  readonly stationHost: string;
  /** hosts and addresses under which stations and browsers reach it */
  readonly names: readonly string[];
  /** folder of the built page */
  readonly page: string;
  /** the CouchDB that keeps the logs; absent: they lie in the folder */
  readonly couchUrl?: string;
  /** where the second copy goes and how often; absent: there is none */
  readonly copy?: { readonly to: string; readonly everyMs: number };
}

/**
 * Reads the environment.
 * @throws Error naming every wrong key at once, each with a right example
 */
export const gatewayRunOf = (environment: Readonly<Record<string, string | undefined>>): GatewayRun => {
  const read = v.safeParse(environmentSchema, environment);
  if (!read.success) throw new Error(read.issues.map((issue) => issue.message).join("\n"));
  const { output } = read;
  return {
    folder: output.GATEWAY_DATA,
    district: output.GATEWAY_DISTRICT,
    port: output.GATEWAY_PORT,
    stationPort: output.GATEWAY_STATION_PORT,
    pageHost: output.GATEWAY_PAGE_HOST,
    stationHost: output.GATEWAY_STATION_HOST,
    names: output.GATEWAY_NAMES,
    page: output.GATEWAY_PAGE,
    ...(output.GATEWAY_COPY_TO === undefined
      ? {}
      : { copy: { to: output.GATEWAY_COPY_TO, everyMs: output.GATEWAY_COPY_MINUTES * 60_000 } }),
    ...(output.COUCHDB_URL === undefined ? {} : { couchUrl: output.COUCHDB_URL }),
  };
};
