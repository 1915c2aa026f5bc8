import { displayCode } from "../codes.ts";
import type { PaperOfficer, PaperParcel, RoadCertificatePaper } from "./road-certificate.ts";
import { type Slip, type SlipBlock, slipField } from "./slip.ts";
import { type PaperLang, paperWords } from "./words.ts";

/** `आरक्षी रामवीर सिंह (PNO 042310567)`; the number does not break over lines. */
export const officerText = ({ rank, name, number }: PaperOfficer): string =>
  `${rank} ${name} (${number.replaceAll(" ", "\u00a0")})`;

/** A seal in words: `सही × 3 · SHO-KOTWALI`. */
export const sealText = (seal: PaperParcel["seal"], lang: PaperLang): string => {
  const w = paperWords(lang);
  const word = { intact: w.sealIntact, broken: w.sealBroken, none: w.sealNone }[seal.state];
  return seal.state === "none" ? word : `${word} × ${seal.count}${seal.text === "" ? "" : ` · ${seal.text}`}`;
};

/** The blocks of one parcel; a sensitive parcel shows its numbers only. */
export const parcelBlocks = (parcel: PaperParcel, lang: PaperLang): SlipBlock[] => {
  const w = paperWords(lang);
  const impression = parcel.seal.text === "" ? undefined : `${w.impression} ${parcel.seal.text}`;
  const text = [parcel.caseText, parcel.description, impression].filter((part) => part !== undefined).join(" · ");
  return [
    { kind: "pair", left: `${parcel.no}. ${w.registerNo} ${parcel.registerNo}`, right: parcel.quantityText },
    ...(text === "" ? [] : [{ kind: "text", text, bold: false, centred: false } as const]),
    {
      kind: "pair",
      left: displayCode(parcel.code),
      right: `${w.seals}: ${sealText({ ...parcel.seal, text: "" }, lang)}`,
    },
    { kind: "gap" },
  ];
};

/** The carrier's slip at 80 mm: what he carries, where to, when he is due back, and the code that books the return. */
export const carrierSlip = (paper: RoadCertificatePaper, lang: PaperLang): Slip => {
  const w = paperWords(lang);
  return {
    kind: "slip",
    training: paper.training,
    blocks: [
      { kind: "title", text: `${w.carrierSlip} · RC ${paper.number}` },
      { kind: "text", text: `${paper.station[lang]}, ${paper.district[lang]}`, bold: true, centred: true },
      { kind: "rule" },
      ...slipField(w.purpose, paper.purpose),
      ...slipField(w.to, paper.to),
      ...slipField(w.carrier, officerText(paper.carrier)),
      ...slipField(w.order, paper.order),
      ...slipField(w.vehicle, paper.vehicle),
      ...slipField(w.issuedAt, paper.issuedAt),
      ...slipField(w.due, paper.due),
      ...(paper.gd === undefined ? [{ kind: "write", word: w.gdShort } as const] : slipField(w.gdShort, paper.gd)),
      { kind: "rule" },
      ...paper.parcels.flatMap((parcel) => parcelBlocks(parcel, lang)),
      { kind: "rule" },
      { kind: "symbol", code: paper.code, caption: `${w.parcels} ${paper.parcels.length}` },
      ...slipField(w.issuedBy, officerText(paper.issuedBy)),
      ...slipField(w.logHead, paper.checkpoint?.line),
      { kind: "write", word: w.carrierSign },
    ],
  };
};
