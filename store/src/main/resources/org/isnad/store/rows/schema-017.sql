-- The section that an outlet files an article under, for lists of sections.
ALTER TABLE article ADD COLUMN section TEXT GENERATED ALWAYS AS (json_extract(json, '$.section')) VIRTUAL;
CREATE INDEX article_section ON article (section, second DESC, nano DESC, id) WHERE section IS NOT NULL;
