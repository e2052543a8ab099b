package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** All that a page states of itself beside its visible text, by field, in order of trust: JSON-LD, meta, microdata. Immutable. */
final class Claims {
    private final Names names;
    private final Head head;
    private final JsonLd.@Nullable Entry article;
    private final JsonLd.@Nullable Entry page;

    /** The names of {@code page-fields.tsv}. Safe for many threads. */
    static final class Names {
        private final Map<String, List<String>> byField = new HashMap<>();

        Names(Lexicon lexicon) {
            lexicon.table("page-fields.tsv").forEach(row -> byField.put(row.cell(1), row.values(0)));
        }
    }

    Claims(Names names, Head head) {
        this.names = names;
        this.head = head;
        JsonLd ld = JsonLd.read(head.scripts());
        String title = head.first("og:title", "twitter:title");
        String stated = title == null ? head.title() : title;
        article = ld.article(stated == null ? "" : stated);
        page = ld.page();
    }

    Head head() {
        return head;
    }

    /** Whether the page says of itself that it is an article: by JSON-LD, its kind or its time of publication. */
    boolean isArticle() {
        return article != null
                || "article".equals(head.first("og:type"))
                || !meta("published").isEmpty();
    }

    /** Whether JSON-LD describes live coverage (schema.org LiveBlogPosting). */
    boolean isLive() {
        return article != null && article.isLive();
    }

    /** Whether JSON-LD says that only subscribers read the whole article. */
    boolean isClosed() {
        return article != null && article.isClosed();
    }

    /** What JSON-LD of the article states under any of some keys. */
    List<Told> described(String... keys) {
        List<Told> out = new ArrayList<>();
        if (article != null) {
            for (String key : keys) {
                for (String value : article.names(key)) {
                    if (!value.isBlank()) {
                        out.add(new Told(value, "json-ld", key));
                    }
                }
            }
        }
        return out;
    }

    /** The people that JSON-LD of the article names under a key. */
    List<Told> people(String key) {
        List<Told> out = new ArrayList<>();
        if (article != null) {
            article.people(key).stream().filter(v -> !v.isBlank()).forEach(v -> out.add(new Told(v, "json-ld", key)));
        }
        return out;
    }

    /** The parts of the page's titles, one of which is often its site's name. */
    List<String> titleParts() {
        List<String> parts = new ArrayList<>();
        if (head.title() != null) {
            parts.addAll(Titles.parts(head.title()));
        }
        meta("title").forEach(told -> parts.addAll(Titles.parts(told.value())));
        return parts;
    }

    /** What JSON-LD of the page, not of the article, states under a key. */
    List<Told> ofPage(String key) {
        List<Told> out = new ArrayList<>();
        if (page != null) {
            page.names(key).stream()
                    .filter(v -> !v.isBlank())
                    .forEach(v -> out.add(new Told(v, "json-ld", "page " + key)));
        }
        return out;
    }

    /** What meta elements state for a field. */
    List<Told> meta(String field) {
        List<Told> out = new ArrayList<>();
        for (String name : names.byField.getOrDefault(field, List.of())) {
            for (String value : head.meta().getOrDefault(name, List.of())) {
                if (!value.isBlank()) {
                    out.add(new Told(value.strip(), "meta", name));
                }
            }
        }
        return out;
    }

    /** What microdata and RDFa state under a property. */
    List<Told> items(String property) {
        List<Told> out = new ArrayList<>();
        head.items().getOrDefault(property, List.of()).forEach(v -> out.add(new Told(v, "microdata", property)));
        return out;
    }

    /** The title the page gives itself, without its site's name. */
    @Nullable
    Told title(@Nullable String outlet) {
        List<Told> all = new ArrayList<>(described("headline"));
        all.addAll(meta("title"));
        if (head.title() != null) {
            all.add(new Told(head.title(), "meta", "title element"));
        }
        if (all.isEmpty()) {
            return null;
        }
        Told first = all.get(0);
        return new Told(Titles.withoutSite(first.value(), outlet), first.where(), first.rule());
    }
}
