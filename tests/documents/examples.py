"""Views to render and to look at: the worked-out visit, the bare announcement, the absurd, the Japanese.

`python -m tests.documents.examples` writes templates/documents/sample.json anew. Hours, places and flights of the
worked-out visit are assumed; whoever the source does not name stands there by function (DOMAIN.md, section 1).
"""

import json
from collections.abc import Sequence
from pathlib import Path

from tests.documents.making import Maker
from visitplanner.documents import Part, kind_of
from visitplanner.documents.data import document_data
from visitplanner.documents.schema import schema
from visitplanner.texts import Text, text
from visitplanner.views import (
    Reader,
    View,
    ViewAssignment,
    ViewBody,
    ViewContact,
    ViewDay,
    ViewDelegation,
    ViewLodging,
    ViewPerson,
    ViewProject,
)

ADDRESS = "https://visits.example.org/khashuri-2013"
PRINTED = "2013-07-29T15:05:00Z"
SCHEMA = Path(__file__).parents[2] / "templates" / "documents" / "schema.json"
SAMPLE = Path(__file__).parents[2] / "templates" / "documents" / "sample.json"

_TITLE = text(
    en="Visit of a delegation of Khashuri municipality",
    lv="Hašuri pašvaldības delegācijas vizīte",
    ka="ხაშურის მუნიციპალიტეტის დელეგაციის ვიზიტი",
)
_PLACES = {
    "town-hall": (text(en="Town hall", lv="Bauskas rātsnams", ka="ბაუსკის რატუშა"), text("Rātslaukums 1, Bauska")),
    "hall": (
        text(
            en="Great hall, Bauska culture centre",
            lv="Lielā zāle, Bauskas Kultūras centrs",
            ka="დიდი დარბაზი, ბაუსკის კულტურის ცენტრი",
        ),
        text("Kalna iela 18, Bauska"),
    ),
    "youth": (
        text(
            en="Bauska children and youth centre",
            lv="Bauskas Bērnu un jauniešu centrs",
            ka="ბაუსკის ბავშვთა და ახალგაზრდობის ცენტრი",
        ),
        text("Rīgas iela 41, Bauska"),
    ),
    "castle": (text(en="Bauska castle", lv="Bauskas pils", ka="ბაუსკის ციხესიმაგრე"), text("Pilskalns, Bauska")),
    "yard": (
        text(en="Castle yard", lv="Bauskas pils pagalms", ka="ციხესიმაგრის ეზო"),
        text("Pilskalns, Bauska"),
    ),
    "museum": (
        text(
            en="Bauska museum of local history and art",
            lv="Bauskas Novadpētniecības un mākslas muzejs",
            ka="ბაუსკის მხარეთმცოდნეობისა და ხელოვნების მუზეუმი",
        ),
        text("Kalna iela 6, Bauska"),
    ),
    "hotel": (text(en="Hotel, Bauska", lv="Viesnīca Bauskā", ka="სასტუმრო, ბაუსკა"), Text()),
    "airport": (
        text(en="Riga airport, arrivals, exit 1", lv="Lidosta „Rīga”, ielidošana, 1. izeja", ka="რიგის აეროპორტი, ჩაფრენა, გასასვლელი 1"),
        Text(),
    ),
    "tbilisi": (text(en="Tbilisi airport", lv="Tbilisi lidosta", ka="თბილისის აეროპორტი"), Text()),
    "rundale": (text(en="Rundāle palace", lv="Rundāles pils", ka="რუნდალეს სასახლე"), text("Pilsrundāle")),
    "stage": (
        text(en="Open-air stage", lv="Brīvdabas estrāde", ka="ღია ესტრადა"),
        text("Bauska"),
    ),
}  # fmt: skip


