-- The day of an article whose page's clock is wrong, by its copy tree; corrections with what is known of when: told anew with the stories.
ALTER TABLE placement ADD COLUMN day TEXT;
DELETE FROM correction;
DELETE FROM state WHERE name = 'threaded';
