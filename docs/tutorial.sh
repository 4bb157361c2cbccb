#!/bin/sh
# What is left of the tutorial's visit when you have come to the end of docs/tutorial.md: translations, helpers, flights, hours.
# Each line is a command like those of the page; run it in the same folder, once.
set -e

# The visit and its bodies
visitplanner visit set title.lv="PARAUGS ar pieņemtiem laikiem: Hašuri pašvaldības delegācijas vizīte Bauskā" \
    title.en="EXAMPLE with assumed hours: visit of a delegation of Khashuri municipality to Bauska" \
    title.ka="ნიმუში სავარაუდო საათებით: ხაშურის მუნიციპალიტეტის დელეგაციის ვიზიტი ბაუსკაში" \
    purpose.lv="Pieredzes apmaiņa attīstības sadarbībā" purpose.en="Exchange of experience in development cooperation" \
    purpose.ka="გამოცდილების გაზიარება განვითარების თანამშრომლობაში" \
    sources=http://www.bauska.lv/lv/pasvaldiba/projekti/wtd-working-together-for-development-stradasim-kopa-attistibai \
    open_points="[{lv: lidojumu numuri, en: flight numbers, ka: რეისების ნომრები}, {lv: viesnīcas un restorāna nosaukums, en: names of the hotel and the restaurant, ka: სასტუმროსა და რესტორნის სახელები}, {lv: tulku un autovadītāja vārdi, en: names of the interpreters and the driver, ka: თარჯიმნებისა და მძღოლის სახელები}, {lv: ēdināšanas vajadzības, en: dietary needs, ka: კვებასთან დაკავშირებული საჭიროებები}]" \
    notes.public.lv="Paraugs. No paziņojuma ir delegācija, kontaktpersona, ierašanās diena un pasākumu veidi; visi laiki, lidojumi un pārējās ziņas ir pieņemtas." \
    notes.public.en="An example. The delegation, the contact, the day of arrival and the kinds of activity are from the announcement; all hours, flights and the rest are assumed." \
    notes.public.ka="ნიმუში. განცხადებიდან აღებულია დელეგაცია, საკონტაქტო პირი, ჩამოსვლის დღე და ღონისძიებების სახეები; ყველა საათი, ფრენა და დანარჩენი ცნობა სავარაუდოა."
visitplanner organisation set bauska name.lv="Bauskas novada pašvaldība" name.ka="ბაუსკის მუნიციპალიტეტი" \
    town.lv=Bauska town.ka="ბაუსკა"
visitplanner organisation set khashuri name.lv="Hašuri pašvaldība" name.ka="ხაშურის მუნიციპალიტეტი" town.lv="Hašuri" \
    town.en=Khashuri town.ka="ხაშური"
visitplanner organisation add --id lps name.lv="Latvijas Pašvaldību savienība" \
    name.en="Latvian association of local governments" name.ka="ლატვიის მუნიციპალიტეტების კავშირი" short.lv=LPS \
    country=LV

# People
visitplanner person set irine-gelasvili names.lv.given_by="Bauska's announcement, July 2013" \
    names+="{language: ka, name: ირინე გელაშვილი, kind: inferred, given_by: inferred from the Latvian form; nobody has confirmed it}" \
    function.title.lv="priekšsēdētāja vietniece" function.title.ka="თავმჯდომარის მოადგილე"
visitplanner person set hatuna-samharadze names.lv.given_by="Bauska's announcement, July 2013" \
    names+="{language: ka, name: ხათუნა სამხარაძე, kind: inferred, given_by: inferred from the Latvian form; nobody has confirmed it}" \
    function.title.lv="parlamentārā biroja vadošā speciāliste" \
    function.title.ka="საპარლამენტო ბიუროს წამყვანი სპეციალისტი"
visitplanner person set tamazs-cubinidze names.lv.given_by="Bauska's announcement, July 2013" \
    names+="{language: ka, name: თამაზ ჩუბინიძე, kind: inferred, given_by: inferred from the Latvian form; nobody has confirmed it}" \
    function.title.lv=izpilddirektors function.title.ka="აღმასრულებელი დირექტორი"
visitplanner person set nodars-kvinikadze names.lv.given_by="Bauska's announcement, July 2013" \
    names+="{language: ka, name: ნოდარ კვინიკაძე, kind: inferred, given_by: inferred from the Latvian form; nobody has confirmed it}" \
    function.title.lv="izglītības, kultūras, sporta, tūrisma un jaunatnes lietu nodaļas vadītājs" \
    function.title.ka="განათლების, კულტურის, სპორტის, ტურიზმისა და ახალგაზრდობის საქმეთა სამსახურის უფროსი"
