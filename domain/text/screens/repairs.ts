import type { Bilingual } from "../../schema.ts";

/** The Repairs pages: what happened, what still works, what to do, whom to call. */
export const REPAIRS_TEXTS = {
  "repairs.title": { hi: "मरम्मत", en: "Repairs" },
  "repairs.what": { hi: "क्या हुआ", en: "What happened" },
  "repairs.works": { hi: "क्या चल रहा है", en: "What still works" },
  "repairs.do": { hi: "अब क्या करें", en: "What to do now" },
  "repairs.call": { hi: "किसे बताएँ", en: "Whom to call" },
  "repairs.seen": { hi: "{{time}} से ऐसा ही", en: "like this since {{time}}" },
  "repairs.look": { hi: "फिर जाँचें", en: "Check again" },
  "repairs.test": { hi: "जाँच पर्ची छापें", en: "Print a test slip" },
  "repairs.tested": { hi: "जाँच पर्ची छप गई", en: "The test slip is printed" },
  "repairs.backToLock": { hi: "लॉक पर लौटें", en: "Back to the lock" },
  "repairs.freeRoom": { hi: "{{free}} GB खाली, {{used}} % भरी", en: "{{free}} GB free, {{used}} % used" },

  "what.power.not-fitted": {
    hi: "इस स्टेशन में बिजली की जाँच का उपकरण नहीं लगा है, इसलिए मशीन नहीं बता सकती कि बिजली है या बैटरी चल रही है।",
    en: "Nothing in this station measures the mains, so the machine cannot say whether it runs on the battery.",
  },
  "what.door.not-fitted": {
    hi: "इस स्टेशन में दरवाज़े का सेंसर नहीं लगा है। दरवाज़े का हिसाब पहले की तरह रोजनामचे में लिखें।",
    en: "No door sensor is fitted to this station. Keep the door in the diary as before.",
  },
  "what.door.closed": { hi: "दरवाज़ा बन्द है।", en: "The door is closed." },
  "what.door.open": { hi: "दरवाज़ा खुला है।", en: "The door stands open." },
  "what.door.cut": { hi: "दरवाज़े के सेंसर का तार कटा है।", en: "The wire of the door sensor is cut." },
  "works.door.cut": {
    hi: 'सब काम चल रहे हैं। जो माल रखा या निकाला जाएगा, वह "बिना दरवाज़ा खुले" सूची में आएगा।',
    en: "Everything works. What is moved is listed as moved without an opening.",
  },
  "do.door.cut": {
    hi: "दरवाज़े पर पहरा लगाएँ, तकनीशियन को बुलाएँ।",
    en: "Put a guard at the door and call the technician.",
  },
  "what.door.short": { hi: "दरवाज़े के सेंसर के तार आपस में जुड़ गए हैं।", en: "The wires of the door sensor are shorted." },
  "works.door.short": {
    hi: 'सब काम चल रहे हैं। जो माल रखा या निकाला जाएगा, वह "बिना दरवाज़ा खुले" सूची में आएगा।',
    en: "Everything works. What is moved is listed as moved without an opening.",
  },
  "do.door.short": {
    hi: "दरवाज़े पर पहरा लगाएँ, तकनीशियन को बुलाएँ।",
    en: "Put a guard at the door and call the technician.",
  },
  "what.door.unseen": { hi: "दरवाज़ा खुला है या बन्द, पता नहीं।", en: "Nobody can say whether the door is open." },
  "works.door.unseen": { hi: "सब काम चल रहे हैं।", en: "Everything works." },
  "do.door.unseen": {
    hi: "दरवाज़ा देखें। एक मिनट में भी यही रहे तो तकनीशियन को बताएँ।",
    en: "Look at the door. If it stays so for a minute, tell the technician.",
  },
  "what.door.no-pins": {
    hi: "मशीन दरवाज़े के सेंसर तक नहीं पहुँच पा रही: {{why}}",
    en: "The machine cannot reach the door sensor: {{why}}",
  },
  "works.door.no-pins": {
    hi: "सब काम चल रहे हैं, पर दरवाज़ा देखा नहीं जा रहा।",
    en: "Everything works, but the door is not watched.",
  },
  "do.door.no-pins": {
    hi: "दरवाज़े का हिसाब रोजनामचे में लिखें, तकनीशियन को यह पन्ना दिखाएँ।",
    en: "Keep the door in the diary and show the technician this page.",
  },
  "what.camera.not-fitted": {
    hi: "इस स्टेशन में मालखाने का कैमरा नहीं जुड़ा है। माल का फोटो जमा के समय अलग से लिया जाता है, वह चलता है।",
    en: "No camera watches this room. The photo of an item at deposit is taken apart from that and works.",
  },
  "what.district.not-fitted": {
    hi: "यह स्टेशन अभी ज़िले से नहीं जुड़ा है। सारा अभिलेख इसी मशीन पर पूरा है, काम में कोई फर्क नहीं।",
    en: "This station is not linked to the district yet. The whole record is on this machine; nothing is held up.",
  },
  "what.district.linked": {
    hi: "ज़िले के पास सारा अभिलेख पहुँच चुका है।",
    en: "The district has the whole record.",
  },
  "what.district.sending": {
    hi: "{{pending}} प्रविष्टियाँ ज़िले को जा रही हैं।",
    en: "{{pending}} entries are on their way to the district.",
  },
  "what.district.offline": {
    hi: "ज़िले से अभी लिंक नहीं है; {{pending}} प्रविष्टियाँ जाने को बाकी हैं। काम जारी रखें, लिंक आते ही अपने-आप जाएँगी।",
    en: "There is no link to the district now; {{pending}} entries wait. Go on working: they go by themselves when it is back.",
  },
  "what.district.waiting": {
    hi: "{{pending}} प्रविष्टियाँ एक दिन से अधिक से ज़िले को नहीं गईं।",
    en: "{{pending}} entries have not reached the district for more than a day.",
  },
  "works.district.waiting": {
    hi: "सब काम चल रहे हैं; अभिलेख इसी मशीन पर पूरा है।",
    en: "Everything works; the whole record is on this machine.",
  },
  "do.district.waiting": {
    hi: "नेटवर्क का तार और मोडेम देखें; लिंक न आए तो तकनीकी प्रकोष्ठ को बताएँ।",
    en: "Look at the network cable and the modem; if the link stays away, tell the technical cell.",
  },
  "what.district.stopped": {
    hi: "ज़िला इस मशीन का अभिलेख नहीं ले रहा ({{why}})।",
    en: "The district does not take this machine's record ({{why}}).",
  },
  "works.district.stopped": {
    hi: "जो दर्ज हो चुका है वह पढ़ा जा सकता है।",
    en: "What is recorded can be read.",
  },
  "do.district.stopped": {
    hi: "थानाध्यक्ष और ज़िले के तकनीकी प्रकोष्ठ को तुरन्त बताएँ। मशीन बन्द न करें।",
    en: "Tell the SHO and the district's technical cell at once. Do not switch the machine off.",
  },
  "what.disk.works": {
    hi: "डिस्क पर जगह है और हर काम तुरन्त दर्ज हो रहा है।",
    en: "The disk has room and every act is written at once.",
  },
  "what.printer.works": {
    hi: "प्रिंटर तैयार है: कागज़ है, ढक्कन बन्द है।",
    en: "The printer is ready: paper in, cover closed.",
  },
  "what.clock.works": { hi: "घड़ी समय सर्वर से मिली हुई है।", en: "The clock was set by a time server." },
  "what.clock.own-battery": {
    hi: "घड़ी मशीन की अपनी बैटरी से चल रही है। समय सर्वर न मिले तब भी समय ठीक रहता है।",
    en: "The clock runs on the machine's own battery and keeps time without a time server.",
  },

  "what.disk.low": { hi: "डिस्क पर जगह कम बची है।", en: "The disk is running low." },
  "works.disk.low": { hi: "सब काम चल रहे हैं।", en: "Everything works." },
  "do.disk.low": {
    hi: "इसी हफ्ते तकनीकी सहायक से पुरानी फाइलें हटवाएँ या बड़ी डिस्क लगवाएँ। तब तक काम करते रहें।",
    en: "Have the technician clear old files or fit a larger disk this week. Go on working until then.",
  },
  "what.disk.full": { hi: "डिस्क लगभग भर गई है।", en: "The disk is nearly full." },
  "works.disk.full": {
    hi: "खोजना, देखना और छापना चल रहा है। नए फोटो रखने की जगह नहीं बची।",
    en: "Finding, reading and printing work. There is no room for new photos.",
  },
  "do.disk.full": {
    hi: "तकनीकी सहायक को अभी बुलाएँ। ज़रूरी माल बिना फोटो जमा करें, फोटो बाद में लें।",
    en: "Call the technician now. Deposit what must be deposited without photos and take them later.",
  },
  "what.disk.not-writing": { hi: "मशीन नया कुछ नहीं लिख पा रही है।", en: "The machine cannot write anything new." },
  "works.disk.not-writing": {
    hi: "जो दर्ज हो चुका है वह सुरक्षित है, खोजा और देखा जा सकता है। नया काम दर्ज नहीं होगा।",
    en: "What was written is safe and can be found and read. No new act is recorded.",
  },
  "do.disk.not-writing": {
    hi: "मशीन को एक बार बन्द करके चालू करें। फिर भी न चले तो नया काम कागज़ के रजिस्टर में लिखें और तकनीकी सहायक को बुलाएँ।",
    en: "Switch the machine off and on once. If that does not help, write on paper and call the technician.",
  },
  "what.disk.unread": { hi: "डिस्क की जगह पता नहीं चल रही।", en: "The room on the disk could not be read." },
  "works.disk.unread": { hi: "काम दर्ज हो रहे हैं।", en: "Acts are being recorded." },
  "do.disk.unread": {
    hi: "फिर जाँचें। बार-बार यही आए तो तकनीकी सहायक को बताएँ।",
    en: "Check again. If it stays, tell the technician.",
  },

  "what.printer.paper-low": { hi: "प्रिंटर में कागज़ थोड़ा ही बचा है।", en: "Little paper is left in the printer." },
  "works.printer.paper-low": { hi: "छपाई चल रही है।", en: "Printing works." },
  "do.printer.paper-low": { hi: "नया रोल पास रखें।", en: "Keep a new roll at hand." },
  "what.printer.paper-end": { hi: "प्रिंटर का कागज़ खत्म हो गया है।", en: "The printer is out of paper." },
  "works.printer.paper-end": {
    hi: "जमा, निकासी, वापसी, खोज: सब चल रहा है। केवल छपाई रुकी है; बिना लेबल का माल सूची में रहेगा।",
    en: "Deposit, issue, return and search all work. Only printing waits; items without a label stay on the list.",
  },
  "do.printer.paper-end": {
    hi: "ढक्कन खोलें, नया रोल लगाएँ (छपने वाला चिकना भाग ऊपर), ढक्कन बन्द करें, फिर जाँच पर्ची छापें।",
    en: "Open the cover, put in a new roll (shiny side up), close the cover, then print a test slip.",
  },
  "what.printer.cover-open": { hi: "प्रिंटर का ढक्कन खुला है।", en: "The printer's cover is open." },
  "works.printer.cover-open": { hi: "छपाई को छोड़ सब चल रहा है।", en: "All but printing works." },
  "do.printer.cover-open": {
    hi: "कागज़ सीधा करके ढक्कन दोनों ओर से दबा कर बन्द करें, फिर जाँच पर्ची छापें।",
    en: "Straighten the paper, press the cover shut on both sides, then print a test slip.",
  },
  "what.printer.absent": {
    hi: "प्रिंटर जवाब नहीं दे रहा: बन्द है या तार निकला है।",
    en: "The printer does not answer: it is off, or its cable is out.",
  },
  "works.printer.absent": {
    hi: "जमा, निकासी, वापसी, खोज: सब चल रहा है। लेबल और पर्ची बाद में छाप लें।",
    en: "Deposit, issue, return and search all work. Print labels and slips later.",
  },
  "do.printer.absent": {
    hi: "प्रिंटर का बटन और बत्ती देखें, बिजली का और मशीन का तार दबाएँ, एक मिनट रुकें, फिर जाँचें।",
    en: "Look at its switch and light, press both cables in, wait a minute, then check again.",
  },
  "what.printer.stalled": { hi: "प्रिंटर अटका हुआ है, काम आगे नहीं बढ़ रहा।", en: "The printer is stuck and takes no work." },
  "works.printer.stalled": { hi: "छपाई को छोड़ सब चल रहा है।", en: "All but printing works." },
  "do.printer.stalled": {
    hi: "प्रिंटर बन्द करके दस सेकंड बाद चालू करें, फिर जाँच पर्ची छापें।",
    en: "Switch the printer off, wait ten seconds, switch it on, then print a test slip.",
  },
  "what.printer.error": {
    hi: "प्रिंटर अपनी खराबी बता रहा है: कागज़ फँसा, कटर अटका या बहुत गरम।",
    en: "The printer reports a fault: a jam, its cutter, or heat.",
  },
  "works.printer.error": { hi: "छपाई को छोड़ सब चल रहा है।", en: "All but printing works." },
  "do.printer.error": {
    hi: "प्रिंटर बन्द करें, ढक्कन खोल कर फँसा कागज़ निकालें, पाँच मिनट ठंडा होने दें, फिर चालू करें।",
    en: "Switch it off, take out jammed paper, let it cool for five minutes, switch it on again.",
  },
  "what.printer.busy": {
    hi: "प्रिंटर अभी छाप रहा है, इसलिए उसकी हालत पता नहीं।",
    en: "The printer is printing, so its state is not known.",
  },
  "works.printer.busy": { hi: "सब काम चल रहे हैं।", en: "Everything works." },
  "do.printer.busy": { hi: "छपाई पूरी होने दें, फिर जाँचें।", en: "Let it finish, then check again." },

  "what.printer.look": {
    hi: "{{uncertain}} कागज़ के बारे में पता नहीं कि छपा या नहीं: बीच में बिजली, कागज़ या मशीन रुकी।",
    en: "Of {{uncertain}} paper(s) nobody knows whether they came out: power, paper or the machine stopped in the middle.",
  },
  "works.printer.look": {
    hi: "प्रिंटर तैयार है, बाकी छपाई चल रही है। यह कागज़ अपने-आप दोबारा नहीं छपेगा।",
    en: "The printer is ready and prints everything else. This paper is not printed a second time by itself.",
  },
  "do.printer.look": {
    hi: "नीचे हर कागज़ के लिए बताएँ: छप गया, या फिर छापना है।",
    en: "Say of each paper below: it is printed, or print it again.",
  },

  "what.clock.nobody-knows": {
    hi: "मशीन की घड़ी किसी समय सर्वर से नहीं मिली, और उसकी अपनी बैटरी वाली घड़ी भी नहीं है। समय सही है या नहीं, पता नहीं।",
    en: "No time server set the clock and the machine has no clock battery: nobody can say whether the time is right.",
  },
  "works.clock.nobody-knows": {
    hi: "सब काम चल रहे हैं। हर प्रविष्टि में लिखा जाता है कि घड़ी जाँची हुई नहीं थी।",
    en: "Everything works. Each entry says that the clock was not checked.",
  },
  "do.clock.nobody-knows": {
    hi: "नीचे का समय अपनी घड़ी से मिलाएँ। पाँच मिनट से ज़्यादा फर्क हो तो तकनीकी सहायक से ठीक कराएँ।",
    en: "Compare the time below with your watch. If it is off by more than five minutes, have the technician set it.",
  },
  "what.clock.behind": {
    hi: "घड़ी पिछली प्रविष्टि ({{written}}) से भी पीछे है।",
    en: "The clock stands before the newest entry ({{written}}).",
  },
  "works.clock.behind": {
    hi: "काम दर्ज होते हैं और उनका क्रम सही रहता है, पर समय गलत लिखा जाएगा।",
    en: "Acts are recorded and keep their order, but with a wrong time.",
  },
  "do.clock.behind": {
    hi: "तकनीकी सहायक से घड़ी ठीक कराएँ। तब तक सही समय जी०डी० में लिखें।",
    en: "Have the technician set the clock. Until then write the right time in the diary.",
  },

  "call.disk": { hi: "ज़िले का सी०सी०टी०एन०एस० / तकनीकी प्रकोष्ठ", en: "The district's CCTNS or technical cell" },
  "call.printer": {
    hi: "पहले मोहर्रिर स्वयं; न चले तो ज़िले का तकनीकी प्रकोष्ठ",
    en: "First the moharrir; then the district's technical cell",
  },
  "call.district": { hi: "ज़िले का तकनीकी प्रकोष्ठ", en: "The district's technical cell" },
  "call.door": {
    hi: "थानाध्यक्ष को, और थाने के तकनीकी सहायक को।",
    en: "The SHO, and the technical assistant of the station.",
  },
  "call.clock": { hi: "ज़िले का सी०सी०टी०एन०एस० / तकनीकी प्रकोष्ठ", en: "The district's CCTNS or technical cell" },
  "what.district.orders-refused": {
    hi: "ज़िले के नाम से आए आदेश जाँच में खरे नहीं उतरे ({{why}}), इसलिए नहीं माने गए।",
    en: "Orders that came in the district's name did not pass the check ({{why}}) and were not obeyed.",
  },
  "works.district.orders-refused": {
    hi: "मालखाना पूरा चल रहा है। पहले से लागू अधिकारी सूची और आदेश लागू हैं।",
    en: "The room works as before. The roster and orders that were in force stay in force.",
  },
  "do.district.orders-refused": {
    hi: "थानाध्यक्ष और ज़िले के तकनीकी प्रकोष्ठ को बताएँ। मशीन बन्द न करें।",
    en: "Tell the SHO and the district's technical cell. Do not switch the machine off.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
