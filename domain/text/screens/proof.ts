import type { Bilingual } from "../../schema.ts";

/** How the proof of an item is asked for; the file itself carries its own texts (ui/verify). */
export const PROOF_TEXTS = {
  "proof.file": { hi: "प्रमाण फाइल", en: "Proof file" },
} as const satisfies Readonly<Record<string, Bilingual>>;
