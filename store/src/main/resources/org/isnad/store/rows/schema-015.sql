-- Outlets and independent origins of each story, where the copy trees put its articles: told anew with the stories.
ALTER TABLE story ADD COLUMN sources TEXT NOT NULL DEFAULT '{"outlets":0,"origins":[]}';
DELETE FROM state WHERE name = 'threaded';
