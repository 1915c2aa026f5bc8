import { CODE_PREFIXES, checkCharacter } from "#domain/codes.ts";
import { type ItemLabel, itemLabel, type OfficerCard, type PlaceLabel } from "#domain/papers/label.ts";
import type { MorningSlipPaper } from "#domain/papers/morning-slip.ts";
import type { PaperParcel, RoadCertificatePaper } from "#domain/papers/road-certificate.ts";
import type { ContentsListPaper, DepositReceiptPaper } from "#domain/papers/station-slips.ts";

/** A whole code with its check character from its first 13 characters. */
export const coded = (start: string): string => start + checkCharacter(start);

export const STATION = { hi: "थाना कोतवाली नगर", en: "PS Kotwali Nagar" };
const DISTRICT = { hi: "बाराबंकी", en: "Barabanki" };
const KEEPER = { name: "सुनीता यादव", rank: "हे०मो०", number: "PNO 042310567" };
const CARRIER = { name: "रामवीर सिंह", rank: "आरक्षी", number: "PNO 112340981" };
const OFFICER = { name: "विद्युत् प्रकाश क्षत्रिय", rank: "उ०नि०", number: "PNO 982450013" };

/** A knife of a murder case, the label that is printed most. */
export const sampleItem = (over: Partial<ItemLabel> & { sensitive?: boolean } = {}): ItemLabel =>
  itemLabel({
    station: STATION,
    code: coded("MK7Q2KD482913"),
    registerNo: "145/2026",
    caseText: "मु०अ०सं० 312/2026 धारा 103(1) BNS, 4/25 आयुध अधिनियम",
    description: "लोहे का चाकू, लकड़ी का हत्था, फल 18 सेमी, रक्तरंजित",
    quantityText: "1 नग",
    seizedOn: "12-03-2026",
    sealCount: 3,
    part: "1/3",
    copy: 1,
    training: false,
    sensitive: false,
    ...over,
  });

export const samplePlace = (over: Partial<PlaceLabel> = {}): PlaceLabel => ({
  kind: "place",
  station: STATION,
  code: coded("BX4M8TN100231"),
  name: { hi: "डिब्बा 23", en: "Box 23" },
  path: "कक्ष 1 › रैक 2 › खाना 3",
  contents: 12,
  doubleLock: false,
  copy: 1,
  training: false,
  ...over,
});

export const sampleCard = (over: Partial<OfficerCard> = {}): OfficerCard => ({
  kind: "officer",
  station: STATION,
  code: coded(`${CODE_PREFIXES.officer}9H3WX000042`),
  ...KEEPER,
  copy: 1,
  training: false,
  ...over,
});

export const sampleParcels = (count: number): PaperParcel[] =>
  Array.from({ length: count }, (_, i) => ({
    no: i + 1,
    code: coded(`MK7Q2KD${String(482_913 + i)}`),
    registerNo: `${145 + i}/2026`,
    caseText: "मु०अ०सं० 312/2026 धारा 103(1) BNS",
    description: ["लोहे का चाकू, रक्तरंजित", "मृतक के वस्त्र (कमीज़, पैंट)", "विसरा जार — 4 <नग> & नमक"][i % 3],
    quantityText: ["1 नग", "2 नग", "4 जार"][i % 3] ?? "",
    seal: { state: "intact", count: 1 + (i % 3), text: "SHO-KOTWALI" },
  }));

export const sampleCertificate = (over: Partial<RoadCertificatePaper> = {}): RoadCertificatePaper => ({
  number: "12/2026",
  code: coded("MV2C6RJ330118"),
  letterhead: ["उत्तर प्रदेश पुलिस", "थाना कोतवाली नगर, जनपद बाराबंकी"],
  station: STATION,
  district: DISTRICT,
  purpose: "परीक्षण हेतु (जीव विज्ञान अनुभाग)",
  to: "विधि विज्ञान प्रयोगशाला, लखनऊ",
  carrier: CARRIER,
  order: "CO/45/2026 दिनांक 14-03-2026",
  parcels: sampleParcels(3),
  issuedAt: "15-03-2026 09:40",
  due: "22-03-2026",
  gd: undefined,
  vehicle: "UP41 G 0312",
  issuedBy: OFFICER,
  checkpoint: {
    line: "#1482 · 9f3a c01e 77b2 · 15-03-2026 09:39",
    payload: "barabanki/kotwali/e1 1482 nzrAHneyqE0sm6dVQkq0XHq6h0sS9bZ3YV1v2a8yC5M=",
  },
  training: false,
  ...over,
});

export const sampleContents = (over: Partial<ContentsListPaper> = {}): ContentsListPaper => ({
  station: STATION,
  code: coded("BX4M8TN100231"),
  name: { hi: "डिब्बा 23", en: "Box 23" },
  path: "कक्ष 1 › रैक 2 › खाना 3",
  items: sampleParcels(5),
  at: "15-03-2026 18:05",
  printedBy: KEEPER,
  training: false,
  ...over,
});

export const sampleReceipt = (over: Partial<DepositReceiptPaper> = {}): DepositReceiptPaper => ({
  station: STATION,
  registerNo: "145/2026",
  items: sampleParcels(2),
  at: "12-03-2026 21:15",
  depositedBy: OFFICER,
  keeper: KEEPER,
  gd: "34, 21:05",
  checkpoint: sampleCertificate().checkpoint,
  training: false,
  ...over,
});

/** An ordinary morning: three items for the court, two carriers who are late. */
export const sampleMorning = (over: Partial<MorningSlipPaper> = {}): MorningSlipPaper => ({
  station: STATION,
  day: "22-11-2026",
  at: "08:00",
  court: [
    {
      registerNo: "145/2026",
      place: "रैक 2 › खाना 3",
      caseText: "मु०अ०सं० 302/2026, सत्र न्यायालय",
      pairokar: "ओमप्रकाश",
    },
    { registerNo: "146/2026", place: "रैक 2 › डिब्बा 23", caseText: undefined, pairokar: "ओमप्रकाश" },
    {
      registerNo: "98/2025",
      place: "बाहर: रामवीर सिंह",
      caseText: "मु०अ०सं० 77/2025, न्यायालय सी०जे०एम०",
      pairokar: undefined,
    },
  ],
  late: [
    { carrier: "कविता मौर्य", number: "17/2026", parcels: 1, days: 192 },
    { carrier: "दीपक राणा", number: "37/2026", parcels: 3, days: 4 },
  ],
  waiting: { dueToday: 2, unlabelled: 4, unshelved: 11, awaitingGd: 26, quarantine: 0, missing: 1 },
  training: false,
  ...over,
});
