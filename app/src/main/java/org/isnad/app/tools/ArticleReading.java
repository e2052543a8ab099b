package org.isnad.app.tools;

import java.util.Optional;
import org.isnad.Article;
import org.isnad.Pipeline;
import org.isnad.Rejected;
import org.isnad.app.ArticleIds;
import org.isnad.app.Workshop;
import org.isnad.article.ArticleLine;

/**
 * Articles of a file of JSON lines, each under an id of its own; lines that hold none are listed as rejected, and the same article
 * again is passed over. For one thread.
 */
final class ArticleReading {
    private final Workshop workshop;
    private final Pipeline pipeline;
    private final String path;
    private final ArticleIds ids;

    ArticleReading(Workshop workshop, Pipeline pipeline, String path) {
        this.workshop = workshop;
        this.pipeline = pipeline;
        this.path = path;
        this.ids = ArticleIds.ofLines(workshop);
    }

    /** The article of a line, or empty after it was listed or passed over. */
    Optional<Article> article(int number, String line) {
        Optional<Article> article = pipeline.line(line);
        if (article.isEmpty()) {
            workshop.reject(new Rejected(place(number), Rejected.Reason.UNREADABLE, ArticleLine.NEEDED));
        }
        return article.map(read -> ids.identified(place(number), read))
                .filter(identified -> identified.relation() != ArticleIds.Relation.SAME)
                .map(ArticleIds.Identified::article);
    }

    private String place(int number) {
        return path + ":" + number;
    }

    /** Tells how many warnings were not printed. */
    void end() {
        ids.end();
    }

    /** Lists a line whose article could not be worked on. */
    void reject(int number, Throwable fault) {
        workshop.reject(Rejected.because(place(number), fault));
    }
}
