-- Which papers were last made for whom, so that those that are out of date can be found. docs/print.md explains it.
-- One row a part of a document (a day, a person ...): its choice of languages, level, days, order of precedence and size, in which
-- file it went out, from which revision, and the SHA-256 of what it said.
CREATE TABLE print (
  visit TEXT NOT NULL, document TEXT NOT NULL, reader TEXT NOT NULL, subject TEXT NOT NULL, languages TEXT NOT NULL, level TEXT NOT NULL,
  days TEXT NOT NULL, rule TEXT NOT NULL, paper TEXT NOT NULL, path TEXT NOT NULL, revision INTEGER NOT NULL, digest TEXT NOT NULL,
  printed TEXT NOT NULL,
  PRIMARY KEY (visit, document, reader, subject, languages, level, days, rule, paper),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
