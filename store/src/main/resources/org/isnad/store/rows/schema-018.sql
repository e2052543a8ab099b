-- How many rows there are of what the front page counts, kept by triggers: a step that makes one of these tables anew makes its triggers
-- anew too. And stories in the order that they are listed in.
CREATE TABLE held (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO held SELECT 'page', count(*) FROM page UNION ALL SELECT 'article', count(*) FROM article UNION ALL SELECT 'story', count(*) FROM story UNION ALL SELECT 'statement', count(*) FROM statement UNION ALL SELECT 'rejected', count(*) FROM rejected;
CREATE TRIGGER held_page_in AFTER INSERT ON page BEGIN UPDATE held SET number = number + 1 WHERE name = 'page'; END;
CREATE TRIGGER held_page_out AFTER DELETE ON page BEGIN UPDATE held SET number = number - 1 WHERE name = 'page'; END;
CREATE TRIGGER held_article_in AFTER INSERT ON article BEGIN UPDATE held SET number = number + 1 WHERE name = 'article'; END;
CREATE TRIGGER held_article_out AFTER DELETE ON article BEGIN UPDATE held SET number = number - 1 WHERE name = 'article'; END;
CREATE TRIGGER held_story_in AFTER INSERT ON story BEGIN UPDATE held SET number = number + 1 WHERE name = 'story'; END;
CREATE TRIGGER held_story_out AFTER DELETE ON story BEGIN UPDATE held SET number = number - 1 WHERE name = 'story'; END;
CREATE TRIGGER held_statement_in AFTER INSERT ON statement BEGIN UPDATE held SET number = number + 1 WHERE name = 'statement'; END;
CREATE TRIGGER held_statement_out AFTER DELETE ON statement BEGIN UPDATE held SET number = number - 1 WHERE name = 'statement'; END;
CREATE TRIGGER held_rejected_in AFTER INSERT ON rejected BEGIN UPDATE held SET number = number + 1 WHERE name = 'rejected'; END;
CREATE TRIGGER held_rejected_out AFTER DELETE ON rejected BEGIN UPDATE held SET number = number - 1 WHERE name = 'rejected'; END;
DROP INDEX story_heat;
CREATE INDEX story_order ON story (heat DESC, last DESC, id) WHERE NOT muted;
