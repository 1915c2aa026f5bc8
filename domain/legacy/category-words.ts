import type { CategoryId } from "../item/category.ts";

/**
 * Words that name a thing of one category. Only the thing counts: where it came from (`लावारिस`, `जामा तलाशी`) or what it
 * was packed in (`bottle`, `पुलिंदा`) says nothing of the category. A phrase of two words stands for itself.
 */
export const CATEGORY_WORDS: Readonly<Partial<Record<CategoryId, readonly string[]>>> = {
  vehicle: [
    ..."motorcycle motorbike bike scooter scooty car truck tractor jeep bus tempo auto rickshaw bicycle cycle".split(
      " ",
    ),
    ..."vehicle tyre chassis maruti bajaj pulsar splendor activa".split(" "),
    ..."मोटरसाइकिल मोटरसाईकिल मो०सा० स्कूटी स्कूटर कार ट्रक ट्रैक्टर जीप बस टेम्पो ऑटो रिक्शा साइकिल साईकिल".split(" "),
    ..."वाहन टायर चेसिस स्प्लेंडर पल्सर".split(" "),
  ],
  biological: [
    ..."viscera blood vaginal swab semen slide".split(" "),
    ..."विसरा बिसरा खून खूनआलूदा रक्त रक्तरंजित वेजाइनल स्वाब स्लाइड वीर्य".split(" "),
  ],
  cash: [
    ..."cash currency rs rupees inr ₹".split(" "),
    ..."नगद नगदी नकद नकदी रुपये रुपए रुपया रूपये रु रू नोट सिक्के".split(" "),
  ],
  electronic: [
    ..."mobile phone imei sim laptop computer cctv dvr realme redmi samsung vivo oppo nokia iphone".split(" "),
    ..."pendrive tablet camera".split(" "),
    ..."मोबाइल मोबाईल फोन फ़ोन सिम लैपटॉप कम्प्यूटर कैमरा रेडमी रियलमी सैमसंग वीवो ओप्पो".split(" "),
    "pen drive",
    "hard disk",
    "memory card",
    "रेडमी नोट",
    "रियलमी नोट",
    "पेन ड्राइव",
    "हार्ड डिस्क",
  ],
  clothes: [
    ..."clothes cloth shirt pant pants salwar kurta saree sari jeans dupatta".split(" "),
    ..."कपड़ा कपड़े सलवार कुर्ता शर्ट पैंट पैन्ट साड़ी कमीज दुपट्टा जींस लुंगी".split(" "),
  ],
  arms: [
    ..."pistol revolver rifle gun katta tamancha cartridge cartridges rounds".split(" "),
    ..."कट्टा तमंचा तमन्चा पिस्टल पिस्तौल रिवाल्वर राइफल रायफल बन्दूक बंदूक कारतूस".split(" "),
  ],
  weapon: [
    ..."knife dagger sword rod axe lathi danda".split(" "),
    ..."चाकू छुरी छुरा तलवार रॉड राड डण्डा डंडा लाठी कुल्हाड़ी फरसा गड़ासा आलाकत्ल".split(" "),
    "आला कत्ल",
  ],
  liquor: [..."liquor whisky whiskey beer rum vodka wine".split(" "), ..."शराब बीयर व्हिस्की लहन".split(" ")],
  narcotics: [
    ..."ganja charas opium heroin smack mdma doda".split(" "),
    ..."गांजा गाँजा चरस अफीम अफ़ीम स्मैक हेरोइन डोडा नशीला नशीली".split(" "),
    "poppy straw",
  ],
  jewellery: [
    ..."gold silver ring earring earrings necklace bangle bangles mangalsutra".split(" "),
    ..."सोना सोने चाँदी चांदी झुमका झुमकी अंगूठी मंगलसूत्र पायल कंगन आभूषण जेवर".split(" "),
    "पीली धातु",
    "सफेद धातु",
    "yellow metal",
    "white metal",
  ],
  documents: [
    ..."document documents file passbook cheque stamp".split(" "),
    ..."दस्तावेज दस्तावेज़ अभिलेख फाइल फ़ाइल पासबुक चेक रजिस्टर".split(" "),
  ],
  cultural: [..."idol statue".split(" "), ..."मूर्ति प्रतिमा".split(" ")],
  explosives: [
    ..."explosive explosives cracker crackers firework fireworks gelatin detonator bomb gunpowder".split(" "),
    ..."विस्फोटक पटाखा पटाखे बारूद बम आतिशबाजी डेटोनेटर".split(" "),
  ],
  livestock: [..."cow buffalo bull ox goat calf".split(" "), ..."गाय भैंस भैंसा बैल बकरी बकरा बछड़ा गौवंश गोवंश पशु".split(" ")],
};
