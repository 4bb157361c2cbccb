-- How the two languages of a paper stand, if not as usual: it tells two prints apart, and so belongs to the key.
CREATE TABLE print_with_layout (
  visit TEXT NOT NULL, document TEXT NOT NULL, reader TEXT NOT NULL, subject TEXT NOT NULL, languages TEXT NOT NULL, level TEXT NOT NULL,
  days TEXT NOT NULL, rule TEXT NOT NULL, paper TEXT NOT NULL, layout TEXT NOT NULL, path TEXT NOT NULL, revision INTEGER NOT NULL,
  digest TEXT NOT NULL, printed TEXT NOT NULL,
  PRIMARY KEY (visit, document, reader, subject, languages, level, days, rule, paper, layout),
  FOREIGN KEY (visit) REFERENCES visit (id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO print_with_layout (visit, document, reader, subject, languages, level, days, rule, paper, layout, path, revision, digest, printed)
SELECT visit, document, reader, subject, languages, level, days, rule, paper, '', path, revision, digest, printed FROM print;

DROP TABLE print;

ALTER TABLE print_with_layout RENAME TO print;
