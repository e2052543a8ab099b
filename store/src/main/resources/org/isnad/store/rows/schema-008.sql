-- What stories come to, and what is similar to articles; stories are ordered by how they move. Stories are made anew.
DROP TABLE IF EXISTS account;
CREATE TABLE account (story TEXT PRIMARY KEY, json TEXT NOT NULL);
DROP TABLE IF EXISTS similar;
CREATE TABLE similar (article TEXT PRIMARY KEY, json TEXT NOT NULL);
DROP TABLE story;
CREATE TABLE story (
  id TEXT PRIMARY KEY, last INTEGER, heat REAL NOT NULL, json TEXT NOT NULL, card TEXT NOT NULL, muted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX story_heat ON story (heat);
DELETE FROM state WHERE name = 'threaded';
