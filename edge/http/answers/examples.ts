/** Codes and things that the examples of the API's document speak of. All checked; none is a real one. */
export const EXAMPLE = {
  item: "MKCE9SA894411F",
  case: "CS9NZJE494523P",
  seizure: "SZ6007Y2502587",
  movement: "MVZVVNG161290R",
  officer: "OFFC3T28286638",
  room: "RM2RHP66071806",
  rack: "RKJNYYQ129796M",
  box: "BXQGZ8N698666F",
  tray: "TRR2QME100042Y",
  transfer: "TFPYPT06617031",
  act: "ACBGNTZ607859F",
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  at: "2026-11-22T10:05:00.000+05:30",
  due: "2026-11-29T17:00:00.000+05:30",
} as const;

export const EXAMPLE_GD = { number: "35", at: EXAMPLE.at };
export const EXAMPLE_SEAL = { state: "intact" as const, count: 2, text: "RK" };
export const EXAMPLE_QUANTITY = { amount: 1, unit: "piece" as const };
export const EXAMPLE_PHOTO = {
  sha256: EXAMPLE.sha256,
  bytes: 184_320,
  mime: "image/jpeg" as const,
  role: "item" as const,
};
export const EXAMPLE_OFFICER_REF = { name: "राम किशोर", rank: "उ०नि०", number: "112" };
export const EXAMPLE_FIELDS = { imei: "356938035643809", model: "Redmi 9A" };
export const EXAMPLE_PLACE = {
  place: EXAMPLE.rack,
  kind: "rack" as const,
  name: { hi: "रैक 4", en: "Rack 4" },
  parent: EXAMPLE.room,
  doubleLock: false,
};
export const EXAMPLE_CASE = {
  case: EXAMPLE.case,
  kind: "fir" as const,
  numbers: [{ kind: "fir" as const, number: "302", year: 2026 }],
  sections: "303(2) BNS",
  sensitive: false,
  firToFollow: false,
};
