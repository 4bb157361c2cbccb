"""The words of the product in English, Latvian and Georgian (DOMAIN.md, section 7): one table, read by feeds, papers and pages.

Words that a native speaker should still check end in a dagger here; `label` takes it off, and docs/words.md lists them.
"""

from collections.abc import Iterable, Sequence

from visitplanner.texts import LANGUAGES, Said, Words

DAGGER = "†"

_ROWS = """
kind.arrival | Arrival | Ierašanās | ჩამოსვლა †
kind.departure | Departure | Izbraukšana | გამგზავრება †
kind.transfer | Transfer | Pārbrauciens † | გადაადგილება †
kind.flight | Flight | Lidojums † | ფრენა †
kind.train | Train | Vilciens † | მატარებელი †
kind.boat | Boat | Kuģis † | გემი †
kind.welcome | Welcome | Uzņemšana | დახვედრა
kind.farewell | Seeing off | Pavadīšana † | გაცილება
kind.meeting | Meeting | Tikšanās | შეხვედრა
kind.courtesy-call | Courtesy call | Pieklājības vizīte † | თავაზიანობის ვიზიტი †
kind.talks | Talks | Sarunas † | მოლაპარაკება †
kind.ceremony | Ceremony | Ceremonija † | ცერემონია †
kind.signing | Signing | Parakstīšana | ხელმოწერა
kind.flowers | Laying of flowers | Ziedu nolikšana | ყვავილების დადება †
kind.reception | Reception | Pieņemšana † | მიღება
kind.conference | Conference | Konference | კონფერენცია
kind.seminar | Seminar | Seminārs | სემინარი †
kind.workshop | Workshop | Radošā nodarbība | მასტერკლასი
kind.discussion | Discussion | Diskusija | დისკუსია †
kind.talk | Talk | Priekšlasījums † | მოხსენება †
kind.presentation | Presentation | Prezentācija † | პრეზენტაცია †
kind.site-visit | Site visit | Objekta apmeklējums † | ობიექტის მონახულება †
kind.tour | Guided tour | Ekskursija † | ექსკურსია †
kind.sightseeing | Sightseeing | Ievērojamāko vietu apskate | ღირსშესანიშნაობების დათვალიერება
kind.exhibition | Exhibition | Izstāde | გამოფენა
kind.opening | Opening | Atklāšana | გახსნა
kind.closing | Closing | Noslēgums | დახურვა †
kind.concert | Concert | Koncerts | კონცერტი
kind.festival | Festival | Svētki | დღესასწაული
kind.service | Church service | Dievkalpojums † | ღვთისმსახურება †
kind.competition | Competition | Sacensības † | შეჯიბრი †
kind.press | Press conference | Preses konference | პრესკონფერენცია †
kind.breakfast | Breakfast | Brokastis | საუზმე †
kind.lunch | Lunch | Pusdienas | სადილი †
kind.dinner | Dinner | Vakariņas | ვახშამი †
kind.meal | Meal | Maltīte † | კვება †
kind.coffee | Coffee break | Kafijas pauze † | ყავის შესვენება †
kind.registration | Registration | Reģistrācija † | რეგისტრაცია †
kind.desk | Information desk | Informācijas punkts † | საინფორმაციო მაგიდა †
kind.free | Free time | Brīvais laiks † | თავისუფალი დრო †
kind.rest | Rest | Atpūta † | დასვენება †
kind.overnight | Night's lodging | Naktsmītne | განთავსება
kind.checkin | Check-in | Reģistrēšanās viesnīcā † | სასტუმროში განთავსება †
kind.preparation | Preparation | Sagatavošanās † | მომზადება †
kind.other | Item | Pasākums | ღონისძიება
status.planned | planned | plānots † | დაგეგმილი †
status.tentative | to be confirmed | vēl tiks precizēts | დასაზუსტებელი †
status.confirmed | confirmed | apstiprināts | დადასტურებული †
status.cancelled | cancelled | atcelts † | გაუქმებული †
status.postponed | postponed | pārcelts † | გადადებული †
status.draft | draft | projekts † | პროექტი †
status.carried-out | carried out | īstenots | განხორციელებული †
category.official | Official visit | Oficiālā vizīte | ოფიციალური ვიზიტი
category.working | Working visit | Darba vizīte | სამუშაო ვიზიტი
category.private | Private visit | Privātā vizīte | კერძო ვიზიტი
category.state | State visit | Valsts vizīte | სახელმწიფო ვიზიტი †
category.transit | Transit visit | Tranzīta vizīte | სატრანზიტო ვიზიტი †
category.study | Study visit | Mācību vizīte † | სასწავლო ვიზიტი †
category.exchange | Exchange of experience | Pieredzes apmaiņas brauciens | გამოცდილების გაზიარება
category.twin-town | Twin-town visit | Sadraudzības pilsētas vizīte † | დამეგობრებული ქალაქის ვიზიტი †
category.festival | Festival | Svētki | დღესასწაული
category.conference | Conference | Konference | კონფერენცია
category.expert | Expert mission | Ekspertu misija † | ექსპერტთა მისია †
category.return | Return visit | Atbildes vizīte † | საპასუხო ვიზიტი †
category.meeting | Meeting | Tikšanās | შეხვედრა
category.other | Visit | Vizīte | ვიზიტი
role.host | host | uzņem † | მასპინძელი †
role.greeter | welcomes | sagaida † | ხვდება †
role.chair | chair | vada † | უძღვება †
role.speaker | speaker | runā † | სიტყვით გამოდის †
role.escort | escort | pavada † | თანმხლები
role.guide | guide | gids † | გიდი †
role.interpreter | interpreter | tulks † | თარჯიმანი †
role.driver | driver | autovadītājs † | მძღოლი †
role.responsible | responsible | atbildīgais † | პასუხისმგებელი პირი
role.guest | guest of honour | goda viesis † | საპატიო სტუმარი †
role.performer | performer | izpildītājs † | შემსრულებელი †
member.head | head of the delegation | delegācijas vadītājs † | დელეგაციის ხელმძღვანელი †
member.head.f | head of the delegation | delegācijas vadītāja † | დელეგაციის ხელმძღვანელი †
member.member | member of the delegation | delegācijas loceklis † | დელეგაციის წევრი
member.member.f | member of the delegation | delegācijas locekle † | დელეგაციის წევრი
member.staff | staff | darbinieks † | თანამშრომელი †
member.staff.f | staff | darbiniece † | თანამშრომელი †
member.accompanying | accompanying person | pavadošā persona † | თანმხლები პირი †
member.interpreter | interpreter | tulks † | თარჯიმანი †
member.interpreter.f | interpreter | tulce † | თარჯიმანი †
member.press | press | prese † | პრესა †
member.guest | guest | viesis | სტუმარი
place.or | or | vai | ან
place.rain | if it rains | lietus gadījumā † | წვიმის შემთხვევაში †
place.from | from | no | საიდან †
place.to | to | uz | სად †
place.via | via | caur † | გავლით †
place.meet | meeting point | pulcēšanās vieta † | შეკრების ადგილი †
contact.phone | phone | tālrunis | ტელეფონი
contact.mobile | mobile | mobilais tālrunis | მობილური ტელეფონი
contact.duty | on duty | dežūrtālrunis † | მორიგე ტელეფონი †
contact.email | e-mail | e-pasts | ელფოსტა
contact.web | web | tīmekļa vietne | ვებგვერდი
contact.fax | fax | fakss | ფაქსი
contact.other | contact | saziņa † | კონტაქტი
press.open | open to the media | atvērts medijiem † | ღიაა მედიისთვის †
press.start | media at the beginning only | mediji tikai sākumā † | მედია მხოლოდ დასაწყისში †
press.photo | photo and video opportunity | foto, video iespēja | ფოტო და ვიდეო გადაღება †
press.closed | closed to the media | medijiem slēgts † | დახურულია მედიისთვის †
mode.online | online | tiešsaistē | ონლაინ
mode.hybrid | on site and online | klātienē un tiešsaistē † | ადგილზე და ონლაინ †
interpreting.consecutive | consecutive | secīgā tulkošana † | თანმიმდევრული თარგმანი †
interpreting.simultaneous | simultaneous | sinhronā tulkošana † | სინქრონული თარგმანი †
interpreting.whispered | whispered | čukstus tulkošana † | ჩურჩულით თარგმანი †
word.programme | Programme | Programma | პროგრამა
word.programme-of-visit | Programme of the visit | Vizītes programma | ვიზიტის პროგრამა
word.daily-programme | Programme of the day | Dienas programma † | დღის პროგრამა †
word.draft | DRAFT | PROJEKTS † | პროექტი †
word.delegation | Delegation | Delegācija | დელეგაცია
word.hosts | Hosts | Uzņēmēji † | მასპინძლები †
word.host | Host | Uzņēmējs † | მასპინძელი †
word.contact | Contact | Kontaktinformācija | კონტაქტი
word.coordinator | Coordinator | Koordinators | კოორდინატორი †
word.project | Project | Projekts | პროექტი
word.funder | Funder | Finansētājs | დონორი
word.time | Time | Laiks | დრო †
word.place | Place | Norises vieta | ადგილი †
word.item | Programme item | Pasākums | ღონისძიება
word.participants | Participants | Dalībnieki | მონაწილეები
word.members | Members | Locekļi † | წევრები
word.dress | Dress | Apģērbs † | ჩაცმულობა
word.bring | Bring | Līdzi jāņem † | თან იქონიეთ †
word.undated | Planned, day not yet known | Plānots, diena vēl nav zināma † | დაგეგმილია, დღე ჯერ უცნობია †
word.time-unknown | time to be announced | laiks vēl tiks precizēts † | დრო დაზუსტდება †
word.dates-unknown | dates to be announced | datumi vēl tiks precizēti † | თარიღები დაზუსტდება †
word.end-open | The end is not fixed; the calendar shows an estimate. | Beigu laiks nav noteikts; kalendārā redzams aptuvens laiks. † | დასრულების დრო დადგენილი არ არის; კალენდარში მითითებულია სავარაუდო დრო. †
word.nothing-planned | Nothing is known of this day yet. | Par šo dienu vēl nekas nav zināms. † | ამ დღის შესახებ ჯერ არაფერია ცნობილი. †
word.continues | continues | turpinās † | გრძელდება †
word.until | until {} | līdz {} | {}-მდე
word.in-case | condition | nosacījums † | პირობა †
word.instead-of | instead of | aizstāj † | ანაცვლებს †
word.languages | Languages | Valodas | ენები
word.interpreting | Interpreting | Mutiskā tulkošana † | თარჯიმნობა †
word.to-be-named | N.N. | N. N. | N.N.
word.revision | Revision {} | {}. redakcija † | რედაქცია {} †
word.printed | printed {} | izdrukāts {} † | დაბეჭდილია {} †
word.page | page {} of {} | {}. lappuse no {} † | გვერდი {} / {} †
word.be-there | be there at {} | jāierodas {} † | მოსვლის დრო: {} †
word.luggage | Luggage | Bagāža † | ბარგი †
word.first-visit | first visit | pirmā vizīte † | პირველი ვიზიტი †
word.lodging | Lodging | Naktsmītne | განთავსება
word.emergency | Emergency | Ārkārtas gadījumos † | გადაუდებელი დახმარება †
word.zone-time | {} time | laiks: {} † | დრო: {} †
word.people | {} people | cilvēku skaits: {} † | {} ადამიანი †
word.notes | Notes | Piezīmes † | შენიშვნები †
word.open-points | Still open | Vēl neskaidrs † | დასაზუსტებელია †
word.minutes | {} min | {} min | {} წთ †
word.minutes-before | {} min before | {} min iepriekš † | {} წუთით ადრე †
word.part-of | part of | pasākuma ietvaros † | ღონისძიების ფარგლებში †
word.who | For | Kam † | ვისთვის †
word.gap | except {} | izņemot {} † | გარდა: {} †
word.vehicle | Vehicle | Transports | ტრანსპორტი
word.personal-programme | Personal programme | Personīgā programma † | პირადი პროგრამა †
word.my-calendar | in your calendar, always up to date | kalendārā, vienmēr aktuāla † | თქვენს კალენდარში, მუდამ განახლებული †
word.internal | Internal | Iekšējai lietošanai † | შიდა მოხმარებისთვის †
word.marked-since | changes since revision {} are marked | atzīmētas izmaiņas kopš {}. redakcijas † | მონიშნულია ცვლილებები რედაქცია {}-ის შემდეგ †
word.new | new | jauns † | ახალი †
word.changed | changed | mainīts † | შეცვლილია †
screen.items | items | pasākumi | ღონისძიებები
screen.no-day | without a day | bez dienas † | დღის გარეშე †
screen.no-hour | without an hour | bez laika † | დროის გარეშე †
screen.no-end | without an end | bez beigu laika † | დასრულების დროის გარეშე †
screen.everybody | everybody | visi † | ყველა †
screen.now | Now | Tagad | ახლა
screen.perhaps | Perhaps begun | Varbūt jau sācies † | შესაძლოა უკვე დაიწყო †
screen.next | Next | Tālāk † | შემდეგ †
screen.some-time | Some time today | Šodien, laiks nav zināms † | დღეს, დრო უცნობია †
screen.nothing | Nothing more is planned. | Vairāk nekas nav plānots. † | სხვა არაფერია დაგეგმილი. †
screen.phones | Whom to call | Kam zvanīt † | ვის დავურეკოთ †
screen.in | in {} | pēc {} † | {} შემდეგ †
screen.at-once | now | tagad | ახლა
screen.since | begun {} ago | sācies pirms {} † | დაიწყო {} წინ †
screen.days | {} days | {} dienām † | {} დღის †
screen.hours | {} h | {} h | {} სთ †
screen.perhaps-begun | may have begun | varbūt jau sācies † | შესაძლოა უკვე დაიწყო †
screen.perhaps-over | may be over | varbūt jau beidzies † | შესაძლოა უკვე დასრულდა †
screen.open-end | its end is not known | beigu laiks nav zināms † | დასრულების დრო უცნობია †
screen.also | Without a fixed hour | Bez noteikta laika † | ზუსტი დროის გარეშე †
page.now-and-next | Now and next | Tagad un pēc tam † | ახლა და შემდეგ †
page.now | Now | Tagad † | ახლა †
page.next | Next | Pēc tam † | შემდეგ †
page.later-today | Today, hour not yet known | Šodien, laiks vēl nav zināms † | დღეს, დრო ჯერ უცნობია †
page.today | Today | Šodien † | დღეს †
page.days | Days | Dienas † | დღეები †
page.to-programme | To the programme | Uz programmu † | პროგრამაზე გადასვლა †
page.language | Language | Valoda † | ენა †
page.issue | Revision {}, published {} | {}. redakcija, publicēta {} † | რედაქცია {}, გამოქვეყნდა: {} †
page.clock | All hours are by the clock of {} | Visi laiki ir pēc pulksteņa šeit: {} † | ყველა დრო მითითებულია საათით: {} †
page.nothing | Nothing is known of this programme yet. It will stand here. | Par šo programmu vēl nekas nav zināms. Tā būs redzama šeit. † | ამ პროგრამის შესახებ ჯერ არაფერია ცნობილი. ის აქ გამოჩნდება. †
page.who-to-call | Who to call | Kam zvanīt † | ვის დაურეკოთ †
page.map | Map | Karte † | რუკა †
page.website | Website | Tīmekļa vietne | ვებგვერდი
page.join | Join online | Pieslēgties tiešsaistē † | ონლაინ ჩართვა †
page.calendar | Add to my calendar | Pievienot savam kalendāram † | ჩემს კალენდარში დამატება †
page.calendar-open | Open in my calendar | Atvērt savā kalendārā † | ჩემს კალენდარში გახსნა †
page.calendar-file | The file (.ics), which does not renew itself | Datne (.ics), kas pati neatjaunojas † | ფაილი (.ics), რომელიც თავად არ განახლდება †
page.calendar-address | The address, to paste into any calendar | Adrese, ko ielīmēt jebkurā kalendārā † | მისამართი ნებისმიერ კალენდარში ჩასასმელად †
page.calendar-slow | Calendars renew themselves slowly, some only once a day. This page is always the latest. | Kalendāri atjaunojas lēni, daži tikai reizi dienā. Šī lapa vienmēr ir jaunākā. † | კალენდრები ნელა ახლდება, ზოგი მხოლოდ დღეში ერთხელ. ეს გვერდი ყოველთვის უახლესია. †
page.calendar-secret | This address is meant for you alone: whoever has it sees this programme. | Šī adrese domāta tikai jums: ikviens, kam tā ir, redz šo programmu. † | ეს მისამართი მხოლოდ თქვენთვისაა: ვისაც ის აქვს, ამ პროგრამას ხედავს. †
page.copy | Copy | Kopēt † | კოპირება †
page.copied | Copied | Nokopēts † | დაკოპირებულია †
page.changed | changed | mainīts † | შეცვლილია †
page.new | new | jauns † | ახალია †
page.changes | Changed since you last looked | Mainīts, kopš skatījāties pēdējoreiz † | შეიცვალა თქვენი ბოლო ნახვის შემდეგ †
page.latest | Changed with revision {} | Mainīts ar {}. redakciju † | რა შეიცვალა რედაქციაში {} †
page.gone | No longer in this programme | Vairs nav šajā programmā † | ამ პროგრამაში აღარ არის †
page.seen | I have seen the changes | Esmu redzējis izmaiņas † | ცვლილებები ვნახე †
page.offline | No connection. This is the programme as it was loaded last. | Nav savienojuma. Šī ir programma, kāda tā tika ielādēta pēdējoreiz. † | კავშირი არ არის. ეს არის ბოლოს ჩატვირთული პროგრამა. †
page.not-found | There is nothing at this address | Šajā adresē nekā nav † | ამ მისამართზე არაფერია †
page.not-found-hint | Look whether the address is complete, or ask the organisers. | Pārbaudiet, vai adrese ir pilnīga, vai jautājiet rīkotājiem. † | შეამოწმეთ, სრულია თუ არა მისამართი, ან მიმართეთ ორგანიზატორებს. †
page.closed | This address is closed | Šī adrese ir slēgta † | ეს მისამართი დახურულია †
page.closed-hint | Ask the organisers for a new one. | Lūdziet rīkotājiem jaunu. † | სთხოვეთ ორგანიზატორებს ახალი. †
page.later | This cannot be shown just now | Šobrīd to nevar parādīt † | ამჟამად ამის ჩვენება შეუძლებელია †
page.later-hint | Try again in a minute. | Mēģiniet vēlreiz pēc minūtes. † | სცადეთ ერთ წუთში. †
page.links | Addresses for the welcome desk | Adreses viesu sagaidīšanai † | მისამართები სტუმრების დახვედრისთვის †
page.links-secret | Each address is meant for one reader: do not leave this sheet lying about. | Katra adrese domāta vienam lasītājam: neatstājiet šo lapu bez uzraudzības. † | თითო მისამართი ერთი მკითხველისთვისაა: უყურადღებოდ ნუ დატოვებთ ამ ფურცელს. †
page.slips | Slips to hand out | Lapiņas izdalīšanai † | დასარიგებელი ბარათები †
page.scan | Scan with the camera of your telephone: your programme, always the latest. | Skenējiet ar tālruņa kameru: jūsu programma, vienmēr jaunākā. † | დაასკანერეთ ტელეფონის კამერით: თქვენი პროგრამა, ყოველთვის უახლესი. †
page.send | Send by e-mail | Sūtīt e-pastā † | ელფოსტით გაგზავნა †
page.expires | until {} | līdz {} | {}-მდე
page.page | Page | Lapa † | გვერდი †
page.feed | Calendar | Kalendārs | კალენდარი
word.precedence | Order | Secība † | რიგი †
precedence.list | heads first, then as the delegation gave the list, staff last | vispirms vadītāji, tālāk pēc delegācijas saraksta, personāls beigās † | ჯერ ხელმძღვანელები, შემდეგ დელეგაციის სიის მიხედვით, პერსონალი ბოლოს †
precedence.function | heads first, then by function, staff last | vispirms vadītāji, tālāk pēc amata, personāls beigās † | ჯერ ხელმძღვანელები, შემდეგ თანამდებობის მიხედვით, პერსონალი ბოლოს †
precedence.seniority | heads first, then by time in office, staff last | vispirms vadītāji, tālāk pēc amatā pavadītā laika, personāls beigās † | ჯერ ხელმძღვანელები, შემდეგ თანამდებობაზე ყოფნის დროის მიხედვით, პერსონალი ბოლოს †
precedence.alphabet | heads first, then by the alphabet ({}), staff last | vispirms vadītāji, tālāk pēc alfabēta ({}), personāls beigās † | ჯერ ხელმძღვანელები, შემდეგ ანბანის მიხედვით ({}), პერსონალი ბოლოს †
word.delegation-list | List of the delegation | Delegācijas saraksts † | დელეგაციის სია †
word.contact-sheet | Contacts | Kontaktinformācija | საკონტაქტო ინფორმაცია †
word.rooming-list | Rooming list | Viesu izvietojuma saraksts † | განთავსების სია †
word.transport-order | Transport order | Transporta rīkojums † | ტრანსპორტის განრიგი †
word.sign-in-sheet | Sign-in sheet | Reģistrācijas lapa † | სარეგისტრაციო ფურცელი †
word.interpreter-plan | Interpreters and escorts | Tulku un pavadītāju plāns † | თარჯიმნებისა და თანმხლებთა გეგმა †
word.line-by-line | Programme line by line | Programma pa minūtēm † | წუთობრივი პროგრამა †
word.meal-counts | Meal counts | Ēdināšanas skaits † | კვების რაოდენობა †
word.badges | Badges | Nozīmītes † | ბეიჯები †
word.name-cards | Table name cards | Galda kartes † | მაგიდის ბარათები †
word.seating-plan | Seating plan | Sēdvietu plāns † | განლაგების გეგმა †
word.press-programme | Programme for the media | Programma medijiem † | პროგრამა მედიისთვის †
word.certificate | Certificate of attendance | Apliecība par dalību † | მონაწილეობის სერტიფიკატი †
word.evaluation-form | Evaluation form | Novērtējuma anketa † | შეფასების ფორმა †
word.order-of-precedence | Order of precedence | Protokolārā kārtība | პროტოკოლური რიგი †
word.seating-rule | Host and guest of honour face each other in the middle; from there outwards hosts and guests alternate by precedence, the right hand before the left. | Namatēvs un goda viesis sēž viens otram pretī vidū; no turienes uz malām uzņēmēji un viesi mijas protokolārā kārtībā, labā roka pirms kreisās. † | მასპინძელი და საპატიო სტუმარი შუაში, ერთმანეთის პირისპირ სხედან; იქიდან კიდეებისკენ მასპინძლები და სტუმრები ენაცვლებიან პროტოკოლური რიგით, ჯერ მარჯვნივ, შემდეგ მარცხნივ. †
word.seating-by-hand | The first seats were set by the organisers. | Pirmās vietas noteikuši rīkotāji. † | პირველი ადგილები ორგანიზატორებმა განსაზღვრეს. †
word.name-inferred | This form of the name is not confirmed. | Šī vārda forma nav apstiprināta. † | სახელის ეს ფორმა დადასტურებული არ არის. †
word.number | No. | Nr. | №
word.name | Name | Vārds, uzvārds | სახელი, გვარი
word.function | Function | Amats | თანამდებობა
word.organisation | Organisation | Organizācija | ორგანიზაცია
word.country | Country | Valsts | ქვეყანა
word.town-country | Town, country | Pilsēta, valsts | ქალაქი, ქვეყანა
word.signature | Signature | Paraksts | ხელმოწერა
word.email-or-phone | E-mail or phone | E-pasts vai tālrunis | ელფოსტა ან ტელეფონი
word.date | Date | Datums | თარიღი
word.hosts-and-others | Hosts and others | Uzņēmēji un citi † | მასპინძლები და სხვები †
word.escorts | For the whole stay | Visu vizītes laiku † | ვიზიტის მთელი დროით †
word.emergency-number | Ambulance, police, fire | Ātrā palīdzība, policija, ugunsdzēsēji | სასწრაფო, პოლიცია, სახანძრო
word.day-and-night | Day and night | Visu diennakti | დღე და ღამე
word.embassy | Embassy | Vēstniecība | საელჩო
word.no-number | no number yet | numura vēl nav † | ნომერი ჯერ არ არის †
word.nights | Nights | Naktis | ღამეები
word.room | Room | Istaba † | ოთახი
word.arrives | Hour of arrival | Ierašanās laiks † | ჩამოსვლის დრო †
word.comes | From | No | დღიდან †
word.goes | Until | Līdz | დღემდე †
word.guests | Guests | Viesi | სტუმრები
word.not-named | {} more, not named yet | vēl {}, vārdi nav zināmi † | კიდევ {}, სახელები უცნობია †
word.total | Total | Kopā | სულ
word.movement | Movement {} | {}. brauciens † | მგზავრობა {} †
word.arrival | Arrival | Ierašanās | ჩამოსვლა †
word.way | Way | Maršruts | მარშრუტი
word.meeting-point | Meeting point | Pulcēšanās vieta † | შეკრების ადგილი †
word.from-place | From | No | საიდან †
word.to-place | To | Uz | სად †
word.via | Via | Caur † | გავლით †
word.leaves | Leaves | Izbrauc † | გადის †
word.be-there-at | Be there | Jāierodas † | მოსვლის დრო †
word.plate | Number plate | Reģistrācijas numurs † | სახელმწიფო ნომერი †
word.driver | Driver | Autovadītājs † | მძღოლი †
word.seats-taken | {} passengers, {} seats | pasažieri: {}, vietas: {} † | მგზავრი: {}, ადგილი: {} †
word.passengers | {} passengers | pasažieri: {} † | მგზავრი: {} †
word.too-few-seats | Too few seats | Par maz vietu † | ადგილები არ კმარა †
word.no-vehicle-told | No vehicle is told yet | Transportlīdzeklis vēl nav norādīts † | მანქანა ჯერ მითითებული არ არის †
word.lines-left-out | For {} more people: copy the last page | Vēl {} personām: nokopējiet pēdējo lapu † | კიდევ {} ადამიანისთვის: გადაიღეთ ბოლო გვერდის ასლი †
word.passenger-list | Passengers | Pasažieri † | მგზავრები †
word.flights | Flights and trains of the day | Dienas lidojumi un vilcieni † | დღის რეისები და მატარებლები †
word.task | Task | Uzdevums † | დავალება †
word.language-pair | Languages | Valodas | ენები
word.remarks | Remarks | Piezīmes † | შენიშვნები †
word.nobody-named | nobody named yet | vēl nav neviena † | ჯერ არავინ არის †
word.booked-twice | booked twice, also | aizņemts divreiz, arī † | ორჯერ დაკავებული, აგრეთვე †
word.no-break-before | no break before | bez pārtraukuma pirms tam † | წინ შესვენება არ არის †
word.no-breaks | no break | bez pārtraukuma † | შესვენების გარეშე †
word.breaks | Breaks | Pārtraukumi † | შესვენებები †
word.tasks | Tasks | Uzdevumi † | დავალებები †
word.all-day | all day | visu dienu | მთელი დღე
word.day-of-each | The day of each | Katra diena † | თითოეულის დღე †
word.owner | Owner | Atbild † | პასუხისმგებელი †
word.nobody | nobody | neviens † | არავინ †
word.plan-b | Plan B | Rezerves plāns † | სათადარიგო გეგმა †
word.or-instead | or instead | vai tā vietā † | ან ნაცვლად †
word.on-duty | On duty | Dežurē † | მორიგე †
word.meal | Meal | Ēdienreize † | კვება †
word.helpers | Interpreters, drivers, escorts | Tulki, autovadītāji, pavadītāji † | თარჯიმნები, მძღოლები, თანმხლებნი †
word.ordered | Ordered | Pasūtīts † | შეკვეთილი †
word.diets | Kinds of meal | Ēdienu veidi † | კვების სახეობები †
word.allergens | Without | Bez | გარეშე †
word.other-wishes | other wishes, ask the coordinator: {} | citas vēlmes, jautāt koordinatoram: {} † | სხვა სურვილები, ჰკითხეთ კოორდინატორს: {} †
word.meal-note | Numbers only: who eats what stands on no paper. | Tikai skaiti: kurš ko ēd, nav nevienā papīrā. † | მხოლოდ რაოდენობა: ვინ რას მიირთმევს, არცერთ ფურცელზე არ წერია. †
word.table | Table {} | {}. galds | მაგიდა {}
word.table-word | Table | Galds | მაგიდა
word.table-seats | Seats in order | Vietas pēc kārtas † | ადგილები რიგით †
word.seated-behind | Interpreters and escorts, beside or behind | Tulki un pavadītāji, blakus vai aiz muguras † | თარჯიმნები და თანმხლებნი, გვერდით ან უკან †
word.seat | Seat | Vieta | ადგილი
word.guest | Guest | Viesis | სტუმარი
word.media | Media | Mediji | მედია
word.gather | Gather | Pulcēšanās † | შეკრება †
word.press-contact | Questions of the media | Mediju jautājumi † | მედიის კითხვებისთვის †
word.certifies | This is to certify that | Ar šo apliecina, ka † | წინამდებარეთი დასტურდება, რომ †
word.took-part | took part in | piedalījās: † | მონაწილეობდა: †
word.attended-days | {} days | dienu skaits: {} † | {} დღე †
word.place-and-date | Place and date | Vieta un datums | ადგილი და თარიღი
word.your-country | Country | Valsts | ქვეყანა
word.scale | 1 = not at all, 5 = very much | 1 = nemaz, 5 = ļoti † | 1 = საერთოდ არა, 5 = ძალიან †
word.yes | yes | jā | დიახ
word.no | no | nē | არა
word.items-judged | How useful was each item to you? | Cik noderīgs jums bija katrs pasākums? † | რამდენად სასარგებლო იყო თქვენთვის თითოეული ღონისძიება? †
word.evaluation-note | Your answers need no name. Thank you. | Vārds nav jānorāda. Paldies! † | სახელის მითითება საჭირო არ არის. გმადლობთ. †
word.copy-internal | Internal copy | Iekšējais eksemplārs † | შიდა ეგზემპლარი †
question.whole | How do you rate the visit as a whole? | Kā vērtējat vizīti kopumā? † | როგორ აფასებთ ვიზიტს მთლიანობაში? †
question.aims | Did the visit reach its aims? | Vai vizīte sasniedza savus mērķus? † | მიაღწია თუ არა ვიზიტმა მიზნებს? †
question.content | Was the content new and of interest to you? | Vai saturs jums bija jauns un interesants? † | იყო თუ არა შინაარსი თქვენთვის ახალი და საინტერესო? †
question.use | Will you use what you learnt in your work? | Vai izmantosiet uzzināto savā darbā? † | გამოიყენებთ თუ არა მიღებულ ცოდნას სამუშაოში? †
question.organisation | How was the visit organised? | Kā vizīte bija organizēta? † | როგორ იყო ვიზიტი ორგანიზებული? †
question.information | Was the information before the visit enough? | Vai pietika informācijas pirms vizītes? † | საკმარისი იყო თუ არა ინფორმაცია ვიზიტამდე? †
question.interpreting | How was the interpreting? | Kāda bija mutiskā tulkošana? † | როგორი იყო თარჯიმნობა? †
question.lodging | How were lodging and meals? | Kādas bija naktsmītnes un ēdināšana? † | როგორი იყო განთავსება და კვება? †
question.again | Would you like to work with these partners again? | Vai vēlaties turpināt sadarbību ar šiem partneriem? † | გსურთ თუ არა ამ პარტნიორებთან თანამშრომლობის გაგრძელება? †
question.best | What was the most valuable? | Kas bija visvērtīgākais? † | რა იყო ყველაზე ღირებული? †
question.missing | What was missing, or should be changed? | Kā pietrūka vai kas būtu jāmaina? † | რა გაკლდათ ან რა უნდა შეიცვალოს? †
question.next | What will you do next with what you learnt? | Ko darīsiet tālāk ar uzzināto? † | რას გააკეთებთ შემდეგ მიღებული ცოდნით? †
question.more | Anything else | Vēl kas sakāms † | დამატებითი შენიშვნები †
diet.vegan | vegan | vegāns ēdiens † | ვეგანური †
diet.vegetarian | vegetarian | veģetārs ēdiens † | ვეგეტარიანული †
diet.halal | halal | halal | ჰალალი †
diet.kosher | kosher | košers ēdiens † | ქოშერი †
diet.no-pork | without pork | bez cūkgaļas | ღორის ხორცის გარეშე †
diet.no-fish | without fish | bez zivīm | თევზის გარეშე †
diet.pescatarian | fish, no meat | zivis, bez gaļas † | თევზი, ხორცის გარეშე †
diet.gluten-free | gluten-free | bez glutēna | გლუტენის გარეშე †
diet.lactose-free | lactose-free | bez laktozes | ლაქტოზის გარეშე †
diet.diabetic | without sugar | bez cukura | შაქრის გარეშე †
diet.fasting | fasting fare | gavēņa ēdiens † | სამარხვო †
diet.children | for children | bērniem | საბავშვო †
allergen.gluten | gluten | glutēna | გლუტენის †
allergen.crustaceans | crustaceans | vēžveidīgajiem | კიბოსნაირთა †
allergen.eggs | eggs | olām | კვერცხის †
allergen.fish | fish | zivīm | თევზის †
allergen.peanuts | peanuts | zemesriekstiem | მიწის თხილის †
allergen.soya | soya | sojas | სოიოს †
allergen.milk | milk | piena | რძის †
allergen.nuts | nuts | riekstiem | თხილეულის †
allergen.celery | celery | selerijas | ნიახურის †
allergen.mustard | mustard | sinepēm | მდოგვის †
allergen.sesame | sesame | sezama | სეზამის †
allergen.sulphites | sulphites | sulfītiem | სულფიტების †
allergen.lupin | lupin | lupīnas | ლუპინის †
allergen.molluscs | molluscs | gliemjiem | მოლუსკების †
seating.long | One long table | Viens garais galds † | ერთი გრძელი მაგიდა †
seating.rounds | Round tables | Apaļie galdi † | მრგვალი მაგიდები †
seating.u | Tables in the form of a U | Galdi U veidā † | მაგიდები U-ს ფორმით †
"""

