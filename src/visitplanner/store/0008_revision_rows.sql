-- Revisions as rows of an ordinary table. As WITHOUT ROWID, their key stood with megabytes of content in one tree, and each look for
-- a revision, as the check of each stamp's reference, read a whole one: 10,000 items took 37 seconds to publish. The triggers go with
-- the old table, and are made again as they stood in 0001 and 0007.
CREATE TABLE revision_as_rows (
  visit TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0), published TEXT NOT NULL, reason TEXT NOT NULL,
  digest TEXT NOT NULL, content_sha256 TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (visit, number),
  FOREIGN KEY (visit) REFERENCES visit (id)
) STRICT;

INSERT INTO revision_as_rows (visit, number, published, reason, digest, content_sha256, content)
SELECT visit, number, published, reason, digest, content_sha256, content FROM revision ORDER BY visit, number;

DROP TABLE revision;

ALTER TABLE revision_as_rows RENAME TO revision;

CREATE TRIGGER revision_is_not_updated BEFORE UPDATE ON revision
WHEN NOT (
  EXISTS (SELECT 1 FROM entry WHERE is_open = 1 AND kind = 'forget' AND visit = OLD.visit)
  AND (NEW.visit, NEW.number, NEW.published, NEW.reason, NEW.digest) = (OLD.visit, OLD.number, OLD.published, OLD.reason, OLD.digest)
) BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision BEGIN
  SELECT RAISE(ABORT, 'a revision is never deleted');
END;

-- INSERT OR REPLACE deletes without firing a trigger on DELETE. A row's own number could be replaced as its key could.
CREATE TRIGGER revision_is_not_replaced BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE visit = NEW.visit AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM revision WHERE rowid = NEW.rowid) BEGIN
  SELECT RAISE(ABORT, 'a revision is never replaced');
END;
