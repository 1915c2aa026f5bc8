import { Hono } from "hono";
import { proofFileName } from "#domain/proof/proof-page.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shownText } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused } from "../problem.ts";

/** The proof of one item, to be saved and given away. */
export const proofRoutes = ({ proofs, reader }: Pick<AppDeps, "proofs" | "reader">) =>
  new Hono<Env>().get(
    "/:item/proof",
    describe({
      tag: "items",
      summary: "One file that proves an item's entries to whoever opens it, without a network",
      answer: shownText("<!doctype html>…"),
      gives: "text/html",
    }),
    async (c) => {
      const item = param(c, "item");
      const officer = reader.officer(c.var.live?.officer ?? "");
      if (!officer) return refused(c, { code: "session/none", facts: {} });
      const made = await proofs.page(item, officer);
      if (!made.ok) return refused(c, made.error);
      // never shown under our own name: it is a file for others
      c.header("Content-Disposition", `attachment; filename="${proofFileName(item)}"`);
      return c.html(made.value);
    },
  );
