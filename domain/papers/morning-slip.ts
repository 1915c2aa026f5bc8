import { type Slip, type SlipBlock, slipField } from "./slip.ts";
import type { Bilingual, PaperLang } from "./words.ts";

/** One item that a court asks for today. */
export interface CourtLine {
  readonly registerNo: string;
  /** where it lies, or who has it; empty when it is missing */
  readonly place: string;
  /** case and court; absent for a sensitive item */
  readonly caseText: string | undefined;
  readonly pairokar: string | undefined;
}

/** A carrier who is late: certificate, parcels still out, days over the due day. */
export interface LateLine {
  readonly carrier: string;
  readonly number: string;
  readonly parcels: number;
  readonly days: number;
}

export const WAITING_KINDS = ["dueToday", "unlabelled", "unshelved", "awaitingGd", "quarantine", "missing"] as const;

/** What the moharrir takes along in the morning. */
export interface MorningSlipPaper {
  readonly station: Bilingual;
  /** DD-MM-YYYY */
  readonly day: string;
  /** HH:mm at which it is printed */
  readonly at: string;
  readonly court: readonly CourtLine[];
  readonly late: readonly LateLine[];
  readonly waiting: Readonly<Record<(typeof WAITING_KINDS)[number], number>>;
  readonly training: boolean;
}

/** Lines of a part; what is over them is said as a number, so that the slip stays in a pocket. */
const MOST_COURT = 8;
const MOST_LATE = 6;

const WORDS = {
  hi: {
    title: "सुबह की पर्ची",
    printed: "छपी",
    court: "आज न्यायालय में",
    noCourt: "आज किसी मुकदमे की तारीख दर्ज नहीं।",
    late: "समय बीत गया, माल बाहर",
    noLate: "कोई माल देर से नहीं।",
    waiting: "बाकी काम",
    nothing: "कुछ बाकी नहीं।",
    dueToday: "आज लौटना है",
    unlabelled: "बिना लेबल",
    unshelved: "रैक पर नहीं रखा",
    awaitingGd: "जी०डी० नम्बर बाकी",
    quarantine: "पुराने रजिस्टर की रुकी पंक्तियाँ",
    missing: "गुम दर्ज",
    pairokar: "पैरोकार",
    noPairokar: "पैरोकार तय नहीं",
    confidential: "गोपनीय मामला",
    notThere: "गुम",
    rc: "आर०सी०",
    more: (count: number) => `और ${count}: स्क्रीन पर देखें`,
    days: (count: number) => `${count} दिन`,
  },
  en: {
    title: "Morning slip",
    printed: "printed",
    court: "In court today",
    noCourt: "No case has its date today.",
    late: "Overdue, still out",
    noLate: "Nothing is overdue.",
    waiting: "What waits",
    nothing: "Nothing waits.",
    dueToday: "Due back today",
    unlabelled: "Not labelled",
    unshelved: "Not shelved",
    awaitingGd: "GD number missing",
    quarantine: "Old register rows to read",
    missing: "Recorded as missing",
    pairokar: "Taken by",
    noPairokar: "Nobody named to take it",
    confidential: "Confidential case",
    notThere: "missing",
    rc: "RC",
    more: (count: number) => `and ${count} more on the screen`,
    days: (count: number) => (count === 1 ? "1 day" : `${count} days`),
  },
} as const;

const heading = (text: string): SlipBlock[] => [{ kind: "rule" }, { kind: "text", text, bold: true, centred: false }];
const line = (text: string): SlipBlock => ({ kind: "text", text, bold: false, centred: false });

/** The slip of one day: the court's items with place and carrier, who is late, what waits. Its length is bounded. */
export const morningSlip = (paper: MorningSlipPaper, lang: PaperLang): Slip => {
  const w = WORDS[lang];
  const rest = (all: number, most: number): SlipBlock[] => (all > most ? [line(w.more(all - most))] : []);
  const court = paper.court.slice(0, MOST_COURT).flatMap(({ registerNo, place, caseText, pairokar }): SlipBlock[] => [
    { kind: "pair", left: registerNo, right: place || w.notThere },
    {
      kind: "note",
      text: [pairokar ? `${w.pairokar} ${pairokar}` : w.noPairokar, caseText ?? w.confidential].join(" · "),
    },
  ]);
  const late = paper.late.slice(0, MOST_LATE).map(
    ({ carrier, number, parcels, days }): SlipBlock => ({
      kind: "pair",
      left: w.days(days),
      right: `${carrier} · ${w.rc} ${number}${parcels > 1 ? ` (${parcels})` : ""}`,
    }),
  );
  const waiting = WAITING_KINDS.filter((kind) => paper.waiting[kind] > 0).map(
    (kind): SlipBlock => ({ kind: "pair", left: String(paper.waiting[kind]), right: w[kind] }),
  );
  return {
    kind: "slip",
    training: paper.training,
    blocks: [
      { kind: "title", text: `${w.title} · ${paper.day}` },
      { kind: "text", text: paper.station[lang], bold: false, centred: true },
      ...heading(paper.court.length > 0 ? `${w.court}: ${paper.court.length}` : w.court),
      ...(court.length > 0 ? court : [line(w.noCourt)]),
      ...rest(paper.court.length, MOST_COURT),
      ...heading(paper.late.length > 0 ? `${w.late}: ${paper.late.length}` : w.late),
      ...(late.length > 0 ? late : [line(w.noLate)]),
      ...rest(paper.late.length, MOST_LATE),
      ...heading(w.waiting),
      ...(waiting.length > 0 ? waiting : [line(w.nothing)]),
      { kind: "rule" },
      ...slipField(w.printed, `${paper.day} ${paper.at}`),
    ],
  };
};
