-- Version 1: what we know of the photos. Paths are bytes, relative to their root. Times are ISO text.

-- 'identity' of this catalog, 'generation' (grows with every change), 'pack' (whose vectors `status` speaks of)
CREATE TABLE settings (
  key   TEXT PRIMARY KEY NOT NULL,
  value NOT NULL
) WITHOUT ROWID;
INSERT INTO settings VALUES ('identity', lower(hex(randomblob(16)))), ('generation', 0), ('pack', '');

-- Folders the user added. A root is known by its path, its device and its file system's id together with the
-- photos below it that are known: never by a file in the user's folder.
CREATE TABLE roots (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  path       BLOB NOT NULL UNIQUE,
  whole      INTEGER NOT NULL,            -- 0: only the files named, not the whole folder
  online     INTEGER NOT NULL DEFAULT 1,
  device     INTEGER NOT NULL DEFAULT 0,
  filesystem INTEGER NOT NULL DEFAULT 0
);

-- status: 0 pending, 1 indexed, 2 failed, 3 away, 4 gone. Ids are never used again.
CREATE TABLE photos (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  root       INTEGER NOT NULL REFERENCES roots (id),
  path       BLOB NOT NULL,
  extension  TEXT NOT NULL,
  status     INTEGER NOT NULL DEFAULT 0,
  shown_at   TEXT NOT NULL,               -- when taken, else when the file was last changed: the order of lists
  size       INTEGER NOT NULL,
  mtime_ns   INTEGER NOT NULL,
  inode      INTEGER NOT NULL,
  device     INTEGER NOT NULL,
  settled    INTEGER NOT NULL DEFAULT 0,  -- 0: read so soon after its last change that the time proves nothing
  hash       BLOB,                        -- XXH3-128 of the bytes, once they were read
  code       TEXT NOT NULL DEFAULT '',
  message    TEXT NOT NULL DEFAULT '',
  width      INTEGER NOT NULL DEFAULT 0,
  height     INTEGER NOT NULL DEFAULT 0,
  taken      TEXT NOT NULL DEFAULT '',
  camera     TEXT NOT NULL DEFAULT '',
  latitude   REAL,
  longitude  REAL,
  place      TEXT NOT NULL DEFAULT '',
  rating     INTEGER,
  keywords   TEXT NOT NULL DEFAULT '',    -- one a line
  caption    TEXT NOT NULL DEFAULT '',
  gone_at    TEXT,                        -- when it was found missing
  generation INTEGER NOT NULL
);
CREATE UNIQUE INDEX photos_by_path ON photos (root, path);
CREATE INDEX photos_by_time ON photos (shown_at, status);
CREATE INDEX photos_by_state ON photos (status, root);
CREATE INDEX photos_by_hash ON photos (hash) WHERE hash IS NOT NULL;
