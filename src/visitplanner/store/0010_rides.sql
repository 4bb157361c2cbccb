-- What lists and orders of transport need: the order of precedence of a visit, and who rides in which vehicle of an item.
ALTER TABLE visit ADD COLUMN precedence TEXT;

CREATE TABLE item_ride (
  visit TEXT NOT NULL, item TEXT NOT NULL, position INTEGER NOT NULL,
  vehicle TEXT,
  PRIMARY KEY (visit, item, position),
  FOREIGN KEY (visit, item) REFERENCES item (visit, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, vehicle) REFERENCES vehicle (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE item_ride_expected (
  visit TEXT NOT NULL, item TEXT NOT NULL, ride INTEGER NOT NULL, position INTEGER NOT NULL,
  delegation TEXT, "group" TEXT, person TEXT,
  PRIMARY KEY (visit, item, ride, position),
  CHECK ((delegation IS NOT NULL) + ("group" IS NOT NULL) + (person IS NOT NULL) = 1),
  FOREIGN KEY (visit, item, ride) REFERENCES item_ride (visit, item, position) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (visit, delegation) REFERENCES delegation (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, "group") REFERENCES "group" (visit, id) ON UPDATE CASCADE,
  FOREIGN KEY (visit, person) REFERENCES person (visit, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX item_ride_vehicle ON item_ride (visit, vehicle) WHERE vehicle IS NOT NULL;
CREATE INDEX item_ride_expected_delegation ON item_ride_expected (visit, delegation) WHERE delegation IS NOT NULL;
CREATE INDEX item_ride_expected_group ON item_ride_expected (visit, "group") WHERE "group" IS NOT NULL;
CREATE INDEX item_ride_expected_person ON item_ride_expected (visit, person) WHERE person IS NOT NULL;
