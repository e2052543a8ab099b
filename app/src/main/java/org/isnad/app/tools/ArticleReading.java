package org.isnad.app.tools;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.Pipeline;
import org.isnad.Rejected;
import org.isnad.When;
import org.isnad.app.Workshop;

/**
 * Articles of a file of JSON lines; lines that hold none are listed as rejected. Of several articles with one id the first keeps it
 * and the others go by it with a number added, so that nothing is lost; the same article again is passed over. Ids and dates
 * that cannot be right are warned of. For one thread.
 */
final class ArticleReading {
    /** Before that day nobody published on the web. */
    private static final LocalDate WEB = LocalDate.of(1994, 1, 1);

    private final Workshop workshop;
    private final Pipeline pipeline;
    private final String path;
    private static final int MOST_WARNINGS = 20;

    /** Where it is later than here it may be tomorrow already. */
    private final LocalDate tomorrow;

    private final Map<String, Seen> seen = new HashMap<>();
    private int warnings;

    ArticleReading(Workshop workshop, Pipeline pipeline, String path) {
        this.workshop = workshop;
        this.pipeline = pipeline;
        this.path = path;
        this.tomorrow = LocalDate.ofInstant(workshop.shell().clock().instant(), ZoneOffset.UTC)
                .plusDays(1);
    }

    /** Where an id was first met, and what its article says. */
    private record Seen(int line, int content) {}

    /** The article of a line, or empty after it was listed or passed over. */
    Optional<Article> article(int number, String line) {
        Optional<Article> article = pipeline.line(line);
        if (article.isEmpty()) {
            workshop.reject(new Rejected(
                    path + ":" + number, Rejected.Reason.UNREADABLE, "not a JSON object with an id and a text"));
        }
        return article.flatMap(read -> identified(number, read));
    }

    private Optional<Article> identified(int number, Article article) {
        int content = article.toBuilder().id("").build().hashCode();
        Seen first = seen.putIfAbsent(article.id(), new Seen(number, content));
        if (first != null && first.content() == content) {
            warn("lines.same", path, number, article.id(), first.line());
            return Optional.empty();
        }
        Article own = first == null ? article : renamed(number, article, content, first.line());
        warnOfDate(number, own);
        return Optional.of(own);
    }

    private Article renamed(int number, Article article, int content, int first) {
        int further = 2;
        while (seen.putIfAbsent(article.id() + "#" + further, new Seen(number, content)) != null) {
            further++;
        }
        String id = article.id() + "#" + further;
        warn("lines.duplicate", path, number, article.id(), first, id);
        return article.toBuilder().id(id).build();
    }

    private void warnOfDate(int number, Article article) {
        When published = article.published();
        String told = article.publishedText();
        if (published == null) {
            if (told != null) {
                warn("lines.date", path, number, article.id(), told);
            }
        } else if (published.date().isAfter(tomorrow)) {
            warn("lines.future", path, number, article.id(), published);
        } else if (published.date().isBefore(WEB)) {
            warn("lines.past", path, number, article.id(), published);
        }
    }

    /** Warns of a line; of more than twenty the rest is only counted. */
    private void warn(String key, Object... arguments) {
        if (++warnings <= MOST_WARNINGS) {
            workshop.warn(key, arguments);
        }
    }

    /** Tells how many warnings were not printed. */
    void end() {
        if (warnings > MOST_WARNINGS) {
            workshop.warn("lines.more", warnings - MOST_WARNINGS);
        }
    }

    /** Lists a line whose article could not be worked on. */
    void reject(int number, Throwable fault) {
        workshop.reject(Rejected.because(path + ":" + number, fault));
    }
}
