-- What watching must not forget. Times are seconds since 1970.
CREATE TABLE IF NOT EXISTS list (
  url TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  due INTEGER NOT NULL,
  visited INTEGER,
  success INTEGER,
  rhythm TEXT NOT NULL,
  etag TEXT,
  modified TEXT,
  fails INTEGER NOT NULL DEFAULT 0,
  trouble TEXT,
  detail TEXT,
  quality TEXT NOT NULL DEFAULT '',
  parent TEXT
) WITHOUT ROWID;

-- A page by the key that its twins share.
CREATE TABLE IF NOT EXISTS address (
  key TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  list TEXT NOT NULL,
  state TEXT NOT NULL,
  mark TEXT NOT NULL,
  first INTEGER NOT NULL,
  fetched INTEGER,
  revisit INTEGER,
  visits INTEGER NOT NULL DEFAULT 0,
  etag TEXT,
  modified TEXT,
  page TEXT,
  print TEXT,
  title TEXT,
  text TEXT,
  handing TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS address_revisit ON address (list, revisit) WHERE revisit IS NOT NULL;
CREATE INDEX IF NOT EXISTS address_state ON address (state) WHERE state = 'handing';

-- The wordings that an address had, when it had more than one.
CREATE TABLE IF NOT EXISTS version (
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  page TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (key, number)
) WITHOUT ROWID;

-- How Isnad stands with hosts: ages in milliseconds as of "at".
CREATE TABLE IF NOT EXISTS host (
  host TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  alone INTEGER NOT NULL,
  ages TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS day (
  source TEXT NOT NULL,
  day TEXT NOT NULL,
  found INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  PRIMARY KEY (source, day)
) WITHOUT ROWID;
