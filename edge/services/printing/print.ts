import { kindOf } from "#domain/codes.ts";
import { decided } from "#domain/custody/act.ts";
import { may } from "#domain/custody/policy.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Label } from "#domain/papers/label.ts";
import type { PrinterRole, PrintJobRecord, QueuedPaper } from "#domain/papers/print-job.ts";
import type { Slip } from "#domain/papers/slip.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import { isPlaceCode } from "#domain/place/place.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { Reader } from "#stores/view/view.ts";
import { escposJob } from "../../devices/printer/escpos.ts";
import { labelProfile, type PrinterModel, slipProfile } from "../../devices/printer/models.ts";
import type { PrintOutcome } from "../../devices/printer/printer.ts";
import { LABEL_50X25, LABEL_75X50, labelDots, type PrinterProfile } from "../../devices/printer/raster/profile.ts";
import type { Rasterizer } from "../../devices/printer/raster/rasterizer.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";
import { itemLabelModel, officerCardModel, type PaperHead, placeLabelModel } from "./models.ts";
import type { PrintQueue, PrintQueueDeps } from "./print-queue.ts";

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
  /**
   * Prints a slip of something; nothing is recorded, a slip is a reminder and no register. One of a `kept` paper stays
   * in the queue until it came out; any other is tried once.
   */
  slip(id: string, slip: Slip, kept?: QueuedPaper): Promise<PrintOutcome>;
}

export interface PrintingDeps {
  readonly reader: Reader;
  readonly queue: Pick<PrintQueue, "print" | "printOnce">;
  readonly rasterizer: Rasterizer;
  readonly head: PaperHead;
  readonly models: Readonly<Record<PrinterRole, PrinterModel>>;
  /** signs the newest head of the log: nothing leaves the room on paper that the log could still lose */
  readonly signHead: () => Promise<void>;
}

/** Puts on record what became of a label: once for each time it was tried by hand, and when it came out after that. */
export const labelRecord =
  (journal: Pick<Journal, "write">, clock: Pick<Clock, "now">): PrintQueueDeps["record"] =>
  async (by, { paper, of, copy, label }: PrintJobRecord, outcome) => {
    if (paper !== "label" || !label) return ok(undefined);
    const why = outcome.outcome === "printed" ? undefined : outcome.why;
    const body = { of, copy, ...label, outcome: outcome.outcome, ...(why ? { why } : {}) };
    return journal.write(by, () =>
      decided([{ kind: "label.printed", at: instantOf(clock.now()), subjects: [of], body }], undefined),
    );
  };

/** The profile of a size on a model; a head too narrow for the large label prints the small one. */
const profileOf = (model: PrinterModel, size: LabelSize): { size: LabelSize; profile: PrinterProfile } => {
  const large = labelProfile(model, LABEL_75X50.sizeMm);
  const fits = size === "75x50" && labelDots({ ...large, widthDots: Number.MAX_SAFE_INTEGER }).width <= model.widthDots;
  return fits ? { size, profile: large } : { size: "50x25", profile: labelProfile(model, LABEL_50X25.sizeMm) };
};

/** @returns the one way to the printers */
export const createPrinting = (deps: PrintingDeps): Printing => {
  const { reader, queue, rasterizer, head, models, signHead } = deps;

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
      const { size, profile } = profileOf(models.label, request.size);
      const { bilevel } = await rasterizer.label(model.value, profile, lang);
      await signHead();
      const asked = { size, ...(request.reason ? { reason: request.reason } : {}) };
      const { outcome, recorded } = await queue.print(
        by,
        { paper: "label", of: request.of, copy, printer: "label", label: asked },
        await escposJob(bilevel, profile),
      );
      if (!recorded.ok) return recorded;
      const why = outcome.outcome === "printed" ? undefined : outcome.why;
      return ok({ of: request.of, copy, outcome: outcome.outcome, ...(why ? { why } : {}) });
    },

    async slip(id, slip, kept) {
      await signHead();
      const profile = slipProfile(models.slip);
      const { bilevel } = await rasterizer.slip(slip, profile);
      const bytes = await escposJob(bilevel, profile);
      if (!kept) return queue.printOnce("slip", id, bytes);
      const job = { paper: kept, of: id, copy: 1, printer: "slip" } as const;
      return (await queue.print(SYSTEM_ACTOR, job, bytes)).outcome;
    },
  };
};
