import { Hono } from "hono";
import * as v from "valibot";
import { each, findItem } from "#domain/custody/act.ts";
import { verifyLabel, verifyLabelInput } from "#domain/custody/acts/item.ts";
import { ok, refuse } from "#domain/result.ts";
import { code, filled } from "#domain/schema.ts";
import { LABEL_SIZES } from "../../services/printing/print.ts";
import { actorOf, perform } from "../access.ts";
import { ofAnswer } from "../answers/acts.ts";
import { EXAMPLE } from "../answers/examples.ts";
import { outcomeFields, slipAnswer } from "../answers/papers.ts";
import { acting, body, query } from "../bodies.ts";
import type { AppDeps } from "../deps.ts";
import { describe, shown, shownText } from "../describe.ts";
import type { Env } from "../env.ts";
import { param, refused, reply } from "../problem.ts";

const lang = v.exactOptional(v.picklist(["hi", "en"]), "hi");
const langQuery = v.strictObject({ lang });
const labelBody = v.strictObject({
  of: code,
  size: v.exactOptional(v.picklist(LABEL_SIZES), "50x25"),
  reason: v.exactOptional(filled(120)),
  lang,
});
/** As many as a deposit has at most. */
const receiptBody = v.strictObject({ items: v.pipe(v.array(code), v.minLength(1), v.maxLength(100)), lang });
const verifyBody = acting(verifyLabelInput);
const labelAnswer = shown(v.strictObject({ of: code, copy: v.number(), ...outcomeFields }), {
  of: EXAMPLE.item,
  copy: 1,
  outcome: "printed",
});

/** A paper's page carries its own style and fonts, and nothing in it may run. */
const PAPER_POLICY =
  "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** What comes out of the printer. An outcome that is not `printed` is an answer: the act stands, the paper does not. */
export const printingRoutes = (deps: Pick<AppDeps, "reader" | "sessions" | "journal" | "printing" | "papers">) => {
  const { reader, papers, printing } = deps;
  return new Hono<Env>()
    .post(
      "/labels",
      body(labelBody),
      describe({
        tag: "printing",
        summary: "Prints the label of an item, place or officer; a second copy needs a reason",
        body: shown(labelBody, { of: EXAMPLE.item, size: "50x25" }),
        answer: labelAnswer,
      }),
      async (c) => {
        const by = await actorOf(deps, c);
        const { lang: language, ...request } = c.req.valid("json");
        return reply(c, by.ok ? await printing.label(by.value, request, language) : by);
      },
    )
    .post(
      "/labels/verify",
      body(verifyBody),
      describe({
        tag: "printing",
        summary: "The printed label was scanned back: only now is the item labelled",
        body: shown(verifyBody, { act: { of: EXAMPLE.item, scanned: EXAMPLE.item } }),
        answer: ofAnswer,
      }),
      async (c) => reply(c, await perform(deps, c, c.req.valid("json"), verifyLabel)),
    )
    .post(
      "/movements/:movement/slip",
      query(langQuery),
      describe({ tag: "printing", summary: "Prints the carrier's slip", answer: slipAnswer }),
      async (c) => {
        const movement = reader.movement(param(c, "movement"));
        if (!movement) return refused(c, { code: "movement/unknown", facts: {} });
        return reply(c, ok(await papers.carrierSlip(movement, c.req.valid("query").lang)));
      },
    )
    .post(
      "/movements/:movement/receipt",
      query(langQuery),
      describe({ tag: "printing", summary: "Prints the receipt of what a movement brought back", answer: slipAnswer }),
      async (c) => {
        const movement = reader.movement(param(c, "movement"));
        if (!movement) return refused(c, { code: "movement/unknown", facts: {} });
        const keeper = reader.officer(c.var.live?.officer ?? "");
        return reply(c, await papers.returnReceipt(movement, keeper, c.req.valid("query").lang));
      },
    )
    .post(
      "/papers/deposit-receipt",
      body(receiptBody),
      describe({
        tag: "printing",
        summary: "Prints the receipt of items handed in together",
        body: shown(receiptBody, { items: [EXAMPLE.item] }),
        answer: slipAnswer,
      }),
      async (c) => {
        const { items: codes, lang: language } = c.req.valid("json");
        const items = each(codes, (item) => findItem(reader, item));
        if (!items.ok) return refused(c, items.error);
        const [first, ...others] = items.value;
        if (!first) return refused(c, { code: "item/unknown", facts: {} });
        const keeper = reader.officer(c.var.live?.officer ?? "");
        return reply(c, ok(await papers.depositReceipt([first, ...others], keeper, language)));
      },
    )
    .post(
      "/places/:place/contents",
      query(langQuery),
      describe({ tag: "printing", summary: "Prints the contents list of a box", answer: slipAnswer }),
      async (c) => {
        const place = reader.place(param(c, "place"));
        if (!place) return refused(c, { code: "place/unknown", facts: {} });
        if (place.kind !== "box") return reply(c, refuse("place/not-a-box", { code: place.place }));
        return reply(
          c,
          ok(await papers.contents(place, reader.officer(c.var.live?.officer ?? ""), c.req.valid("query").lang)),
        );
      },
    )
    .get(
      "/papers/command-card.html",
      query(langQuery),
      describe({
        tag: "printing",
        summary: "The scanner's commands for the desk, as a page to print",
        answer: shownText("<!doctype html>…"),
        gives: "text/html",
      }),
      async (c) => {
        c.set("policy", PAPER_POLICY);
        return c.html(await papers.commandCardHtml(c.req.valid("query").lang));
      },
    )
    .get(
      "/papers/command-card.pdf",
      query(langQuery),
      describe({
        tag: "printing",
        summary: "The same as PDF",
        answer: shownText("%PDF-1.4 …"),
        gives: "application/pdf",
      }),
      async (c) => {
        const pdf = await papers.commandCardPdf(c.req.valid("query").lang);
        if (!pdf.ok) return refused(c, pdf.error);
        c.header("Content-Type", "application/pdf");
        c.header("Content-Disposition", 'inline; filename="command-card.pdf"');
        return c.body(Uint8Array.from(pdf.value).buffer);
      },
    )
    .get(
      "/movements/:movement/certificate.html",
      query(langQuery),
      describe({
        tag: "printing",
        summary: "The road certificate as a page to print, two copies",
        answer: shownText("<!doctype html>…"),
        gives: "text/html",
      }),
      async (c) => {
        const movement = reader.movement(param(c, "movement"));
        if (!movement) return refused(c, { code: "movement/unknown", facts: {} });
        const page = await papers.certificateHtml(movement, c.req.valid("query").lang);
        c.set("policy", PAPER_POLICY);
        return c.html(page);
      },
    )
    .get(
      "/movements/:movement/certificate.pdf",
      query(langQuery),
      describe({
        tag: "printing",
        summary: "The road certificate as PDF, two A4 copies",
        answer: shownText("%PDF-1.4 …"),
        gives: "application/pdf",
      }),
      async (c) => {
        const movement = reader.movement(param(c, "movement"));
        if (!movement) return refused(c, { code: "movement/unknown", facts: {} });
        const pdf = await papers.certificatePdf(movement, c.req.valid("query").lang);
        if (!pdf.ok) return refused(c, pdf.error);
        const { serial, year } = movement.certificate;
        c.header("Content-Type", "application/pdf");
        c.header("Content-Disposition", `inline; filename="RC-${serial}-${year}.pdf"`);
        return c.body(Uint8Array.from(pdf.value).buffer);
      },
    );
};
