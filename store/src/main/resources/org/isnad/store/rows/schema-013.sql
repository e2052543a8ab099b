-- What articles that were put together from texts of several origins took, and the origin of each.
CREATE TABLE IF NOT EXISTS part (article TEXT NOT NULL, of TEXT NOT NULL, origin TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS part_article ON part (article);
CREATE INDEX IF NOT EXISTS part_origin ON part (origin);
