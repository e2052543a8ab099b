package org.isnad.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Gives the articles of lines of JSON ids of their own. Of several articles with one id the first keeps it and the others go by it
 * with a number added, so that nothing is lost; the same article again is told. Ids and dates that cannot be right are warned
 * of. For one thread.
 */
public final class ArticleIds {
    /** Before that day nobody published on the web. */
    private static final LocalDate WEB = LocalDate.of(1994, 1, 1);

    private static final int MOST_WARNINGS = 20;

    private final Workshop workshop;
    private final @Nullable Function<String, Optional<Article>> store;

    /** Where it is later than here it may be tomorrow already. */
    private final LocalDate tomorrow;

    private final Map<String, Holder> holders = new HashMap<>();
    private int warnings;

    private ArticleIds(Workshop workshop, @Nullable Function<String, Optional<Article>> store) {
        this.workshop = workshop;
        this.store = store;
        this.tomorrow = tomorrow(workshop);
    }

    /** For lines that stand by themselves: every article that differs is another. */
    public static ArticleIds ofLines(Workshop workshop) {
        return new ArticleIds(workshop, null);
    }

    /**
     * For lines that go to a store: an article of the same address is a version of the one before, and so is one of the same outlet
     * with the same text or, where an address is missing, the same headline.
     *
     * @param standing the article that has an id there
     */
    public static ArticleIds into(Workshop workshop, Function<String, Optional<Article>> standing) {
        return new ArticleIds(workshop, standing);
    }

    /** How an article stands to those before it. */
    public enum Relation {
        /** Nothing like it was met, or it goes by an id of its own now. */
        NEW,
        /** It is there already, down to its date. */
        SAME,
        /** It is another version of what has the id. */
        VERSION
    }

    /** An article with the id it goes by. */
    public record Identified(Article article, Relation relation) {}

    /** Who has an id: what was met of it last, and where; from the store where the place is null. */
    private record Holder(
            @Nullable String place,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            int text,
            int content) {
        static Holder of(@Nullable String place, Article article) {
            String text = article.text();
            int content = Objects.hash(
                    article.outlet(),
                    article.url(),
                    article.title(),
                    article.published(),
                    article.publishedText(),
                    text);
            return new Holder(place, article.url(), article.outlet(), article.title(), text.hashCode(), content);
        }

        boolean isVersionOf(Holder other) {
            boolean bothAddressed = url != null && other.url != null;
            if (bothAddressed && Objects.equals(url, other.url)) {
                return true;
            }
            boolean sameTitle = title != null && title.equals(other.title);
            return Objects.equals(outlet, other.outlet) && (text == other.text || (!bothAddressed && sameTitle));
        }
    }

    /** The last day that it can be anywhere now. */
    public static LocalDate tomorrow(Workshop workshop) {
        return LocalDate.ofInstant(workshop.shell().clock().instant(), ZoneOffset.UTC)
                .plusDays(1);
    }

    /** The article of a line with the id it goes by from here on. */
    public Identified identified(String place, Article article) {
        Holder own = Holder.of(place, article);
        Holder first = holder(article.id());
        String id = article.id();
        for (int further = 2; isAnothers(id, own); further++) {
            id = article.id() + "#" + further;
        }
        Holder before = holder(id);
        Relation relation =
                before == null ? Relation.NEW : before.content() == own.content() ? Relation.SAME : Relation.VERSION;
        if (before != null && relation == Relation.SAME) {
            warnOfSame(place, article.id(), before);
        } else {
            if (before == null && first != null) {
                warn("lines.duplicate", place, article.id(), placed(first), id);
            }
            warnOfDate(place, article);
            warnOfNoText(place, article);
            holders.put(id, own);
        }
        return new Identified(article.toBuilder().id(id).build(), relation);
    }

    private boolean isAnothers(String id, Holder own) {
        Holder holder = holder(id);
        return holder != null && holder.content() != own.content() && !(store != null && own.isVersionOf(holder));
    }

    private @Nullable Holder holder(String id) {
        Holder met = holders.get(id);
        if (met != null || store == null) {
            return met;
        }
        return store.apply(id).map(article -> Holder.of(null, article)).orElse(null);
    }

    private String placed(Holder holder) {
        return holder.place() == null ? workshop.messages().of("lines.store") : holder.place();
    }

    /** What was read on an earlier day is no fault of these lines. */
    private void warnOfSame(String place, String id, Holder before) {
        if (before.place() != null) {
            warn("lines.same", place, id, before.place());
        }
    }

    private void warnOfDate(String place, Article article) {
        When published = article.published();
        if (published == null) {
            Stream.ofNullable(article.publishedText()).forEach(told -> warn("lines.date", place, article.id(), told));
        } else if (published.date().isAfter(tomorrow)) {
            warn("lines.future", place, article.id(), published);
        } else if (published.date().isBefore(WEB)) {
            warn("lines.past", place, article.id(), published);
        }
    }

    private void warnOfNoText(String place, Article article) {
        if (article.text().isBlank()) {
            warn("lines.no-text", place, article.id());
        }
    }

    /** Warns of a line; of more than twenty the rest is only counted. */
    private void warn(String key, Object... arguments) {
        if (++warnings <= MOST_WARNINGS) {
            workshop.warn(key, arguments);
        }
    }

    /** Tells how many warnings were not printed. */
    public void end() {
        if (warnings > MOST_WARNINGS) {
            workshop.warn("lines.more", warnings - MOST_WARNINGS);
        }
    }
}
