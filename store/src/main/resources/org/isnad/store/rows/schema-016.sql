-- The day of an article whose page's clock is wrong, by its copy tree; corrections with what is known of when: told anew with the stories.
DROP TABLE placement;
CREATE TABLE placement (
  article TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  event TEXT NOT NULL,
  story TEXT NOT NULL,
  origin TEXT NOT NULL,
  copy INTEGER NOT NULL,
  json TEXT NOT NULL,
  day TEXT
);
CREATE INDEX placement_story ON placement (story, position);
CREATE INDEX placement_origin ON placement (origin);
DELETE FROM correction;
DELETE FROM state WHERE name = 'threaded';
