import type { Role } from "#domain/people/officer.ts";
import type { Bilingual } from "#domain/schema.ts";

/** An officer of the training station with the PIN that is printed on its start page. */
export interface TrainingOfficer {
  readonly role: Role;
  readonly number: string;
  readonly pin: string;
  readonly name: Bilingual;
  readonly rank: Bilingual;
}

const CONSTABLE = { hi: "आरक्षी", en: "Constable" };
const HEAD_CONSTABLE = { hi: "मुख्य आरक्षी", en: "Head constable" };
const SUB_INSPECTOR = { hi: "उपनिरीक्षक", en: "Sub-inspector" };
const INSPECTOR = { hi: "निरीक्षक", en: "Inspector" };

const officer = (
  role: Role,
  number: string,
  pin: string,
  hi: string,
  en: string,
  rank: Bilingual,
): TrainingOfficer => ({
  role,
  number,
  pin,
  name: { hi, en },
  rank,
});

/** Two invented officers of each role. */
export const TRAINING_OFFICERS: readonly TrainingOfficer[] = [
  officer("moharrir", "1101", "271828", "हरीश चन्द्र", "Harish Chandra", HEAD_CONSTABLE),
  officer("moharrir", "1102", "314159", "सुनीता देवी", "Sunita Devi", HEAD_CONSTABLE),
  officer("sho", "1201", "161803", "विक्रम प्रताप", "Vikram Pratap", INSPECTOR),
  officer("sho", "1202", "141421", "मीरा जोशी", "Meera Joshi", INSPECTOR),
  officer("io", "1301", "173205", "अरुण तिवारी", "Arun Tiwari", SUB_INSPECTOR),
  officer("io", "1302", "223606", "नसरीन बानो", "Nasreen Bano", SUB_INSPECTOR),
  officer("carrier", "1401", "264575", "रामवीर यादव", "Ramveer Yadav", CONSTABLE),
  officer("carrier", "1402", "282842", "दीपक राणा", "Deepak Rana", CONSTABLE),
  officer("pairokar", "1501", "316227", "ओमप्रकाश", "Omprakash", CONSTABLE),
  officer("pairokar", "1502", "331662", "कविता मौर्य", "Kavita Maurya", CONSTABLE),
  officer("co", "1601", "346410", "राघव मेहरा", "Raghav Mehra", { hi: "क्षेत्राधिकारी", en: "Circle officer" }),
  officer("co", "1602", "360555", "अनन्या सेन", "Ananya Sen", { hi: "क्षेत्राधिकारी", en: "Circle officer" }),
  officer("auditor", "1701", "374165", "देवेन्द्र पाल", "Devendra Pal", INSPECTOR),
  officer("auditor", "1702", "387298", "फरहा अंसारी", "Farha Ansari", INSPECTOR),
  officer("technician", "1801", "412310", "जतिन वर्मा", "Jatin Verma", { hi: "तकनीशियन", en: "Technician" }),
  officer("technician", "1802", "424264", "पूजा नेगी", "Pooja Negi", { hi: "तकनीशियन", en: "Technician" }),
];

/** Invented private persons. None of these names, nor their phones or addresses, may stand in a leaf of the log. */
export const PRIVATE_NAMES = [
  "बंशीधर कुशवाहा",
  "रुखसाना परवीन",
  "गोविन्द बल्लभ",
  "सरस्वती कोरी",
  "इमरान कुरैशी",
  "मालती निषाद",
  "भोलानाथ केवट",
  "शकुन्तला बिंद",
  "अब्दुल रहमान",
  "चन्द्रकला पासी",
  "रघुनन्दन लोधी",
  "गुड़िया सोनकर",
  "हरिओम राजपूत",
  "फूलमती गौड़",
  "जितेन्द्र धोबी",
  "कैलाशो देवी",
] as const;

export const FATHERS = ["स्व० राम अवध", "मोहम्मद सलीम", "शिव पूजन", "राम खेलावन"] as const;
export const ADDRESSES = ["मकान 12, शिवपुरी", "ग्राम बरगदिया टोला", "मोहल्ला पुराना गंज", "वार्ड 7, नई बस्ती"] as const;
