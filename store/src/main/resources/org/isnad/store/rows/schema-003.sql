-- Which memory an article was read with: the digest of the epoch before its day; empty for none. All memories are to be learnt
-- anew: 'touched' is the first day of event time, as an epoch day, whose articles have changed since memories were last learnt.
ALTER TABLE article ADD COLUMN memory TEXT NOT NULL DEFAULT '';
INSERT OR REPLACE INTO state VALUES ('touched', -9999999);
DELETE FROM state WHERE name = 'threaded';