def announced(languages: Sequence[str] = ("lv",), revision: int = 0) -> View:
    """Return what Bauska announced in July 2013: a day of arrival, five members, seven plans, and no hour."""
    make = Maker(languages)
    first = make.item("2013-07-31", "", text(en="Delegation arrives in Bauska", lv="Delegācijas ierašanās Bauskā", ka="დელეგაციის ჩამოსვლა ბაუსკაში"), "arrival")  # fmt: skip
    plans = [
        text(en="Conference on development cooperation", lv="Konference par attīstības sadarbību", ka="კონფერენცია განვითარების თანამშრომლობის შესახებ"),
        text(en="Creative workshops at the children and youth centre", lv="Radošās nodarbības Bērnu un jauniešu centrā", ka="მასტერკლასები ბავშვთა და ახალგაზრდობის ცენტრში"),
        text(en="Meeting with representatives of municipalities", lv="Tikšanās ar pašvaldību pārstāvjiem", ka="შეხვედრა მუნიციპალიტეტების წარმომადგენლებთან"),
        text(en="Getting to know the work of the municipality", lv="Iepazīšanās ar pašvaldības darbu", ka="მუნიციპალიტეტის საქმიანობის გაცნობა"),
        text(en="Sights of Latvia and of Bauska county", lv="Latvijas un Bauskas novada ievērojamāko vietu apskate", ka="ლატვიისა და ბაუსკის მხარის ღირსშესანიშნაობების დათვალიერება"),
        text(en="Bauska county festival", lv="Bauskas novada svētki", ka="ბაუსკის მხარის დღესასწაული"),
        text(en="Closing of the art plein-air “Bauskas vasara”", lv="Mākslas plenēra „Bauskas vasara” noslēgums", ka="სამხატვრო პლენერის „Bauskas vasara“ დახურვა"),
    ]  # fmt: skip
    return View(
        "khashuri-2013", Reader(), make.languages, "Europe/Riga", make.say(_TITLE),
        category=make.label("category.exchange"), status=make.label("status.planned"),
        dates=make.say(text(en="from 31 July 2013", lv="no 2013. gada 31. jūlija", ka="2013 წლის 31 ივლისიდან")),
        dates_note=make.say(text(en="end of July to beginning of August", lv="jūlija beigas – augusta sākums", ka="ივლისის ბოლო – აგვისტოს დასაწყისი")),
        revision=revision, published="2013-07-22T09:00:00Z" if revision else "",
        hosts=(_host(make),), coordinator=_coordinator(make), project=_project(make), delegations=(_khashuri(make),),
        days=(make.day("2013-07-31", 1, [first]),), undated=tuple(make.item("", "", plan) for plan in plans),
    )  # fmt: skip


def _host(make: Maker) -> ViewBody:
    name = text(en="Bauska county municipality", lv="Bauskas novada pašvaldība", ka="ბაუსკის მხარის მუნიციპალიტეტი")
    return ViewBody(
        "bauska", make.say(name), make.say(text(en="Bauska", ka="ბაუსკა")), make.say(text(en="Latvia", lv="Latvija", ka="ლატვია"))
    )


def _coordinator(make: Maker) -> ViewPerson:
    function = text(
        en="head of the development and planning department, external relations coordinator",
        lv="Attīstības un plānošanas nodaļas vadītāja, ārējo sakaru koordinatore",
        ka="განვითარებისა და დაგეგმვის განყოფილების უფროსი, საგარეო ურთიერთობების კოორდინატორი",
    )
    phone = ViewContact("phone", make.label("contact.phone"), "+371 63922233")
    return make.person(text(lv="Ilze Tijone"), function, contacts=(phone,))


def _project(make: Maker) -> ViewProject:
    title = text(lv="Attīstības sadarbības iespējas caur informācijas apmaiņu, apmācību un sadarbību")
    umbrella = text(en="WTD – Working Together for Development", lv="WTD – Strādāsim kopā attīstībai")
    funder = text(en="Latvian Association of Local and Regional Governments", lv="Latvijas Pašvaldību savienība")
    return ViewProject(
        make.say(title),
        make.say(umbrella),
        funder=make.say(funder),
        status=make.say(text(en="implemented", lv="īstenots", ka="განხორციელებული")),
    )


