-- Whole chains, made with the stories: what was said with all its wordings, where articles have their texts from, who stands where.
DROP TABLE IF EXISTS utterance;
CREATE TABLE utterance (id TEXT PRIMARY KEY, story TEXT, json TEXT NOT NULL);
CREATE INDEX utterance_story ON utterance (story);

-- Which utterance a statement is a wording of.
DROP TABLE IF EXISTS wording;
CREATE TABLE wording (statement TEXT PRIMARY KEY, utterance TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX wording_utterance ON wording (utterance);

DROP TABLE IF EXISTS positions;
CREATE TABLE positions (story TEXT PRIMARY KEY, json TEXT NOT NULL);
DROP TABLE IF EXISTS provenance;
CREATE TABLE provenance (article TEXT PRIMARY KEY, json TEXT NOT NULL);

-- Statements that a reader reported as wrong.
DROP TABLE IF EXISTS reported;
CREATE TABLE reported (statement TEXT PRIMARY KEY) WITHOUT ROWID;
DELETE FROM state WHERE name = 'threaded';
