import type { DistrictOfficer } from "#domain/people/scope.ts";
import type { Stations } from "../stores/stations.ts";
import type { Accounts } from "./people.ts";

type TrainingOfficer = DistrictOfficer & { readonly password: string };

/** The invented district of a training gateway. Its first station is the training station of the edge. */
export const TRAINING_STATIONS = [
  {
    station: "TRAINING-KTW",
    name: { hi: "थाना कोतवाली (प्रशिक्षण)", en: "PS Kotwali (training)" },
    circle: "नगर",
    zone: "पूर्वी",
  },
  {
    station: "TRAINING-SDR",
    name: { hi: "थाना सदर (प्रशिक्षण)", en: "PS Sadar (training)" },
    circle: "नगर",
    zone: "पूर्वी",
  },
  {
    station: "TRAINING-RMP",
    name: { hi: "थाना रामपुर (प्रशिक्षण)", en: "PS Rampur (training)" },
    circle: "ग्रामीण",
    zone: "पश्चिमी",
  },
] as const;

const officer = (
  number: string,
  hi: string,
  en: string,
  rank: DistrictOfficer["rank"],
  posting: string,
  password: string,
): TrainingOfficer => ({ number, name: { hi, en }, rank, posting, password });

/** One invented officer of each rank. Numbers of the station's own officers are those of the training station. */
export const TRAINING_PEOPLE: readonly TrainingOfficer[] = [
  officer("9001", "अनुपमा सिन्हा", "Anupama Sinha", "district", "", "neem-paani-2026"),
  officer("9002", "तकनीकी कक्ष", "Technical cell", "staff", "", "taar-batti-2026"),
  officer("9101", "प्रताप राठौर", "Pratap Rathore", "zone", "पूर्वी", "purab-hawa-2026"),
  officer("9201", "सीमा यादव", "Seema Yadav", "co", "नगर", "nagar-chowk-2026"),
  officer("1201", "विक्रम प्रताप", "Vikram Pratap", "sho", "TRAINING-KTW", "thana-diwar-2026"),
  officer("1101", "हरीश चन्द्र", "Harish Chandra", "moharrir", "TRAINING-KTW", "almari-chabi-2026"),
  officer("1301", "अरुण तिवारी", "Arun Tiwari", "io", "TRAINING-KTW", "vivechna-kagaz-2026"),
];

/** Adds the invented stations and officers, once. Passwords are printed: this is for practice. */
export const seedTraining = async (
  stations: Pick<Stations, "get" | "put">,
  accounts: Pick<Accounts, "rankOf" | "put" | "issueCode" | "setPassword">,
  nowMs: number,
): Promise<void> => {
  for (const station of TRAINING_STATIONS) if (!stations.get(station.station)) stations.put(station, nowMs);
  for (const { password, ...person } of TRAINING_PEOPLE) {
    if (accounts.rankOf(person.number) !== undefined) continue;
    accounts.put(person, true);
    const set = await accounts.setPassword(person.number, accounts.issueCode(person.number), password);
    if (!set.ok) throw new Error(`${person.number}: ${set.error.code}`);
  }
};