visitplanner person set lana-sadagasvili names.lv.given_by="Bauska's announcement, July 2013" \
    names+='{language: ka, name: ლანა სადაგაშვილი, kind: inferred, given_by: "inferred from the Latvian form, g read as გ; nobody has confirmed it"}' \
    names+='{language: ka, name: ლანა სადაღაშვილი, kind: inferred, given_by: "inferred from the Latvian form, g read as ღ; nobody has confirmed it"}' \
    function.title.lv="pilsētplānošanas speciāliste" function.title.ka="ურბანული დაგეგმვის სპეციალისტი"
visitplanner person set ilze-tijone names.lv.given_by="Bauska's announcement, July 2013" \
    function.title.lv="Attīstības un plānošanas nodaļas vadītāja" \
    function.title.ka="განვითარებისა და დაგეგმვის განყოფილების უფროსი" \
    functions+="{title: {lv: ārējo sakaru koordinatore, en: external relations coordinator, ka: საგარეო ურთიერთობათა კოორდინატორი}, organisation: bauska}"
visitplanner person set council-chair function.title.lv="domes priekšsēdētājs/-a" \
    function.title.ka="საკრებულოს თავმჯდომარე"
visitplanner person add --id youth-centre-head \
    function="{lv: bērnu un jauniešu centra vadītājs/-a, en: head of the children and youth centre, ka: ბავშვთა და ახალგაზრდობის ცენტრის ხელმძღვანელი}" \
    organisation=bauska languages=lv
visitplanner person add --id curator \
    function="{lv: plenēra kurators/-e, en: curator of the plein-air, ka: პლენერის კურატორი}" languages=lv
visitplanner person add --id guide function="{lv: gids/-e, en: guide, ka: გიდი}" languages=lv,en
visitplanner person add --id driver \
    function="{lv: mikroautobusa vadītājs/-a, en: driver of the minibus, ka: მიკროავტობუსის მძღოლი}" languages=lv
visitplanner person add --id interpreter-1 \
    function="{lv: tulks/-e (latviešu–gruzīnu) (1), en: Interpreter Latvian–Georgian (1), ka: თარჯიმანი ლატვიური–ქართული (1)}" \
    languages=lv,ka
visitplanner person add --id interpreter-2 \
    function="{lv: tulks/-e (latviešu–gruzīnu) (2), en: Interpreter Latvian–Georgian (2), ka: თარჯიმანი ლატვიური–ქართული (2)}" \
    languages=lv,ka,en
visitplanner delegation set khashuri name.lv="Hašuri pašvaldības delegācija" \
    name.ka="ხაშურის მუნიციპალიტეტის დელეგაცია" languages=ka first_visit=yes
visitplanner group add --id host-team name.lv="Uzņēmējas puses komanda" name.en="Host team" name.ka="მასპინძელთა გუნდი" \
    people=ilze-tijone,youth-centre-head,driver,interpreter-1,interpreter-2
visitplanner group add --id partners name.lv="Pašvaldību pārstāvji" name.en="Representatives of municipalities" \
    name.ka="მუნიციპალიტეტების წარმომადგენლები"

# Places, vehicles, public events
visitplanner place set tbilisi-airport name.lv="Tbilisi lidosta" name.ka="თბილისის აეროპორტი"
visitplanner place set istanbul-airport name.lv="Stambulas lidosta" name.ka="სტამბულის აეროპორტი"
visitplanner place set riga-airport name.lv="Rīgas lidosta" name.ka="რიგის აეროპორტი"
visitplanner place set bauska name.ka="ბაუსკა"
visitplanner place set town-hall name.lv="Pašvaldības ēka" name.ka="მუნიციპალიტეტის შენობა"
visitplanner place set chair-office name.lv="Domes priekšsēdētāja kabinets" name.ka="საკრებულოს თავმჯდომარის კაბინეტი"
visitplanner place set meeting-room name.lv="Sēžu zāle" name.ka="სხდომათა დარბაზი"
visitplanner place set youth-centre name.lv="Bērnu un jauniešu centrs" name.ka="ბავშვთა და ახალგაზრდობის ცენტრი"
visitplanner place set culture-house name.lv="Kultūras nams" name.ka="კულტურის სახლი"
visitplanner place set square name.lv="Pilsētas laukums" name.ka="ქალაქის მოედანი"
visitplanner place set museum name.lv="Novadpētniecības un mākslas muzejs" \
    name.ka="მხარეთმცოდნეობისა და ხელოვნების მუზეუმი" open="[{days: tu-su, hours: 10:00-18:00}]"
