-- Editors can take a story out of the lists; events tell their kind: stories are made anew.
DROP TABLE story;
CREATE TABLE story (
  id TEXT PRIMARY KEY, last INTEGER, json TEXT NOT NULL, card TEXT NOT NULL, muted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX story_last ON story (last);
DELETE FROM state WHERE name = 'threaded';
