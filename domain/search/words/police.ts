/** What the police call their papers, people and acts, and how a thing is said to be; read as `PROPERTY_WORDS` is. */
export const POLICE_WORDS = `
सुपुर्दगी, सुपुर्दगीनामा, सपुर्दगी, superdari, supurdagi, superdginama, superdar, release on bond
फर्द, fard, memo
बरामदगी, बरामद, recovery, recovered, baramadgi
जब्ती, जब्त, seizure, seized, jabti, confiscated
कुर्की, attachment, attached
लावारिस, लादावा, unclaimed, lawaris, abandoned, ownerless
गुमशुदा, गुम, missing, lost
चोरी, चुराया, stolen, theft, chori
लूट, loot, robbery, robbed
डकैती, dacoity
हत्या, कत्ल, murder, katl
जामातलाशी, जामा तलाशी, jama talashi, personal search, तलाशी, search
पंचनामा, पंचायतनामा, panchnama, panchayatnama, inquest
मृतक, मृतका, deceased, dead, mritak
अभियुक्त, मुल्जिम, मुलजिम, accused, आरोपी
वादी, मुद्दई, complainant
गवाह, पंच, साक्षी, witness
विवेचक, io, investigating officer
पुलिन्दा, पार्सल, parcel, pulinda, packet
सील, सीलबन्द, sealed, seal
नाजायज, अवैध, illegal, illicit, unlawful, najayaj
जिन्दा, जीवित, live, zinda
टूटा, टूटी, टूटे, broken, damaged, क्षतिग्रस्त
जला, जली, जले, burnt, burned
पुराना, पुरानी, old
नया, नयी, नई, new
मालखाना, malkhana
थाना, कोतवाली, police station, thana, ps
चौकी, outpost, chauki
न्यायालय, कोर्ट, अदालत, court, adalat
एफएसएल, fsl, प्रयोगशाला, lab, laboratory, विधि विज्ञान
रिपोर्ट, report
अलमारी, almirah, almari, cupboard
रैक, rack
तिजोरी, safe, tijori
यार्ड, yard
स्टेशन, station
रेलवे, railway
बाजार, market, bazar
चौराहा, crossing, chauraha, तिराहा, चौक, chowk
मण्डी, मंडी, mandi
बाईपास, bypass
राजमार्ग, हाईवे, highway
पुल, bridge
नहर, canal
नदी, river
खेत, field
जंगल, forest, jungle
मन्दिर, मंदिर, temple, mandir
मस्जिद, mosque, masjid
अस्पताल, हॉस्पिटल, hospital, aspatal
श्मशान, cremation, शमशान
विद्यालय, स्कूल, school
दुकान, shop, dukan
मकान, घर, house, home
गांव, ग्राम, village
मोहल्ला, mohalla, colony, कालोनी
इलाहाबाद, प्रयागराज, allahabad, prayagraj
फैजाबाद, अयोध्या, faizabad, ayodhya
बनारस, वाराणसी, काशी, banaras, varanasi
मुगलसराय, दीनदयाल, mughalsarai
गुड़गांव, गुरुग्राम, gurgaon, gurugram
बम्बई, मुम्बई, bombay, mumbai

देशी, देसी, desi, deshi, country, country made
अंग्रेजी, विदेशी, english, angrezi, foreign, imfl
कच्ची, kachchi, kacchi, raw, hooch
लाल, red
काला, काली, काले, black
सफेद, white, safed
नीला, नीली, नीले, blue
हरा, हरी, हरे, green
पीला, पीली, पीले, yellow
गुलाबी, pink
भूरा, भूरी, brown
सुनहरा, golden
धातु, metal, dhatu
प्लास्टिक, plastic
चमड़ा, leather
रबर, rubber
छोटा, छोटी, small
बड़ा, बड़ी, big, large
`;

/** Short forms of names, and spellings of names that no rule brings together; read as `PROPERTY_WORDS` is. */
export const NAME_WORDS = `
मोहम्मद, मो, मुहम्मद, mohd, md, mohammad, muhammad, mohammed
अब्दुल, abdul, ab
कुमार, kumar, kr
चन्द्र, चंद, chandra, chand, ch
प्रसाद, prasad, pd
लक्ष्मी, laxmi, lakshmi, लछमी
कृष्ण, किशन, कृष्णा, krishna, kishan
विष्णु, बिशन, vishnu, bishan
शिव, शिवा, shiv
ज्ञानेन्द्र, gyanendra, jnanendra
यशवन्त, जसवन्त, yashwant, jaswant
युधिष्ठिर, yudhishthir
पाण्डेय, पाण्डे, पांडे, pandey, pande, panday
मिश्रा, मिश्र, mishra, misra
गुप्ता, गुप्त, gupta
चौधरी, चौधुरी, chaudhary, choudhary, chowdhury
सिंह, सिंघ, singh
दुबे, द्विवेदी, dubey, dwivedi
तिवारी, त्रिपाठी, tiwari, tripathi, tewari
चतुर्वेदी, चौबे, chaturvedi, chaubey
श्रीवास्तव, srivastava, shrivastav
विश्वकर्मा, vishwakarma
उपाध्याय, upadhyay, ओझा, ojha
शेख, शैख, shaikh, sheikh
अंसारी, ansari
खां, खान, khan
बानो, बेगम, bano, begum
`;
