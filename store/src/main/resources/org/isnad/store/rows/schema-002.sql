-- article.second and article.nano are now the latest instant that the event time can mean, the order of the stream.
-- All rows that follow from pages are read again from the archive; those of stories stay until stories are made anew, so
-- that ids once shown still lead somewhere.
DELETE FROM page;
DELETE FROM rejected;
DELETE FROM article;
DELETE FROM mention;
DELETE FROM statement;
DELETE FROM date_mention;
DELETE FROM state;
