import { expect, test } from "vitest";
import { placeKeyText, placesOf, readPlaceSpelling } from "#domain/legacy/place-spelling.ts";

test("[IM16] spellings of one place give one key", () => {
  const same = {
    "almirah:38:": ["ALM.38", "Alm 38", "अलमारी नं 38", "अलमारी नं० ३८", "ALM-038", "Almirah No. 38"],
    "rack:24:": ["RECK NO. 24", "Rack-24", "रैक 24", "RACK NO.24"],
    "box:22:": ["डिब्बा 22", "BOX 22", "box no 22"],
    "almirah:32:3": ["ALM 32 KHANA 3", "अलमारी 32 खाना नं0 3", "Alm.32 shelf 3"],
    "yard::": ["YARD", "यार्ड में", "yard"],
    "yard:2:": ["Yard 2"],
    "rack:4A:": ["rack 4a"],
  };
  for (const [key, spellings] of Object.entries(same)) {
    for (const spelling of spellings) {
      const place = readPlaceSpelling(spelling);
      expect(place && placeKeyText(place), spelling).toBe(key);
    }
  }
});

test("[IM17] what no rule can settle stays unknown", () => {
  const unknown = [
    "LAST ROOM",
    "पीछे वाला कमरा",
    "थाना परिसर",
    "malkhana",
    "Store",
    "",
    "ALM",
    "38",
    "रैक 1 या 2",
    "BOX 2 KHANA 3",
    "room",
  ];
  for (const spelling of unknown) expect(readPlaceSpelling(spelling), spelling).toBeUndefined();
});

test("[IM16] an almirah and a rack of one number are two places, and a shelf brings its almirah", () => {
  expect(placesOf({ kind: "almirah", number: "4", shelf: "3" })).toEqual([
    { key: "almirah:4:", kind: "rack", name: { hi: "अलमारी 4", en: "Almirah 4" } },
    {
      key: "almirah:4:3",
      kind: "shelf",
      name: { hi: "अलमारी 4 खाना 3", en: "Almirah 4 Shelf 3" },
      inside: "almirah:4:",
    },
  ]);
  expect(placesOf({ kind: "rack", number: "4" })).toEqual([
    { key: "rack:4:", kind: "rack", name: { hi: "रैक 4", en: "Rack 4" } },
  ]);
  expect(placesOf({ kind: "yard" })).toEqual([{ key: "yard::", kind: "yard", name: { hi: "यार्ड", en: "Yard" } }]);
});
