-- What answered saved searches: the first article of each development.
DROP TABLE IF EXISTS alert;
CREATE TABLE alert (search TEXT NOT NULL, article TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (search, article));
CREATE INDEX alert_newest ON alert (sequence);
