-- What was deleted of whom, without the values. `facts` are the names of the deleted fields as a JSON array; `revisions` tells how many
-- published revisions they were taken out of.
CREATE TABLE deletion (
  entry INTEGER NOT NULL,
  visit TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)), revisions INTEGER NOT NULL,
  PRIMARY KEY (entry),
  FOREIGN KEY (entry) REFERENCES entry (number)
) STRICT, WITHOUT ROWID;

-- A revision is never changed, but for one thing that the law asks for: personal data is taken out of it. Only its content and the
-- sum of that may then differ, and only while the entry that deletes is open.
DROP TRIGGER revision_is_not_updated;

CREATE TRIGGER revision_is_not_updated BEFORE UPDATE ON revision
WHEN NOT (
  EXISTS (SELECT 1 FROM entry WHERE is_open = 1 AND kind = 'forget' AND visit = OLD.visit)
  AND (NEW.visit, NEW.number, NEW.published, NEW.reason, NEW.digest) = (OLD.visit, OLD.number, OLD.published, OLD.reason, OLD.digest)
) BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
