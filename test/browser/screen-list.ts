import type { Reader } from "#stores/view/view.ts";

/**
 * Every screen behind the PIN by name and address, with one item and one certificate of a training station. A new screen
 * is added here, and is then looked at and measured with all others.
 * @throws Error when the station lacks what the addresses need
 */
export const screensOf = (reader: Reader): (readonly [name: string, path: string])[] => {
  const out = reader.out({ limit: 50 }).find(({ movement }) => movement);
  const item = reader.recent(20).find(({ photos, whereabouts }) => photos.length > 0 && whereabouts.kind === "placed");
  const room = reader.places().find((place) => place.kind === "rack");
  if (!out?.movement || !item || !room) throw new Error("the training station lacks an item, a certificate or a rack");
  return [
    ["home", "/"],
    ["search", "/search?q=katta"],
    ["search-nothing", "/search?q=qqqq"],
    ["unconfirmed", "/unconfirmed"],
    ["item", `/i/${item.item}`],
    ["item-out", `/i/${out.item.item}`],
    ["issue", `/issue/${item.item}`],
    ["return", `/return/${out.item.item}`],
    ["tray", "/tray"],
    ["movements", "/movements/overdue"],
    ["movement", `/m/${out.movement.movement}`],
    ["places", "/places"],
    ["place", `/p/${room.place}`],
    ["officers", "/officers"],
    ["orders", "/orders"],
    ["import", "/import"],
    ["room", "/room"],
    ["court", "/court"],
    ["missing", "/missing"],
    ["cameras", "/cameras"],
    ["alarms", "/alarms"],
    ["openings", "/openings"],
    ["repairs-camera", "/repairs/camera"],
    ["repairs-clock", "/repairs/clock"],
    ["repairs", "/repairs"],
    ["repairs-printer", "/repairs/printer"],
    ["spellings", "/import/spellings"],
    ["lessons", "/lessons"],
    ["print-register", "/print/register?from=1/2026&to=30/2026"],
    ["print-sheet", `/print/item?item=${item.item}`],
    ["quarantine", "/quarantine"],
  ];
};
