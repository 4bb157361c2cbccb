-- Calendar feeds: who has one, by which secret addresses, and the bytes that they are joined from. docs/server.md explains them.

-- One row a feed: what one reader (kind and reader, as "person" and "irine") of a level sees, in one language. `expires` is an
-- instant in UTC; without one a feed ends 30 days after the visit (`feed_edition.ends`). `why` says why it was ended.
CREATE TABLE feed (
  id INTEGER PRIMARY KEY,
  visit TEXT NOT NULL, kind TEXT NOT NULL, reader TEXT NOT NULL, level TEXT NOT NULL, language TEXT NOT NULL,
  note TEXT NOT NULL, made TEXT NOT NULL, expires TEXT, ended TEXT, why TEXT,
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CHECK ((kind = 'visit') = (reader = ''))
) STRICT;
CREATE INDEX feed_visit ON feed (visit);
CREATE UNIQUE INDEX feed_alive ON feed (visit, kind, reader, level, language, note) WHERE ended IS NULL;

-- The secret addresses of feeds, each as SHA-256 of its token: who reads this table cannot open a feed. A feed has one
-- that is not ended; those that were replaced stay, so that they are told from those that never were.
CREATE TABLE feed_address (
  digest TEXT NOT NULL, feed INTEGER NOT NULL, made TEXT NOT NULL, ended TEXT,
  PRIMARY KEY (digest),
  FOREIGN KEY (feed) REFERENCES feed (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX feed_address_alive ON feed_address (feed) WHERE ended IS NULL;

-- When a feed was last fetched, by what, and how often in all. Written beside the requests, some of them at a time.
CREATE TABLE feed_fetch (
  feed INTEGER NOT NULL, fetched TEXT NOT NULL, client TEXT NOT NULL, times INTEGER NOT NULL,
  PRIMARY KEY (feed),
  FOREIGN KEY (feed) REFERENCES feed (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The revision that the bytes below belong to: always the latest one of a visit with feeds. `sequence` is the order of the
-- events: the numbers of items as unsigned 32-bit integers, little-endian. `ends` is when feeds expire that say nothing else.
CREATE TABLE feed_edition (
  visit TEXT NOT NULL, revision INTEGER NOT NULL, published TEXT NOT NULL, digest TEXT NOT NULL, ends TEXT,
  sequence BLOB NOT NULL,
  PRIMARY KEY (visit),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, revision) REFERENCES revision (visit, number)
) STRICT;

-- A number for each item that ever stood in a feed of the visit, for ever; `leaves` is when a cancelled one goes.
CREATE TABLE feed_item (
  visit TEXT NOT NULL, number INTEGER NOT NULL, uid TEXT NOT NULL, leaves TEXT,
  PRIMARY KEY (visit, number),
  UNIQUE (visit, uid),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

-- What the feeds of a level in a language share: the properties of the calendar that are the same for all its readers, and
-- the TZID of each zone (JSON; an empty one: times go out in UTC). `idle` is the VTIMEZONE of a feed without events.
CREATE TABLE feed_frame (
  visit TEXT NOT NULL, level TEXT NOT NULL, language TEXT NOT NULL,
  head BLOB NOT NULL, tzids TEXT NOT NULL CHECK (json_valid(tzids)), idle BLOB NOT NULL,
  PRIMARY KEY (visit, level, language),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE feed_zone (
  visit TEXT NOT NULL, level TEXT NOT NULL, language TEXT NOT NULL, tzid TEXT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (visit, level, language, tzid),
  FOREIGN KEY (visit, level, language) REFERENCES feed_frame (visit, level, language) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

-- Each item as a VEVENT, rendered once for all feeds of a level and language. `modified` is its LAST-MODIFIED and `tzids`
-- (blanks between) the zones in it.
CREATE TABLE feed_event (
  visit TEXT NOT NULL, level TEXT NOT NULL, language TEXT NOT NULL, number INTEGER NOT NULL,
  modified TEXT NOT NULL, revision INTEGER NOT NULL, tzids TEXT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (visit, level, language, number),
  FOREIGN KEY (visit, level, language) REFERENCES feed_frame (visit, level, language) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

-- Which items a reader of a level sees: bit n of `items`, a little-endian integer, stands for item number n.
CREATE TABLE feed_part (
  visit TEXT NOT NULL, level TEXT NOT NULL, kind TEXT NOT NULL, reader TEXT NOT NULL, items BLOB NOT NULL,
  PRIMARY KEY (visit, level, kind, reader),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

-- The properties of a calendar that say whose it is: its UID and its name.
CREATE TABLE feed_name (
  visit TEXT NOT NULL, level TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL, reader TEXT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (visit, level, language, kind, reader),
  FOREIGN KEY (visit, level, language) REFERENCES feed_frame (visit, level, language) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

-- Counts what changes feeds, so that a server sees at a glance whether what it remembers still holds.
CREATE TABLE feed_count (only INTEGER NOT NULL CHECK (only = 1), changes INTEGER NOT NULL, PRIMARY KEY (only)) STRICT;
INSERT INTO feed_count VALUES (1, 0);
CREATE TRIGGER feed_is_made AFTER INSERT ON feed BEGIN UPDATE feed_count SET changes = changes + 1; END;
CREATE TRIGGER feed_is_changed AFTER UPDATE ON feed BEGIN UPDATE feed_count SET changes = changes + 1; END;
CREATE TRIGGER feed_is_deleted AFTER DELETE ON feed BEGIN UPDATE feed_count SET changes = changes + 1; END;
CREATE TRIGGER feed_address_is_made AFTER INSERT ON feed_address BEGIN UPDATE feed_count SET changes = changes + 1; END;
CREATE TRIGGER feed_address_is_changed AFTER UPDATE ON feed_address BEGIN UPDATE feed_count SET changes = changes + 1; END;
CREATE TRIGGER feed_edition_is_made AFTER INSERT ON feed_edition BEGIN UPDATE feed_count SET changes = changes + 1; END;
CREATE TRIGGER feed_edition_is_changed AFTER UPDATE ON feed_edition BEGIN UPDATE feed_count SET changes = changes + 1; END;