visitplanner place set castle name.lv="Bauskas pils" name.ka="ბაუსკის ციხესიმაგრე"
visitplanner place set restaurant name.lv="Restorāns Bauskā (vēl tiks precizēts)" \
    name.ka="რესტორანი ბაუსკაში (დასაზუსტებელია)"
visitplanner place set rundale name.lv="Rundāles pils" name.ka="რუნდალეს სასახლე" \
    open="[{days: mo-su, hours: 10:00-18:00}]"
visitplanner place set old-riga name.lv="Vecrīga" name.ka="ძველი რიგა"
visitplanner vehicle add --id minibus name.lv=Mikroautobuss name.en=Minibus name.ka="მიკროავტობუსი" kind=minibus \
    seats=16 driver=driver
visitplanner public-event add --id festival title.lv="Bauskas novada svētki" title.en="Bauska county festival" \
    title.ka="ბაუსკის მუნიციპალიტეტის დღესასწაული" at="2013-08-02 - 2013-08-04" dates_note.lv="datumi pieņemti" \
    dates_note.en="dates assumed" dates_note.ka="თარიღები სავარაუდოა" place=square organiser=bauska
visitplanner public-event add --id plein-air title.lv="Mākslas plenērs “Bauskas vasara”" \
    title.en="Art plein-air “Bauskas vasara”" title.ka="სამხატვრო პლენერი „ბაუსკის ზაფხული“" place=museum

# Days
visitplanner day set 2013-07-31 title.lv="Ierašanās" title.en=Arrival title.ka="ჩამოსვლა" dress.lv="ceļojuma apģērbs" \
    dress.en="travel wear" dress.ka="სამგზავრო ჩაცმულობა"
visitplanner day set 2013-08-01 title.lv="Iepazīšanās" title.en="Getting to know one another" title.ka="გაცნობა" \
    dress.lv="lietišķs apģērbs" dress.en="business dress" dress.ka="საქმიანი ჩაცმულობა"
visitplanner day set 2013-08-02 title.lv="Sadarbība" title.ka="თანამშრომლობა" dress.lv="lietišķs apģērbs" \
    dress.ka="საქმიანი ჩაცმულობა"
visitplanner day set 2013-08-03 title.lv="Svētku diena" title.en="Festival day" title.ka="დღესასწაულის დღე" \
    dress.lv="brīvs apģērbs" dress.en=casual dress.ka="თავისუფალი ჩაცმულობა"
visitplanner day set 2013-08-04 title.lv="Latvijas ievērojamākās vietas" title.en="Sights of Latvia" \
    title.ka="ლატვიის ღირსშესანიშნაობები" dress.lv="ērti apavi; siltāka jaka" \
    dress.en="comfortable shoes; a warmer jacket" dress.ka="მოსახერხებელი ფეხსაცმელი; თბილი ქურთუკი"
visitplanner day set 2013-08-05 title.lv="Izbraukšana" title.en=Departure title.ka="გამგზავრება" \
    dress.lv="ceļojuma apģērbs" dress.en="travel wear" dress.ka="სამგზავრო ჩაცმულობა"

# The programme
visitplanner item add --id flight-tbilisi-istanbul at="2013-07-31 10:10 Asia/Tbilisi - 11:45 Europe/Istanbul" \
    title.lv="Lidojums no Tbilisi uz Stambulu (pieņemts)" title.en="Flight from Tbilisi to Istanbul (assumed)" \
    title.ka="ფრენა თბილისიდან სტამბულში (სავარაუდო)" kind=flight for=khashuri from=tbilisi-airport to=istanbul-airport \
    be_there="2013-07-31 08:10 Asia/Tbilisi" luggage.lv="bagāžu nodot līdz Rīgai" \
    luggage.en="check the luggage through to Riga" luggage.ka="ბარგი გააფორმეთ რიგამდე" \
    notes.organiser.lv="Reiss vēl nav zināms; numuru ņemt no biļetēm." \
    notes.organiser.en="The flight is not known yet; take its number from the tickets." \
    notes.organiser.ka="რეისი ჯერ უცნობია; ნომერი აიღეთ ბილეთებიდან."