_COLUMNS = """
column.number | No. | Nr. | ნომერი
column.name | Name | Vārds, uzvārds | სახელი, გვარი
column.function | Function | Amats | თანამდებობა
column.organisation | Organisation | Iestāde | ორგანიზაცია
column.country | Country | Valsts | ქვეყანა
column.languages | Languages | Valodas | ენები
column.role | In the delegation | Statuss delegācijā † | სტატუსი †
column.delegation | Delegation | Delegācija | დელეგაცია
column.phone | Phone | Tālrunis | ტელეფონი
column.email | E-mail | E-pasts | ელ. ფოსტა
column.arrival | Arrival | Ierašanās | ჩამოსვლა †
column.departure | Departure | Izbraukšana | გამგზავრება †
column.salutation | Form of address | Uzrunas forma | მიმართვის ფორმა
column.note | Notes | Piezīmes | შენიშვნები †
column.day | Date | Datums | თარიღი
column.time | Time | Laiks | დრო †
column.starts | Starts | Sākums | დასაწყისი †
column.ends | Ends | Beigas | დასასრული †
column.title | Programme item | Pasākums | ღონისძიება
column.kind | Kind | Veids † | ტიპი †
column.place | Place | Norises vieta | ადგილი †
column.address | Address | Adrese | მისამართი
column.who | For | Kam † | ვისთვის †
column.people | Who does what | Iesaistītie † | ჩართული პირები †
column.status | Status | Statuss | სტატუსი
column.vehicles | Transport | Transports | ტრანსპორტი
column.movement | Flight, train | Reiss † | რეისი †
column.description | Description | Apraksts | აღწერა
column.visit | Visit | Vizīte | ვიზიტი
column.dates | Dates | Datumi | თარიღები
column.hosts | Hosts | Uzņēmēji † | მასპინძლები †
table.people | People | Personas | პირები †
table.items | Programme | Programma | პროგრამა
table.visit | Visit | Vizīte | ვიზიტი
"""
"""Headings of tables that leave as spreadsheets; a list that has them is read back by them."""


