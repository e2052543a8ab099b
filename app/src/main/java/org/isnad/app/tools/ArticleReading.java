package org.isnad.app.tools;

import java.util.Optional;
import org.isnad.Article;
import org.isnad.Rejected;
import org.isnad.app.Workshop;
import org.isnad.article.ArticleLine;

/** Articles of a file of JSON lines; lines that hold none are listed as rejected. */
final class ArticleReading {
    private final Workshop workshop;
    private final String path;

    ArticleReading(Workshop workshop, String path) {
        this.workshop = workshop;
        this.path = path;
    }

    /** The article of a line, or empty after it was listed. */
    Optional<Article> article(int number, String line) {
        Optional<Article> article = ArticleLine.parse(line);
        if (article.isEmpty()) {
            workshop.reject(new Rejected(
                    path + ":" + number, Rejected.Reason.UNREADABLE, "not a JSON object with an id and a text"));
        }
        return article;
    }

    /** Lists a line whose article could not be worked on. */
    void reject(int number, Throwable fault) {
        workshop.reject(Rejected.because(path + ":" + number, fault));
    }
}
