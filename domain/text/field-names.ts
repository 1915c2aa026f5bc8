import { CATEGORY_IDS, categoryOf } from "../item/category.ts";
import type { Bilingual } from "../schema.ts";

/** Fields that every category has, or that belong to an act. */
const COMMON: Readonly<Record<string, Bilingual>> = {
  description: { hi: "विवरण", en: "Description" },
  quantity: { hi: "मात्रा", en: "Quantity" },
  seal: { hi: "सील", en: "Seal" },
  mark: { hi: "चिन्ह", en: "Mark" },
  category: { hi: "श्रेणी", en: "Category" },
  seizedAt: { hi: "जब्ती का समय", en: "Time of seizure" },
  order: { hi: "आदेश संख्या", en: "Order no." },
  remark: { hi: "टिप्पणी", en: "Remark" },
  reason: { hi: "कारण", en: "Reason" },
};

/** What a field named in a refusal is called; its id where no name is known. `fields.` before an id is forgiven. */
export const fieldName = (id: string): Bilingual => {
  const bare = id.replace(/^fields\./, "");
  const common = COMMON[bare];
  if (common) return common;
  for (const category of CATEGORY_IDS) {
    const field = categoryOf(category).fields.find((each) => each.id === bare);
    if (field) return field.name;
  }
  return { hi: bare, en: bare };
};
