-- The articles of an outlet, for its page.
CREATE INDEX IF NOT EXISTS article_outlet ON article (outlet, second);
