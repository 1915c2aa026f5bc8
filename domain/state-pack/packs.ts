import * as v from "valibot";
import { bilingual, filled } from "../schema.ts";

/** Words and headings that differ from State to State. A station's own file may replace any of them. */
export const statePackSchema = v.strictObject({
  state: bilingual,
  /** lines at the head of letters and certificates */
  letterhead: v.pipe(v.array(bilingual), v.minLength(1), v.maxLength(4)),
  /** the title printed over the malkhana register */
  registerTitle: bilingual,
  /** what an FIR's number is called */
  caseNumber: bilingual,
  /** the general diary */
  diary: bilingual,
  /** the keeper of the room */
  keeper: bilingual,
  /** the short form of the register number on labels */
  registerNumber: v.strictObject({ hi: filled(20), en: filled(20) }),
});
export type StatePack = v.InferOutput<typeof statePackSchema>;

const REGISTER = { hi: "मालखाना रजिस्टर (रजिस्टर नं० 19)", en: "Malkhana register (Register XIX)" };

/** Packs shipped with the product. The titles are to be checked with each State's manual before use in court papers. */
export const STATE_PACKS = {
  up: {
    state: { hi: "उत्तर प्रदेश", en: "Uttar Pradesh" },
    letterhead: [{ hi: "उत्तर प्रदेश पुलिस", en: "Uttar Pradesh Police" }],
    registerTitle: { hi: "मालखाना रजिस्टर", en: "Malkhana register" },
    caseNumber: { hi: "मु०अ०सं०", en: "FIR no." },
    diary: { hi: "रोजनामचा आम", en: "General diary" },
    keeper: { hi: "मालखाना मोहर्रिर", en: "Malkhana moharrir" },
    registerNumber: { hi: "माल नं०", en: "MM no." },
  },
  bihar: {
    state: { hi: "बिहार", en: "Bihar" },
    letterhead: [{ hi: "बिहार पुलिस", en: "Bihar Police" }],
    registerTitle: REGISTER,
    caseNumber: { hi: "कांड सं०", en: "Case no." },
    diary: { hi: "सनहा", en: "Station diary" },
    keeper: { hi: "मालखाना प्रभारी", en: "Malkhana in-charge" },
    registerNumber: { hi: "माल सं०", en: "MM no." },
  },
  chhattisgarh: {
    state: { hi: "छत्तीसगढ़", en: "Chhattisgarh" },
    letterhead: [{ hi: "छत्तीसगढ़ पुलिस", en: "Chhattisgarh Police" }],
    registerTitle: REGISTER,
    caseNumber: { hi: "अपराध क्रमांक", en: "Crime no." },
    diary: { hi: "रोजनामचा सान्हा", en: "Station diary" },
    keeper: { hi: "मालखाना मुंशी", en: "Malkhana munshi" },
    registerNumber: { hi: "माल क्र०", en: "MM no." },
  },
} as const satisfies Record<string, StatePack>;

export type StatePackId = keyof typeof STATE_PACKS;
export const STATE_PACK_IDS = Object.keys(STATE_PACKS) as [StatePackId, ...StatePackId[]];
