import { kindOf } from "#domain/codes.ts";
import { decided } from "#domain/custody/act.ts";
import { may } from "#domain/custody/policy.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Label } from "#domain/papers/label.ts";
import type { Slip } from "#domain/papers/slip.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import { isPlaceCode } from "#domain/place/place.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { Reader } from "#stores/view/view.ts";
import { escposJob } from "../../devices/printer/escpos.ts";
import type { Printer, PrintOutcome } from "../../devices/printer/printer.ts";
import { LABEL_50X25, LABEL_75X50, type PrinterProfile, SLIP_80 } from "../../devices/printer/raster/profile.ts";
import type { Rasterizer } from "../../devices/printer/raster/rasterizer.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import { itemLabelModel, officerCardModel, type PaperHead, placeLabelModel } from "./models.ts";

export const LABEL_SIZES = ["75x50", "50x25"] as const;
export type LabelSize = (typeof LABEL_SIZES)[number];

/** Asks for a label. A second copy needs a reason. */
export interface LabelRequest {
  readonly of: string;
  readonly size: LabelSize;
  readonly reason?: string;
}
/** What became of it: an act was recorded whatever the printer did. */
export interface LabelPrinted {
  readonly of: string;
  readonly copy: number;
  readonly outcome: PrintOutcome["outcome"];
  readonly why?: string;
}

export interface Printing {
  /** Prints a label and records the attempt. The label of a place or a card is not counted in copies. */
  label(by: ActorRef, request: LabelRequest, lang: PaperLang): Promise<Result<LabelPrinted>>;
  /** Prints a slip; nothing is recorded, a slip is a reminder and no register. */
  slip(id: string, slip: Slip): Promise<PrintOutcome>;
}

export interface PrintingDeps {
  readonly journal: Journal;
  readonly reader: Reader;
  readonly printer: Printer;
  readonly rasterizer: Rasterizer;
  readonly head: PaperHead;
  readonly dpi: PrinterProfile["dpi"];
  readonly clock: Clock;
  /** signs the newest head of the log: nothing leaves the room on paper that the log could still lose */
  readonly signHead: () => Promise<void>;
}

/** @returns the one way to the label printer */
export const createPrinting = (deps: PrintingDeps): Printing => {
  const { journal, reader, printer, rasterizer, head, dpi, clock, signHead } = deps;
  const profileOf = (size: LabelSize): PrinterProfile => ({ ...(size === "75x50" ? LABEL_75X50 : LABEL_50X25), dpi });

  const modelOf = (of: string, copy: number, lang: PaperLang): Result<Label> => {
    const item = reader.item(of);
    if (item) return ok(itemLabelModel(head, reader, item, copy, lang));
    const place = isPlaceCode(of) ? reader.place(of) : undefined;
    if (place) return ok(placeLabelModel(head, reader, place, copy, lang));
    const officer = kindOf(of) === "officer" ? reader.officer(of) : undefined;
    return officer ? ok(officerCardModel(head, officer, copy, lang)) : refuse("code/unknown", { code: of });
  };

  const allowed = (by: ActorRef, item: ItemState | undefined, request: LabelRequest): Result<true> => {
    const officer = reader.officer(by.officer);
    if (!officer) return refuse("officer/unknown");
    if (item?.whereabouts.kind === "closed")
      return refuse("item/closed", { item: item.item, how: item.whereabouts.how });
    if (item && item.label.copies > 0 && !request.reason) return refuse("item/field-required", { field: "reason" });
    return may({ officer }, kindOf(request.of) === "officer" ? "officer.enrol" : "item.label");
  };

  return {
    async label(by, request, lang) {
      const item = reader.item(request.of);
      const may = allowed(by, item, request);
      if (!may.ok) return may;
      const copy = (item?.label.copies ?? 0) + 1;
      const model = modelOf(request.of, copy, lang);
      if (!model.ok) return model;
      const profile = profileOf(request.size);
      const { bilevel } = await rasterizer.label(model.value, profile, lang);
      await signHead();
      const outcome = await printer.print({ id: request.of, copy, bytes: await escposJob(bilevel, profile) });
      const why = outcome.outcome === "printed" ? undefined : outcome.why;
      const written = await journal.write(by, () =>
        decided(
          [
            {
              kind: "label.printed",
              at: instantOf(clock.now()),
              subjects: [request.of],
              body: {
                of: request.of,
                size: request.size,
                copy,
                outcome: outcome.outcome,
                ...(why ? { why } : {}),
                ...(request.reason ? { reason: request.reason } : {}),
              },
            },
          ],
          undefined,
        ),
      );
      if (!written.ok) return written;
      return ok({ of: request.of, copy, outcome: outcome.outcome, ...(why ? { why } : {}) });
    },

    async slip(id, slip) {
      await signHead();
      const { bilevel } = await rasterizer.slip(slip, SLIP_80);
      return printer.print({ id, copy: 1, bytes: await escposJob(bilevel, SLIP_80) });
    },
  };
};
