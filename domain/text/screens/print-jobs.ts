import type { Bilingual } from "../../schema.ts";

/** Papers that have not surely come out, and receipts. */
export const PRINT_JOB_TEXTS = {
  "jobs.title": { hi: "जो कागज़ अभी नहीं छपे", en: "Papers not printed yet" },
  "jobs.paper.label": { hi: "लेबल", en: "Label" },
  "jobs.paper.carrier-slip": { hi: "वाहक पर्ची", en: "Carrier's slip" },
  "jobs.paper.contents": { hi: "डिब्बे की सूची", en: "List of a box" },
  "jobs.paper.deposit-receipt": { hi: "माल प्राप्ति रसीद", en: "Deposit receipt" },
  "jobs.paper.return-receipt": { hi: "माल वापसी रसीद", en: "Return receipt" },
  "jobs.uncertain": { hi: "छपा या नहीं, पता नहीं", en: "printed or not: nobody knows" },
  "jobs.waiting": { hi: "अपने-आप छपेगा", en: "prints by itself" },
  "jobs.held": { hi: "आपके कहने पर छपेगा", en: "prints when you say so" },
  "jobs.sending": { hi: "छप रहा है", en: "printing" },
  "jobs.since": { hi: "{{time}} पर माँगा", en: "asked for at {{time}}" },
  "jobs.look": {
    hi: "प्रिंटर के पास जाकर देखें: क्या यह कागज़ पूरा निकला है?",
    en: "Go to the printer and look: did this paper come out whole?",
  },
  "jobs.printed": { hi: "हाँ, छप गया", en: "Yes, it is printed" },
  "jobs.again": { hi: "नहीं छपा: फिर छापें", en: "No: print it again" },
  "jobs.now": { hi: "अभी छापें", en: "Print now" },
  "jobs.drop": { hi: "नहीं चाहिए", en: "Not needed" },
  "jobs.stillNot": {
    hi: "अब भी नहीं छपा। ऊपर प्रिंटर की हालत देखें।",
    en: "It is still not printed. See above how the printer is.",
  },

  "receipt.deposit": { hi: "रसीद छापें", en: "Print the receipt" },
  "receipt.return": { hi: "वापसी रसीद छापें", en: "Print the return receipt" },
} as const satisfies Readonly<Record<string, Bilingual>>;
