/** Common names of persons and castes, and places of Uttar Pradesh. One word a line. */
export const NAME_WORDS = `
राम ram
श्याम shyam
रमेश ramesh
सुरेश suresh
राजेश rajesh
महेश mahesh
दिनेश dinesh
मुकेश mukesh
राकेश rakesh
नरेश naresh
गणेश ganesh
कमलेश kamlesh
अखिलेश akhilesh
अवधेश awadhesh avdhesh
उमेश umesh
योगेश yogesh
संतोष santosh
मनोज manoj
अनिल anil
सुनील sunil suneel
अरुण arun
अजय ajay
विजय vijay bijay
संजय sanjay
धनंजय dhananjay
अमित amit
सुमित sumit
रोहित rohit
मोहित mohit
राहुल rahul
अंकित ankit
विकास vikas
आकाश akash
प्रकाश prakash
सूरज suraj sooraj
पंकज pankaj
नीरज neeraj niraj
धीरज dheeraj dhiraj
रवि ravi
शिव shiv
शंकर shankar
हरि hari
कृष्ण krishna krishn
गोपाल gopal
मोहन mohan
सोहन sohan
रामवीर ramveer ramvir
किशोर kishor kishore
प्रताप pratap
विक्रम vikram
अशोक ashok
विनोद vinod
प्रमोद pramod
सतीश satish
हरीश harish
जगदीश jagdish
ओमप्रकाश omprakash
चंद्र chandra
देवी devi
कुमार kumar
कुमारी kumari
सिंह singh sinh
यादव yadav
मिश्रा mishra
मिश्र mishr
तिवारी tiwari tivari
शर्मा sharma
वर्मा verma varma
गुप्ता gupta
श्रीवास्तव srivastava shrivastav
त्रिपाठी tripathi
पांडेय pandey pandeya
दुबे dubey dube
शुक्ला shukla
द्विवेदी dwivedi
चतुर्वेदी chaturvedi
पाठक pathak
उपाध्याय upadhyay
दीक्षित dixit dikshit
बाजपेयी bajpai vajpayee
मौर्य maurya
कुशवाहा kushwaha
पटेल patel
चौधरी chaudhary choudhary
जाटव jatav
पासी pasi
सोनकर sonkar
निषाद nishad
राजपूत rajput
ठाकुर thakur
चौहान chauhan
राठौर rathore rathaur
अग्रवाल agrawal agarwal
जैन jain
खान khan
अंसारी ansari
कुरैशी qureshi kureshi
सिद्दीकी siddiqui
मोहम्मद mohammad mohd muhammad mohammed
अहमद ahmad ahmed
अली ali
हुसैन hussain husain
इमरान imran
सलमान salman
आरिफ arif
आसिफ asif
रियाज riyaz riyaj
बानो bano
बेगम begum begam
खातून khatoon khatun
नसरीन nasreen nasrin
सुनीता sunita
अनीता anita
सीता sita seeta
गीता geeta gita
रीता reeta rita
मीरा meera mira
राधा radha
कविता kavita
सविता savita
सरिता sarita
पूजा pooja puja
नेहा neha
प्रियंका priyanka
ज्योति jyoti
आरती aarti arti
शीला sheela shila
कमला kamla
विमला vimla
उर्मिला urmila
शांति shanti
लखनऊ lucknow lakhnau
कानपुर kanpur
देहात dehat
वाराणसी varanasi
इलाहाबाद allahabad ilahabad
प्रयागराज prayagraj
आगरा agra
मथुरा mathura
मेरठ meerut merath
गाजियाबाद ghaziabad gaziabad
नोएडा noida
गौतमबुद्धनगर gautambuddhnagar
अलीगढ़ aligarh
बरेली bareilly bareli
मुरादाबाद moradabad muradabad
रामपुर rampur
सहारनपुर saharanpur
मुजफ्फरनगर muzaffarnagar
शामली shamli
बागपत baghpat bagpat
हापुड़ hapur
बुलंदशहर bulandshahr bulandshahar
हाथरस hathras
एटा etah eta
कासगंज kasganj
फिरोजाबाद firozabad
मैनपुरी mainpuri
इटावा etawah itawa
औरैया auraiya
कन्नौज kannauj
फर्रुखाबाद farrukhabad
हरदोई hardoi
उन्नाव unnao unnav
रायबरेली raebareli raybareli
सीतापुर sitapur
लखीमपुर lakhimpur
खीरी kheri khiri
बाराबंकी barabanki
अयोध्या ayodhya
फैजाबाद faizabad
अंबेडकरनगर ambedkarnagar
सुल्तानपुर sultanpur
अमेठी amethi
प्रतापगढ़ pratapgarh
कौशांबी kaushambi
फतेहपुर fatehpur
बांदा banda
चित्रकूट chitrakoot
हमीरपुर hamirpur
महोबा mahoba
झांसी jhansi
ललितपुर lalitpur
जालौन jalaun
गोंडा gonda
बहराइच bahraich
श्रावस्ती shravasti
बलरामपुर balrampur
गोरखपुर gorakhpur
देवरिया deoria
कुशीनगर kushinagar
महाराजगंज maharajganj
बस्ती basti
सिद्धार्थनगर siddharthnagar
आजमगढ़ azamgarh
मऊ mau
बलिया ballia baliya
जौनपुर jaunpur
गाजीपुर ghazipur gazipur
चंदौली chandauli
मिर्जापुर mirzapur
सोनभद्र sonbhadra
भदोही bhadohi
बिजनौर bijnor
अमरोहा amroha
संभल sambhal
पीलीभीत pilibhit
शाहजहांपुर shahjahanpur
बदायूं budaun badaun
दिल्ली delhi dilli
उत्तर uttar
प्रदेश pradesh
लाजपत lajpat
हजरतगंज hazratganj
चौक chowk chauk
कैसरबाग kaiserbagh
आलमबाग alambagh
चिनहट chinhat
गोमतीनगर gomtinagar
`;
