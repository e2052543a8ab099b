package org.isnad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopyTree;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Placement;
import org.isnad.Role;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.copies.CopyTrees;
import org.isnad.copies.Differences;
import org.isnad.copies.Printing;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.jspecify.annotations.Nullable;

/** Articles of a sample library with their facts and copies, put together by hand. */
final class Shelf {
    final Map<String, Shelved> articles = new LinkedHashMap<>();

    /** An article with all that was read from it. */
    static final class Shelved {
        final Article article;
        final String story;
        final List<Mention> mentions = new ArrayList<>();
        final List<DateMention> dates = new ArrayList<>();
        final List<Statement> statements = new ArrayList<>();
        final List<Copy> copies = new ArrayList<>();
        final List<ArticleView.CorrectedBy> correctedBy = new ArrayList<>();
        String origin;

        Shelved(Article article, String story) {
            this.article = article;
            this.story = story;
            this.origin = article.id();
        }

        Shelved names(Mention.Type type, String written, String name, @Nullable String role) {
            mentions.add(new Mention(
                    find(written), type, Mention.Kind.NAME, name, "e-" + name, role, -1, null, why("gazetteer", 0.93)));
            return this;
        }

        Shelved dates(String written, String value) {
            dates.add(
                    new DateMention(find(written), written, value, DateMention.Grain.DAY, false, why("weekday", 0.9)));
            return this;
        }

        Shelved says(String words, String cue, String speaker, String full, @Nullable String role, Link.Kind kind) {
            Link link = new Link(full, kind, null, why("cue.verb", 0.88));
            boolean person = kind == Link.Kind.PERSON;
            statements.add(new Statement(
                    article.id() + "-s" + (statements.size() + 1),
                    Statement.Where.BODY,
                    find(words),
                    cue,
                    speaker,
                    full,
                    person ? "e-" + full : null,
                    role,
                    words.startsWith("«"),
                    Statement.Modality.ASSERTED,
                    article.credit() == null
                            ? List.of(link)
                            : List.of(new Link(article.credit(), Link.Kind.AGENCY, null, why("credit", 0.97)), link),
                    null,
                    why("cue.verb", 0.86)));
            return this;
        }

        Shelved copies(String of, double share) {
            copies.add(new Copy(of, share, Math.min(1, share + 0.1)));
            origin = of;
            return this;
        }

        private Span find(String written) {
            int at = article.text().indexOf(written);
            if (at < 0) {
                throw new IllegalArgumentException(written);
            }
            return new Span(at, at + written.length());
        }

        private static Evidence why(String rule, double confidence) {
            return new Evidence("body", null, rule, confidence);
        }

        Facts facts() {
            return new Facts(article.id(), article.credit(), article.dateline(), mentions, dates, statements);
        }

        Placement placement() {
            Copies shared = new Copies(
                    article.id(),
                    copies,
                    copies.isEmpty() ? 1 : 1 - copies.getFirst().share(),
                    origin,
                    copies.isEmpty() ? null : copies.getFirst().of(),
                    copies.isEmpty() ? null : new Evidence(copies.getFirst().of(), null, "text", 0.9),
                    List.of());
            return new Placement(article.id(), "event-" + story, story, shared, Evidence.of("body", "cluster"));
        }

        ArticleCard card() {
            return new ArticleCard(
                    article.id(),
                    Objects.requireNonNullElse(article.title(), ""),
                    article.outlet(),
                    article.credit(),
                    article.url(),
                    article.eventTime(),
                    article.published() != null,
                    !copies.isEmpty(),
                    story);
        }

