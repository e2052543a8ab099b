-- What notices of corrections put right, and whom that reached.
CREATE TABLE correction (notice TEXT PRIMARY KEY, of TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX correction_of ON correction (of);
