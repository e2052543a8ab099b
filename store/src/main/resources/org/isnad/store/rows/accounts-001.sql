-- Accounts, what is open under them, tokens of programs, and what happened. Nothing here can be derived from pages.
CREATE TABLE account (
  name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, disabled INTEGER NOT NULL DEFAULT 0, made INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE session (
  digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account (name), begun INTEGER NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_account ON session (account);
CREATE TABLE token (
  digest TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, scope TEXT NOT NULL, made INTEGER NOT NULL, used INTEGER
) WITHOUT ROWID;
CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, how TEXT NOT NULL, act TEXT NOT NULL,
  subject TEXT NOT NULL, address TEXT NOT NULL
);
-- What was recorded stays as it is.
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