def _khashuri(make: Maker) -> ViewDelegation:
    rows = [
        (text(en="Irine Gelašvili", lv="Irine Gelašvili", ka="ირინე გელაშვილი"), text(en="deputy chair", lv="priekšsēdētāja vietniece", ka="თავმჯდომარის მოადგილე")),
        (text(en="Hatuna Samharadze", lv="Hatuna Samharadze", ka="ხათუნა სამხარაძე"), text(en="leading specialist of the parliamentary office", lv="parlamentārā biroja vadošā speciāliste", ka="საკრებულოს აპარატის წამყვანი სპეციალისტი")),
        (text(en="Tamazs Čubinidze", lv="Tamazs Čubinidze", ka="თამაზ ჩუბინიძე"), text(en="executive director", lv="izpilddirektors", ka="აღმასრულებელი დირექტორი")),
        (text(en="Nodars Kvinikadze", lv="Nodars Kvinikadze", ka="ნოდარ კვინიკაძე"), text(en="head of the department of education, culture, sport, tourism and youth", lv="Izglītības, kultūras, sporta, tūrisma un jaunatnes lietu nodaļas vadītājs", ka="განათლების, კულტურის, სპორტის, ტურიზმისა და ახალგაზრდობის საქმეთა განყოფილების უფროსი")),
        (text(lv="Lana Sadagašvili"), text(en="urban planning specialist", lv="pilsētplānošanas speciāliste", ka="ურბანული დაგეგმარების სპეციალისტი")),
    ]  # fmt: skip
    people = [make.person(name, function) for name, function in rows]
    people[0] = people[0]._replace(role=make.label("member.head.f"), is_head=True)
    body = ViewBody(
        "khashuri", make.say(text(en="Khashuri municipality", lv="Hašuri pašvaldība", ka="ხაშურის მუნიციპალიტეტი")),
        make.say(text(en="Khashuri", lv="Hašuri", ka="ხაშური")), make.say(text(en="Georgia", lv="Gruzija", ka="საქართველო")),
    )  # fmt: skip
    return ViewDelegation(
        "khashuri",
        body.name,
        body,
        size=5,
        people=tuple(people),
        size_note=make.say(text(en="interpreters not counted", lv="bez tulkiem", ka="თარჯიმნების გარეშე")),
        notes=(make.label("word.first-visit"),),
    )


def worked(languages: Sequence[str] = ("en",), revision: int = 3) -> View:
    """Return the visit as an organiser would have it at the end: six days, with all that can befall an item."""
    make = Maker(languages, _PLACES)
    base = announced(languages, revision)
    lodging = ViewLodging(
        make.place("hotel"), base.delegations[0].name,
        make.say(text(en="31 July – 5 August 2013", lv="2013. gada 31. jūlijs – 5. augusts", ka="31 ივლისი – 5 აგვისტო, 2013")),
        make.say(text(en="five single rooms", lv="piecas vienvietīgas istabas", ka="ხუთი ერთადგილიანი ოთახი")),
        make.say(text(en="breakfast from 7:30", lv="brokastis no 7.30", ka="საუზმე 07:30-დან")),
    )  # fmt: skip
    sights = make.item("", "", text(en="Sights of Riga, if the evening of the arrival allows", lv="Rīgas apskate, ja atļauj ierašanās vakars", ka="რიგის დათვალიერება, თუ ჩამოსვლის საღამო ამის საშუალებას იძლევა"), "sightseeing")  # fmt: skip
    return base._replace(
        status=make.label("status.confirmed"),
        purpose=make.say(text(en="Education, culture and town planning", lv="Izglītība, kultūra un pilsētplānošana", ka="განათლება, კულტურა და ქალაქდაგეგმარება")),
        dates=make.say(text(en="31 July – 5 August 2013", lv="2013. gada 31. jūlijs – 5. augusts", ka="31 ივლისი – 5 აგვისტო, 2013")),
        dates_note=(), published="2013-07-28T12:00:00Z" if revision else "",
        days=(_arrival(make), _conference(make), _workshops(make), _festival(make), _closing(make), _departure(make)),
        undated=(sights,), lodgings=(lodging,),
        notes=(make.say(text(en="Hours and places are assumed: an example, not the record of the visit.", lv="Laiki un vietas ir pieņemti: piemērs, nevis vizītes apraksts.", ka="დრო და ადგილები პირობითია: ეს მაგალითია და არა ვიზიტის ჩანაწერი.")),),
    )  # fmt: skip


