-- How many outlets and independent sources an utterance has, beside its record: pages of stories tell it of hundreds.
ALTER TABLE utterance ADD COLUMN outlets INTEGER NOT NULL DEFAULT 0;
ALTER TABLE utterance ADD COLUMN independent INTEGER NOT NULL DEFAULT 0;
UPDATE utterance SET outlets = json_extract(json, '$.sources.outlets'), independent = json_array_length(json, '$.sources.origins');
