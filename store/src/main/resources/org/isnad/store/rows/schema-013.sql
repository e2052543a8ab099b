-- What articles that were put together from texts of several origins took, and the origin of each.
CREATE TABLE part (article TEXT NOT NULL, of TEXT NOT NULL, origin TEXT NOT NULL);
CREATE INDEX part_article ON part (article);
CREATE INDEX part_origin ON part (origin);
