import type { Bilingual } from "../../schema.ts";

/** Lessons of the training station and their guide. */
export const LESSON_TEXTS = {
  "lessons.title": { hi: "पाठ", en: "Lessons" },
  "lessons.how": {
    hi: "पाठ असली पन्नों पर चलता है: नीचे लिखा आएगा कि क्या करना है, और चमकता घेरा बताएगा कि कहाँ। बीच में छोड़ सकते हैं।",
    en: "A lesson runs on the real screens: below it says what to do, and a ring shows where. You can leave and come back.",
  },
  "lessons.count": { hi: "{{all}} में से {{done}} पूरे", en: "{{done}} of {{all}} done" },
  "lessons.steps_one": { hi: "{{count}} कदम", en: "{{count}} step" },
  "lessons.steps_other": { hi: "{{count}} कदम", en: "{{count}} steps" },
  "lessons.left": { hi: "कदम {{step}} / {{all}} पर छोड़ा", en: "Left at step {{step}} of {{all}}" },
  "lessons.done": { hi: "{{date}} को पूरा", en: "Done on {{date}}" },
  "lessons.start": { hi: "शुरू करें", en: "Start" },
  "lessons.again": { hi: "फिर से", en: "Again" },
  "lessons.goOn": { hi: "आगे सीखें", en: "Go on" },
  "lessons.all": { hi: "किसने कौन सा पाठ किया", en: "Who did which lesson" },
  "lessons.notYet": { hi: "बाकी", en: "not yet" },
  "lessons.slips_one": { hi: "{{count}} चूक", en: "{{count}} slip" },
  "lessons.slips_other": { hi: "{{count}} चूक", en: "{{count}} slips" },
  "lessons.trainingOnly": {
    hi: "पाठ अभ्यास के मालखाने में होते हैं। यह असली मालखाना है।",
    en: "Lessons are held at the training station. This is a real malkhana.",
  },
  "lesson.guide": { hi: "पाठ", en: "Lesson" },
  "lesson.leave": { hi: "पाठ छोड़ें", en: "Leave lesson" },
  "lesson.slip": { hi: "अभी यह नहीं। चमकते घेरे में दबाएँ।", en: "Not that one now. Press inside the ring." },
  "lesson.nothing": {
    hi: "अभी ऐसा कोई माल या स्थान नहीं है। पहले “माल जमा” का पाठ करें।",
    en: "There is no such item or place now. Do the lesson “Taking property in” first.",
  },
  "lesson.scan": { hi: "अभ्यास स्कैन", en: "Practice scan" },
  "lesson.goThere": { hi: "वहाँ ले चलें", en: "Take me there" },
  "lesson.stepBack": { hi: "पिछला पन्ना", en: "Page before" },
  "lesson.done": { hi: "शाबाश, पाठ पूरा हुआ।", en: "Well done, the lesson is finished." },
  "lesson.doneNote_one": {
    hi: "आपके नाम दर्ज हुआ, {{count}} चूक के साथ।",
    en: "It is on record in your name, with {{count}} slip.",
  },
  "lesson.doneNote_other": {
    hi: "आपके नाम दर्ज हुआ, {{count}} चूक के साथ।",
    en: "It is on record in your name, with {{count}} slips.",
  },
  "lesson.close": { hi: "पाठों पर लौटें", en: "Back to the lessons" },
} as const satisfies Readonly<Record<string, Bilingual>>;
