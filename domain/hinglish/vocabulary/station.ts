/** Words of the station: its people, papers, acts and rooms; colours, conditions, measures. One word a line. */
export const STATION_WORDS = `
मालखाना malkhana maalkhana
थाना thana thaana
कोतवाली kotwali kotvali
चौकी chauki chowki
पुलिस police pulis
जिला jila zila
जनपद janpad
कमिश्नरेट commissionerate
मोहर्रिर moharrir muharrir
मुंशी munshi
दीवान deewan divan
विवेचक vivechak
विवेचना vivechna vivechana
दरोगा daroga
थानाध्यक्ष thanadhyaksh
प्रभारी prabhari
निरीक्षक nirikshak
उपनिरीक्षक upnirikshak
मुख्य mukhya
आरक्षी arakshi aarakshi
सिपाही sipahi
कांस्टेबल constable
हेड head
होमगार्ड homeguard
चालक chalak
चौकीदार chaukidar
पैरोकार pairokar
वाहक vahak
नाजिर nazir najir
क्षेत्राधिकारी kshetradhikari
अधीक्षक adhikshak
आयुक्त ayukt
अधिकारी adhikari
कर्मचारी karmchari
मजिस्ट्रेट magistrate
न्यायालय nyayalaya nyayalay
अदालत adalat
कोर्ट court
जज judge
वकील vakeel vakil
अभियोजन abhiyojan
अभियुक्त abhiyukt
मुल्जिम mulzim muljim
वादी vadi waadi
मुद्दई muddai
पीड़ित peedit pidit
मृतक mritak
मृतका mritka
गवाह gawah gavah
पंच panch
स्वामी swami
मालिक malik
मुकदमा mukadma mukdama
मुकदमाती mukadmati
अपराध apradh
धारा dhara
अधिनियम adhiniyam
प्रथम pratham
सूचना suchna soochna
तहरीर tahrir
रपट rapat
रोजनामचा roznamcha rojnamcha
जीडी gd
फर्द fard
बरामदगी baramadgi
बरामद baramad
जब्ती jabti zabti
जब्त jabt zabt
कब्जा kabja kabza
पंचनामा panchnama
पंचायतनामा panchayatnama
तलाशी talashi
जामा jama
जमा jamaa
दाखिल dakhil
निकासी nikasi
वापसी wapsi vapsi
वापस wapas vapas
सुपुर्दगी supurdagi supurdgi superdari
सुपुर्दगीनामा supurdaginama
नीलामी nilami neelami
निस्तारण nistaran
नष्ट nasht
नष्टीकरण nashtikaran
आदेश adesh aadesh
रिपोर्ट report
परीक्षण parikshan
जांच janch jaanch
प्रयोगशाला prayogshala
विधि vidhi
विज्ञान vigyan
अस्पताल aspatal
पोस्टमार्टम postmortem
चिकित्सक chikitsak
डॉक्टर doctor daktar
कोषागार koshagar
तहसील tehsil tahsil
कचहरी kachehri kachahri
कार्यालय karyalaya karyalay
माल maal mal
सामान saman samaan
वस्तु vastu
लावारिस lawaris lavaris
लादावा ladawa ladava
चोरी chori
लूट loot lut
डकैती dakaiti
हत्या hatya
मारपीट maarpeet marpit
दुर्घटना durghatna
दहेज dahej
अपहरण apharan
जालसाजी jalsaji
संबंधित sambandhit
दिनांक dinank
समय samay
स्थान sthan
घटनास्थल ghatnasthal
मौका mauka
मौके mauke
निवासी niwasi nivasi
पुत्र putra
पुत्री putri
पत्नी patni
पिता pita
ग्राम gram
गांव gaon gaanv
मोहल्ला mohalla
कस्बा kasba
नगर nagar
वार्ड ward
मकान makan makaan
दुकान dukan dukaan
घर ghar
कमरा kamra
कक्ष kaksh
अलमारी almari almirah
रैक rack raik
खाना khana khaana
तिजोरी tijori
दरवाजा darwaza darwaja darvaja
खिड़की khidki
छत chhat
आंगन aangan
खेत khet
नाला nala naala
पुल pul
सड़क sadak
तिराहा tiraha
चौराहा chauraha
बाजार bazar bajar
स्टेशन station
अंतर्गत antargat
सर्वे survey sarve
मुहर muhar
हस्ताक्षर hastakshar
अंगूठा angutha
निशान nishan nishaan
विवरण vivaran
मात्रा matra
वजन wajan vajan vazan
संख्या sankhya
कुल kul
अदद adad
किलो kilo
किलोग्राम kilogram
मिलीग्राम miligram
लीटर litre liter
मिलीलीटर millilitre
इंच inch
फुट foot
लंबा lamba
लंबी lambi
चौड़ा chauda
छोटा chhota chota
छोटी chhoti choti
बड़ा bada
बड़ी badi
पुराना purana
पुरानी purani
नया naya
नई nai
टूटा toota tuta
टूटी tooti tuti
फटा phata fata
फटी phati fati
जला jala
खराब kharab
चालू chalu
बंद band
खुला khula
सही sahi
सीलबंद sealband silband
शुदा shuda
युक्त yukt
सहित sahit
मय may
बिना bina
व va
और aur
एक ek
दो do
तीन teen tin
चार char chaar
पांच panch paanch
छह chhah chhe
सात saat
आठ aath
नौ nau
दस das
सौ sau
हजार hazar hajar
लाख lakh laakh
रंग rang
काला kaala kala
काली kaali kali
लाल laal lal
पीला peela pila
नीला neela nila
नीली neeli nili
हरा hara
हरी hari
भूरा bhura bhoora
सलेटी saleti
गुलाबी gulabi
नारंगी narangi
सुनहरा sunahra
चमकीला chamkila
मटमैला matmaila
कंपनी company
मॉडल model
ब्रांड brand
सैमसंग samsung
रेडमी redmi
वीवो vivo
ओप्पो oppo
रियलमी realme
नोकिया nokia
हीरो hero
होंडा honda
बजाज bajaj
टाटा tata
महिंद्रा mahindra
मारुति maruti
`;