visitplanner item add --id flight-istanbul-riga at="2013-07-31 13:20 Europe/Istanbul - 16:20 Europe/Riga" \
    title.lv="Lidojums no Stambulas uz Rīgu (pieņemts)" title.en="Flight from Istanbul to Riga (assumed)" \
    title.ka="ფრენა სტამბულიდან რიგაში (სავარაუდო)" kind=flight for=khashuri from=istanbul-airport to=riga-airport
visitplanner item add --id airport at="2013-07-31 ~17:10" title.lv="Sagaidīšana lidostā" \
    title.en="Meeting at the airport" title.ka="დახვედრა აეროპორტში" kind=welcome place=riga-airport \
    greeter=ilze-tijone interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" press=closed \
    notes.host.lv="Līdzi ņemt plāksni ar uzrakstu “Khashuri – Bauska” un ūdeni." \
    notes.host.en="Bring a sign “Khashuri – Bauska” and water." \
    notes.host.ka="თან იქონიეთ აბრა „Khashuri – Bauska“ და წყალი."
visitplanner item add --id transfer-arrival at="2013-07-31 17:30 - 18:45" title.lv="Pārbrauciens no Rīgas uz Bausku" \
    title.en="Transfer from Riga to Bauska" title.ka="გადაადგილება რიგიდან ბაუსკაში" kind=transfer from=riga-airport \
    to=hotel escort="[ilze-tijone, interpreter-1]" driver=driver vehicles=minibus \
    notes.host.lv="Ja lidojums kavējas, autobuss gaida." notes.host.en="If the flight is late, the bus waits." \
    notes.host.ka="თუ რეისი იგვიანებს, ავტობუსი იცდის."
visitplanner item set arrival title.lv="Delegācija ierodas Bauskā" title.ka="დელეგაციის ჩამოსვლა ბაუსკაში" level=public \
    place=hotel greeter=council-chair
visitplanner item add --id welcome-dinner at="2013-07-31 19:30 - 21:00" title.lv="Iepazīšanās vakariņas" \
    title.en="Welcome dinner" title.ka="მისასალმებელი ვახშამი" kind=dinner headcount=10 place=restaurant \
    host=council-chair interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" \
    notes.organiser.lv="Ēdienu izvēli pajautāt iepriekš." notes.organiser.en="Ask for the choice of dishes beforehand." \
    notes.organiser.ka="კერძების არჩევანი წინასწარ ჰკითხეთ."
visitplanner item set breakfast-0801 title.lv=Brokastis title.ka="საუზმე"
visitplanner item add --id courtesy-call at="2013-08-01 09:00 - 09:40" \
    title.lv="Pieklājības vizīte pie domes priekšsēdētāja" title.en="Courtesy call on the council chair" \
    title.ka="თავაზიანობის ვიზიტი საკრებულოს თავმჯდომარესთან" kind=courtesy-call status=confirmed \
    confirmed_by.lv="domes priekšsēdētāja birojs" confirmed_by.en="the council chair's office" \
    confirmed_by.ka="საკრებულოს თავმჯდომარის ოფისი" place=chair-office host=council-chair escort=ilze-tijone \
    interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" bring.lv="dāvana uzņēmējai pusei" \
    bring.en="gift for the hosts" bring.ka="საჩუქარი მასპინძლებისთვის" \
    press="{access: start, place: town-hall, minutes_before: 15}" notes.host.lv="Dāvanu apmaiņa notiek beigās." \
    notes.host.en="Gifts are exchanged at the end." notes.host.ka="საჩუქრების გაცვლა ხდება ბოლოს."
visitplanner item set workshop-clay title.lv="Radošā nodarbība: māls" title.ka="მასტერკლასი: თიხა" status=confirmed \
    confirmed_by.lv="bērnu un jauniešu centrs" confirmed_by.en="the children and youth centre" \
    confirmed_by.ka="ბავშვთა და ახალგაზრდობის ცენტრი" level=public headcount=20 host=youth-centre-head \
    interpreter="{person: interpreter-2, from: lv, to: ka, mode: consecutive}" \
    dress.lv="apģērbs, kuru nav žēl nosmērēt" dress.en="clothes that may get dirty" \
    dress.ka="ტანსაცმელი, რომლის დასვრაც არ გენანებათ"
