-- What notices of corrections put right, and whom that reached: told anew with the stories.
CREATE TABLE IF NOT EXISTS correction (notice TEXT PRIMARY KEY, of TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS correction_of ON correction (of);
DELETE FROM state WHERE name = 'threaded';