        List<Block> blocks() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block(Role.NAVIGATION, "الرئيسية سياسة اقتصاد رياضة", 1, -1, null));
            add(blocks, Role.TITLE, article.title());
            add(blocks, Role.DATE_LINE, article.publishedText());
            int begin = 0;
            for (String line : article.body()) {
                Span place = new Span(begin, begin + line.length());
                blocks.add(new Block(
                        line.endsWith(":") ? Role.SUBHEAD : Role.PARAGRAPH, line, blocks.size() + 1, 0, place));
                begin = place.end() + 1;
            }
            add(blocks, Role.CREDIT, article.credit());
            article.captions().forEach(caption -> add(blocks, Role.CAPTION, caption));
            blocks.add(new Block(Role.HEADING, "مقالات مشابهة", blocks.size() + 1, -1, null));
            blocks.add(new Block(Role.RELATED, "بلدية الوادي تؤجل موسم الحصاد", blocks.size() + 1, -1, null));
            blocks.add(new Block(Role.SHARE, "شارك على فيسبوك", blocks.size() + 1, -1, null));
            blocks.add(new Block(Role.SUBSCRIPTION, "اشترك في نشرتنا البريدية", blocks.size() + 1, -1, null));
            return blocks;
        }

        private static void add(List<Block> blocks, Role role, @Nullable String text) {
            if (text != null) {
                blocks.add(new Block(role, text, blocks.size() + 1, 0, null));
            }
        }
    }

    Shelved put(Article article, String story) {
        Shelved shelved = new Shelved(article, story);
        articles.put(article.id(), shelved);
        return shelved;
    }

    Shelved get(String id) {
        return Objects.requireNonNull(articles.get(id), id);
    }

    static When at(String iso) {
        return When.parse(iso).orElseThrow();
    }

    /** The chain as a store gives it: outlet, credit, then the same of the article that was copied. */
    CopyTree tree(String id) {
        String origin = get(id).origin;
        return CopyTrees.of(articles.values().stream()
                .filter(other -> other.origin.equals(origin))
                .map(other -> new Printing(other.article, other.article.credit(), null, null))
                .toList());
    }

    /** What it was made from, as its tree has it. */
    List<ArticleView.Shared> parents(String id) {
        return tree(id).nodes().stream()
                .filter(node -> node.id().equals(id) && node.parent() != null)
                .map(node -> new ArticleView.Shared(
                        get(Objects.requireNonNull(node.parent())).card(),
                        node.near(),
                        get(id).copies.stream().findFirst().map(Copy::share).orElse(null),
                        node.why()))
                .toList();
    }

    ArticleView.@Nullable Compared compared(String id) {
        Shelved copy = get(id);
        if (copy.copies.isEmpty()) {
            return null;
        }
        Shelved parent = get(copy.copies.getFirst().of());
        String before = parent.article.text();
        return new ArticleView.Compared(parent.card(), before, Differences.of(before, copy.article.text()));
    }

    List<Link> chain(String id) {
        List<Link> links = new ArrayList<>();
        Shelved at = get(id);
        String rule = "stated";
        double confidence = 1;
        while (links.size() < 12) {
            add(links, at.article.outlet(), Link.Kind.OUTLET, new Evidence(at.article.id(), null, rule, confidence));
            add(
                    links,
                    at.article.credit(),
                    Link.Kind.AGENCY,
                    new Evidence(at.article.id(), null, "credit", confidence));
            if (at.copies.isEmpty()) {
                break;
            }
            confidence = at.copies.getFirst().share();
            at = get(at.copies.getFirst().of());
            rule = "shared-text";
        }
        return links;
    }

    private static void add(List<Link> links, @Nullable String name, Link.Kind kind, Evidence why) {
        if (name != null && links.stream().noneMatch(link -> link.name().equals(name))) {
            boolean agency = name.startsWith("وكالة");
            links.add(new Link(name, agency ? Link.Kind.AGENCY : kind, null, why));
        }
    }

    /** A development told by an article's first sentence. */
    static TimelineEntry entry(
            Article source, @Nullable When when, String sentence, List<String> articles, List<String> said) {
        return new TimelineEntry(
                "event-" + source.id(),
                when,
                sentence,
                source.id(),
                articles,
                1,
                articles.size(),
                said,
                Evidence.of("body", "lead"));
    }
}