visitplanner item set lunch-0801 title.lv=Pusdienas title.ka="სადილი" headcount=9
visitplanner item add --id municipality-work at="2013-08-01 14:00 - 16:30" title.lv="Iepazīšanās ar pašvaldības darbu" \
    title.en="Getting to know the work of the municipality" title.ka="მუნიციპალიტეტის საქმიანობის გაცნობა" \
    kind=presentation status=confirmed confirmed_by.lv="nodaļu vadītāji" confirmed_by.en="the heads of the departments" \
    confirmed_by.ka="განყოფილებების უფროსები" place=meeting-room responsible=ilze-tijone \
    interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" \
    parts='[{title: {lv: Attīstība un projekti, en: Development and projects, ka: განვითარება და პროექტები}, minutes: 45}, {title: {lv: "Izglītība, kultūra un jaunatne", en: "Education, culture and youth", ka: "განათლება, კულტურა და ახალგაზრდობა"}, minutes: 40}, {title: {lv: Kafijas pauze, en: Coffee break, ka: ყავის შესვენება}, minutes: 20}, {title: {lv: Pilsētplānošana, en: Urban planning, ka: ურბანული დაგეგმვა}, minutes: 45}]'
visitplanner item add --id castle at="2013-08-01 17:00 - 18:30" title.lv="Bauskas pils apskate" \
    title.en="Bauska castle" title.ka="ბაუსკის ციხესიმაგრის დათვალიერება" kind=sightseeing place=castle rain=museum \
    guide=guide interpreter="{person: interpreter-2, from: lv, to: ka, mode: consecutive}" dress.lv="ērti apavi" \
    dress.en="comfortable shoes" dress.ka="მოსახერხებელი ფეხსაცმელი"
visitplanner item add --id dinner-thursday at="2013-08-01 ~19:00" title.lv="Vakariņas" title.en=Dinner \
    title.ka="ვახშამი" kind=dinner headcount=8 place=restaurant
visitplanner item add --id free-time at="2013-08-01 after dinner-thursday" title.lv="Brīvais laiks" \
    title.en="Free time" title.ka="თავისუფალი დრო" kind=free
visitplanner item set breakfast-0802 title.lv=Brokastis title.ka="საუზმე"
visitplanner item add --id host-team-meeting at="2013-08-02 08:15 - 08:45" title.lv="Uzņēmējas puses sanāksme" \
    title.en="Host team meets" title.ka="მასპინძელთა თათბირი" kind=preparation level=host for=host-team \
    place=meeting-room responsible=ilze-tijone notes.organiser.lv="Pārrunāt plānu lietus gadījumā." \
    notes.organiser.en="Talk over the plan for rain." notes.organiser.ka="განიხილეთ გეგმა წვიმის შემთხვევისთვის."
visitplanner item add --id workshop-textile at="2013-08-02 09:00 - 11:00" title.lv="Radošā nodarbība: tekstils" \
    title.en="Creative workshop: textile" title.ka="მასტერკლასი: ტექსტილი" kind=workshop status=confirmed \
    confirmed_by.lv="bērnu un jauniešu centrs" confirmed_by.en="the children and youth centre" \
    confirmed_by.ka="ბავშვთა და ახალგაზრდობის ცენტრი" level=public headcount=20 place=youth-centre \
    host=youth-centre-head interpreter="{person: interpreter-2, from: lv, to: ka, mode: consecutive}"
visitplanner item add --id municipalities at="2013-08-02 11:30 - 12:45" title.lv="Tikšanās ar pašvaldību pārstāvjiem" \
    title.en="Meeting with representatives of municipalities" title.ka="შეხვედრა მუნიციპალიტეტების წარმომადგენლებთან" \
    kind=meeting status=tentative for=khashuri,partners place=meeting-room chair=ilze-tijone \
    interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" languages=lv,ka \
    notes.organiser.lv="Kuras pašvaldības piedalīsies, vēl nav zināms." \
    notes.organiser.en="Which municipalities will come is not known yet." \
    notes.organiser.ka="რომელი მუნიციპალიტეტები მიიღებენ მონაწილეობას, ჯერ უცნობია."
visitplanner item add --id working-lunch at="2013-08-02 13:00 - 14:00" title.lv="Darba pusdienas" \
    title.en="Working lunch" title.ka="სამუშაო სადილი" kind=lunch for=khashuri,partners headcount=20 place=restaurant