def _interpreter(make: Maker) -> ViewAssignment:
    detail = make.say(
        text(en="Latvian – Georgian, consecutive", lv="latviešu – gruzīnu, secīgā", ka="ლატვიური – ქართული, თანმიმდევრული")
    )
    return ViewAssignment("interpreter", make.label("role.interpreter"), None, detail)


def _led_by(make: Maker, role: str, function: Text) -> ViewAssignment:
    return ViewAssignment(role, make.label(f"role.{role}"), make.person("", function))  # type: ignore[arg-type]  # a role of the model


def _arrival(make: Maker) -> ViewDay:
    day = "2013-07-31"
    return make.day(day, 1, [
        make.item(day, "10:55 Asia/Tbilisi - 15:40", text(en="Flight Tbilisi – Riga", lv="Lidojums Tbilisi – Rīga", ka="ფრენა თბილისი – რიგა"), "flight",
                  number="BT 723", places=(("tbilisi", "from"), ("airport", "to")), zone_note=make.say(text(en="Tbilisi time", lv="Tbilisi laiks", ka="თბილისის დრო"))),
        make.item(day, "16:30", text(en="Welcome at the airport", lv="Sagaidīšana lidostā", ka="დახვედრა აეროპორტში"), "welcome", places=("airport",),
                  assignments=(ViewAssignment("greeter", make.label("role.greeter"), make.person(text(lv="Ilze Tijone"))),)),
        make.item(day, "~17:00-18:15", text(en="Drive to Bauska", lv="Pārbrauciens uz Bausku", ka="გადაადგილება ბაუსკაში"), "transfer", places=(("airport", "meet"), ("hotel", "to")),
                  vehicles=(make.say(text(en="Minibus", lv="Mikroautobuss", ka="მიკროავტობუსი")),), luggage=text(en="travels along", lv="līdzi", ka="თან მოგვაქვს")),
        make.item(day, "evening", text(en="Welcome dinner", lv="Svinīgas vakariņas", ka="საზეიმო ვახშამი"), "dinner", places=("hotel",),
                  assignments=(_led_by(make, "host", text(en="chair of the county council", lv="novada domes priekšsēdētājs", ka="მხარის საკრებულოს თავმჯდომარე")), _interpreter(make)),
                  dress=text(en="smart casual", lv="brīvs, lietišķs", ka="თავისუფალი")),
    ], title=text(en="Arrival", lv="Ierašanās", ka="ჩამოსვლა"))  # fmt: skip


