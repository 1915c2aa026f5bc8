import { foldText } from "./fold.ts";

/**
 * Words that officers use for one thing, and spellings that no rule brings together. Each line is one group; a word
 * finds all of its group. Add what the field reports.
 */
const GROUPS: readonly string[] = [
  "कट्टा तमंचा katta tamancha",
  "पिस्टल पिस्तौल pistol",
  "रिवाल्वर रिवॉल्वर revolver",
  "बन्दूक gun",
  "राइफल rifle",
  "कारतूस cartridge cartridges kartoos ammunition",
  "खोखा empty",
  "चाकू छुरा छुरी knife chaku chhura",
  "तलवार sword",
  "डण्डा लाठी lathi stick",
  "मोबाइल फोन mobile phone smartphone",
  "सिम sim",
  "लैपटॉप laptop",
  "कम्प्यूटर computer",
  "मोटरसाइकिल मोटरसाईकिल बाइक bike motorcycle motorbike",
  "स्कूटी स्कूटर scooty scooter",
  "कार गाड़ी car gadi gaadi",
  "ट्रक truck",
  "ट्रैक्टर tractor",
  "साइकिल cycle bicycle",
  "ऑटो ई-रिक्शा रिक्शा rickshaw auto",
  "शराब दारू मदिरा liquor sharab daru alcohol",
  "बीयर beer",
  "गांजा ganja cannabis",
  "चरस charas hashish",
  "अफीम opium afeem",
  "स्मैक हेरोइन smack heroin",
  "डोडा पोस्त poppy doda",
  "गोली गोलियां tablet tablets goli",
  "नकदी नगदी रुपये रुपया रूपये cash rupees rs",
  "नोट note notes",
  "सोना स्वर्ण पीली gold sona",
  "चांदी सफेद silver chandi",
  "चैन चेन chain",
  "अंगूठी ring",
  "कपड़े कपड़ा वस्त्र clothes cloth kapda kapde",
  "खून रक्त blood khoon",
  "रक्तरंजित खूनालूदा bloodstained",
  "विसरा viscera",
  "नमूना सैम्पल sample",
  "मिट्टी soil mitti",
  "दस्तावेज कागज कागजात document documents paper",
  "आधार aadhaar aadhar adhar",
  "पासपोर्ट passport",
  "घड़ी watch ghadi",
  "बैटरी battery batri",
  "तार wire cable",
  "लोहा iron loha",
  "पटाखा पटाखे आतिशबाजी firecracker firecrackers patakha",
  "बम बारूद bomb explosive",
  "सुपुर्दगी सुपुर्दगीनामा superdari supurdagi superdagi",
  "मालखाना malkhana",
  "न्यायालय कोर्ट अदालत court adalat",
  "मोहम्मद मोहम्म mohd mohammad muhammad mohammed md",
  "विजय बिजय vijay bijay",
  "लावारिस unclaimed lawaris",
  "अवैध illegal awaidh",
  "बोतल bottle",
  "पव्वा पौवा pauwa quarter",
  "पैकेट packet",
  "पुड़िया pudiya",
  "थैला बैग bag thaila",
  "डिब्बा box dibba",
  "सीसीटीवी cctv",
  "डीवीआर dvr",
  "पेनड्राइव pendrive",
  "एटीएम atm",
  "आईफोन iphone",
  "देशी देसी desi country",
  "अंग्रेजी english angrezi foreign",
  "लाल red lal",
  "काला काली black kala kali",
  "सफेद white safed",
  "नीला blue neela",
];

/** Looks up a folded word: the folded words of its groups, itself excepted. */
export type Synonyms = (word: string) => readonly string[];

/** The look-up over the groups above. */
export const createSynonyms = (groups: readonly string[] = GROUPS): Synonyms => {
  const byWord = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = foldText(group)
      .split(/[\s-]+/u)
      .filter((word) => word.length > 1);
    for (const word of words) {
      const known = byWord.get(word) ?? new Set<string>();
      for (const other of words) if (other !== word) known.add(other);
      byWord.set(word, known);
    }
  }
  return (word) => [...(byWord.get(word) ?? [])];
};
