import type { Imports } from "../import/imports.ts";
import type { ActorRef } from "../journal/actor-ref.ts";

const HEADERS = ["मुद्द नं०", "वर्ष", "मु०अ०सं०", "धारा", "शीर्षक", "दिनांक", "विवरण माल", "मात्रा", "स्थान", "स्थिति", "निर्णित"];
/** A page of an invented old register. In the last rows something else than a status was written as the status. */
const ROWS = [
  ["41", "2009", "118/2009", "25 Arms Act", "आयुध", "12-03-2009", "चाकू लोहे का", "1 अदद", "", "न्यायालय में", "नहीं"],
  ["42", "2009", "121/2009", "60 Ex Act", "आबकारी", "19-03-2009", "देशी शराब की बोतल", "12 बोतल", "", "FSL", "नहीं"],
  ["43", "2009", "130/2009", "379 IPC", "चोरी", "02-04-2009", "साइकिल एटलस", "1 अदद", "", "सुपुर्दगी में", "हाँ"],
  ["44", "2009", "133/2009", "302 IPC", "हत्या", "11-04-2009", "रक्तरंजित कपड़े", "1 पैकेट", "", "RACK 4", "नहीं"],
  ["45", "2009", "140/2009", "411 IPC", "चोरी", "20-04-2009", "मोबाइल नोकिया", "1 अदद", "", "अलमारी 7", "नहीं"],
  ["46", "2009", "141/2009", "379 IPC", "चोरी", "22-04-2009", "घड़ी टाइटन", "1 अदद", "ALM 3", "कानपुर", "हाँ"],
  ["47", "2009", "150/2009", "13 G Act", "जुआ", "03-05-2009", "ताश की गड्डी", "52 अदद", "", "पुराना दफ्तर", "हाँ"],
  ["48", "2009", "152/2009", "457 IPC", "चोरी", "07-05-2009", "लोहे की सरिया", "2 अदद", "डिब्बा 2", "डिब्बा 2", "नहीं"],
  ["49", "2009", "160/2009", "323 IPC", "मारपीट", "19-05-2009", "लाठी बाँस की", "3 अदद", "", "2010", "नहीं"],
];

const csv = [HEADERS, ...ROWS].map((row) => `${row.join(",")}\n`).join("");

/**
 * Takes a page of an old register over, so that a trainee finds rows that wait to be read.
 * @throws Error when the import is refused: then the seed is wrong
 */
export const takeOldRegister = async (imports: Imports, by: ActorRef): Promise<void> => {
  const opened = await imports.open(new TextEncoder().encode(csv), "purana-register.csv");
  if (!opened.ok) throw new Error(`the seed was refused: ${opened.error.code}`);
  const done = await imports.run(by, opened.value.upload, opened.value.mapping);
  if (!done.ok) throw new Error(`the seed was refused: ${done.error.code}`);
};