def _conference(make: Maker) -> ViewDay:
    day = "2013-08-01"
    return make.day(day, 2, [
        make.item(day, "08:30-08:50", text(en="Laying of flowers", lv="Ziedu nolikšana", ka="ყვავილების დადება"), "flowers", places=("castle",), be_there=make.say(text(en="be there at 08:20", lv="jāierodas 8.20", ka="მოსვლის დრო: 08:20")),
                  condition=text(en="dry weather", lv="sauss laiks", ka="მშრალი ამინდი")),
        make.item(day, "09:00", text(en="Courtesy call on the chair of the council", lv="Pieklājības vizīte pie domes priekšsēdētāja", ka="თავაზიანობის ვიზიტი საკრებულოს თავმჯდომარესთან"), "courtesy-call", places=("town-hall",),
                  who=make.say(text(en="Irine Gelašvili", lv="Irine Gelašvili", ka="ირინე გელაშვილი")), press=make.label("press.photo"), assignments=(_interpreter(make),)),
        make.item(day, "10:00-13:00", text(en="Conference “Development cooperation: experience and lessons learnt”", lv="Konference „Attīstības sadarbība: pieredze un gūtās mācības”", ka="კონფერენცია „განვითარების თანამშრომლობა: გამოცდილება და მიღებული გაკვეთილები“"), "conference", places=("hall",),
                  languages=make.say(text(en="Latvian, Georgian, English", lv="latviešu, gruzīnu, angļu", ka="ლატვიური, ქართული, ინგლისური")),
                  parts=(make.say(text(en="Opening addresses", lv="Atklāšanas uzrunas", ka="მისასალმებელი სიტყვები")),
                         make.say(text(en="Khashuri presents itself", lv="Hašuri iepazīstina ar sevi", ka="ხაშურის პრეზენტაცია")),
                         make.say(text(en="Discussion", lv="Diskusija", ka="დისკუსია"))),
                  assignments=(_led_by(make, "chair", text(en="head of the education department", lv="Izglītības nodaļas vadītājs", ka="განათლების განყოფილების უფროსი")), _interpreter(make)),
                  mode="hybrid", mode_label=make.label("mode.hybrid")),
        make.item(day, "13:00-14:00", text(en="Lunch", lv="Pusdienas", ka="სადილი"), "lunch", places=("hall",)),
        make.item(day, "14:30-~16:00", text(en="Getting to know the work of the municipality", lv="Iepazīšanās ar pašvaldības darbu", ka="მუნიციპალიტეტის საქმიანობის გაცნობა"), "site-visit", places=("town-hall",)),
        make.item(day, "from 18:00", text(en="Open evening with representatives of municipalities", lv="Tikšanās vakars ar pašvaldību pārstāvjiem", ka="შეხვედრის საღამო მუნიციპალიტეტების წარმომადგენლებთან"), "reception", places=("yard", ("museum", "rain")),
                  bring=text(en="gifts for the hosts", lv="dāvanas uzņēmējiem", ka="საჩუქრები მასპინძლებისთვის")),
    ], title=text(en="Development cooperation", lv="Attīstības sadarbība", ka="განვითარების თანამშრომლობა"), dress=text(en="business", lv="lietišķs", ka="საქმიანი"),
       assignments=(_led_by(make, "chair", text(en="mayor's adviser", lv="mēra padomnieks", ka="მერის მრჩეველი")),))  # fmt: skip


def _workshops(make: Maker) -> ViewDay:
    day = "2013-08-02"
    festival = text(en="Bauska county festival", lv="Bauskas novada svētki", ka="ბაუსკის მხარის დღესასწაული")
    begun = make.item(
        day,
        "",
        festival,
        "festival",
        last_day="2013-08-04",
        time=make.say(text(en="2–4 August 2013", lv="2013. gada 2.–4. augusts", ka="2–4 აგვისტო, 2013")),
        level="public",
        places=("stage",),
    )
    return make.day(day, 3, [
        begun,
        make.item(day, "~9:00", text(en="Coffee and news of the day", lv="Kafija un dienas jaunumi", ka="ყავა და დღის სიახლეები"), "coffee", places=("youth",)),
        make.item(day, "09:30-12:00", text(en="Workshop A: clay and glaze", lv="Radošā nodarbība A: māls un glazūra", ka="მასტერკლასი ა: თიხა და ჭიქური"), "workshop", places=("youth",),
                  who=make.say(text(en="Group A: culture and education", lv="A grupa: kultūra un izglītība", ka="ჯგუფი ა: კულტურა და განათლება")), bring=text(en="clothes that may get dirty", lv="apģērbs, ko nav žēl", ka="სამუშაო ტანსაცმელი")),
        make.item(day, "09:30-11:30", text(en="Workshop B: a town plan in one morning", lv="Radošā nodarbība B: pilsētas plāns vienā rītā", ka="მასტერკლასი ბ: ქალაქის გეგმა ერთ დილაში"), "workshop", places=("town-hall",),
                  who=make.say(text(en="Group B: planning", lv="B grupa: plānošana", ka="ჯგუფი ბ: დაგეგმარება"))),
        make.item(day, "12:30", text(en="Lunch", lv="Pusdienas", ka="სადილი"), "lunch", places=("youth",)),
        make.item(day, "15:00-16:30", text(en="Visit to the fire station", lv="Ugunsdzēsēju depo apmeklējums", ka="სახანძრო სადგურის მონახულება"), "site-visit", status="cancelled"),
        make.item(day, "afternoon", text(en="Rundāle palace and its rose garden", lv="Rundāles pils un rožu dārzs", ka="რუნდალეს სასახლე და ვარდების ბაღი"), "tour", status="tentative", places=("rundale",),
                  instead_of=text(en="Visit to the fire station", lv="Ugunsdzēsēju depo apmeklējums", ka="სახანძრო სადგურის მონახულება")),
        make.item(day, "", text(en="Free evening", lv="Brīvs vakars", ka="თავისუფალი საღამო"), "free"),
    ], title=text(en="Workshops", lv="Radošās nodarbības", ka="მასტერკლასები"))  # fmt: skip


