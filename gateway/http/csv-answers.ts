import type { ItemLine, LogRow, MovementRow } from "#domain/fleet/lines.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { csvOf } from "#domain/text/csv.ts";
import { displayTime } from "#domain/time.ts";

const time = (at: string | undefined): string => (at === undefined ? "" : displayTime(at));

/** Item lines for a spreadsheet; headings in both languages, as clerks of both exchange the file. */
export const itemsCsv = (rows: readonly ItemLine[]): string =>
  csvOf([
    [
      "थाना / Station",
      "क्रमांक / Register",
      "कोड / Code",
      "मुकदमा / Case",
      "वर्ग / Class",
      "विवरण / Description",
      "मात्रा / Quantity",
      "स्थिति / State",
      "स्थान / Place",
      "वापसी तिथि / Due",
      "बरामदगी / Seized",
      "जमा / Deposited",
    ],
    ...rows.map((row) => {
      const where = row.whereabouts;
      return [
        row.station,
        row.register,
        row.item,
        row.caseText,
        categoryOf(row.category).name.hi,
        row.description,
        row.quantity ? displayQuantity(row.quantity, "hi") : "",
        where.kind === "out" ? `out: ${where.purpose}` : where.kind === "closed" ? `closed: ${where.how}` : where.kind,
        row.path.map(({ hi }) => hi).join(" › "),
        where.kind === "out" ? time(where.dueAt) : "",
        time(row.seizedAt),
        time(row.depositedAt),
      ];
    }),
  ]);

export const movementsCsv = (rows: readonly MovementRow[]): string =>
  csvOf([
    [
      "प्रमाणपत्र / Certificate",
      "कोड / Code",
      "प्रयोजन / Purpose",
      "कहाँ / Office",
      "वाहक / Carrier",
      "निकला / Issued",
      "वापसी तिथि / Due",
      "माल / Items",
      "वापस / Back",
    ],
    ...rows.map((row) => [
      row.certificate,
      row.movement,
      row.purpose,
      row.office,
      row.carrier,
      time(row.issuedAt),
      time(row.dueAt),
      row.items,
      row.back,
    ]),
  ]);

export const logCsv = (rows: readonly LogRow[]): string =>
  csvOf([
    [
      "युग / Epoch",
      "क्रम / Number",
      "प्रविष्टि / Entry",
      "कब / When",
      "दर्ज / Recorded",
      "किसने / Who",
      "माल / Items",
      "साक्ष्य / Witnessed",
    ],
    ...rows.map((row) => [
      row.epoch,
      row.seq,
      row.kind ?? "?",
      time(row.at),
      time(row.recordedAt),
      row.by ? `${row.by.name.hi} (${row.by.number})` : "",
      row.items.join(" "),
      row.witnessed ? "yes" : "no",
    ]),
  ]);
