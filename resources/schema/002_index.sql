-- Version 2: which photos have vectors, per model pack, so that switching packs keeps the old ones.
CREATE TABLE packs (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE               -- hash of the pack's files
);

-- tag: first 8 bytes of the hash of the bytes that were encoded
CREATE TABLE indexed (
  photo INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
  pack  INTEGER NOT NULL REFERENCES packs (id),
  tag   INTEGER NOT NULL,
  PRIMARY KEY (photo, pack)
) WITHOUT ROWID;
