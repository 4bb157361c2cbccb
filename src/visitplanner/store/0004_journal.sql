-- The history of drafts. Each command that changes one is an entry; triggers, which `migrate` makes from the tables as they
-- stand, note each row that it changes, so that nothing can change without the history knowing.
--
-- `kind`: change, undo, redo, publish, forget. `about`: for undo and redo the entry that is taken back or done again, for publish the
-- revision. `is_open` is 1 while the command's transaction lasts, and NULL ever after. A visit may be gone, so it is no reference.
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  visit TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, command TEXT NOT NULL, reason TEXT NOT NULL,
  kind TEXT NOT NULL, about INTEGER,
  is_open INTEGER CHECK (is_open = 1)
) STRICT;

CREATE UNIQUE INDEX entry_open ON entry (is_open) WHERE is_open IS NOT NULL;
CREATE INDEX entry_visit ON entry (visit, number);

-- One row that an entry changed: its table and primary key, and what stood there before and after, as JSON without NULLs.
CREATE TABLE entry_row (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL, "table" TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT,
  FOREIGN KEY (entry) REFERENCES entry (number)
) STRICT;

CREATE INDEX entry_row_entry ON entry_row (entry);

-- The items of a day in their order, so that one of them is changed without reading the others.
CREATE INDEX item_day ON item (visit, start_day, position);
