import * as v from "valibot";
import { instant, integer } from "../schema.ts";
import type { Entry } from "./entry.ts";
import { ENTRY_BODIES, type EntryKind } from "./kinds.ts";

const envelope = v.object({
  v: v.literal(1),
  kind: v.picklist(Object.keys(ENTRY_BODIES) as [EntryKind, ...EntryKind[]]),
  station: v.string(),
  epoch: integer(1),
  seq: integer(),
  at: instant,
  recordedAt: instant,
  actor: v.object({ officer: v.string() }),
  subjects: v.pipe(v.array(v.string()), v.maxLength(500)),
  body: v.unknown(),
});

/**
 * The entry that stored bytes are, if it can be folded: known kind, whole envelope, a body of its kind. Whoever mirrors
 * a foreign log asks this; undefined is kept as bytes and shown as not understood.
 */
export const understood = (bytes: string): Entry | undefined => {
  try {
    const entry: unknown = JSON.parse(bytes);
    const frame = v.safeParse(envelope, entry);
    if (!frame.success) return undefined;
    return v.safeParse(ENTRY_BODIES[frame.output.kind], frame.output.body).success ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
};
