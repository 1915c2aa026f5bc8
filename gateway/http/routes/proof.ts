import { Hono } from "hono";
import { proofFileName } from "#domain/proof/proof-page.ts";
import type { Fleet } from "../../services/overview.ts";
import type { Proofs } from "../../services/proof.ts";
import type { Property } from "../../services/property.ts";
import { type DistrictEnv, officerOf, refused } from "../district-env.ts";

export interface ProofRouteDeps {
  readonly fleet: Fleet;
  readonly property: Property;
  readonly proofs: Proofs;
}

/** The proof of one item, for whoever may read the item. */
export const proofRoutes = ({ fleet, property, proofs }: ProofRouteDeps) =>
  new Hono<DistrictEnv>().get("/:station/items/:item/proof", async (c) => {
    const { station, item } = c.req.param();
    const officer = officerOf(c);
    if (!fleet.station(officer, station) || !(await property.sheet(officer, station, item)))
      return refused(c, { code: "request/not-found", facts: {} });
    const made = await proofs.page(station, item);
    if (!made.ok) return refused(c, made.error);
    c.header("Content-Disposition", `attachment; filename="${proofFileName(item)}"`);
    return c.html(made.value);
  });