def _read(rows: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in filter(None, rows.splitlines()):
        key, *words = (cell.strip() for cell in row.split(" | "))
        if key in table or len(words) != len(LANGUAGES):
            raise ValueError(f"label {key}: {len(words)} words, or twice")
        table[key] = tuple(words)
    return table


_TABLE = _read(_ROWS + _COLUMNS)
_COLUMN = {language: column for column, language in enumerate(LANGUAGES)}


def label(key: str, languages: Sequence[str], *values: str) -> Said:
    """Say a label in each of the languages (lv-LV: Latvian; one that has none: English), values in its braces.

    Values are put in as they stand: braces in them are letters. Raises KeyError for a key that no label has.
    """
    row = _TABLE[key]
    found = []
    for language in languages:
        column = _COLUMN.get(language, _COLUMN.get(language.partition("-")[0], 0))
        words = row[column].removesuffix(DAGGER).rstrip()
        found.append(Words(words.format(*values) if values else words, LANGUAGES[column]))
    return tuple(dict.fromkeys(found))


def keys(prefix: str = "") -> Iterable[str]:
    """Return the keys of all labels that begin so, in order."""
    return (key for key in _TABLE if key.startswith(prefix))


def unchecked() -> tuple[tuple[str, str, str], ...]:
    """Return (key, language, words) of each label that a native speaker should still check."""
    return tuple(
        (key, language, row[column].removesuffix(DAGGER).rstrip())
        for key, row in _TABLE.items()
        for language, column in _COLUMN.items()
        if row[column].endswith(DAGGER)
    )
