import type { Bilingual } from "../../schema.ts";

/** Scans, commands, unfinished forms. */
export const SCAN_TEXTS = {
  "scan.problem": { hi: "स्कैन समझ में नहीं आया", en: "The scan was not understood" },
  "scan.waits": {
    hi: "जब तक “समझ गया” नहीं दबाते, अगला स्कैन नहीं लिया जाएगा।",
    en: "No further scan is taken until you press “Understood”.",
  },
  "scan.heard": { hi: "पढ़ा गया: {{text}}", en: "Read: {{text}}" },
  "scan.twice": { hi: "दोबारा स्कैन: {{text}}", en: "Scanned again: {{text}}" },
  "scan.command": { hi: "आदेश: {{text}}", en: "Command: {{text}}" },
  "scan.noCommand": { hi: "इस स्क्रीन पर यह आदेश नहीं चलता: {{text}}", en: "This command does nothing here: {{text}}" },
  "scan.tail": { hi: "लेबल फटा है? 6 अंक", en: "Label torn? Six digits" },
  "scan.tailTitle": { hi: "लेबल के 6 अंक डालें", en: "Enter the six digits of the label" },
  "scan.tailNote": {
    hi: "लेबल के नीचे छपे कोड में ये 6 अंक हैं। छठा अंक डालते ही माल खुल जाएगा।",
    en: "These six digits stand in the code printed at the foot of the label. With the sixth the item is taken.",
  },
  "scan.tailField": { hi: "6 अंक", en: "Six digits" },
  "scan.camera": { hi: "कैमरे से पढ़ें", en: "Read by camera" },
  "scan.cameraHint": { hi: "लेबल को कैमरे के सामने सीधा पकड़ें।", en: "Hold the label straight before the camera." },
  "scan.cameraStarts": { hi: "कैमरा खुल रहा है …", en: "The camera is starting …" },
  "scan.cameraNone": {
    hi: "कैमरा नहीं खुला। तार देखें, या लेबल के 6 अंक हाथ से डालें।",
    en: "The camera did not open. Check its cable, or enter the six digits by hand.",
  },

  "command.done": { hi: "हो गया / दर्ज करें", en: "Done / save" },
  "command.back": { hi: "पीछे", en: "Back" },
  "command.cancel": { hi: "रद्द / बन्द करें", en: "Cancel / close" },
  "command.print": { hi: "फिर से छापें", en: "Print again" },
  "command.language": { hi: "भाषा बदलें", en: "Other language" },
  "command.lock": { hi: "लॉक करें", en: "Lock" },
  "command.card": { hi: "आदेश पत्रक (मेज के लिए)", en: "Command card for the desk" },

  "draft.title": { hi: "आपका अधूरा काम", en: "Your unfinished work" },
  "draft.since": { hi: "{{time}} तक भरा, सुरक्षित", en: "filled in until {{time}}, kept" },
  "draft.resume": { hi: "यहीं से आगे बढ़ें", en: "Go on from here" },
  "draft.deposit": { hi: "माल जमा", en: "Deposit" },
  "draft.issue": { hi: "माल निकासी", en: "Issue" },
  "draft.return": { hi: "माल वापसी", en: "Return" },
  "draft.other": { hi: "अधूरा फॉर्म", en: "Unfinished form" },
  "draft.parcels_one": { hi: "{{count}} माल", en: "{{count}} item" },
  "draft.parcels_other": { hi: "{{count}} माल", en: "{{count}} items" },
  "draft.kept": { hi: "सुरक्षित", en: "Kept" },
  "draft.notKept": { hi: "अभी सुरक्षित नहीं हुआ", en: "Not kept yet" },
  "draft.recorded": { hi: "यह काम दर्ज हो चुका है", en: "This work is recorded already" },
  "draft.recordedNote": {
    hi: "{{what}}: बिजली या सेवा रुकने से पहले यह दर्ज हो गया था। इसे फिर से दर्ज न करें।",
    en: "{{what}}: it went on record before the power or the service stopped. Do not enter it again.",
  },
  "draft.open": { hi: "खोलकर देखें", en: "Open it" },

  "card.title": { hi: "{{name}} का कार्ड", en: "Card of {{name}}" },
  "card.explain": {
    hi: "जो भरा है वह सुरक्षित है। यह कार्ड किस लिए है?",
    en: "What you filled in is kept. What is this card for?",
  },
  "card.second": { hi: "इसी काम में दूसरे अधिकारी", en: "Second officer of this work" },
  "card.secondNote": { hi: "पिन दर्ज करते समय पूछा जाएगा", en: "The PIN is asked when you save" },
  "card.change": { hi: "अब यह अधिकारी काम करेंगे", en: "This officer takes over" },
  "card.changeNote": { hi: "आपका काम यहीं रुका रहेगा", en: "Your work waits here for you" },
  "card.noted": { hi: "दूसरे अधिकारी: {{name}}", en: "Second officer: {{name}}" },
} as const satisfies Readonly<Record<string, Bilingual>>;
