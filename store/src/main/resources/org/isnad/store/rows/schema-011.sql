-- Pages whose bodies were let go after their time, and what the texts of their articles are compared by from then on.
CREATE TABLE IF NOT EXISTS kept (sequence INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS gist (article TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
