-- What the papers of tables and contacts need: how people sit at an item, and the embassies that guests may turn to.
CREATE TABLE visit_embassy (
  visit TEXT NOT NULL, position INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (visit, position),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, organisation) REFERENCES organisation (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_seating (
  visit TEXT NOT NULL, item TEXT NOT NULL,
  shape TEXT NOT NULL, seats INTEGER,
  PRIMARY KEY (visit, item),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_seating_person (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item_seating (visit, item) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_embassy_organisation ON visit_embassy (visit, organisation);
CREATE INDEX item_seating_person_person ON item_seating_person (visit, person);
