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
  outcome TEXT,
  backlog INTEGER NOT NULL DEFAULT 0,
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

-- What a source gave on a day (UTC); the bits of "hours" are those in which a list of it answered.
CREATE TABLE IF NOT EXISTS day (
  source TEXT NOT NULL,
  day TEXT NOT NULL,
  found INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  hours INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (source, day)
) WITHOUT ROWID;

-- What became of pages, by the day on which a list first named them; "backlog" is what a source's first visit found.
CREATE TABLE IF NOT EXISTS outcome (
  source TEXT NOT NULL,
  day TEXT NOT NULL,
  backlog INTEGER NOT NULL,
  kind TEXT NOT NULL,
  pages INTEGER NOT NULL,
  PRIMARY KEY (source, day, backlog, kind)
) WITHOUT ROWID;

-- What is watched now: "place" is a site's address or a folder; "lists" are those its file names, a line each.
CREATE TABLE IF NOT EXISTS plan (
  place TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  folder INTEGER NOT NULL,
  lists TEXT NOT NULL
) WITHOUT ROWID;