visitplanner item set conference status=confirmed confirmed_by.lv="kultūras nams" confirmed_by.en="the culture house" \
    confirmed_by.ka="კულტურის სახლი" level=public headcount=60 place=culture-house \
    assignments="[{role: chair, person: council-chair}, {role: speaker, person: council-chair, minutes: 5}, {role: speaker, person: ilze-tijone, minutes: 20}, {role: speaker, person: irine-gelasvili, minutes: 20}, {role: speaker, minutes: 15, note: {lv: attīstības sadarbības eksperts, en: an expert on development cooperation, ka: განვითარების თანამშრომლობის ექსპერტი}}, {role: interpreter, person: interpreter-1, from: lv, to: ka, mode: simultaneous}, {role: interpreter, person: interpreter-2, from: ka, to: lv, mode: simultaneous}]" \
    parts="[{title: {lv: Atklāšana, en: Opening, ka: გახსნა}, minutes: 15}, {title: {lv: Bauskas pieredze, en: Experience of Bauska, ka: ბაუსკის გამოცდილება}, minutes: 40}, {title: {lv: Hašuri pieredze, en: Experience of Khashuri, ka: ხაშურის გამოცდილება}, minutes: 40}, {title: {lv: Kafijas pauze, en: Coffee break, ka: ყავის შესვენება}, minutes: 25}, {title: {lv: Diskusija, en: Discussion, ka: დისკუსია}, minutes: 60}]" \
    bring.lv="prezentācija zibatmiņā" bring.en="slides on a memory stick" bring.ka="პრეზენტაცია ფლეშ-ბარათზე" \
    languages=lv,ka press="{minutes_before: 20}" \
    notes.host.lv="Reģistrācijas lapas pie ieejas; tulku kabīne zāles aizmugurē." \
    notes.host.en="Sign-in sheets at the entrance; interpreters' booth at the back of the hall." \
    notes.host.ka="სარეგისტრაციო ფურცლები შესასვლელთან; თარჯიმნების კაბინა დარბაზის უკან."
visitplanner item add --id briefing at="2013-08-02 after conference" title.lv="Preses brīfings" \
    title.en="Press briefing" title.ka="ბრიფინგი პრესისთვის" kind=press level=public for=council-chair,irine-gelasvili \
    place=culture-house interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" press=open
visitplanner item add --id dinner at="2013-08-02 ~18:10" title.lv="Vakariņas" title.en=Dinner title.ka="ვახშამი" \
    kind=dinner headcount=8 place=restaurant
visitplanner item set festival-opening title.lv="Bauskas novada svētku atklāšana" \
    title.ka="ბაუსკის მუნიციპალიტეტის დღესასწაულის გახსნა" at="2013-08-02 19:30 - 21:00" level=public place=square \
    rain=culture-house speaker="{person: irine-gelasvili, minutes: 3}" \
    interpreter="{person: interpreter-2, from: lv, to: ka, mode: whispered}" press=photo public_event=festival \
    notes.public.lv="Delegācija ir klāt atklāšanā; svētki turpinās līdz svētdienai." \
    notes.public.en="The delegation is there for the opening; the festival goes on until Sunday." \
    notes.public.ka="დელეგაცია ესწრება გახსნას; დღესასწაული კვირამდე გრძელდება."
visitplanner item set breakfast-0803 title.lv=Brokastis title.ka="საუზმე"
visitplanner item add --id workshop-painting at="2013-08-03 09:30 - 11:15" title.lv="Radošā nodarbība: glezniecība" \
    title.en="Creative workshop: painting" title.ka="მასტერკლასი: ფერწერა" kind=workshop level=public headcount=20 \
    place=youth-centre host=youth-centre-head \
    interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" \
    dress.lv="apģērbs, kuru nav žēl nosmērēt" dress.en="clothes that may get dirty" \
    dress.ka="ტანსაცმელი, რომლის დასვრაც არ გენანებათ"
