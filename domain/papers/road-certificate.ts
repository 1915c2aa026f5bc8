import type { Bilingual } from "./words.ts";

/** A seal as it was when the parcel left, or as it stands on the deposit. */
export interface PaperSeal {
  readonly state: "intact" | "broken" | "none";
  readonly count: number;
  /** The impression, e.g. `SHO-KOTWALI`. */
  readonly text: string;
}

/** An officer on paper. */
export interface PaperOfficer {
  readonly name: string;
  readonly rank: string;
  /** PNO, belt or buckle number. */
  readonly number: string;
}

/** One parcel of a certificate, slip or list. */
export interface PaperParcel {
  readonly no: number;
  readonly code: string;
  readonly registerNo: string;
  /** Undefined when the case is sensitive and the paper passes through many hands. */
  readonly caseText: string | undefined;
  readonly description: string | undefined;
  readonly quantityText: string;
  readonly seal: PaperSeal;
}

/** The head of the log when the paper was made: lets anyone tie the paper to the log later. */
export interface PaperCheckpoint {
  /** Readable: size, short root and time. */
  readonly line: string;
  /** What the symbol holds: origin, size and root. */
  readonly payload: string;
}

/** A road certificate (PPR 22.72, Register XXI): parcels leave the station with a carrier for an office. */
export interface RoadCertificatePaper {
  /** The certificate's own serial and year: `12/2026`. */
  readonly number: string;
  /** Code of the movement; scanning it opens the return. */
  readonly code: string;
  /** Lines above the title, from the State pack. */
  readonly letterhead: readonly string[];
  readonly station: Bilingual;
  readonly district: Bilingual;
  readonly purpose: string;
  readonly to: string;
  readonly carrier: PaperOfficer;
  readonly order: string | undefined;
  readonly parcels: readonly PaperParcel[];
  /** DD-MM-YYYY HH:mm */
  readonly issuedAt: string;
  readonly due: string;
  /** GD number and time; undefined prints a line to write on. */
  readonly gd: string | undefined;
  readonly vehicle: string | undefined;
  readonly issuedBy: PaperOfficer;
  readonly checkpoint: PaperCheckpoint | undefined;
  readonly training: boolean;
}
