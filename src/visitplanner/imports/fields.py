"""What a column of a list of people may tell, and the headings by which it is known in four languages."""

from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from visitplanner.imports.words import folded
from visitplanner.labels import label
from visitplanner.texts import LANGUAGES, script_of

Field = Literal[
    "number", "name", "last-first", "first", "last", "function", "organisation", "country", "languages", "phone", "email",
    "arrival", "departure", "salutation", "gender", "role", "note", "diet", "allergies", "access", "passport",
    "passport-expires", "birth-date", "emergency", "ignore",
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)
NAMES: tuple[Field, ...] = ("name", "last-first", "first", "last")
PRIVATE: tuple[Field, ...] = ("diet", "allergies", "access", "passport", "passport-expires", "birth-date", "emergency")
"""What only organisers may see: it lands in `Private`, and no message repeats it."""
UNUSED: tuple[Field, ...] = ("number", "role", "ignore")
"""What is known, and not imported: the order number, what somebody is in the delegation."""

Certainty = Literal["told", "sure", "likely", "guess", ""]

_HEADINGS = """
number | no; number; order number; row | nr; nr p k; p k; npk; numurs; kārtas numurs | ნომერი; რიგითი ნომერი; რიგითი № | п п; номер
name | name; full name; name and surname; name surname; first and last name; name last name; participant; member; delegate; guest; person | vārds uzvārds; vārds un uzvārds; dalībnieks; dalībnieka vārds uzvārds; delegācijas loceklis; viesis; persona | სახელი გვარი; სახელი და გვარი; სახელი და გვარი სრულად; მონაწილე; დელეგაციის წევრი; წევრი; სტუმარი | имя фамилия; имя и фамилия; фио; ф и о; участник
last-first | surname name; surname first name; last name first name; family name given name | uzvārds vārds | გვარი სახელი; გვარი და სახელი | фамилия имя; фамилия имя отчество; фамилия и имя
first | first name; given name; given names; forename; forenames | vārds; vārdi | სახელი | имя
last | last name; surname; family name | uzvārds | გვარი | фамилия
function | function; position; title; job title; post; office; occupation | amats; ieņemamais amats; amata nosaukums; amats iestādē | თანამდებობა; დაკავებული თანამდებობა; პოზიცია | должность
organisation | organisation; organization; institution; employer; company; municipality; body; place of work; workplace | iestāde; organizācija; institūcija; pašvaldība; darbavieta; darba vieta; pārstāvētā iestāde; iestāde organizācija | ორგანიზაცია; დაწესებულება; მუნიციპალიტეტი; უწყება; სამუშაო ადგილი | организация; учреждение; место работы
country | country; state; nationality; citizenship | valsts; pilsonība; valstiskā piederība | ქვეყანა; სახელმწიფო; მოქალაქეობა | страна; гражданство; государство
languages | languages; language; languages spoken; spoken languages | valodas; valoda; valodu zināšanas; valodu prasmes | ენები; ენა; ენების ცოდნა | языки; язык; знание языков
phone | phone; phone number; phone no; telephone; tel; tel no; mobile; mobile phone; cell phone; contact phone | tālrunis; tālr; tālruņa numurs; tālruņa nr; mobilais; mobilais tālrunis; mob tālrunis; kontakttālrunis; telefons | ტელეფონი; ტელ; მობილური; მობილური ტელეფონი; ტელეფონის ნომერი; საკონტაქტო ტელეფონი | телефон; тел; мобильный; мобильный телефон; номер телефона
email | e mail; email; mail; e mail address; email address | e pasts; epasts; e pasta adrese; elektroniskais pasts | ელ ფოსტა; ელფოსტა; ელექტრონული ფოსტა; იმეილი; მეილი | эл почта; электронная почта; почта; имейл
arrival | arrival; arrives; arrival date; date of arrival; arriving | ierašanās; ierodas; ierašanās datums; ierašanās diena; atbraukšana | ჩამოსვლა; ჩამოსვლის თარიღი; ჩამოსვლის დღე | приезд; прибытие; дата прибытия; дата приезда
departure | departure; departs; leaves; departure date; date of departure; leaving | izbraukšana; aizbraukšana; izbrauc; izbraukšanas datums; aizbraukšanas datums; prombraukšana | გამგზავრება; გამგზავრების თარიღი; გამგზავრების დღე | отъезд; убытие; дата отъезда; дата убытия
salutation | salutation; form of address; mr mrs; mr ms; mr mrs ms | uzruna; uzrunas forma | მიმართვა; მიმართვის ფორმა | обращение
gender | gender; sex | dzimums | სქესი | пол
role | role; in the delegation | loma; statuss delegācijā | როლი; სტატუსი | роль
note | note; notes; remark; remarks; comment; comments | piezīme; piezīmes; komentārs; komentāri | შენიშვნა; შენიშვნები; კომენტარი | примечание; примечания; комментарий
diet | diet; meal; meals; food; dietary requirements; dietary needs; special diet | ēdināšana; ēdienkarte; diēta; uzturs; ēdināšanas prasības; īpašas ēdināšanas prasības | კვება; დიეტა; კვების თავისებურება; კვების თავისებურებები | питание; диета
allergies | allergies; allergy | alerģijas; alerģija | ალერგია; ალერგიები | аллергия; аллергии
access | access needs; accessibility; special needs; mobility | piekļūstamība; īpašas vajadzības; pārvietošanās | სპეციალური საჭიროებები; ხელმისაწვდომობა | особые потребности; доступность
passport | passport; passport no; passport number; passport nr; travel document; document number | pase; pases numurs; pases nr; ceļošanas dokuments; personu apliecinošs dokuments | პასპორტი; პასპორტის ნომერი; პასპორტის № | паспорт; номер паспорта
passport-expires | passport expires; passport valid until; passport expiry; passport expiry date; date of expiry; expiry date; valid until | pases derīguma termiņš; pase derīga līdz; derīga līdz; derīguma termiņš | პასპორტის ვადა; პასპორტის მოქმედების ვადა; მოქმედების ვადა | срок действия; срок действия паспорта
birth-date | date of birth; birth date; birthdate; birthday; born; dob | dzimšanas datums; dzimšanas dati; dzimšanas diena; dzimis; dz datums | დაბადების თარიღი; დაბადების დღე | дата рождения; год рождения
emergency | emergency contact; in an emergency; contact in an emergency | ārkārtas kontaktpersona; kontaktpersona ārkārtas gadījumā | საგანგებო კონტაქტი; საკონტაქტო პირი | контакт на экстренный случай
"""  # noqa: E501  # one row a field