visitplanner item add --id plein-air-closing at="2013-08-03 12:00 - 13:15" \
    title.lv="Mākslas plenēra “Bauskas vasara” noslēgums" title.en="Closing of the art plein-air “Bauskas vasara”" \
    title.ka="სამხატვრო პლენერის „ბაუსკის ზაფხული“ დახურვა" kind=closing status=confirmed confirmed_by.lv=muzejs \
    confirmed_by.en="the museum" confirmed_by.ka="მუზეუმი" level=public headcount=60 place=museum host=curator \
    speaker="[{person: curator, minutes: 5}, {person: irine-gelasvili, minutes: 3}]" \
    interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" \
    press="{access: photo, minutes_before: 10}" public_event=plein-air \
    notes.organiser.lv="Laiks pieņemts pēc 2012. gada noslēguma (3. augusts plkst. 12.00)." \
    notes.organiser.en="The hour is assumed after the closing of 2012 (3 August, 12:00)." \
    notes.organiser.ka="საათი სავარაუდოა, 2012 წლის დახურვის მიხედვით (3 აგვისტო, 12:00)."
visitplanner item add --id lunch-0803 at="2013-08-03 13:30 - 14:30" title.lv=Pusdienas title.en=Lunch title.ka="სადილი" \
    kind=lunch headcount=8 place=restaurant
visitplanner item add --id festival-square at="2013-08-03 15:00 - 17:00" title.lv="Novada svētki: tirdziņš un koncerti" \
    title.en="County festival: fair and concerts" title.ka="დღესასწაული: ბაზრობა და კონცერტები" kind=festival \
    level=public place=square rain=culture-house escort=ilze-tijone \
    interpreter="{person: interpreter-2, from: lv, to: ka, mode: consecutive}" public_event=festival
visitplanner item set boat-trip title.lv="Izbrauciens ar laivu pa Mēmeli" title.ka="ნავით გასეირნება მდინარე მემელეზე" \
    time_note.lv="atcelts zema ūdens dēļ" time_note.en="cancelled because of low water" \
    time_note.ka="გაუქმდა წყლის დაბალი დონის გამო"
visitplanner item set museum title.lv="Muzeja apskate" title.ka="მუზეუმის დათვალიერება" guide=guide \
    interpreter="{person: interpreter-2, from: lv, to: ka, mode: consecutive}"
visitplanner item add --id evening-concert at="2013-08-03 evening" title.lv="Vakara koncerts" \
    title.en="Evening concert" title.ka="საღამოს კონცერტი" kind=concert status=tentative level=public place=castle \
    or=square rain=culture-house condition.lv="ja delegācija vēlas" condition.en="if the delegation wishes" \
    condition.ka="თუ დელეგაცია ისურვებს" public_event=festival
visitplanner item set breakfast-0804 title.lv=Brokastis title.ka="საუზმე"
visitplanner item add --id transfer-rundale at="2013-08-04 09:30 - 09:55" title.lv="Pārbrauciens uz Rundāli" \
    title.en="Transfer to Rundāle" title.ka="გადაადგილება რუნდალეში" kind=transfer from=hotel to=rundale \
    escort=interpreter-2 driver=driver vehicles=minibus be_there="2013-08-04 09:20"
visitplanner item add --id rundale at="2013-08-04 10:00 - 12:15" title.lv="Rundāles pils apskate" \
    title.en="Rundāle palace" title.ka="რუნდალეს სასახლის დათვალიერება" kind=sightseeing status=confirmed \
    confirmed_by.lv="pils muzejs" confirmed_by.en="the palace museum" confirmed_by.ka="სასახლის მუზეუმი" place=rundale \
    guide=guide interpreter="{person: interpreter-2, from: lv, to: ka, mode: consecutive}"
visitplanner item add --id lunch-0804 at="2013-08-04 12:30 - 13:30" title.lv=Pusdienas title.en=Lunch title.ka="სადილი" \
    kind=lunch headcount=8 place=rundale
visitplanner item add --id transfer-riga at="2013-08-04 13:45 - 15:15" title.lv="Pārbrauciens uz Rīgu" \
    title.en="Transfer to Riga" title.ka="გადაადგილება რიგაში" kind=transfer from=rundale to=old-riga via=bauska \
    escort=interpreter-2 driver=driver vehicles=minibus
visitplanner item add --id old-riga at="2013-08-04 15:30 - 17:30" title.lv="Vecrīgas apskate" \
    title.en="Walk through Old Riga" title.ka="ძველი რიგის დათვალიერება" kind=sightseeing place=old-riga guide=guide \
    interpreter="{person: interpreter-2, from: lv, to: ka, mode: consecutive}" gaps="[2013-08-04 16:30 - 17:00]" \
    bring.lv=lietussargs bring.en=umbrella bring.ka="ქოლგა" \
    note="{lv: No 16.30 līdz 17.00 brīvais laiks., en: Free time from 16:30 to 17:00., ka: 16:30-დან 17:00-მდე თავისუფალი დრო.}"
