-- What holds for the whole database rather than for one visit: which visit is current, the address that feeds are served at.
CREATE TABLE setting (
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (name)
) STRICT, WITHOUT ROWID;
