import { type Context, Hono } from "hono";
import * as v from "valibot";
import { CATEGORY_IDS } from "#domain/item/category.ts";
import type { Fleet } from "../../services/overview.ts";
import type { Property } from "../../services/property.ts";
import { itemsCsv, logCsv, movementsCsv } from "../csv-answers.ts";
import { type DistrictEnv, officerOf, refused } from "../district-env.ts";
import { allowed } from "../envelope.ts";

const PER_PAGE = 50;
/** Rows of one file: more than any station has in years, and still some megabytes. */
const CSV_ROWS = 20_000;

const pageNumber = v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number)), "1");
const itemQuery = v.object({
  page: pageNumber,
  state: v.optional(v.picklist(["placed", "out", "overdue", "missing", "closed"])),
  category: v.optional(v.picklist(CATEGORY_IDS)),
  q: v.optional(v.pipe(v.string(), v.maxLength(100))),
});
const movementQuery = v.object({ page: pageNumber, open: v.optional(v.picklist(["1"])) });
const logQuery = v.object({
  page: pageNumber,
  kind: v.optional(v.picklist(["item", "session", "officer", "case", "place", "label", "seal", "import"])),
});

const csv = (c: Context<DistrictEnv>, name: string, text: string): Response =>
  c.body(text, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
  });
const NOT_FOUND = { code: "request/not-found", facts: {} } as const;
const invalid = (c: Context<DistrictEnv>, issues: readonly { path?: unknown }[]): Response =>
  refused(c, { code: "request/invalid", facts: { path: issues.length > 0 ? "query" : "" } });

/** One station: its items, movements and log, for a page or a spreadsheet. Out of scope is not there. */
export const stationRoutes = ({ fleet, property }: { readonly fleet: Fleet; readonly property: Property }) => {
  const station = (c: Context<DistrictEnv>): string => c.req.param("station") ?? "";
  return new Hono<DistrictEnv>()
    .use("/:station/*", async (c, next) => (fleet.station(officerOf(c), station(c)) ? next() : refused(c, NOT_FOUND)))
    .get("/:station/summary", allowed("fleet.see"), (c) => {
      const found = fleet.overview(officerOf(c)).stations.find((each) => each.station === station(c));
      return found ? c.json(found) : refused(c, NOT_FOUND);
    })
    .get("/:station/items", allowed("property.see"), async (c) => {
      const query = v.safeParse(itemQuery, c.req.query());
      if (!query.success) return invalid(c, query.issues);
      return c.json(await property.items(station(c), query.output, query.output.page, PER_PAGE));
    })
    .get("/:station/items.csv", allowed("property.see"), async (c) => {
      const query = v.safeParse(itemQuery, c.req.query());
      if (!query.success) return invalid(c, query.issues);
      const { rows } = await property.items(station(c), query.output, 1, CSV_ROWS);
      return csv(c, `items-${station(c)}`, itemsCsv(rows));
    })
    .get("/:station/items/:item", async (c) => {
      // whose cases an item stands under decides: also an investigator may come here
      const sheet = await property.sheet(officerOf(c), station(c), c.req.param("item"));
      return sheet ? c.json(sheet) : refused(c, NOT_FOUND);
    })
    .get("/:station/movements", allowed("property.see"), async (c) => {
      const query = v.safeParse(movementQuery, c.req.query());
      if (!query.success) return invalid(c, query.issues);
      const { open, page } = query.output;
      return c.json(await property.movements(station(c), open === "1", page, PER_PAGE));
    })
    .get("/:station/movements.csv", allowed("property.see"), async (c) => {
      const { rows } = await property.movements(station(c), c.req.query("open") === "1", 1, CSV_ROWS);
      return csv(c, `movements-${station(c)}`, movementsCsv(rows));
    })
    .get("/:station/log", allowed("log.see"), async (c) => {
      const query = v.safeParse(logQuery, c.req.query());
      if (!query.success) return invalid(c, query.issues);
      return c.json(await property.log(station(c), query.output.kind, query.output.page, PER_PAGE));
    })
    .get("/:station/log.csv", allowed("log.see"), async (c) => {
      const query = v.safeParse(logQuery, c.req.query());
      if (!query.success) return invalid(c, query.issues);
      const { rows } = await property.log(station(c), query.output.kind, 1, CSV_ROWS);
      return csv(c, `log-${station(c)}`, logCsv(rows));
    });
};
