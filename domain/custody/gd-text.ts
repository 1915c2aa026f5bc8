import type { Case } from "../case/case-header.ts";
import { displayNumber } from "../case/case-header.ts";
import { displayCode } from "../codes.ts";
import { registerText } from "../item/register-text.ts";
import { displayTime } from "../time.ts";
import { PURPOSE_WORDS } from "./purpose-words.ts";
import type { ItemState, Movement } from "./state.ts";

const SEAL = {
  intact: { hi: "सील सही", en: "seal intact" },
  broken: { hi: "सील टूटी", en: "seal broken" },
  none: { hi: "बिना सील", en: "unsealed" },
} as const;

/** What the diary writer needs of one parcel. */
export interface GdParcel {
  readonly item: ItemState;
  readonly cases: readonly Case[];
}

const parcels = (movement: Movement, list: readonly GdParcel[], leg: "out" | "in", language: "hi" | "en"): string =>
  movement.lines
    .flatMap((line) => {
      const parcel = list.find((each) => each.item.item === line.item);
      if (!parcel || (leg === "in" && !line.returned)) return [];
      const seal = leg === "in" ? (line.returned?.seal ?? line.seal) : line.seal;
      const numbers = parcel.cases.flatMap((each) => each.numbers.map(displayNumber)).join(", ");
      // empty where the reader may not see the case
      const numbered = { hi: numbers && ` मु० ${numbers},`, en: numbers && ` case ${numbers},` }[language];
      const what = parcel.item.sensitive ? "" : ` ${parcel.item.description},`;
      return [
        language === "hi"
          ? `माल नं० ${registerText(parcel.item)} (${displayCode(parcel.item.item)})${numbered}${what} ${SEAL[seal.state].hi} ${seal.count}`
          : `MM no. ${registerText(parcel.item)} (${displayCode(parcel.item.item)})${numbered}${what} ${SEAL[seal.state].en} ${seal.count}`,
      ];
    })
    .join("; ");

/** Text for the general diary at a departure or a return, ready to be copied. The diary's own number is its writer's. */
export const gdText = (
  movement: Movement,
  list: readonly GdParcel[],
  leg: "out" | "in",
  language: "hi" | "en",
): string => {
  const { carrier, certificate, office, order } = movement;
  const number = `${certificate.serial}/${certificate.year}`;
  const lines = parcels(movement, list, leg, language);
  const at = displayTime(
    leg === "out"
      ? movement.issuedAt
      : (movement.lines.find((line) => line.returned)?.returned?.at ?? movement.issuedAt),
  );
  const reason = PURPOSE_WORDS[movement.purpose].inDiary[language];
  if (language === "hi") {
    const by = `${carrier.rank} ${carrier.name} (${carrier.number})`;
    const ordered = order ? ` आदेश सं० ${order.number} के अनुपालन में` : "";
    return leg === "out"
      ? `रवानगी: दिनांक ${at} बजे${ordered} ${lines} को ${reason} ${office} हेतु ${by} द्वारा आर०सी० सं० ${number} से मालखाने से रवाना किया गया।`
      : `वापसी: दिनांक ${at} बजे ${by} द्वारा आर०सी० सं० ${number} से ${office} को भेजा गया माल वापस लाया गया: ${lines}। मालखाने में दाखिल किया गया।`;
  }
  const by = `${carrier.rank} ${carrier.name} (${carrier.number})`;
  return leg === "out"
    ? `Departure: ${at}, ${by} left with RC ${number} for ${office} (${reason})${order ? `, order no. ${order.number}` : ""}: ${lines}.`
    : `Return: ${at}, ${by} brought back what left on RC ${number} to ${office}: ${lines}. Put into the malkhana.`;
};
