/**
 * What property is called: words of one thing in one line, in Hindi, English and Hindi in Latin letters. A word finds
 * all others of its line; two words together (`poppy husk`) find the line, but are not found by it. Spellings that
 * sound alike need not be listed. Add what the field reports.
 */
export const PROPERTY_WORDS = `
कट्टा, तमंचा, katta, tamancha, country made pistol, country pistol, desi pistol
पिस्टल, पिस्तौल, pistol, pistaul, handgun
रिवाल्वर, revolver
बन्दूक, बंदूक, gun, bandook, shotgun, दोनाली, एकनाली
राइफल, रायफल, rifle
कारतूस, गोली, cartridge, cartridges, kartoos, round, rounds, bullet, bullets, ammunition, live round, live rounds
खोखा, खोका, khokha, empty case, empty cases, fired case
छर्रा, छर्रे, pellet, pellets, shot
मैगजीन, magazine
बम, bomb, विस्फोटक, explosive, बारूद, gunpowder, grenade, हथगोला
चाकू, छुरा, छुरी, knife, chaku, chhura, dagger, खंजर
तलवार, sword, talwar
गड़ासा, गंडासा, gadasa, chopper, दाव, बांका, banka
कुल्हाड़ी, axe, kulhadi, टांगी
फरसा, farsa, battle axe
भाला, बर्छी, बल्लम, spear, bhala
लाठी, डंडा, डण्डा, lathi, danda, stick, club, baton, बल्ली
रॉड, सरिया, छड़, rod, iron rod, bar
हथौड़ा, हथौड़ी, hammer
आरी, saw
सब्बल, crowbar
ईंट, brick, bricks
पत्थर, stone
रस्सी, डोरी, rope, rassi, cord
जंजीर, चेन, chain

गांजा, ganja, cannabis, marijuana, weed
चरस, charas, hashish, hash
भांग, bhang
अफीम, opium, afeem
डोडा, पोस्त, doda, poppy, poppy husk, poppy straw
स्मैक, हेरोइन, smack, heroin, brown sugar, चिट्टा, chitta
कोकीन, cocaine
एमडी, एमडीएमए, md, mdma, mephedrone, मेफेड्रोन
गोली, गोलियां, टैबलेट, tablet, tablets, goli, pill, pills, कैप्सूल, capsule
इंजेक्शन, injection, सुई, syringe, सिरिंज
सिरप, syrup, cough syrup, शीशी
पुड़िया, pudiya, sachet
नशीला, नशीली, नशीले, narcotic, intoxicant, drug, drugs, मादक
शराब, दारू, मदिरा, liquor, sharab, daru, alcohol, wine, whisky, whiskey, rum, व्हिस्की, रम, वाइन
बीयर, beer
लहन, lahan, wash, fermented wash
क्वार्टर, पव्वा, पौवा, quarter, pauwa, paua
अद्धा, half, addha
बोतल, शीशी, bottle, botal

मोबाइल, फोन, mobile, phone, smartphone, cell, cellphone, handset, हैण्डसेट
सिम, sim, simcard, sim card
लैपटॉप, laptop, notebook
कम्प्यूटर, computer, pc, सीपीयू, cpu
टैबलेट, tablet, ipad
चार्जर, charger
मेमोरी, memory, memorycard, memory card, sdcard
पेनड्राइव, pendrive, pen drive, usb
हार्डडिस्क, harddisk, hard disk, hdd
सीसीटीवी, cctv, कैमरा, camera
डीवीआर, dvr, nvr, एनवीआर
टीवी, टेलीविजन, tv, television
इन्वर्टर, inverter
बैटरी, battery
पंखा, fan
मोटर, motor, पम्प, pump, समर्सिबल, submersible
तार, केबल, wire, cable
ट्रांसफार्मर, transformer
एटीएम, atm
आईफोन, iphone, apple, एप्पल
एलईडी, led
जीपीएस, gps

मोटरसाइकिल, मोसा, मोटरसाईकिल, बाइक, bike, motorcycle, motorbike, two wheeler, दोपहिया
स्कूटी, स्कूटर, scooty, scooter, moped
कार, गाड़ी, car, gadi, gaadi, vehicle, चारपहिया, four wheeler
जीप, jeep
बस, bus
ट्रक, truck, lorry, डम्पर, dumper
ट्रैक्टर, tractor
ट्राली, ट्रॉली, trolley, trolly
साइकिल, cycle, bicycle
रिक्शा, ऑटो, टेम्पो, rickshaw, auto, tempo, e rickshaw, टुकटुक
पिकअप, pickup, लोडर, loader
टायर, tyre, tire, पहिया, wheel
इंजन, engine
चेसिस, चेचिस, chassis
नम्बरप्लेट, number plate, plate

नकदी, नगदी, नकद, नगद, रुपये, रुपया, रूपये, रूपया, cash, currency, rupees, rs, money, पैसा, पैसे, paisa
नोट, note, notes
सिक्का, सिक्के, coin, coins
सोना, सोने, स्वर्ण, gold, sona
चांदी, रजत, silver, chandi
चैन, चेन, जंजीर, chain
अंगूठी, ring, मुंदरी, छल्ला
पायल, पाजेब, anklet, anklets
कंगन, चूड़ी, चूड़ियां, bangle, bangles, कड़ा
झुमका, झुमकी, बाली, कुण्डल, टॉप्स, earring, earrings, tops
हार, माला, नेकलेस, necklace
मंगलसूत्र, mangalsutra
बिछिया, बिछुआ, toe ring
आभूषण, जेवर, जेवरात, गहने, गहना, jewellery, jewelry, ornament, ornaments
घड़ी, watch, ghadi, clock
चश्मा, spectacles, glasses, goggles
पर्स, बटुआ, purse, wallet
थैला, झोला, बैग, bag, thaila, पिट्ठू, backpack, rucksack
अटैची, सूटकेस, attache, suitcase, briefcase
डिब्बा, पेटी, बॉक्स, बक्सा, box, carton, कार्टन, peti
बोरी, बोरा, gunny, sack
पैकेट, packet
लिफाफा, envelope, lifafa
पोटली, गठरी, bundle
मूर्ति, प्रतिमा, idol, statue, murti

कपड़ा, कपड़े, वस्त्र, clothes, cloth, garments, kapda, kapde
साड़ी, sari, saree
सलवार, कुर्ता, कुर्ती, salwar, kurta, suit
कमीज, शर्ट, shirt
पैंट, पैन्ट, पतलून, pant, trousers, जींस, jeans
बनियान, vest
अंडरवियर, कच्छा, underwear
दुपट्टा, चुन्नी, dupatta
चप्पल, slipper, slippers, chappal
जूता, जूते, shoe, shoes, joota
चादर, bedsheet, sheet
कम्बल, blanket
तौलिया, गमछा, towel, अंगोछा
खून, रक्त, लहू, blood, khoon
रक्तरंजित, खूनालूदा, bloodstained, blood stained
विसरा, बिसरा, viscera
नमूना, सैम्पल, sample, specimen
मिट्टी, soil, earth, mitti
बाल, hair
हड्डी, bone
दांत, tooth, teeth
स्लाइड, slide
स्वाब, swab
डीएनए, dna

दस्तावेज, कागज, कागजात, अभिलेख, document, documents, paper, papers
आधार, aadhaar, aadhar, uid
पासपोर्ट, passport
पैन, pan
लाइसेंस, licence, license, dl, डीएल
आरसी, rc
चेक, cheque, check
पासबुक, passbook
रजिस्टर, बही, register, ledger
डायरी, diary
स्टाम्प, stamp
फोटो, photo, photograph
मोहर, मुहर, seal, stamp
नकली, जाली, फर्जी, fake, counterfeit, forged, nakli, jali
सट्टा, satta, जुआ, gambling, jua
ताश, cards, playing cards, taash
पर्ची, slip, parchi

डीजल, diesel
पेट्रोल, petrol
मिट्टीतेल, kerosene
सिलेंडर, सिलेण्डर, cylinder, gas cylinder
चूल्हा, stove
लकड़ी, wood, timber, लट्ठा, log
लोहा, iron, loha
तांबा, copper
पीतल, brass
एल्युमिनियम, aluminium
कबाड़, scrap
बालू, मौरंग, रेत, sand
गिट्टी, gravel
सीमेंट, cement
गेहूं, wheat
चावल, rice
खाद, यूरिया, fertilizer, fertiliser, urea
गाय, गोवंश, बैल, cow, cattle, bullock, बछड़ा
भैंस, buffalo
बकरा, बकरी, goat
मांस, गोमांस, meat, beef
पटाखा, पटाखे, आतिशबाजी, firecracker, firecrackers, cracker, crackers, fireworks
गुटखा, gutkha
तम्बाकू, tobacco
सिगरेट, cigarette, बीड़ी
चाबी, चाभी, key, keys, chabi
ताला, lock
बर्तन, utensil, utensils
हेलमेट, helmet
टार्च, torch
औजार, tool, tools, पाना, wrench
`;
