-- Editors can take a story out of the lists; events tell their kind: stories are made anew.
ALTER TABLE story ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;
DELETE FROM state WHERE name = 'threaded';
