/** Things that come into a malkhana, with the spellings people use for them in Latin letters. One word a line. */
export const THING_WORDS = `
शस्त्र shastra
असलहा aslaha aslah
हथियार hathiyar hathiar
कट्टा katta
तमंचा tamancha tamncha
देशी desi deshi
अंग्रेजी angrezi angreji english
विदेशी videshi
नाजायज najayaz
अवैध avaidh awaidh
बंदूक bandook banduk
दुनाली dunali
एकनाली eknali
पिस्टल pistol pistal
पिस्तौल pistaul
रिवाल्वर revolver rivalver
राइफल rifle raifal
रायफल raayfal
कार्बाइन carbine
मैगजीन magazine maigzine
कारतूस kartoos kartus cartridge
खोखा khokha
जिंदा jinda zinda
बोर bore bor
बारूद barood barud
छर्रा chharra charra
बैरल barrel
नाल naal nal
बट butt
लाइसेंस licence license laisens
चाकू chaku chaaku
छुरा chhura chura
छुरी chhuri churi
तलवार talwar talvar
फरसा farsa
गड़ासा gadasa gandasa
कुल्हाड़ी kulhadi kulhari
हंसिया hansiya hasiya
भाला bhala
बरछी barchhi barchi
खंजर khanjar
कटार katar
लाठी lathi laathi
डंडा danda
बेंत bent
सरिया sariya saria
रॉड rod
पाइप pipe
हथौड़ा hathauda hathoda
हथौड़ी hathaudi hathodi
पेचकस pechkas
प्लास plas pliers
आरी aari
छेनी chheni cheni
सब्बल sabbal
फावड़ा fawda favda phawda
कुदाल kudal
ईंट eent int
पत्थर patthar pathar
बम bum bam bomb
सुतली sutli
पटाखा patakha
विस्फोटक visphotak visfotak
डेटोनेटर detonator
शराब sharab sharaab
दारू daru daaru
मदिरा madira
कच्ची kachchi kachi
बीयर beer
व्हिस्की whisky whiskey
रम rum
देसी desee
लहन lahan
भट्टी bhatti
बोतल bottle botal
पौवा pauva pauwa paua
अद्धा addha adha
पेटी peti
क्वार्टर quarter
शीशी sheeshi shishi
डिब्बा dibba
केन can
ड्रम drum
जरीकेन jerrycan jericane
गांजा ganja gaanja
चरस charas
अफीम afeem afim opium
स्मैक smack smaik
हेरोइन heroin
डोडा doda
पोस्त post
चूरा choora chura
भांग bhang bhaang
ब्राउन brown
शुगर sugar
नशीला nashila nasheela
नशीली nashili nasheeli
मादक madak
पदार्थ padarth
पाउडर powder
गोली goli
गोलियां goliyan goliya
कैप्सूल capsule
इंजेक्शन injection
सिरिंज syringe
सिरप syrup
दवा dava dawa
दवाई davai dawai
पुड़िया pudiya puriya
पन्नी panni
थैली thaili
मोबाइल mobile mobail
फोन phone fon
सिम sim
चार्जर charger
बैटरी battery batri
ईयरफोन earphone
लैपटॉप laptop
कंप्यूटर computer
मॉनिटर monitor
कीबोर्ड keyboard
माउस mouse
प्रिंटर printer
टैबलेट tablet
कैमरा camera
हार्डडिस्क harddisk
पेनड्राइव pendrive
मेमोरी memory
कार्ड card
राउटर router
स्पीकर speaker
टीवी tv teevee
पंखा pankha
मोटर motor
इन्वर्टर inverter
सिलेंडर cylinder silendar
गैस gas
चूल्हा chulha
कूलर cooler
फ्रिज fridge
तार taar tar
केबल cable
मीटर meter
वाहन vahan
गाड़ी gaadi gadi gari
मोटरसाइकिल motorcycle motarsaikil
बाइक bike
स्कूटी scooty
स्कूटर scooter
कार car kaar
जीप jeep
बस bus
ट्रक truck
ट्रैक्टर tractor
ट्रॉली trolley trolly
टेंपो tempo
ऑटो auto
रिक्शा rickshaw riksha
साइकिल cycle saikil
पिकअप pickup
डंपर dumper
जेसीबी jcb
टायर tyre tire
पहिया pahiya
इंजन engine injan
चेसिस chassis chesis
नंबर number nambar
प्लेट plate
हेलमेट helmet
पेट्रोल petrol
डीजल diesel
नकदी nakdi nagdi
नकद nakad
रुपये rupaye rupay rupees
रुपया rupaya
नोट note not
सिक्का sikka
सिक्के sikke
जाली jaali jali
गड्डी gaddi
सोना sona
चांदी chandi chaandi
पीली peeli pili
सफेद safed
धातु dhatu
जेवर jewar jevar
आभूषण abhushan aabhushan
अंगूठी angoothi anguthi
चेन chain chen
हार haar
मंगलसूत्र mangalsutra
पायल payal paayal
बिछिया bichhiya bichiya
झुमका jhumka
बाली baali bali
कंगन kangan
चूड़ी chudi choodi
नथ nath
लॉकेट locket
घड़ी ghadi ghari
पर्स purse pars
बटुआ batua
चश्मा chashma
छाता chhata chata
कपड़ा kapda kapra
कपड़े kapde kapre
वस्त्र vastra
कुर्ता kurta
पायजामा payjama pyjama
पैंट pant paint
शर्ट shirt
टीशर्ट tshirt
साड़ी saari sari sadi
ब्लाउज blouse
सलवार salwar salvar
सूट suit
दुपट्टा dupatta
धोती dhoti
लुंगी lungi
गमछा gamchha gamcha
बनियान baniyan banyan
अंडरवियर underwear
जैकेट jacket
स्वेटर sweater
शॉल shawl shaal
रूमाल rumal roomal
चादर chadar chaadar
कंबल kambal
रजाई rajai razai
तकिया takiya
गद्दा gadda
दरी dari
पर्दा parda
टोपी topi
मफलर muffler
चप्पल chappal
जूता joota juta
जूते joote jute
सैंडल sandal
मोजा moza moja
खून khoon khun
रक्त rakt
रक्तरंजित raktranjit
मिट्टी mitti
सादा sada
आलूदा aluda
विसरा visra viscera
नमूना namuna namoona
बाल baal bal
नाखून nakhun nakhoon
हड्डी haddi
दांत daant dant
स्वाब swab
स्लाइड slide
शव shav
राख raakh rakh
रस्सी rassi
फंदा fanda phanda
दस्तावेज dastavez dastawez
कागज kagaz kagaj
कागजात kagzat kagjat
रजिस्टर register
डायरी diary dayri
पासबुक passbook
चेक cheque check
आधार aadhar adhar aadhaar
पासपोर्ट passport
मतदाता matdata
राशन ration rashan
अनुज्ञप्ति anugyapti
रसीद raseed rasid
मोहर mohar
सील seal
स्टांप stamp
फोटो photo
नक्शा naksha
पत्र patra
लिफाफा lifafa
थैला thaila
बैग bag baig
झोला jhola
बोरी bori
बोरा bora
बाल्टी balti
डलिया daliya
टोकरी tokri
गठरी gathri
पुलिंदा pulinda
पार्सल parcel
पैकेट packet paiket
बंडल bundle
बक्सा baksa
संदूक sandook sanduk
अटैची attachi atachi
सूटकेस suitcase
ताला tala taala
चाबी chabi chaabi
कुंडी kundi
लोहा loha
लोहे lohe
तांबा tamba
पीतल peetal pital
एल्युमिनियम aluminium
लकड़ी lakdi lakri
प्लास्टिक plastic
कांच kaanch kanch
शीशा sheesha shisha
रबर rubber rabar
चमड़ा chamda
बालू balu baloo
मोरंग morang
गिट्टी gitti
सीमेंट cement
गेहूं gehun gehu
चावल chawal chaval
चीनी chini cheeni
तेल tel
घी ghee
दूध doodh dudh
मांस maans mans
गोवंश govansh
गाय gaay gai
भैंस bhains
बैल bail
बछड़ा bachhda bachda
बकरी bakri
बकरा bakra
मुर्गा murga
मूर्ति murti moorti
घंटा ghanta
ताश taash tash
पत्ते patte
सट्टा satta
पर्ची parchi
जुआ jua
तराजू taraju tarazu
बांट baant
`;
