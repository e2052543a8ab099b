package org.isnad.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Card;
import org.isnad.Change;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Placement;
import org.isnad.Rejected;
import org.isnad.Sources;
import org.isnad.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary as it is written: records whose components are the keys of the JSON, in its order. Absent values are null and left
 * out; offsets are UTF-16 units, half open. The schema of the interface is read off them.
 */
public final class Forms {
    private Forms() {}

    /** A type of the vocabulary and the record it is written as. */
    static final Map<Class<?>, Class<?>> WRITTEN_AS = Map.ofEntries(
            Map.entry(Article.class, ArticleForm.class),
            Map.entry(Block.class, PageForms.BlockForm.class),
            Map.entry(Change.class, ChangeForm.class),
            Map.entry(Facts.class, FactsForm.class),
            Map.entry(Mention.class, MentionForm.class),
            Map.entry(DateMention.class, DateForm.class),
            Map.entry(Statement.class, StatementForm.class),
            Map.entry(Link.class, LinkForm.class),
            Map.entry(Placement.class, PlacementForm.class),
            Map.entry(Rejected.class, PageForms.RejectedForm.class),
            Map.entry(Sources.class, SourcesForm.class));

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * An article.
     *
     * @param firstSeen when its page was first seen, where it claims to have been published later: then it is of that time
     * @param notBefore the earliest that it can be of, where its publication is not told
     * @param evidence where each field was found and by which rule
     * @param text the body joined by line feeds, which offsets point into
     */
    public record ArticleForm(
            @Nullable String id,
            @Nullable String url,
            @Nullable String title,
            @Nullable String standfirst,
            @Nullable String outlet,
            @Nullable String credit,
            List<String> authors,
            @Nullable String published,
            @Nullable String publishedText,
            @Nullable String modified,
            @Nullable String firstSeen,
            @Nullable String notBefore,
            @Nullable String dateline,
            @Nullable String section,
            List<String> tags,
            List<String> captions,
            List<Card> cards,
            List<String> body,
            boolean breaking,
            @Nullable Integer readingMinutes,
            @Nullable String language,
            boolean embedded,
            Map<String, String> evidence,
            @Nullable String text) {
        static ArticleForm of(Article article) {
            return of(article, article.id(), article.url(), Forms.text(article.bound()), article.text());
        }

        /** What {@code dissect} prints: the page's line has the address, and the body is the text. */
        static ArticleForm onPage(Article article) {
            return of(article, null, null, null, null);
        }

        private static ArticleForm of(
                Article article,
                @Nullable String id,
                @Nullable String url,
                @Nullable String notBefore,
                @Nullable String text) {
            return new ArticleForm(
                    id,
                    url,
                    article.title(),
                    article.standfirst(),
                    article.outlet(),
                    article.credit(),
                    article.authors(),
                    Forms.text(article.published()),
                    article.publishedText(),
                    Forms.text(article.modified()),
                    Forms.text(article.seen()),
                    notBefore,
                    article.dateline(),
                    article.section(),
                    article.tags(),
                    article.captions(),
                    article.cards(),
                    article.body(),
                    article.breaking(),
                    article.readingMinutes(),
                    article.language(),
                    article.embedded(),
                    evidence(article.evidence()),
                    text);
        }

        private static Map<String, String> evidence(Map<String, Evidence> fields) {
            return fields.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            field -> field.getValue().where() + ": "
                                    + field.getValue().rule(),
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    /**
     * What happened to an event or story.
     *
     * @param kind {@code opened}, {@code joined}, {@code merged}, {@code split}, {@code renamed} or {@code muted}
     * @param members the article that opened it, what joined it, was absorbed, or left it
     * @param fresh the event or story that the members left for
     */
    public record ChangeForm(
            String kind,
            String subject,
            List<String> members,
            @Nullable String fresh,
            @Nullable String headline,
            @Nullable Boolean muted,
            Evidence evidence) {
        static ChangeForm of(Change change) {
            return switch (change) {
                case Change.Opened(String subject, String article, Evidence why) ->
                    new ChangeForm("opened", subject, List.of(article), null, null, null, why);
                case Change.Joined(String subject, String member, Evidence why) ->
                    new ChangeForm("joined", subject, List.of(member), null, null, null, why);
                case Change.Merged(String subject, String absorbed, Evidence why) ->
                    new ChangeForm("merged", subject, List.of(absorbed), null, null, null, why);
                case Change.Split(String subject, String fresh, List<String> members, Evidence why) ->
                    new ChangeForm("split", subject, members, fresh, null, null, why);
                case Change.Renamed(String subject, String headline, Evidence why) ->
                    new ChangeForm("renamed", subject, List.of(), null, headline, null, why);
                case Change.Muted(String subject, boolean muted, Evidence why) ->
                    new ChangeForm("muted", subject, List.of(), null, null, muted, why);
            };
        }
    }

    /**
     * What was read from an article.
     *
     * @param id the article's
     * @param unread UTF-16 units at the end of the text that were not read, where it is longer than any article
     */
    public record FactsForm(
            String id,
            @Nullable String credit,
            @Nullable String dateline,
            List<MentionForm> entities,
            List<DateForm> dates,
            List<StatementForm> statements,
            @Nullable Integer unread) {
        static FactsForm of(Facts facts) {
            return new FactsForm(
                    facts.article(),
                    facts.credit(),
                    facts.dateline(),
                    facts.mentions().stream().map(MentionForm::of).toList(),
                    facts.dates().stream().map(DateForm::of).toList(),
                    facts.statements().stream().map(StatementForm::of).toList(),
                    facts.unread() > 0 ? facts.unread() : null);
        }
    }

    /**
     * A person, place or organisation where it is named.
     *
     * @param outer index of the mention that contains it
     * @param actsAs {@code organisation} for a capital or palace that stands for its government
     */
    public record MentionForm(
            int begin,
            int end,
            String type,
            String kind,
            String name,
            String entity,
            @Nullable String role,
            @Nullable Integer outer,
            @Nullable String actsAs) {
        static MentionForm of(Mention mention) {
            Mention.Type acting = mention.actsAs();
            return new MentionForm(
                    mention.span().begin(),
                    mention.span().end(),
                    wire(mention.type()),
                    wire(mention.kind()),
                    mention.name(),
                    mention.entity(),
                    mention.role(),
                    mention.outer() < 0 ? null : mention.outer(),
                    acting == null ? null : wire(acting));
        }
    }

    /** A date where it is told; without a value when it cannot be known. */
    public record DateForm(
            int begin, int end, String text, @Nullable String value, String grain) {
        static DateForm of(DateMention date) {
            return new DateForm(
                    date.span().begin(),
                    date.span().end(),
                    date.text(),
                    date.value().isEmpty() ? null : date.value(),
                    wire(date.grain()));
        }
    }

    /**
     * A reported statement.
     *
     * @param where {@code title}, {@code body} or {@code card}, which the offsets point into
     * @param via names of those who passed it on, the outlet's end first
     */
    public record StatementForm(
            String id,
            int begin,
            int end,
            String where,
            String cue,
            @Nullable String speaker,
            @Nullable String speakerFull,
            @Nullable String speakerEntity,
            @Nullable String role,
            boolean direct,
            String modality,
            List<String> via,
            List<LinkForm> chain,
            @Nullable String addressee,
            String evidence) {
        static StatementForm of(Statement statement) {
            return new StatementForm(
                    statement.id(),
                    statement.span().begin(),
                    statement.span().end(),
                    wire(statement.where()),
                    statement.cue(),
                    statement.speaker(),
                    statement.speakerFull(),
                    statement.speakerEntity(),
                    statement.role(),
                    statement.direct(),
                    wire(statement.modality()),
                    statement.via(),
                    statement.chain().stream().map(LinkForm::of).toList(),
                    statement.addressee(),
                    statement.evidence().rule());
        }
    }

    /** A link of a chain; offsets where the text names it. */
    public record LinkForm(
            String name,
            String kind,
            @Nullable Integer begin,
            @Nullable Integer end,
            String rule,
            double confidence) {
        static LinkForm of(Link link) {
            return new LinkForm(
                    link.name(),
                    link.kind().wire(),
                    link.span() == null ? null : link.span().begin(),
                    link.span() == null ? null : link.span().end(),
                    link.evidence().rule(),
                    link.evidence().confidence());
        }
    }

    /**
     * Where an article was placed.
     *
     * @param id the article's
     * @param fresh share of its words that stood nowhere before, 0..1
     * @param origin id of the earliest known printing of its text
     */
    public record PlacementForm(
            String id,
            String event,
            String story,
            List<CopyForm> copies,
            @JsonProperty("new") double fresh,
            String origin) {
        static PlacementForm of(Placement placement) {
            return new PlacementForm(
                    placement.article(),
                    placement.event(),
                    placement.story(),
                    placement.copies().copies().stream()
                            .map(copy -> new CopyForm(copy.of(), copy.share(), copy.near()))
                            .toList(),
                    placement.copies().fresh(),
                    placement.copies().origin());
        }
    }

    /**
     * How many outlets print something, beside how many independent origins it has.
     *
     * @param independent number of the origins
     */
    public record SourcesForm(int outlets, int independent, List<Sources.Origin> origins) {
        static SourcesForm of(Sources sources) {
            return new SourcesForm(sources.outlets(), sources.independent(), sources.origins());
        }
    }

    /** An earlier article and the share of words that stood in it, word for word and with small changes, 0..1. */
    public record CopyForm(String of, double share, double near) {}
}
