-- What takes long to find and pages show: the copy trees of large families, how outlets copy, in whose stories' matrices somebody stands. Made with
-- the stories; what is not there is found when it is asked for.
CREATE TABLE tree (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE outlet (name TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE actor (entity TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (entity, story)) WITHOUT ROWID;
INSERT OR IGNORE INTO actor SELECT json_extract(a.value, '$.entity'), p.story FROM positions p, json_each(p.json, '$.actors') a WHERE json_extract(a.value, '$.entity') IS NOT NULL;