_HINTS = {
    "lv": "lv; lat; latviski; latviešu valodā; latvian; in latvian; ლათვიურად; ლატვიურად; по латышски",
    "ka": "ka; ge; geo; gruziniski; gruzīnu valodā; georgian; in georgian; ქართულად; ქართულ ენაზე; по грузински",
    "en": "en; eng; angliski; angļu valodā; english; in english; latin; in latin letters; latīņu burtiem; ინგლისურად; "
    "ლათინურად; по английски; латиницей",
    "ru": "ru; rus; krieviski; krievu valodā; russian; in russian; რუსულად; по русски",
}
_TOO_SHORT = frozenset({"tel", "sex", "пол", "фио", "მეილი"})
"""Headings that count alone, and not as a word among others. Nor does "number": that of what, a personal code perhaps."""


class Known(NamedTuple):
    """What a heading tells: the field, the language that the column is in (empty: as its letters say), and how sure that is."""

    field: Field
    language: str
    certainty: Certainty


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[Field, str]]:
    """Return each heading as it is compared, with its field and language; those that our own tables have are among them."""
    found: dict[str, tuple[Field, str]] = {}
    for field in FIELDS:
        if field not in ("ignore", "last-first", "first", "last", "gender", *PRIVATE):
            for language in LANGUAGES:
                found.setdefault(folded(label(f"column.{field}", (language,))[0].text), (field, language))
    for row in _HEADINGS.strip().splitlines():
        name, *columns = (part.strip() for part in row.split("|"))
        field = next(one for one in FIELDS if one == name)
        for language, words in zip((*LANGUAGES, "ru"), columns, strict=True):
            for heading in words.split(";"):
                found.setdefault(folded(heading), (field, language))
    return found


@lru_cache(maxsize=1)
def _hints() -> dict[str, str]:
    return {folded(words): language for language, row in _HINTS.items() for words in row.split(";")}


def field_of(heading: str) -> Known | None:
    """Return what a heading tells, or None: sure where it is one that we know, likely where it holds one of several letters."""
    if heading.strip() in ("№", "#", "N", "N.", "Nr"):
        return Known("number", "", "sure")
    told, hint = _without_hint(folded(heading))
    if told in _known():
        field, language = _known()[told]
        return Known(field, hint or _language(heading, language), "sure")
    within = [
        one
        for one, (field, _) in _known().items()
        if len(one) > 2 and one not in _TOO_SHORT and field != "number" and f" {one} " in f" {told} "
    ]
    if not within or len(told) > 80:
        return None
    field, language = _known()[max(within, key=len)]
    return Known(field, hint or _language(heading, language), "likely")


def _without_hint(told: str) -> tuple[str, str]:
    """Return a heading without the words at its end that say in which language the column is, and that language."""
    words = told.split()
    for length in (3, 2, 1):
        if len(words) > length and (language := _hints().get(" ".join(words[-length:]))):
            return " ".join(words[:-length]), language
    return told, ""


def hint_of(heading: str) -> str:
    """Return the language that a heading says, if that is all it says: "latviski", "in Georgian"; else an empty text."""
    return _hints().get(folded(heading), "")


def _language(heading: str, language: str) -> str:
    """Return the language of a heading: its letters say more than the table where both know the word."""
    return {"GEORGIAN": "ka", "CYRILLIC": "ru"}.get(script_of(heading), language)