def _festival(make: Maker) -> ViewDay:
    day = "2013-08-03"
    festival = text(en="Bauska county festival", lv="Bauskas novada svētki", ka="ბაუსკის მხარის დღესასწაული")
    return make.day(day, 4, [
        make.item(day, "", festival, "festival", continues=True, last_day="2013-08-04", places=("stage",)),
        make.item(day, "11:00-12:30", text(en="Festive procession of parishes, schools and ensembles from the town hall to the castle", lv="Svētku gājiens: pagasti, skolas un kolektīvi no rātsnama līdz pilij", ka="საზეიმო მსვლელობა: თემები, სკოლები და ანსამბლები რატუშიდან ციხესიმაგრემდე"), "ceremony",
                  places=(("town-hall", "from"), ("castle", "to")), public_event=festival, notes=(make.say(text(en="The delegation walks behind the council, with its flag.", lv="Delegācija ar karogu iet aiz domes.", ka="დელეგაცია თავისი დროშით მიდის საკრებულოს შემდეგ.")),)),
        make.item(day, "", text(en="Fair of home producers", lv="Mājražotāju tirdziņš", ka="ადგილობრივი პროდუქციის გამოფენა-გაყიდვა"), "exhibition"),
        make.item(day, "", text(en="Concert of folk dance ensembles", lv="Deju kolektīvu koncerts", ka="ხალხური ცეკვის ანსამბლების კონცერტი"), "concert", places=("stage", ("hall", "rain"))),
        make.item(day, "22:00 - 00:30 +1", text(en="Evening ball", lv="Zaļumballe", ka="საღამოს მეჯლისი"), "festival", places=("yard",)),
    ])  # fmt: skip


def _closing(make: Maker) -> ViewDay:
    day = "2013-08-04"
    festival = text(en="Bauska county festival", lv="Bauskas novada svētki", ka="ბაუსკის მხარის დღესასწაული")
    return make.day(day, 5, [
        make.item(day, "", festival, "festival", continues=True, last_day="2013-08-04", places=("stage",)),
        make.item(day, "10:00", text(en="Ecumenical service", lv="Ekumeniskais dievkalpojums", ka="ეკუმენური ღვთისმსახურება"), "service", press=make.label("press.closed")),
        make.item(day, "12:00-13:30", text(en="Closing of the art plein-air “Bauskas vasara” and opening of the exhibition of the works of painters from Latvia and Georgia", lv="Mākslas plenēra „Bauskas vasara” noslēgums un Latvijas un Gruzijas gleznotāju darbu izstādes atklāšana", ka="სამხატვრო პლენერის „Bauskas vasara“ დახურვა და ლატვიელი და ქართველი მხატვრების ნამუშევრების გამოფენის საზეიმო გახსნა"), "closing", places=("museum",),
                  description=text(en="A painter from Georgia has worked in Bauska for ten days.", lv="Gleznotājs no Gruzijas desmit dienas strādājis Bauskā.", ka="მხატვარი საქართველოდან ათი დღის განმავლობაში მუშაობდა ბაუსკაში.")),
        make.item(day, "19:00-?", text(en="Farewell dinner", lv="Atvadu vakariņas", ka="გამოსამშვიდობებელი ვახშამი"), "dinner", places=("castle",), open_end=True),
    ], title=text(en="Plein-air and farewell", lv="Plenērs un atvadas", ka="პლენერი და გამომშვიდობება"))  # fmt: skip


