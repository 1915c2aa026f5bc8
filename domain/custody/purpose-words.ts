import type { OutPurpose } from "../entries/item.ts";
import type { Bilingual } from "../schema.ts";

/** What property leaves for: the word of lists and papers, and how a sentence of the diary says it. */
export const PURPOSE_WORDS: Record<OutPurpose, { readonly word: Bilingual; readonly inDiary: Bilingual }> = {
  court: {
    word: { hi: "न्यायालय", en: "Court" },
    inDiary: { hi: "न्यायालय में प्रस्तुत करने हेतु", en: "production in court" },
  },
  fsl: {
    word: { hi: "विधि विज्ञान प्रयोगशाला", en: "Forensic laboratory" },
    inDiary: { hi: "विधि विज्ञान प्रयोगशाला में परीक्षण हेतु", en: "examination at the forensic laboratory" },
  },
  expert: {
    word: { hi: "विशेषज्ञ", en: "Expert" },
    inDiary: { hi: "विशेषज्ञ से परीक्षण हेतु", en: "examination by an expert" },
  },
  "custody-bond": {
    word: { hi: "सुपुर्दगी", en: "Custody bond" },
    inDiary: { hi: "सुपुर्दगी में देने हेतु", en: "delivery on custody bond" },
  },
  "other-station": {
    word: { hi: "दूसरा थाना", en: "Other station" },
    inDiary: { hi: "अन्य थाने को स्थानान्तरण हेतु", en: "transfer to another station" },
  },
  examination: {
    word: { hi: "विवेचना में अवलोकन", en: "Investigator's examination" },
    inDiary: { hi: "विवेचना में अवलोकन हेतु", en: "examination in the investigation" },
  },
};
