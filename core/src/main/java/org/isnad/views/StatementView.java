package org.isnad.views;

import org.isnad.Statement;

/** A statement with its words and the article it stands in. */
public record StatementView(Statement statement, String words, ArticleCard article) {}