def _departure(make: Maker) -> ViewDay:
    day = "2013-08-05"
    return make.day(day, 6, [
        make.item(day, "by 09:00", text(en="Check-out", lv="Izrakstīšanās no viesnīcas", ka="სასტუმროს დატოვება"), "checkin", places=("hotel",)),
        make.item(day, "09:15-10:30", text(en="Drive to the airport", lv="Pārbrauciens uz lidostu", ka="გადაადგილება აეროპორტში"), "transfer", places=(("hotel", "meet"), ("airport", "to"))),
        make.item(day, "13:10 - 18:35 Asia/Tbilisi", text(en="Flight Riga – Tbilisi", lv="Lidojums Rīga – Tbilisi", ka="ფრენა რიგა – თბილისი"), "flight", number="BT 722", places=(("airport", "from"), ("tbilisi", "to"))),
    ], notes=(make.say(text(en="Summer time in Riga; Tbilisi is one hour ahead.", lv="Rīgā vasaras laiks; Tbilisi ir stundu priekšā.", ka="რიგაში ზაფხულის დროა; თბილისში ერთი საათით მეტია.")),))  # fmt: skip


HOSTILE = '#panic("x") = *bold* _em_ $x$ @ref <label> \\ #{1+1} [ ] ` ``` // c /* c */ <b>&amp;</b> https://example.com/?a=1&b=%20 {{ x }} {% y %} ~ -- ---'


def absurd(languages: Sequence[str] = ("en", "ka")) -> View:
    """Return a visit out of proportion: sixty items a day, none, 40-word titles, a word of 10,000 letters."""
    make = Maker(languages)
    long = " ".join(["International", "cooperation", "of", "municipalities"] * 10)
    words = " ".join(["საერთაშორისო", "თანამშრომლობა", "მუნიციპალიტეტების", "წარმომადგენლებთან"] * 10)
    many = [
        make.item("2013-08-01", f"{7 + n // 4:02}:{n % 4 * 15:02}", text(en=f"Item {n + 1}", ka=f"ღონისძიება {n + 1}"))
        for n in range(60)
    ]
    strange = [
        make.item("2013-08-03", "10:00-11:00", text(en=long, ka=words), places=(long,)),
        make.item("2013-08-03", "11:00", "W" * 10_000),
        make.item("2013-08-03", "12:00", HOSTILE, places=(HOSTILE,), notes=(make.say(HOSTILE),)),
    ]
    head = make.person("Ana Maria " + "Longname" * 60, long, role=make.label("member.head"), is_head=True)
    return worked(languages, 0)._replace(
        title=make.say(text(en=long, ka=words)),
        days=(make.day("2013-08-01", 1, many), make.day("2013-08-02", 2)._replace(is_unknown=True), make.day("2013-08-03", 3, strange)),
        delegations=(ViewDelegation("d", make.say(long), people=(head, *(make.person(f"Member {n}") for n in range(120)))),),
        notes=(make.say(HOSTILE), make.say("word " * 3000)), undated=(), lodgings=(),
    )  # fmt: skip


def japanese() -> View:
    """Return a visit in a script that the shipped fonts lack."""
    make = Maker(("ja",))
    item = make.item("2014-04-04", "14:55-15:15", text(ja="市長への表敬"), "courtesy-call", places=("市役所",))
    return View(
        "matsuyama-freiburg-2014", Reader(), ("ja",), "Asia/Tokyo", make.say(text(ja="フライブルク市代表団")), revision=1,
        published="2014-03-28T03:00:00Z", days=(make.day("2014-04-04", 1, [item]),),
    )  # fmt: skip


def sample() -> str:
    """Return the sample that stands beside the templates: the worked-out visit, as the programme of the visit gets it."""
    view = worked(("en", "ka"))
    marks = {item.uid: mark for item, mark in zip(view.days[1].items, ("changed", "new"), strict=False)}
    part = Part(view, marks=marks, since=2, link=ADDRESS)
    data = document_data(kind_of("programme-of-visit"), [part], printed=PRINTED, paper="a4", layout="beside")
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def schema_text() -> str:
    """Return the schema of the data as it stands beside the templates."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8", newline="\n")
    SAMPLE.write_text(sample(), encoding="utf-8", newline="\n")
