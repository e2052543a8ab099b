-- Which records a file of the archive should have, so that opening sees when any of them was cut.
CREATE INDEX IF NOT EXISTS page_place ON page (file, end);
