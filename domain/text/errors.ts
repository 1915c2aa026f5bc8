import type { ErrorCode } from "../errors.ts";
import type { Bilingual } from "../schema.ts";

/**
 * What the user reads of a refusal: what happened, and what to do. `{{name}}` stands for a fact of the refusal
 * (i18next's notation); every fact named here is optional and the sentence stays whole without it.
 */
export const ERROR_TEXTS = {
  "claim/invitation": {
    hi: "यह ज़िले का कोड नहीं है। ज़िले के पन्ने का QR पढ़ें, या पता, थाना और कोड लिखें।",
    en: "This is not the district's code. Scan the QR on the district's page, or type address, station and code.",
  },
  "claim/no-code": {
    hi: "यह कोड अब नहीं चलता: काम आ चुका, पुराना, या बहुत बार गलत लिखा गया। ज़िले से नया कोड लें।",
    en: "This code no longer serves: used, too old, or typed wrong too often. Ask the district for a new one.",
  },
  "claim/wrong-code": {
    hi: "कोड ज़िले वाला नहीं है। एक-एक अक्षर मिला कर फिर लिखें।",
    en: "The code is not the district's. Read it letter by letter and type it again.",
  },
  "claim/unreachable": {
    hi: "ज़िले का सर्वर नहीं मिला। केबल, सिम और पता देखें, फिर कोशिश करें।",
    en: "The district's server was not reached. Look at cable, SIM and address, then try again.",
  },
  "claim/stranger": {
    hi: "जवाब देने वाला ज़िला नहीं है। कुछ नहीं रखा गया। पता देखें और ज़िले को बताएँ।",
    en: "Who answered is not the district. Nothing was kept. Look at the address and tell the district.",
  },
  "claim/other-station": {
    hi: "इस मशीन पर किसी और थाने का अभिलेख है। सही कोड लें, या खाली कार्ड लगाएँ।",
    en: "This machine holds another station's record. Take the right code, or put in an empty card.",
  },
  "claim/other-label": {
    hi: "यह अभी छपा जाँच लेबल नहीं है। नया लेबल छाप कर उसी को पढ़ें।",
    en: "This is not the test label printed last. Print a new one and scan that.",
  },
  "claim/not-finished": {
    hi: "अभी कोई जाँच बाकी है। सब जाँचें कर के पर्ची छापें।",
    en: "A test still waits. Do all tests, then print the sheet.",
  },
  "claim/sheet-not-printed": {
    hi: "पर्ची नहीं छपी। प्रिंटर का कागज़ और ढक्कन देखें, फिर छापें।",
    en: "The sheet was not printed. Look at the printer's paper and cover, then print again.",
  },
  "request/invalid": {
    hi: "भरी गई जानकारी में त्रुटि है: {{path}}। इसे ठीक करके फिर भेजें।",
    en: "Something entered is not right: {{path}}. Correct it and send again.",
  },
  "request/not-json": {
    hi: "मशीन ने यह अनुरोध नहीं समझा। पन्ना दोबारा खोलें और फिर करें।",
    en: "The machine could not read this request. Reload the page and try again.",
  },
  "request/too-large": {
    hi: "यह एक बार में लेने के लिए बहुत बड़ा है। कम माल या छोटी फाइल के साथ फिर करें।",
    en: "This is too large to take at once. Try again with fewer items or a smaller file.",
  },
  "request/foreign-host": {
    hi: "यह पता इस मशीन का नहीं है। कियोस्क को localhost पते से ही खोलें।",
    en: "This address is not this machine's. Open the kiosk at its localhost address only.",
  },
  "request/cross-site": {
    hi: "यह अनुरोध किसी दूसरे पन्ने से आया, इसलिए रोका गया। कियोस्क के अपने पन्ने से करें।",
    en: "This request came from another page and was stopped. Do it from the kiosk's own page.",
  },
  "request/not-found": {
    hi: "यह पन्ना या जानकारी यहाँ नहीं है। मुख्य पन्ने पर लौटें और फिर खोजें।",
    en: "There is nothing here. Go back to the home page and search again.",
  },
  "fault/internal": {
    hi: "मशीन में खराबी आई; कुछ भी दर्ज नहीं माना जाए। माल की स्थिति देख कर फिर करें; दोबारा हो तो तकनीकी कर्मी को नीचे का नम्बर बताएँ।",
    en: "The machine has a fault; take nothing as recorded. Look at the item first, then try again; if it happens again tell the technician the number below.",
  },
  "station/tail-lost": {
    hi: "रिकॉर्ड की आख़िरी प्रविष्टियाँ इस मशीन पर नहीं रहीं। जिले से लौटने तक कुछ नहीं लिखा जाएगा: लिंक जोड़ें या तकनीशियन को बुलाएँ।",
    en: "The last entries of the record are gone from this machine. Nothing is written until the district gives them back: connect the link or call the technician.",
  },
  "station/forked": {
    hi: "इस थाने के नाम पर दो अलग रिकॉर्ड मिले हैं। यह मशीन लिखना रोक चुकी है: थानाध्यक्ष और जिले को तुरंत बताएँ।",
    en: "Two different records exist under this station's name. This machine has stopped writing: tell the SHO and the district at once.",
  },
  "station/read-only": {
    hi: "डिस्क में खराबी है: अभी केवल देखा जा सकता है, कुछ दर्ज नहीं होगा। कागज पर लिखें और तकनीकी कर्मी को तुरन्त बुलाएँ।",
    en: "The disk has failed: you can look things up, but nothing is recorded. Write on paper and call the technician now.",
  },
  "station/disk-full": {
    hi: "डिस्क भर गई है: कुछ दर्ज नहीं होगा। कागज पर लिखें और तकनीकी कर्मी से जगह खाली करवा कर मशीन दोबारा चालू करवाएँ।",
    en: "The disk is full: nothing is recorded. Write on paper; have the technician make room and restart the machine.",
  },
  "station/already-opened": {
    hi: "यह मालखाना पहले ही खोला जा चुका है। नये अधिकारी थाना प्रभारी जोड़ें।",
    en: "This malkhana has been opened already. New officers are added by the SHO.",
  },
  "station/setup-code-wrong": {
    hi: "यह एक-बार का कोड सही नहीं है, या उसका समय निकल गया। कोड देख कर फिर लिखें, या थाना प्रभारी से नया कोड लें।",
    en: "This one-time code is wrong or has run out. Look at it and type it again, or ask the SHO for a new one.",
  },
  "session/none": {
    hi: "कोई अधिकारी साइन-इन नहीं है। अपना कार्ड स्कैन करें या नम्बर लिखें, फिर पिन डालें।",
    en: "Nobody is signed in. Scan your card or type your number, then enter the PIN.",
  },
  "session/expired": {
    hi: "समय पूरा हो गया, इसलिए ताला लग गया। आपका लिखा सुरक्षित है; दोबारा साइन-इन करें।",
    en: "The time ran out and the kiosk locked. What you wrote is kept; sign in again.",
  },
  "session/wrong-pin": {
    hi: "नम्बर या पिन सही नहीं है। ध्यान से फिर डालें; पिन भूल गये हों तो थाना प्रभारी से नया कोड लें।",
    en: "The number or PIN is not right. Enter it again with care; if you forgot the PIN ask the SHO for a new code.",
  },
  "session/wait": {
    hi: "बहुत बार कोशिश हुई। {{seconds}} सेकण्ड रुक कर फिर करें।",
    en: "Too many tries. Wait {{seconds}} seconds and try again.",
  },
  "session/no-pin": {
    hi: "इस अधिकारी का पिन अभी बना नहीं है। थाना प्रभारी से एक-बार का कोड ले कर पिन बनाएँ।",
    en: "This officer has not set a PIN yet. Get a one-time code from the SHO and set it.",
  },
  "officer/unknown": {
    hi: "यह अधिकारी इस थाने की सूची में नहीं है। नम्बर जाँचें, या थाना प्रभारी से जुड़वाएँ।",
    en: "This officer is not on this station's list. Check the number, or have the SHO add the officer.",
  },
  "officer/duplicate-number": {
    hi: "नम्बर {{number}} पहले से किसी अधिकारी का है। नम्बर जाँच कर फिर लिखें।",
    en: "Number {{number}} already belongs to an officer. Check the number and type it again.",
  },
  "officer/not-active": {
    hi: "यह अधिकारी निलम्बित या स्थानान्तरित है, इसलिए काम नहीं कर सकता। थाना प्रभारी से मिलें।",
    en: "This officer is suspended or transferred and cannot act. Speak to the SHO.",
  },
  "officer/pin-weak": {
    hi: "यह पिन आसानी से पकड़ा जा सकता है। 6 से 8 अंकों का पिन चुनें; एक ही अंक या 123456 जैसा क्रम न हो।",
    en: "This PIN is easy to guess. Choose 6 to 8 digits, not all the same and not a run like 123456.",
  },
  "policy/role": {
    hi: "आपके पद से यह काम नहीं हो सकता। मोहर्रिर या थाना प्रभारी से करवाएँ।",
    en: "Your post may not do this. Ask the moharrir or the SHO.",
  },
  "policy/second-person-required": {
    hi: "इस काम में दो अधिकारी चाहिए। दूसरे अधिकारी अपना कार्ड या नम्बर और पिन डालें।",
    en: "Two officers are needed for this. Let the second officer give card or number and PIN.",
  },
  "policy/second-person-same": {
    hi: "दूसरा अधिकारी आप स्वयं नहीं हो सकते। किसी और अधिकारी का पिन डलवाएँ।",
    en: "You cannot be your own second officer. Another officer must enter a PIN.",
  },
  "policy/second-person-role": {
    hi: "यह अधिकारी दूसरे अधिकारी नहीं बन सकते। मोहर्रिर, थाना प्रभारी या विवेचक को बुलाएँ।",
    en: "This officer may not be the second person. Call the moharrir, the SHO or the investigating officer.",
  },
  "code/malformed": {
    hi: "यह कोड हमारे लेबल का नहीं है। लेबल पर छपा कोड स्कैन करें या पूरा लिखें।",
    en: "This is not a code from our labels. Scan the code on the label, or type it in full.",
  },
  "code/check-failed": {
    hi: "कोड गलत पढ़ा गया। फिर स्कैन करें; न पढ़े तो कोड के छह अंक लिखें।",
    en: "The code was misread. Scan it again; if it cannot be read, type the six digits in it.",
  },
  "code/unknown": {
    hi: "कोड सही है पर इस थाने के अभिलेख में नहीं है; शायद दूसरे थाने का माल है। लेबल पर थाने का नाम देखें।",
    en: "The code is sound but not in this station's record; it may be another station's. Look at the station's name on the label.",
  },
  "code/wrong-kind": {
    hi: "यहाँ यह कोड नहीं चलेगा: माल की जगह स्थान या स्थान की जगह माल स्कैन हुआ है। सही लेबल स्कैन करें।",
    en: "This code does not fit here: a place was scanned for an item, or an item for a place. Scan the right label.",
  },
  "clock/behind": {
    hi: "मशीन की घड़ी पिछली प्रविष्टि से पीछे है, इसलिए कुछ दर्ज नहीं हुआ। मरम्मत › घड़ी खोलें: समय ठीक हो तो दो अधिकारी पुष्टि करें, गलत हो तो तकनीकी कर्मी से ठीक कराएँ।",
    en: "The machine's clock stands before the newest entry, so nothing was recorded. Open Repairs › Clock: if the time is right two officers confirm it; if not, have the technician set it.",
  },
  "clock/shown-old": {
    hi: "जो समय आपने पढ़ा वह पुराना हो गया। अभी का समय देख कर फिर पुष्टि करें।",
    en: "The time you read is old by now. Look at the time on the screen and confirm again.",
  },
  "time/invalid": {
    hi: "यह तारीख या समय मान्य नहीं है। दिन-महीना-वर्ष और समय फिर भरें।",
    en: "This date or time does not exist. Enter day, month, year and time again.",
  },
  "time/future": {
    hi: "यह समय अभी आया नहीं है। सही तारीख और समय भरें; घड़ी गलत हो तो तकनीकी कर्मी को बताएँ।",
    en: "This time has not come yet. Enter the right date and time; if the clock is wrong tell the technician.",
  },
  "time/before-seizure": {
    hi: "जमा का समय जब्ती से पहले का है। दोनों समय जाँच कर ठीक करें।",
    en: "The deposit lies before the seizure. Check both times and correct them.",
  },
  "case/unknown": {
    hi: "यह मुकदमा अभिलेख में नहीं है। नम्बर और वर्ष जाँचें, या नया मुकदमा दर्ज करें।",
    en: "This case is not in the record. Check number and year, or enter a new case.",
  },
  "case/number-needed": {
    hi: "मुकदमे का नम्बर चाहिए। नम्बर और वर्ष भरें; अभी न मिला हो तो 'FIR बाद में' चुनें।",
    en: "The case needs its number. Enter number and year; if there is none yet choose 'FIR to follow'.",
  },
  "case/duplicate-number": {
    hi: "नम्बर {{number}} पहले से एक मुकदमे में है। उसी मुकदमे को खोल कर माल जमा करें, या नम्बर जाँचें।",
    en: "Number {{number}} already belongs to a case. Open that case and deposit there, or check the number.",
  },
  "case/already-linked": {
    hi: "यह नम्बर या मुकदमा पहले से जुड़ा है। कुछ और करना आवश्यक नहीं है।",
    en: "This number or case is linked already. Nothing more needs to be done.",
  },
  "case/date-past": {
    hi: "तारीख {{date}} बीत चुकी है। आगे की तारीख लिखें।",
    en: "The date {{date}} is past. Give one to come.",
  },
  "item/unknown": {
    hi: "यह माल इस थाने के अभिलेख में नहीं है। लेबल फिर स्कैन करें या माल नम्बर से खोजें।",
    en: "This item is not in this station's record. Scan the label again, or search by register number.",
  },
  "item/closed": {
    hi: "यह माल निस्तारित हो चुका है; अब इस पर यह काम नहीं हो सकता। माल सामने हो तो थाना प्रभारी को बताएँ।",
    en: "This item has been disposed of and this cannot be done any more. If it lies before you, tell the SHO.",
  },
  "item/out": {
    hi: "यह माल बाहर गया हुआ है। वापस आया हो तो पहले 'वापसी' दर्ज करें।",
    en: "This item is out. If it has come back, record its return first.",
  },
  "item/not-out": {
    hi: "यह माल बाहर नहीं गया है, इसलिए वापसी नहीं हो सकती। लेबल जाँच कर सही माल स्कैन करें।",
    en: "This item is not out and cannot be returned. Check the label and scan the right item.",
  },
  "item/missing": {
    hi: "यह माल गुम दर्ज है। मिल गया हो तो पहले 'मिल गया' दर्ज करें।",
    en: "This item is recorded as missing. If it is there, record 'found' first.",
  },
  "item/not-missing": {
    hi: "यह माल गुम दर्ज नहीं है। माल का पन्ना देखें; कुछ करना आवश्यक नहीं है।",
    en: "This item is not recorded as missing. Look at its page; nothing needs to be done.",
  },
  "item/not-placed": {
    hi: "यह माल अभी मालखाने में नहीं है। पहले इसकी वापसी दर्ज करें।",
    en: "This item is not in the malkhana now. Record its return first.",
  },
  "item/field-required": {
    hi: "यह भरना आवश्यक है: {{field}}। भरें; पढ़ा न जाए तो 'पठनीय नहीं' और कारण लिखें।",
    en: "This must be filled in: {{field}}. Fill it in; if it cannot be read mark 'not readable' and say why.",
  },
  "item/field-unknown": {
    hi: "इस श्रेणी में यह खाना नहीं होता: {{field}}। इसे हटाएँ या सही श्रेणी चुनें।",
    en: "This category has no such field: {{field}}. Take it out or choose the right category.",
  },
  "item/field-invalid": {
    hi: "इस खाने में लिखा मान्य नहीं है: {{field}}। इसे ठीक करें।",
    en: "What stands in this field is not valid: {{field}}. Correct it.",
  },
  "item/unit": {
    hi: "इस श्रेणी में यह इकाई नहीं चलती। दी गई इकाइयों में से चुनें।",
    en: "This unit does not fit the category. Choose one of the units offered.",
  },
  "item/cash-sum": {
    hi: "नोटों का जोड़ लिखी गई रकम से नहीं मिलता। नोट फिर गिनें और ठीक करें।",
    en: "The notes do not add up to the amount. Count them again and correct it.",
  },
  "item/no-photo": {
    hi: "माल का फोटो नहीं है। फोटो लें; अभी न हो सके तो कारण लिखें।",
    en: "There is no photo of the item. Take one; if that cannot be done now, give the reason.",
  },
  "item/tail-ambiguous": {
    hi: "इन छह अंकों के एक से अधिक माल हैं। सूची में से चुनें या पूरा कोड लिखें।",
    en: "More than one thing has these six digits. Choose from the list, or type the whole code.",
  },
  "item/not-labelled": {
    hi: "इस माल का लेबल अभी छपा नहीं है। पहले लेबल छापें, फिर स्कैन करें।",
    en: "No label has been printed for this item. Print it first, then scan it.",
  },
  "item/nothing-changed": {
    hi: "पुराना और नया मान एक ही है। जो बदलना है वही लिखें।",
    en: "The old and the new value are the same. Enter only what is to be changed.",
  },
  "item/explosives-outside": {
    hi: "विस्फोटक मालखाने में नहीं रखा जाता। बम निरोधक दल को बुलाएँ और माल को दूर सुरक्षित रखवाएँ।",
    en: "Explosives are not kept in the malkhana. Call the bomb disposal squad and have them kept safe elsewhere.",
  },
  "register/duplicate-legacy": {
    hi: "पुराने रजिस्टर का यह नम्बर पहले से दर्ज है। वही माल है तो उसे खोलें; नहीं तो नम्बर जाँचें।",
    en: "This number of the old register is entered already. Open that item if it is the same; if not, check the number.",
  },
  "place/unknown": {
    hi: "यह स्थान अभिलेख में नहीं है। स्थान का लेबल फिर स्कैन करें, या पहले स्थान बनाएँ।",
    en: "This place is not in the record. Scan the place's label again, or make the place first.",
  },
  "place/not-a-box": {
    hi: "यह डिब्बा नहीं है। एक साथ केवल डिब्बे का माल निकलता है; माल एक-एक स्कैन करें।",
    en: "This is not a box. Only a box carries its contents; scan the items one by one.",
  },
  "place/wrong-parent": {
    hi: "यह स्थान वहाँ नहीं रखा जा सकता: रैक कक्ष में, खाना रैक में। सही स्थान चुनें।",
    en: "This place cannot stand there: a rack stands in a room, a shelf in a rack. Choose the right place.",
  },
  "place/inside-itself": {
    hi: "डिब्बा अपने ही अन्दर नहीं रखा जा सकता। दूसरा स्थान स्कैन करें।",
    en: "A box cannot stand in itself. Scan another place.",
  },
  "place/duplicate-name": {
    hi: "यहाँ इस नाम का स्थान पहले से है। उसी का उपयोग करें या दूसरा नाम दें।",
    en: "There is a place of this name here already. Use that one or give another name.",
  },
  "place/box-empty": {
    hi: "यह डिब्बा अभिलेख में खाली है। डिब्बे का लेबल जाँचें, या माल को स्कैन करें।",
    en: "By the record this box is empty. Check the box's label, or scan the items.",
  },
  "movement/unknown": {
    hi: "यह रोड सर्टिफिकेट अभिलेख में नहीं है। नम्बर जाँच कर फिर खोजें।",
    en: "This road certificate is not in the record. Check its number and search again.",
  },
  "movement/already-acknowledged": {
    hi: "इसकी पावती पहले से दर्ज है। रोड सर्टिफिकेट का पन्ना देखें।",
    en: "Its acknowledgment is recorded already. Look at the page of the road certificate.",
  },
  "movement/due-needed": {
    hi: "वापसी की तारीख जाने के समय के बाद की होनी चाहिए। तारीख चुनें।",
    en: "The return must be due after the item leaves. Choose a date.",
  },
  "movement/gd-already": {
    hi: "रोजनामचे का नम्बर पहले से दर्ज है और बदला नहीं जाता। गलत हो तो थाना प्रभारी को बताएँ।",
    en: "The diary number is recorded already and is not changed. If it is wrong tell the SHO.",
  },
  "movement/custodian-needed": {
    hi: "सुपुर्दगी के लिए सुपुर्ददार का नाम चाहिए। नाम और पता भरें।",
    en: "A custody bond needs the person who takes the item. Enter name and address.",
  },
  "deposit/unit-needed": {
    hi: "जमाकर्ता सूची में नहीं हैं। उनका थाना या इकाई लिखें।",
    en: "The depositing officer is not on the roster. Enter the station or unit.",
  },
  "deposit/picture-needed": {
    hi: "जमाकर्ता सूची में नहीं हैं। उनका या उनके पहचान पत्र का फोटो लें, या न लेने का कारण चुनें।",
    en: "The depositing officer is not on the roster. Take a photo of the officer or the identity card, or choose why not.",
  },
  "deposit/not-awaiting": {
    hi: "इस माल की पुष्टि पहले ही हो चुकी है। सूची फिर से देखें।",
    en: "This deposit is confirmed already. Look at the list again.",
  },
  "deposit/not-depositor": {
    hi: "यह पिन जमाकर्ता का नहीं है। पुष्टि जमाकर्ता करें; वे सूची में न हों या सेवा में न हों तो थानाध्यक्ष करें।",
    en: "This is not the PIN of the depositing officer. That officer confirms; for one without a PIN here the SHO does.",
  },
  "photo/too-large": {
    hi: "फोटो बहुत बड़ा है (25 MB से अधिक)। कैमरे से छोटा फोटो लें।",
    en: "The photo is too large (over 25 MB). Take a smaller one with the camera.",
  },
  "photo/not-an-image": {
    hi: "यह फाइल फोटो नहीं है। JPEG, PNG या WebP फोटो चुनें।",
    en: "This file is no photo. Choose a JPEG, PNG or WebP picture.",
  },
  "photo/too-many-pixels": {
    hi: "फोटो की नाप बहुत बड़ी है (5 करोड़ पिक्सल से अधिक)। छोटा फोटो लें।",
    en: "The photo has too many pixels (over 50 million). Take a smaller one.",
  },
  "camera/unknown": {
    hi: "इस नाम का कैमरा इस थाने में नहीं है। कैमरों का पन्ना दोबारा खोलें।",
    en: "This station has no camera of that name. Open the page of the cameras again.",
  },
  "camera/dark": {
    hi: "कैमरे से अभी तस्वीर नहीं आ रही। उसकी बिजली और तार देखें, फिर करें।",
    en: "No picture comes from the camera now. Look at its power and cable, then try again.",
  },
  "photo/unknown": {
    hi: "यह फोटो नहीं मिला या खराब हो गया है। तकनीकी कर्मी को बताएँ; माल सामने हो तो नया फोटो लें।",
    en: "This photo is not there or is damaged. Tell the technician; if the item is at hand take a new one.",
  },
  "label/other-item": {
    hi: "यह लेबल दूसरे माल का है। सही माल का लेबल लगा कर फिर स्कैन करें।",
    en: "This label belongs to another item. Put the right label on and scan again.",
  },
  "movement/nothing-back": {
    hi: "इस रवानगी का कोई माल अभी लौटा नहीं है। पहले वापसी दर्ज करें, फिर रसीद छापें।",
    en: "Nothing of this movement is back yet. Record the return first, then print the receipt.",
  },
  "printer/absent": {
    hi: "प्रिन्टर नहीं मिला। तार और बिजली जाँचें, फिर छापें।",
    en: "The printer is not found. Check its cable and power, then print again.",
  },
  "printer/stalled": {
    hi: "प्रिन्टर जवाब नहीं दे रहा। उसे बन्द कर के चालू करें, फिर छापें।",
    en: "The printer does not answer. Switch it off and on, then print again.",
  },
  "printer/cover-open": {
    hi: "प्रिन्टर का ढक्कन खुला है। बन्द कर के फिर छापें।",
    en: "The printer's cover is open. Close it and print again.",
  },
  "printer/paper-end": {
    hi: "प्रिन्टर में कागज खत्म है। नया रोल लगा कर फिर छापें।",
    en: "The printer is out of paper. Put in a new roll and print again.",
  },
  "printer/not-sent": {
    hi: "कुछ नहीं छपा। प्रिन्टर देख कर फिर छापें; दोबारा छापने में हानि नहीं है।",
    en: "Nothing was printed. Look at the printer and print again; that does no harm.",
  },
  "printer/uncertain": {
    hi: "पता नहीं चला कि छपा या नहीं। प्रिन्टर पर देखें: छपा हो तो लेबल स्कैन करें, नहीं तो कारण लिख कर फिर छापें।",
    en: "It is not known whether it was printed. Look at the printer: if it was, scan the label; if not, print again with a reason.",
  },
  "print/unknown": {
    hi: "यह छपाई अब बाकी नहीं है: वह छप चुकी या हटाई जा चुकी है।",
    en: "This paper no longer waits: it was printed or removed meanwhile.",
  },
  "print/not-uncertain": {
    hi: "यह कागज प्रिन्टर तक गया ही नहीं, इसलिए “छप गया” नहीं कहा जा सकता। फिर छापें या हटाएँ।",
    en: "This paper never reached the printer, so it cannot be called printed. Print it or remove it.",
  },
  "paper/no-browser": {
    hi: "इस मशीन पर PDF बनाने का साधन नहीं है। 'HTML' खोल कर छापें और तकनीकी कर्मी को बताएँ।",
    en: "This machine cannot make a PDF. Open the HTML page and print it, and tell the technician.",
  },
  "paper/failed": {
    hi: "कागज नहीं बना। कुछ देर में फिर करें; दोबारा हो तो 'HTML' खोल कर छापें।",
    en: "The paper could not be made. Try again shortly; if it fails again open the HTML page and print it.",
  },
  "door/closed": {
    hi: "दरवाज़ा बन्द है: {{hi}}। दरवाज़ा खोलें, तब माल रखें या निकालें, फिर यही दोबारा करें।",
    en: "The door is closed: {{en}}. Open the door, move the property, then do this again.",
  },
  "door/not-fitted": {
    hi: "इस नाम का कोई दरवाज़ा इस स्टेशन में नहीं लगा है।",
    en: "No door of this name is fitted to this station.",
  },
  "opening/unknown": {
    hi: "यह खुलना या आवाजाही सूची में नहीं है। पन्ना दोबारा खोलें।",
    en: "This opening or movement is not on the list. Open the page again.",
  },
  "opening/still-open": {
    hi: "दरवाज़ा अभी खुला है। पहले बन्द करें, फिर कारण लिखें।",
    en: "The door still stands open. Close it first, then write the reason.",
  },
  "opening/explained": {
    hi: "इसका कारण पहले ही लिखा जा चुका है; और कुछ नहीं करना है।",
    en: "Its reason was written before; there is nothing more to do.",
  },
  "opening/was-present": {
    hi: "उस समय आप खुद साइन-इन थे। कारण कोई दूसरा लिखे: थानाध्यक्ष या क्षेत्राधिकारी, जो तब साइन-इन न हो।",
    en: "You were signed in yourself then. Another officer must write the reason: an SHO or circle officer who was not.",
  },
  "alarm/unknown": {
    hi: "यह अलार्म रिकॉर्ड में नहीं है। अलार्म का पन्ना दोबारा खोलें।",
    en: "This alarm is not in the record. Open the alarms page again.",
  },
  "alarm/acknowledged": {
    hi: "यह अलार्म पहले ही देख लिया गया है; और कुछ नहीं करना है।",
    en: "This alarm was already acknowledged; there is nothing more to do.",
  },
  "alarm/stills-unseen": {
    hi: 'पहले अलार्म की सारी तस्वीरें देखें, फिर "देख लिया" दबाएँ।',
    en: 'Look at all the pictures of the alarm first, then press "Acknowledge".',
  },
  "lesson/training-only": {
    hi: "पाठ केवल अभ्यास के मालखाने में होते हैं। अभ्यास वाली मशीन पर सीखें।",
    en: "Lessons are held at the training station only. Learn on the practice machine.",
  },
  "list/range": {
    hi: "सीमा समझ में नहीं आई। दोनों ओर माल नम्बर (12/2026) या दोनों ओर तारीख (01-11-2026) लिखें, पहला छोटा हो।",
    en: "The range cannot be read. Write two register numbers (12/2026) or two days (01-11-2026), the earlier one first.",
  },
  "import/unreadable-file": {
    hi: "यह फाइल पढ़ी नहीं जा सकी। CSV या XLSX फाइल चुनें; फाइल को पहले खोल कर जाँच लें।",
    en: "This file cannot be read. Choose a CSV or XLSX file, and open it first to see that it is whole.",
  },
  "import/too-large": {
    hi: "यह फाइल खुलने पर बहुत बड़ी हो जाती है: {{mib}} MB, {{rows}} पंक्तियों या {{cells}} खानों से अधिक। केवल रजिस्टर की पंक्तियाँ नई फाइल में रखें, या CSV में सहेज कर चुनें।",
    en: "This workbook unpacks to more than {{mib}} MB, {{rows}} rows or {{cells}} cells. Copy only the register's rows into a new file, or save it as CSV.",
  },
  "import/no-columns": {
    hi: "फाइल में खानों के नाम नहीं मिले। पहली पंक्ति में खानों के नाम हों, ऐसी फाइल चुनें।",
    en: "No column names were found. Choose a file whose first line names its columns.",
  },
  "import/mapping-needed": {
    hi: "पहले बताएँ कि कौन सा खाना क्या है। मिलान पूरा करके फिर चलाएँ।",
    en: "First say which column is what. Complete the matching, then run it again.",
  },
  "import/running": {
    hi: "एक आयात चल रहा है। उसके पूरा होने तक रुकें या उसे रोकें।",
    en: "An import is running. Wait until it ends, or stop it.",
  },
  "import/row-unknown": {
    hi: "यह पंक्ति प्रतीक्षा सूची में नहीं है। सूची दोबारा खोलें।",
    en: "This row is not in the waiting list. Open the list again.",
  },
  "import/row-settled": {
    hi: "यह पंक्ति पहले ही निपटाई जा चुकी है। सूची दोबारा खोलें।",
    en: "This row has been settled already. Open the list again.",
  },
  "proof/not-signed": {
    hi: "इस माल की प्रविष्टियों पर अभी हस्ताक्षर नहीं हुए हैं। कुछ देर बाद फिर करें; जिले में न मिले तो प्रमाण फाइल थाने से लें।",
    en: "The entries of this item are not signed yet. Try again in a while; if the district cannot give the file, take it at the station.",
  },
  "proof/page-missing": {
    hi: "प्रमाण फाइल का पन्ना इस मशीन पर नहीं है। तकनीकी कर्मी से प्रोग्राम दोबारा लगवाएँ (npm run build)।",
    en: "The page of the proof file is not on this machine. Have the technician install the program again (npm run build).",
  },
  "officer/by-district": {
    hi: "अधिकारियों की सूची जिले से आती है। यहाँ आप केवल तुरन्त निलम्बित कर सकते हैं; बाकी बदलाव जिले से करवाएँ।",
    en: "The list of officers comes from the district. Here you can only suspend at once; ask the district for any other change.",
  },
  "order/unknown": {
    hi: "जिले का यह सन्देश इस थाने में नहीं है। पन्ना दोबारा खोलें।",
    en: "This message of the district is not at this station. Open the page again.",
  },
  "transfer/unknown": {
    hi: "जिले के आदेशों में ऐसा कोई स्थानान्तरण इस थाने के लिए नहीं है। आदेश संख्या मिला कर जिले से पूछें।",
    en: "The district's orders name no such transfer for this station. Compare the order number and ask the district.",
  },
  "transfer/not-sent": {
    hi: "भेजने वाले थाने की प्रविष्टि अभी जिले से नहीं पहुँची। पार्सल अलग सुरक्षित रखें और लिंक आने पर फिर करें।",
    en: "The sending station's entry has not come from the district yet. Keep the parcels apart and safe, and try again when the link is up.",
  },
  "transfer/done": {
    hi: "यह स्थानान्तरण पहले ही पूरा हो चुका है। माल का इतिहास देखें।",
    en: "This transfer is already settled. Look at the item's history.",
  },
  "transfer/not-whole": {
    hi: "इस स्थानान्तरण के सब पार्सल एक साथ लिए जाते हैं; {{item}} नहीं है। सब पार्सल जाँच कर फिर करें, या न लेने का कारण लिखें।",
    en: "All parcels of this transfer are taken in together; {{item}} is not among them. Check every parcel and try again, or decline with a reason.",
  },
  "transfer/here": {
    hi: "{{item}} इस थाने के रिकॉर्ड में पहले से है। माल देखें और जिले को बताएँ।",
    en: "The item {{item}} is already in this station's record. Look at the item and tell the district.",
  },
  "transfer/on-its-way": {
    hi: "{{item}} दूसरे थाने के रास्ते में है। वह थाना न लेने की प्रविष्टि करे, तभी यहाँ वापस लिया जा सकता है।",
    en: "The item {{item}} is on its way to another station. It can be taken back here only after that station has declined it.",
  },
  "orders/roster-older": {
    hi: "यह सूची थाने में लागू सूची से पुरानी है। नई सूची पर काम करें।",
    en: "This roster is older than the one in force. Work on the newest one.",
  },
  "orders/roster-no-sho": {
    hi: "सूची में कम से कम एक सक्रिय थाना प्रभारी और एक मालखाना मोहर्रिर होना चाहिए।",
    en: "A roster needs at least one active SHO and one active moharrir.",
  },
  "orders/clip-too-early": {
    hi: "इतनी देर की रिकॉर्डिंग अभी बनी नहीं है। बीता हुआ समय डालें, या आधा मिनट रुककर फिर माँगें।",
    en: "That part is not recorded yet. Give a time in the past, or wait half a minute and ask again.",
  },
  "orders/transfer-elsewhere": {
    hi: "{{item}} भेजने वाले थाने के मालखाने में नहीं है, या पहले से किसी आदेश में है। थाने का रिकॉर्ड देखें।",
    en: "The item {{item}} does not stand in the sending station's room, or another order names it already. Look at that station's record.",
  },
  "orders/not-heard": {
    hi: "ज़िले की पुरानी प्रति लगी है और थाना {{station}} ने अभी नहीं बताया कि उसके पास कौन से आदेश हैं। थाना जुड़ते ही फिर लिखें।",
    en: "The district runs from an older copy, and station {{station}} has not said yet which orders it has. Write again once it has connected.",
  },
  "district/wrong-password": {
    hi: "नम्बर या पासवर्ड सही नहीं है। देखकर फिर डालें; भूल गए हों तो ज़िले के तकनीकी स्टाफ से नया कोड लें।",
    en: "The number or the password is not right. Check and try again; if you forgot it, get a new code from the district's staff.",
  },
  "district/password-weak": {
    hi: "पासवर्ड बहुत आसान है। कम से कम 10 अक्षर का बनाएँ, जिसमें अपना नम्बर या आम शब्द न हो।",
    en: "The password is too easy. Use at least 10 characters, without your number or common words.",
  },
  "district/posting-unknown": {
    hi: "यह तैनाती ज़िले में नहीं है। थाना, सर्किल या ज़ोन सूची से चुनें।",
    en: "There is no such posting in the district. Choose the station, circle or zone from the list.",
  },
  "district/first-done": {
    hi: "पहले अधिकारी जोड़े जा चुके हैं। अपने नम्बर और पासवर्ड से खोलें।",
    en: "The first officer has been added already. Sign in with your number and password.",
  },
} as const satisfies Record<ErrorCode, Bilingual>;
