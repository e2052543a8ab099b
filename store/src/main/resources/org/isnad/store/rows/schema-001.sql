-- The first schema. JSON columns hold whole records of the vocabulary; plain columns are what is asked by.

-- How far this database has come: 'applied' and 'threaded' are sequence numbers.
CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

-- One row a record of the archive.
CREATE TABLE page (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  archived TEXT NOT NULL,
  file INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  json TEXT
);

CREATE TABLE rejected (
  sequence INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL
);

-- second and nano are event time as an instant; both null when the article is undated.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  place INTEGER NOT NULL,
  version TEXT NOT NULL,
  second INTEGER,
  nano INTEGER,
  moment TEXT,
  dated INTEGER NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT,
  credit TEXT,
  url TEXT,
  json TEXT NOT NULL,
  facts TEXT NOT NULL
);
CREATE INDEX article_sequence ON article (sequence);
CREATE INDEX article_time ON article (second, nano, id);

CREATE TABLE mention (
  article TEXT NOT NULL,
  entity TEXT NOT NULL,
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  spelling TEXT NOT NULL,
  normal TEXT NOT NULL,
  canonical TEXT NOT NULL,
  role TEXT
);
CREATE INDEX mention_article ON mention (article);
CREATE INDEX mention_entity ON mention (entity);
CREATE INDEX mention_normal ON mention (normal);
CREATE INDEX mention_canonical ON mention (canonical);

CREATE TABLE statement (
  id TEXT NOT NULL,
  article TEXT NOT NULL,
  position INTEGER NOT NULL,
  entity TEXT,
  speaker TEXT,
  day TEXT,
  outlet TEXT,
  words TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_article ON statement (article);
CREATE INDEX statement_entity ON statement (entity);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_day ON statement (day);

CREATE TABLE date_mention (article TEXT NOT NULL, value TEXT NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL);
CREATE INDEX date_mention_article ON date_mention (article);
CREATE INDEX date_mention_value ON date_mention (value);

CREATE TABLE placement (
  article TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  event TEXT NOT NULL,
  story TEXT NOT NULL,
  origin TEXT NOT NULL,
  copy INTEGER NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX placement_story ON placement (story, position);
CREATE INDEX placement_origin ON placement (origin);

CREATE TABLE copy (article TEXT NOT NULL, of TEXT NOT NULL, share REAL NOT NULL, near REAL NOT NULL);
CREATE INDEX copy_article ON copy (article);
CREATE INDEX copy_of ON copy (of);

CREATE TABLE event (id TEXT PRIMARY KEY, story TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX event_story ON event (story);

CREATE TABLE story (id TEXT PRIMARY KEY, last INTEGER, json TEXT NOT NULL, card TEXT NOT NULL);
CREATE INDEX story_last ON story (last);

-- Ids that no longer stand for anything themselves.
CREATE TABLE redirect (old TEXT PRIMARY KEY, now TEXT NOT NULL);

CREATE TABLE change (position INTEGER PRIMARY KEY, story TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX change_story ON change (story, position);
