-- By which version of lexicon and rules a page was read, so that only what an older one made need be read again.
CREATE TABLE IF NOT EXISTS made (sequence INTEGER PRIMARY KEY, version TEXT NOT NULL);
