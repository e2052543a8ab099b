package org.isnad.web.mcp;

import java.util.List;
import java.util.Locale;
import org.isnad.CopyTree;
import org.isnad.Link;
import org.isnad.TimelineEntry;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.SearchResult;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * What assistants are told: excerpts, each with what it can be cited by. {@code resource} is an address under which this server has more;
 * {@code original} is where the outlet printed it.
 */
final class Told {
    private Told() {}

    /** An article that can be cited. */
    record Source(
            String resource,
            String title,
            @Nullable String outlet,
            @Nullable String credit,
            @Nullable String when,
            boolean dated,
            boolean copy,
            @Nullable String original) {
        static Source of(ArticleCard card) {
            return new Source(
                    Resources.chain(card.id()),
                    card.title(),
                    card.outlet(),
                    card.credit(),
                    card.when() == null ? null : card.when().toString(),
                    card.dated(),
                    card.copy(),
                    Links.outside(card.url()));
        }
    }

    /** What a search found, copies folded under their origin. */
    record Found(long total, List<Hit> hits, @Nullable String meant, boolean partial) {
        static Found of(SearchResult found) {
            return new Found(
                    found.total(), found.hits().stream().map(Hit::of).toList(), found.meant(), found.partial());
        }
    }

    record Hit(
            Source source,
            String excerpt,
            int copies,
            @Nullable String story) {
        static Hit of(SearchResult.Hit hit) {
            String story = hit.article().story();
            return new Hit(
                    Source.of(hit.article()),
                    hit.excerpt(),
                    hit.folded().size(),
                    story == null ? null : Resources.story(story));
        }
    }

    /** A story in short: never one of the two counts without the other. */
    record Brief(
            String resource,
            String headline,
            @Nullable String first,
            @Nullable String last,
            int articles,
            int outlets,
            int independent,
            @Nullable String latest,
            List<String> people) {
        static Brief of(StoryCard card) {
            TimelineEntry latest = card.latest();
            return new Brief(
                    Resources.story(card.id()),
                    card.headline(),
                    card.first() == null ? null : card.first().toString(),
                    card.last() == null ? null : card.last().toString(),
                    card.articles(),
                    card.outlets(),
                    card.independent(),
                    latest == null ? null : latest.sentence(),
                    card.people());
        }
    }

    record Stories(List<Brief> stories) {}

    /** A story with whom it is from and what it goes with. */
    record Whole(Brief story, String timeline, List<Origin> origins, List<Brief> related) {
        static Whole of(StoryView view) {
            return new Whole(
                    Brief.of(view.card()),
                    Resources.timeline(view.card().id()),
                    view.origins().stream()
                            .map(one -> new Origin(
                                    one.name(),
                                    one.originals().size(),
                                    one.copies().size(),
                                    one.versions().size()))
                            .toList(),
                    view.related().stream().map(Brief::of).toList());
        }
    }

    /**
     * An independent origin: how many articles have its words first, how many repeat them, and how many are its own later versions or
     * notices that they were wrong.
     */
    record Origin(String name, int originals, int copies, int versions) {}

    record Timeline(Brief story, List<Development> developments) {
        static Timeline of(StoryView view) {
            return new Timeline(
                    Brief.of(view.card()),
                    view.story().timeline().stream()
                            .map(entry -> Development.of(view, entry))
                            .toList());
        }
    }

    /** A development: a sentence of its best source, quoted. */
    record Development(
            @Nullable String when,
            String sentence,
            @Nullable Source source,
            int outlets,
            int independent) {
        static Development of(StoryView view, TimelineEntry entry) {
            ArticleCard card = view.articles().get(entry.source());
            return new Development(
                    entry.when() == null ? null : entry.when().toString(),
                    entry.sentence(),
                    card == null ? null : Source.of(card),
                    entry.outlets(),
                    entry.independent());
        }
    }

    record Statements(List<Said> statements) {
        static Statements of(List<StatementView> said) {
            return new Statements(said.stream().map(Said::of).toList());
        }
    }

    /** A statement as an article reports it; read by machine, with how sure that is. */
    record Said(
            String id,
            String words,
            @Nullable String speaker,
            @Nullable String role,
            boolean direct,
            String modality,
            List<Hop> chain,
            double confidence,
            Source source) {
        static Said of(StatementView view) {
            var said = view.statement();
            return new Said(
                    said.id(),
                    view.words(),
                    said.speakerFull() == null ? said.speaker() : said.speakerFull(),
                    said.role(),
                    said.direct(),
                    said.modality().name().toLowerCase(Locale.ROOT),
                    said.chain().stream().map(Hop::of).toList(),
                    said.evidence().confidence(),
                    Source.of(view.article()));
        }
    }

    /** A link of a chain, by which rule it was found, and how sure that is. */
    record Hop(String name, String kind, String rule, double confidence) {
        static Hop of(Link link) {
            return new Hop(
                    link.name(),
                    link.kind().wire(),
                    link.evidence().rule(),
                    link.evidence().confidence());
        }
    }

    /** How an article's words came to it: its chain back to the origin, and all printings, each after the one it copied. */
    record Chain(
            String title,
            @Nullable String outlet,
            @Nullable String original,
            List<Hop> chain,
            int outlets,
            int independent,
            List<Printing> printings) {
        static Chain of(ArticleView view) {
            return new Chain(
                    view.article().title() == null ? "" : view.article().title(),
                    view.article().outlet(),
                    Links.outside(view.article().url()),
                    view.chain().stream().map(Hop::of).toList(),
                    view.sources().outlets(),
                    view.sources().independent(),
                    view.tree().nodes().stream().map(Printing::of).toList());
        }
    }

    /** A printing of a text; {@code share} of it stands in the one it was copied from. */
    record Printing(
            String id,
            @Nullable String source,
            boolean seen,
            @Nullable String when,
            @Nullable String copiedFrom,
            double share,
            String rule) {
        static Printing of(CopyTree.Node node) {
            return new Printing(
                    node.id(),
                    node.source(),
                    node.seen(),
                    node.claimed() == null ? null : node.claimed().toString(),
                    node.parent(),
                    node.shareOf(node.parent()),
                    node.why().rule());
        }
    }
}
