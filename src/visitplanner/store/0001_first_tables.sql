-- The first tables. docs/database.md explains them; this file is never edited once released: a change is a new migration.
--
-- One table for each kind of fact, with the columns of its class in visitplanner.model. What is not known is NULL.
-- Texts are JSON by language: {"lv": "Pusdienas", "ka": "სადილი"}. Lists of words are JSON arrays.
-- A time is four columns: day (2013-07-31, or --07-31 without the year), time (10:00, ~09:00, from 18:00, evening), zone, and
-- the item that it follows. Sums of money are text, so that no cent is lost.
-- `position` gives the order. Choices such as a status are not checked here: a new one must not need a new table.

-- One programme from arrival to departure. The last four columns are the program's own: what the draft says in sum, when it
-- last changed, and which file it was loaded from, with the sum of what that made.
CREATE TABLE visit (
  id TEXT NOT NULL,
  uid TEXT NOT NULL UNIQUE, title TEXT CHECK (title IS NULL OR json_valid(title)), category TEXT NOT NULL,
  purpose TEXT CHECK (purpose IS NULL OR json_valid(purpose)), status TEXT NOT NULL, zone TEXT,
  languages TEXT CHECK (languages IS NULL OR json_valid(languages)), level TEXT NOT NULL, start TEXT, "end" TEXT,
  dates_note TEXT CHECK (dates_note IS NULL OR json_valid(dates_note)), coordinator TEXT,
  sources TEXT CHECK (sources IS NULL OR json_valid(sources)),
  digest TEXT NOT NULL DEFAULT '', changed TEXT NOT NULL DEFAULT '', loaded_from TEXT, loaded_digest TEXT,
  PRIMARY KEY (id),
  CHECK (id <> ''),
  FOREIGN KEY (id, coordinator) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE visit_host (
  visit TEXT NOT NULL, position INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (visit, position),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, organisation) REFERENCES organisation (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT CHECK (name IS NULL OR json_valid(name)), short TEXT CHECK (short IS NULL OR json_valid(short)),
  town TEXT CHECK (town IS NULL OR json_valid(town)), country TEXT,
  address TEXT CHECK (address IS NULL OR json_valid(address)), url TEXT,
  position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE organisation_contact (
  visit TEXT NOT NULL, organisation TEXT NOT NULL, position INTEGER NOT NULL,
  kind TEXT NOT NULL, value TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)), level TEXT NOT NULL,
  PRIMARY KEY (visit, organisation, position),
  FOREIGN KEY (visit, organisation) REFERENCES organisation (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_note (
  visit TEXT NOT NULL, organisation TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, organisation, position),
  FOREIGN KEY (visit, organisation) REFERENCES organisation (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  salutation TEXT CHECK (salutation IS NULL OR json_valid(salutation)), gender TEXT, organisation TEXT, country TEXT,
  languages TEXT CHECK (languages IS NULL OR json_valid(languages)), precedence INTEGER, position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, organisation) REFERENCES organisation (visit, id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE person_name (
  visit TEXT NOT NULL, person TEXT NOT NULL, position INTEGER NOT NULL,
  language TEXT, name TEXT, kind TEXT NOT NULL, given_by TEXT,
  PRIMARY KEY (visit, person, position),
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE person_function (
  visit TEXT NOT NULL, person TEXT NOT NULL, position INTEGER NOT NULL,
  title TEXT CHECK (title IS NULL OR json_valid(title)), organisation TEXT, start TEXT, "end" TEXT,
  PRIMARY KEY (visit, person, position),
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, organisation) REFERENCES organisation (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE person_contact (
  visit TEXT NOT NULL, person TEXT NOT NULL, position INTEGER NOT NULL,
  kind TEXT NOT NULL, value TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)), level TEXT NOT NULL,
  PRIMARY KEY (visit, person, position),
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE person_note (
  visit TEXT NOT NULL, person TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, person, position),
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

-- What only organisers may see (health, belief, travel papers), apart from all else.
CREATE TABLE person_private (
  visit TEXT NOT NULL, person TEXT NOT NULL,
  diet TEXT, allergies TEXT, access TEXT, passport TEXT, passport_expires TEXT, birth_date TEXT,
  emergency TEXT,
  PRIMARY KEY (visit, person),
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT CHECK (name IS NULL OR json_valid(name)), body TEXT, size INTEGER,
  size_note TEXT CHECK (size_note IS NULL OR json_valid(size_note)),
  makeup TEXT CHECK (makeup IS NULL OR json_valid(makeup)),
  languages TEXT CHECK (languages IS NULL OR json_valid(languages)), first_visit INTEGER CHECK (first_visit IN (0, 1)),
  position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, body) REFERENCES organisation (visit, id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE delegation_head (
  visit TEXT NOT NULL, delegation TEXT NOT NULL, position INTEGER NOT NULL,
  person TEXT, start TEXT, "end" TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, delegation, position),
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation_member (
  visit TEXT NOT NULL, delegation TEXT NOT NULL, position INTEGER NOT NULL,
  person TEXT, role TEXT NOT NULL, accompanies TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, delegation, position),
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, accompanies) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation_member_presence (
  visit TEXT NOT NULL, delegation TEXT NOT NULL, member INTEGER NOT NULL, position INTEGER NOT NULL,
  start TEXT, "end" TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, delegation, member, position),
  FOREIGN KEY (visit, delegation, member) REFERENCES delegation_member (visit, delegation, position)
    ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation_presence (
  visit TEXT NOT NULL, delegation TEXT NOT NULL, position INTEGER NOT NULL,
  start TEXT, "end" TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, delegation, position),
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation_assignment (
  visit TEXT NOT NULL, delegation TEXT NOT NULL, position INTEGER NOT NULL,
  role TEXT NOT NULL, person TEXT, source TEXT, target TEXT, mode TEXT,
  online INTEGER NOT NULL CHECK (online IN (0, 1)), minutes INTEGER,
  note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, delegation, position),
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE delegation_note (
  visit TEXT NOT NULL, delegation TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, delegation, position),
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE "group" (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT CHECK (name IS NULL OR json_valid(name)), size INTEGER, position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE group_person (
  visit TEXT NOT NULL, "group" TEXT NOT NULL, position INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (visit, "group", position),
  FOREIGN KEY (visit, "group") REFERENCES "group" (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE group_delegation (
  visit TEXT NOT NULL, "group" TEXT NOT NULL, position INTEGER NOT NULL,
  delegation TEXT NOT NULL,
  PRIMARY KEY (visit, "group", position),
  FOREIGN KEY (visit, "group") REFERENCES "group" (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE group_note (
  visit TEXT NOT NULL, "group" TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, "group", position),
  FOREIGN KEY (visit, "group") REFERENCES "group" (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT CHECK (name IS NULL OR json_valid(name)), parent TEXT, zone TEXT,
  address TEXT CHECK (address IS NULL OR json_valid(address)),
  latitude REAL, longitude REAL, capacity INTEGER, rain TEXT, url TEXT, position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, parent) REFERENCES place (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, rain) REFERENCES place (visit, id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE place_opening (
  visit TEXT NOT NULL, place TEXT NOT NULL, position INTEGER NOT NULL,
  days TEXT, opens TEXT, closes TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, place, position),
  FOREIGN KEY (visit, place) REFERENCES place (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE place_contact (
  visit TEXT NOT NULL, place TEXT NOT NULL, position INTEGER NOT NULL,
  kind TEXT NOT NULL, value TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)), level TEXT NOT NULL,
  PRIMARY KEY (visit, place, position),
  FOREIGN KEY (visit, place) REFERENCES place (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE place_note (
  visit TEXT NOT NULL, place TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, place, position),
  FOREIGN KEY (visit, place) REFERENCES place (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE vehicle (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT CHECK (name IS NULL OR json_valid(name)), kind TEXT NOT NULL, plate TEXT, seats INTEGER, operator TEXT,
  driver TEXT, position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, operator) REFERENCES organisation (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, driver) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE vehicle_contact (
  visit TEXT NOT NULL, vehicle TEXT NOT NULL, position INTEGER NOT NULL,
  kind TEXT NOT NULL, value TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)), level TEXT NOT NULL,
  PRIMARY KEY (visit, vehicle, position),
  FOREIGN KEY (visit, vehicle) REFERENCES vehicle (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE vehicle_note (
  visit TEXT NOT NULL, vehicle TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, vehicle, position),
  FOREIGN KEY (visit, vehicle) REFERENCES vehicle (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE public_event (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  title TEXT CHECK (title IS NULL OR json_valid(title)),
  start_day TEXT, start_time TEXT, start_zone TEXT, start_after TEXT,
  end_day TEXT, end_time TEXT, end_zone TEXT, end_after TEXT,
  dates_note TEXT CHECK (dates_note IS NULL OR json_valid(dates_note)), place TEXT, organiser TEXT, url TEXT,
  position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, start_after) REFERENCES item (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, end_after) REFERENCES item (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, place) REFERENCES place (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, organiser) REFERENCES organisation (visit, id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE public_event_note (
  visit TEXT NOT NULL, public_event TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, public_event, position),
  FOREIGN KEY (visit, public_event) REFERENCES public_event (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE day (
  visit TEXT NOT NULL, day TEXT NOT NULL,
  title TEXT CHECK (title IS NULL OR json_valid(title)), dress TEXT CHECK (dress IS NULL OR json_valid(dress)),
  position INTEGER NOT NULL,
  PRIMARY KEY (visit, day),
  CHECK (day <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE day_assignment (
  visit TEXT NOT NULL, day TEXT NOT NULL, position INTEGER NOT NULL,
  role TEXT NOT NULL, person TEXT, source TEXT, target TEXT, mode TEXT,
  online INTEGER NOT NULL CHECK (online IN (0, 1)), minutes INTEGER,
  note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, day, position),
  FOREIGN KEY (visit, day) REFERENCES day (visit, day) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE day_note (
  visit TEXT NOT NULL, day TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, day, position),
  FOREIGN KEY (visit, day) REFERENCES day (visit, day) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

-- What happens. `position` orders the items of one day.
CREATE TABLE item (
  visit TEXT NOT NULL, id TEXT NOT NULL,
  uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT CHECK (title IS NULL OR json_valid(title)),
  start_day TEXT, start_time TEXT, start_zone TEXT, start_after TEXT,
  end_day TEXT, end_time TEXT, end_zone TEXT, end_after TEXT,
  time_note TEXT CHECK (time_note IS NULL OR json_valid(time_note)), status TEXT NOT NULL,
  confirmed_by TEXT CHECK (confirmed_by IS NULL OR json_valid(confirmed_by)), level TEXT, headcount INTEGER, number TEXT,
  be_there_day TEXT, be_there_time TEXT, be_there_zone TEXT, be_there_after TEXT,
  luggage TEXT CHECK (luggage IS NULL OR json_valid(luggage)),
  description TEXT CHECK (description IS NULL OR json_valid(description)),
  dress TEXT CHECK (dress IS NULL OR json_valid(dress)), bring TEXT CHECK (bring IS NULL OR json_valid(bring)),
  languages TEXT CHECK (languages IS NULL OR json_valid(languages)), mode TEXT NOT NULL, url TEXT, instead_of TEXT,
  condition TEXT CHECK (condition IS NULL OR json_valid(condition)), public_event TEXT, position INTEGER NOT NULL,
  PRIMARY KEY (visit, id),
  CHECK (id <> ''),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, start_after) REFERENCES item (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, end_after) REFERENCES item (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, be_there_after) REFERENCES item (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, instead_of) REFERENCES item (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, public_event) REFERENCES public_event (visit, id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE item_expected (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  delegation TEXT, "group" TEXT, person TEXT,
  PRIMARY KEY (visit, item, position),
  CHECK ((delegation IS NOT NULL) + ("group" IS NOT NULL) + (person IS NOT NULL) = 1),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, "group") REFERENCES "group" (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_place (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  use TEXT NOT NULL, place TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, place) REFERENCES place (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  role TEXT NOT NULL, person TEXT, source TEXT, target TEXT, mode TEXT,
  online INTEGER NOT NULL CHECK (online IN (0, 1)), minutes INTEGER,
  note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_vehicle (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  vehicle TEXT NOT NULL,
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, vehicle) REFERENCES vehicle (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_part (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  title TEXT CHECK (title IS NULL OR json_valid(title)), minutes INTEGER, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_gap (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  start_day TEXT, start_time TEXT, start_zone TEXT, start_after TEXT,
  end_day TEXT, end_time TEXT, end_zone TEXT, end_after TEXT,
  note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, start_after) REFERENCES item (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, end_after) REFERENCES item (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_press (
  visit TEXT NOT NULL, item TEXT NOT NULL,
  access TEXT NOT NULL, place TEXT, minutes_before INTEGER, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, item),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, place) REFERENCES place (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_note (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE lodging (
  visit TEXT NOT NULL, position INTEGER NOT NULL,
  place TEXT, start TEXT, "end" TEXT, room TEXT CHECK (room IS NULL OR json_valid(room)), host TEXT, note TEXT CHECK (note IS NULL OR json_valid(note)),
  PRIMARY KEY (visit, position),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, place) REFERENCES place (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, host) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE lodging_guest (
  visit TEXT NOT NULL, lodging INTEGER NOT NULL, position INTEGER NOT NULL,
  delegation TEXT, "group" TEXT, person TEXT,
  PRIMARY KEY (visit, lodging, position),
  CHECK ((delegation IS NOT NULL) + ("group" IS NOT NULL) + (person IS NOT NULL) = 1),
  FOREIGN KEY (visit, lodging) REFERENCES lodging (visit, position) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, "group") REFERENCES "group" (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  visit TEXT NOT NULL,
  title TEXT CHECK (title IS NULL OR json_valid(title)), umbrella TEXT CHECK (umbrella IS NULL OR json_valid(umbrella)),
  number TEXT,
  funder TEXT, partners INTEGER, status TEXT CHECK (status IS NULL OR json_valid(status)), grant_least TEXT,
  grant_most TEXT, currency TEXT, cofinancing_percent TEXT, keep_years INTEGER, url TEXT,
  PRIMARY KEY (visit),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, funder) REFERENCES organisation (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE project_note (
  visit TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, position),
  FOREIGN KEY (visit) REFERENCES project (visit) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE cost (
  visit TEXT NOT NULL, position INTEGER NOT NULL,
  title TEXT CHECK (title IS NULL OR json_valid(title)), amount TEXT, currency TEXT, quantity INTEGER,
  per TEXT CHECK (per IS NULL OR json_valid(per)), source TEXT CHECK (source IS NULL OR json_valid(source)),
  PRIMARY KEY (visit, position),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_open_point (
  visit TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)),
  PRIMARY KEY (visit, position),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_note (
  visit TEXT NOT NULL, position INTEGER NOT NULL,
  text TEXT CHECK (text IS NULL OR json_valid(text)), level TEXT NOT NULL,
  PRIMARY KEY (visit, position),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

-- Whatever is pointed at is found from both ends.
CREATE INDEX visit_coordinator ON visit (id, coordinator) WHERE coordinator IS NOT NULL;
CREATE INDEX visit_host_organisation ON visit_host (visit, organisation);
CREATE INDEX person_organisation ON person (visit, organisation) WHERE organisation IS NOT NULL;
CREATE INDEX person_function_organisation ON person_function (visit, organisation) WHERE organisation IS NOT NULL;
CREATE INDEX delegation_body ON delegation (visit, body) WHERE body IS NOT NULL;
CREATE INDEX delegation_head_person ON delegation_head (visit, person) WHERE person IS NOT NULL;
CREATE INDEX delegation_member_person ON delegation_member (visit, person) WHERE person IS NOT NULL;
CREATE INDEX delegation_member_accompanies ON delegation_member (visit, accompanies) WHERE accompanies IS NOT NULL;
CREATE INDEX group_person_person ON group_person (visit, person);
CREATE INDEX group_delegation_delegation ON group_delegation (visit, delegation);
CREATE INDEX place_parent ON place (visit, parent) WHERE parent IS NOT NULL;
CREATE INDEX place_rain ON place (visit, rain) WHERE rain IS NOT NULL;
CREATE INDEX vehicle_operator ON vehicle (visit, operator) WHERE operator IS NOT NULL;
CREATE INDEX vehicle_driver ON vehicle (visit, driver) WHERE driver IS NOT NULL;
CREATE INDEX public_event_start_after ON public_event (visit, start_after) WHERE start_after IS NOT NULL;
CREATE INDEX public_event_end_after ON public_event (visit, end_after) WHERE end_after IS NOT NULL;
CREATE INDEX public_event_place ON public_event (visit, place) WHERE place IS NOT NULL;
CREATE INDEX public_event_organiser ON public_event (visit, organiser) WHERE organiser IS NOT NULL;
CREATE INDEX item_start_after ON item (visit, start_after) WHERE start_after IS NOT NULL;
CREATE INDEX item_end_after ON item (visit, end_after) WHERE end_after IS NOT NULL;
CREATE INDEX item_be_there_after ON item (visit, be_there_after) WHERE be_there_after IS NOT NULL;
CREATE INDEX item_instead_of ON item (visit, instead_of) WHERE instead_of IS NOT NULL;
CREATE INDEX item_public_event ON item (visit, public_event) WHERE public_event IS NOT NULL;
CREATE INDEX item_expected_delegation ON item_expected (visit, delegation) WHERE delegation IS NOT NULL;
CREATE INDEX item_expected_group ON item_expected (visit, "group") WHERE "group" IS NOT NULL;
CREATE INDEX item_expected_person ON item_expected (visit, person) WHERE person IS NOT NULL;
CREATE INDEX item_place_place ON item_place (visit, place) WHERE place IS NOT NULL;
CREATE INDEX delegation_assignment_person ON delegation_assignment (visit, person) WHERE person IS NOT NULL;
CREATE INDEX day_assignment_person ON day_assignment (visit, person) WHERE person IS NOT NULL;
CREATE INDEX assignment_person ON assignment (visit, person) WHERE person IS NOT NULL;
CREATE INDEX item_vehicle_vehicle ON item_vehicle (visit, vehicle);
CREATE INDEX item_gap_start_after ON item_gap (visit, start_after) WHERE start_after IS NOT NULL;
CREATE INDEX item_gap_end_after ON item_gap (visit, end_after) WHERE end_after IS NOT NULL;
CREATE INDEX item_press_place ON item_press (visit, place) WHERE place IS NOT NULL;
CREATE INDEX lodging_place ON lodging (visit, place) WHERE place IS NOT NULL;
CREATE INDEX lodging_host ON lodging (visit, host) WHERE host IS NOT NULL;
CREATE INDEX lodging_guest_delegation ON lodging_guest (visit, delegation) WHERE delegation IS NOT NULL;
CREATE INDEX lodging_guest_group ON lodging_guest (visit, "group") WHERE "group" IS NOT NULL;
CREATE INDEX lodging_guest_person ON lodging_guest (visit, person) WHERE person IS NOT NULL;
CREATE INDEX project_funder ON project (visit, funder) WHERE funder IS NOT NULL;

-- What was published: never changed, never deleted. `content` is the whole revision as JSON, `content_sha256` the sum of
-- its bytes.
CREATE TABLE revision (
  visit TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0), published TEXT NOT NULL, reason TEXT NOT NULL,
  digest TEXT NOT NULL, content_sha256 TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (visit, number),
  FOREIGN KEY (visit) REFERENCES visit (id)
) STRICT, WITHOUT ROWID;

-- What a calendar was told of each item at each revision. An item may since be gone, so it is no reference.
CREATE TABLE stamp (
  visit TEXT NOT NULL, revision INTEGER NOT NULL, item TEXT NOT NULL,
  uid TEXT NOT NULL, sequence INTEGER NOT NULL, modified TEXT NOT NULL, cancelled TEXT,
  PRIMARY KEY (visit, revision, uid),
  FOREIGN KEY (visit, revision) REFERENCES revision (visit, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_is_not_updated BEFORE UPDATE ON revision BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision BEGIN
  SELECT RAISE(ABORT, 'a revision is never deleted');
END;

-- INSERT OR REPLACE deletes without firing a trigger on DELETE.
CREATE TRIGGER revision_is_not_replaced BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE visit = NEW.visit AND number = NEW.number) BEGIN
  SELECT RAISE(ABORT, 'a revision is never replaced');
END;

CREATE TRIGGER stamp_is_not_updated BEFORE UPDATE ON stamp BEGIN
  SELECT RAISE(ABORT, 'a stamp is never changed');
END;

CREATE TRIGGER stamp_is_not_deleted BEFORE DELETE ON stamp BEGIN
  SELECT RAISE(ABORT, 'a stamp is never deleted');
END;

CREATE TRIGGER stamp_is_not_replaced BEFORE INSERT ON stamp
WHEN EXISTS (SELECT 1 FROM stamp WHERE visit = NEW.visit AND revision = NEW.revision AND uid = NEW.uid) BEGIN
  SELECT RAISE(ABORT, 'a stamp is never replaced');
END;

-- The programme for people who look into the database: titles and places in the first language of the visit that has them.
CREATE VIEW programme AS
SELECT
  i.visit AS visit,
  i.start_day AS day,
  trim(coalesce(i.start_time, 'after ' || i.start_after, '') || coalesce(' – ' || coalesce(i.end_time, i.end_day), '')) AS time,
  coalesce(
    json_extract(i.title, '$."' || json_extract(v.languages, '$[0]') || '"'),
    (SELECT value FROM json_each(i.title) LIMIT 1),
    i.kind
  ) AS title,
  (
    SELECT group_concat(name, ' / ') FROM (
      SELECT coalesce(
        json_extract(p.name, '$."' || json_extract(v.languages, '$[0]') || '"'),
        (SELECT value FROM json_each(p.name) LIMIT 1),
        p.id
      ) AS name
      FROM item_place u JOIN place p ON p.visit = u.visit AND p.id = u.place
      WHERE u.visit = i.visit AND u.item = i.id
      ORDER BY u.position
    )
  ) AS place,
  i.status AS status
FROM item i JOIN visit v ON v.id = i.visit
ORDER BY i.visit, i.start_day IS NULL, i.start_day, i.position;
