-- Where alerts are delivered, what waits to be told, what is to be sent and every try; quiet hours. Moments are in milliseconds.
CREATE TABLE subscription (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, address TEXT NOT NULL, owner TEXT NOT NULL,
  searches TEXT NOT NULL, pace TEXT NOT NULL, at TEXT NOT NULL, day INTEGER NOT NULL, zone TEXT NOT NULL, language TEXT NOT NULL,
  stopped TEXT, made INTEGER NOT NULL, secret TEXT NOT NULL, former TEXT, former_until INTEGER, reached INTEGER NOT NULL
);
CREATE TABLE held (
  number INTEGER PRIMARY KEY AUTOINCREMENT, subscription TEXT NOT NULL, search TEXT NOT NULL, article TEXT NOT NULL,
  due INTEGER NOT NULL, gathered INTEGER NOT NULL
);
CREATE INDEX held_due ON held (due);
CREATE TABLE message (
  number INTEGER PRIMARY KEY AUTOINCREMENT, subscription TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
  state TEXT NOT NULL, tries INTEGER NOT NULL, made INTEGER NOT NULL, due INTEGER NOT NULL, leased INTEGER NOT NULL DEFAULT 0,
  UNIQUE (subscription, id)
);
CREATE INDEX message_due ON message (state, due);
CREATE TABLE attempt (
  number INTEGER PRIMARY KEY AUTOINCREMENT, message INTEGER NOT NULL, at INTEGER NOT NULL, status INTEGER NOT NULL,
  outcome TEXT NOT NULL, millis INTEGER NOT NULL
);
CREATE INDEX attempt_message ON attempt (message);
CREATE TABLE quiet (
  whose TEXT PRIMARY KEY, begins TEXT NOT NULL, ends TEXT NOT NULL, zone TEXT NOT NULL, breaking INTEGER NOT NULL
) WITHOUT ROWID;
