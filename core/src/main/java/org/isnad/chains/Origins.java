package org.isnad.chains;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Sources;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.chains.Provenances.Printed;
import org.isnad.copies.OriginTally;
import org.isnad.copies.SourceNames;
import org.jspecify.annotations.Nullable;

/**
 * Counts of how many independent origins a statement is: a medium that the text says it was told to or by is its origin, else whom
 * the text goes back to. For one thread.
 */
final class Origins {
    private static final double PASSAGE = 0.9;

    private final Map<String, Printed> articles;
    private final Provenances provenances;
    private final Media media;
    private final Map<String, When> printed;
    private final Company company;
    private final Map<String, List<Link>> ways = new HashMap<>();
    private final Map<Integer, Boolean> another = new HashMap<>();
    /** By medium the name it is told by everywhere, so that one under two names is not two. */
    private final Map<String, String> names = new HashMap<>();

    /** @param printed by article when it was printed, where that is known */
    Origins(Map<String, Printed> articles, Map<String, When> printed, Company company, Provenances provenances) {
        this.articles = articles;
        this.printed = printed;
        this.company = company;
        this.provenances = provenances;
        this.media = provenances.media();
    }

    /** Outlets and origins of the wordings of one utterance, given the earliest first. */
    Sources of(List<Item> items) {
        OriginTally tally = new OriginTally();
        Set<String> printings = items.stream().map(Item::article).collect(Collectors.toUnmodifiableSet());
        for (Item item : items) {
            String name = origin(item, printings);
            String outlet = item.report().outlet();
            if (articles.containsKey(name)) {
                tally.add(media.key(name), null, item.article(), item.article().equals(name), kind(item, printings));
            } else {
                each(name)
                        .forEach(one -> tally.add(
                                media.key(one),
                                names.computeIfAbsent(media.key(one), key -> one),
                                item.article(),
                                outlet != null && media.same(outlet, one),
                                kind(item, printings)));
            }
            tally.outlet(outlet == null ? item.article() : media.key(outlet));
        }
        return tally.sources();
    }

    /** The sources that a credit names; itself where it names nobody. */
    private static List<String> each(String name) {
        List<String> each = SourceNames.each(name);
        return each.isEmpty() ? List.of(name) : each;
    }

    private OriginTally.Kind kind(Item item, Set<String> printings) {
        String from = from(item, printings);
        if (from == null) {
            return OriginTally.Kind.FIRST;
        }
        Printed first = articles.get(first(from, item, printings));
        String outlet = item.report().outlet();
        boolean version = first != null && outlet != null && outlet.equals(first.outlet());
        return version ? OriginTally.Kind.VERSION : OriginTally.Kind.COPY;
    }

    /** The medium that speaks or is nearest to the speaker, or to which he spoke, else whom the printing that the text goes back to credits, else its outlet. */
    private String origin(Item item, Set<String> printings) {
        List<Link> chain = item.told().statement().chain();
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i).kind().isMedia() && !isReference(chain.get(i), item, printings)) {
                return chain.get(i).name();
            }
        }
        String told = item.told().statement().addressee();
        if (told != null && media.isMedium(told)) {
            return told;
        }
        String from = from(item, printings);
        return from == null ? source(item.article()) : source(first(from, item, printings));
    }

    /**
     * The article this statement was taken from: an article put together from texts of several origins has them from several; of one
     * origin's printings it is the one that the whole text was made from. One with words of its
     * own that shares a quotation is no copy: others may have heard it too. What was said again after that article was printed was not
     * taken from it, nor what somebody else says there in the same words, nor what stood in no earlier article.
     *
     * @param printings the articles that print the same utterance
     */
    @Nullable
    String from(Item item, Set<String> printings) {
        String from = read(item);
        if (from == null || printings.contains(from)) {
            return from;
        }
        return isSaidSince(item, from) || item.isFreshBeside(from) || isSaidByAnother(item, from) ? null : from;
    }

    private boolean isSaidByAnother(Item item, String from) {
        return another.computeIfAbsent(item.number(), number -> company.isSaidByAnother(item, from));
    }

    private boolean isSaidSince(Item item, String from) {
        When when = item.report().when();
        When before = printed.get(from);
        LocalDate told = item.told().day();
        LocalDate day = told != null || when == null ? told : when.date();
        return item.told().renewed() && day != null && before != null && day.isAfter(before.date());
    }

    private @Nullable String read(Item item) {
        String parent = parent(item.article());
        String source = item.source();
        if (parent == null || source == null || !articles.containsKey(source)) {
            return parent;
        }
        return first(source).equals(first(parent)) ? parent : source;
    }

    /** The printing that a statement goes back to: not beyond that after which it was said. */
    private String first(String from, Item item, Set<String> printings) {
        String at = from;
        Set<String> met = new HashSet<>();
        for (String parent = parent(at);
                parent != null && met.add(parent) && (printings.contains(parent) || !isSaidSince(item, parent));
                parent = parent(at)) {
            at = parent;
        }
        return at;
    }

    /** The printing that an article goes back to. */
    private String first(String article) {
        String at = article;
        Set<String> met = new HashSet<>();
        for (String parent = parent(at); parent != null && met.add(parent); parent = parent(at)) {
            at = parent;
        }
        return at;
    }

    /** Whom a printing that was made from no other credits, else its outlet; the article itself where nobody is named. */
    private String source(String article) {
        Printed printed = articles.get(article);
        String name = printed == null ? null : printed.credit() == null ? printed.outlet() : printed.credited();
        return name == null ? article : name;
    }

    private @Nullable String parent(String article) {
        Printed printed = articles.get(article);
        String parent = printed == null ? null : printed.parent();
        return parent != null && articles.containsKey(parent) ? parent : null;
    }

    /** The chain of a statement that stands in some printings of its utterance: its article's inferred links before what its text states, no name twice. */
    List<Link> chain(Item item, Set<String> printings) {
        List<Link> chain = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Statement statement = item.told().statement();
        Link speaker = statement.chain().isEmpty() ? null : statement.chain().getLast();
        links(item, printings).stream()
                .filter(link -> !link.evidence().rule().equals(Report.NAMED))
                .forEach(link -> add(link, chain, names));
        statement.chain().stream()
                .filter(link -> link != speaker && !isReference(link, item, printings))
                .forEach(link -> add(link, chain, names));
        if (speaker != null) {
            chain.add(speaker);
        }
        return chain;
    }

    /** The links of its article; for a statement taken from another article than the rest, those of that way. */
    private List<Link> links(Item item, Set<String> printings) {
        String article = item.article();
        String from = from(item, printings);
        if (from == null && read(item) != null) {
            return provenances.of(article, this::alone).links();
        }
        return from == null || from.equals(parent(article))
                ? ways.computeIfAbsent(
                        article, id -> provenances.of(id, articles::get).links())
                : provenances.through(article, from, new Evidence(from, null, "passage", PASSAGE), articles::get);
    }

    private @Nullable Printed alone(String article) {
        Printed printed = articles.get(article);
        return printed == null ? null : printed.alone();
    }

    /** «الوكالة» in an article that credits an agency, or was made from one that does: no source beside it. */
    private boolean isReference(Link link, Item item, Set<String> printings) {
        return link.kind().isMedia()
                && media.isReference(link.name())
                && links(item, printings).stream().anyMatch(above -> above.kind() == link.kind());
    }

    private void add(Link link, List<Link> chain, Set<String> names) {
        if (names.add(media.key(link.name()))) {
            chain.add(link);
        }
    }
}