visitplanner item add --id transfer-back at="2013-08-04 17:45 - 19:00" title.lv="Pārbrauciens uz Bausku" \
    title.en="Transfer to Bauska" title.ka="გადაადგილება ბაუსკაში" kind=transfer from=old-riga to=hotel \
    escort=interpreter-2 driver=driver vehicles=minibus
visitplanner item add --id farewell-dinner at="2013-08-04 19:30 - 21:30" title.lv="Atvadu vakariņas" \
    title.en="Farewell dinner" title.ka="გამოსათხოვარი ვახშამი" kind=dinner status=tentative headcount=14 \
    place=restaurant host=council-chair interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" \
    parts="[{lv: Namatēvu un viesu uzrunas, en: Words of the hosts and the guests, ka: მასპინძლებისა და სტუმრების სიტყვები}, {lv: Apliecību pasniegšana, en: Certificates are handed over, ka: სერტიფიკატების გადაცემა}]" \
    dress.lv="lietišķs apģērbs" dress.en="business dress" dress.ka="საქმიანი ჩაცმულობა"
visitplanner item set breakfast-0805 title.lv=Brokastis title.ka="საუზმე"
visitplanner item add --id check-out at="2013-08-05 by 08:30" title.lv="Izrakstīšanās no viesnīcas" title.en=Check-out \
    title.ka="სასტუმროს დატოვება" kind=departure for=khashuri place=hotel luggage.lv="bagāža mikroautobusā" \
    luggage.en="luggage into the minibus" luggage.ka="ბარგი მიკროავტობუსში"
visitplanner item add --id evaluation at="2013-08-05 08:45 - 10:15" \
    title.lv="Vizītes izvērtējums un turpmākā sadarbība" title.en="Evaluation and next steps" \
    title.ka="შეფასება და შემდგომი ნაბიჯები" kind=discussion place=meeting-room chair=ilze-tijone \
    interpreter="{person: interpreter-1, from: lv, to: ka, mode: consecutive}" bring.lv="aizpildīta novērtējuma anketa" \
    bring.en="the evaluation form filled in" bring.ka="შევსებული შეფასების ფორმა"
visitplanner item add --id transfer-departure at="2013-08-05 10:30 - 11:45" title.lv="Pārbrauciens uz Rīgas lidostu" \
    title.en="Transfer to Riga airport" title.ka="გადაადგილება რიგის აეროპორტში" kind=transfer meet=hotel \
    from=town-hall to=riga-airport escort="[ilze-tijone, interpreter-1]" driver=driver vehicles=minibus
visitplanner item add --id flight-riga-istanbul at="2013-08-05 14:30 Europe/Riga - 17:30 Europe/Istanbul" \
    title.lv="Lidojums no Rīgas uz Stambulu (pieņemts)" title.en="Flight from Riga to Istanbul (assumed)" \
    title.ka="ფრენა რიგიდან სტამბულში (სავარაუდო)" kind=flight for=khashuri from=riga-airport to=istanbul-airport \
    be_there="2013-08-05 12:00" luggage.lv="bagāžu nodot līdz Tbilisi" \
    luggage.en="check the luggage through to Tbilisi" luggage.ka="ბარგი გააფორმეთ თბილისამდე"
visitplanner item add --id flight-istanbul-tbilisi at="2013-08-05 19:10 Europe/Istanbul - 22:35 Asia/Tbilisi" \
    title.lv="Lidojums no Stambulas uz Tbilisi (pieņemts)" title.en="Flight from Istanbul to Tbilisi (assumed)" \
    title.ka="ფრენა სტამბულიდან თბილისში (სავარაუდო)" kind=flight for=khashuri from=istanbul-airport to=tbilisi-airport

# Lodging and the project
visitplanner lodging add place=hotel guests="[khashuri]" from=2013-07-31 to=2013-08-05 \
    note.lv="istabu skaits vēl jāprecizē" note.en="number of rooms still open" \
    note.ka="ოთახების რაოდენობა დასაზუსტებელია"
visitplanner project set title.lv="Attīstības sadarbības iespējas caur informācijas apmaiņu, apmācību un sadarbību" \
    umbrella.lv="WTD – Strādāsim kopā attīstībai" umbrella.en="WTD – Working Together for Development" funder=lps \
    partners=21 grant_least=500 grant_most=2000 currency=EUR cofinancing_percent=50
