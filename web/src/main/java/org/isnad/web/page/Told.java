package org.isnad.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.Account;
import org.isnad.Contradiction;
import org.isnad.Development;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Span;
import org.isnad.TimelineEntry;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** What a story comes to, worded: what is new in a sentence, records of events, contradictions, key terms. */
public final class Told {
    private Told() {}

    /** A piece of a sentence, and whether it was not told before. */
    public record Run(DirectedText text, boolean fresh) {}

    /** A line of an event's record with a link to where it stands. */
    public record Line(String label, List<Item> items) {
        public Line {
            items = List.copyOf(items);
        }
    }

    /** Something told, the page of its article, and the rule it was read by. */
    public record Item(
            DirectedText words, String href, @Nullable String rule) {}

    /** A term with the search for it. */
    public record Term(DirectedText words, String href) {}

    /**
     * Values that stand side by side.
     *
     * @param open whether they do not agree
     * @param verdict how they stand to each other, worded
     */
    public record Versus(String title, boolean open, String verdict, List<Side> sides) {
        public Versus {
            sides = List.copyOf(sides);
        }
    }

    /**
     * One value.
     *
     * @param value the number in the page's digits
     * @param bar its length beside the others, 0..100
     * @param who who says so, or null
     * @param counts outlets and independent sources
     */
    public record Side(
            String value,
            @Nullable String exact,
            int bar,
            @Nullable DirectedText who,
            Moment moment,
            String counts,
            List<Item> articles) {
        public Side {
            articles = List.copyOf(articles);
        }
    }

    /** The sentence of an entry in runs, those that were not told before marked. */
    static List<Run> runs(Shell shell, TimelineEntry entry, @Nullable Development told) {
        String sentence = entry.sentence();
        Span place = entry.evidence().span();
        List<Run> runs = new ArrayList<>();
        if (told == null || place == null) {
            add(runs, shell, sentence, false);
            return runs;
        }
        int at = 0;
        for (Development.Novelty one : told.fresh()) {
            Span span = one.evidence().span();
            int begin = span == null ? -1 : span.begin() - place.begin();
            int end = span == null ? -1 : span.end() - place.begin();
            if (begin >= at && end <= sentence.length() && begin < end) {
                add(runs, shell, sentence.substring(at, begin), false);
                add(runs, shell, sentence.substring(begin, end), true);
                at = end;
            }
        }
        add(runs, shell, sentence.substring(at), false);
        return runs;
    }

    private static void add(List<Run> runs, Shell shell, String words, boolean fresh) {
        if (!words.isEmpty()) {
            runs.add(new Run(shell.directed(words), fresh));
        }
    }

    /** What else is new: figures and names, or else who says something not said before. */
    static List<Item> more(Shell shell, @Nullable Development told, boolean claims) {
        if (told == null) {
            return List.of();
        }
        return told.more().stream()
                .filter(one -> claims == (one.kind() == Development.Kind.CLAIM))
                .map(one -> new Item(shell.directed(one.words()), shell.href(Links.article(one.article())), null))
                .toList();
    }

    /** The record of an event in lines. */
    static List<Line> record(Shell shell, @Nullable Development told) {
        List<Line> lines = new ArrayList<>();
        if (told == null) {
            return lines;
        }
        Development.EventRecord record = told.record();
        Event.Kind kind = record.kind();
        if (kind != null) {
            Evidence why = kind.evidence();
            Item item = new Item(
                    shell.directed(shell.say("event.kind." + kind.name())),
                    shell.href(Links.article(why.where())),
                    why.rule());
            lines.add(new Line(shell.say("event.kind"), List.of(item)));
        }
        line(lines, shell, "event.where", record.places());
        line(lines, shell, "event.who", record.participants());
        if (record.outcome() != null) {
            line(lines, shell, "event.outcome", List.of(record.outcome()));
        }
        return lines;
    }

    private static void line(List<Line> lines, Shell shell, String label, List<Development.Detail> details) {
        if (!details.isEmpty()) {
            lines.add(new Line(
                    shell.say(label),
                    details.stream()
                            .map(detail -> new Item(
                                    shell.directed(detail.words()),
                                    shell.href(Links.article(detail.article())),
                                    detail.evidence().rule()))
                            .toList()));
        }
    }

    static List<Term> terms(Shell shell, List<Account.KeyTerm> terms) {
        return terms.stream()
                .map(term -> new Term(shell.directed(term.words()), shell.href(Links.search(term.words()))))
                .toList();
    }

    static List<Versus> contradictions(Shell shell, StoryView view) {
        return view.account().contradictions().stream()
                .map(one -> versus(shell, view, one))
                .toList();
    }

    private static Versus versus(Shell shell, StoryView view, Contradiction one) {
        double most = one.sides().stream()
                .mapToDouble(side -> number(side.value()))
                .max()
                .orElse(1);
        List<Side> sides = one.sides().stream()
                .map(side -> side(shell, view, one.slot(), side, most))
                .toList();
        String verdict = shell.say("verdict." + one.verdict().name().toLowerCase(Locale.ROOT));
        return new Versus(title(shell, one), one.verdict() == Contradiction.Verdict.OPEN, verdict, sides);
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static String title(Shell shell, Contradiction one) {
        int end = one.slot().length();
        for (char sort : new char[] {'#', '@'}) {
            int at = one.slot().indexOf(sort);
            end = at < 0 ? end : Math.min(end, at);
        }
        String slot = one.slot().substring(0, end);
        return slot.equals("count") ? one.of() : shell.say("slot." + slot.replace('/', '.'));
    }

    private static Side side(Shell shell, StoryView view, String slot, Contradiction.Side side, double most) {
        String speakers = side.claims().stream()
                .map(Contradiction.Claim::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(shell.say("list.comma")));
        List<Item> articles = side.claims().stream()
                .map(claim -> view.articles().get(claim.article()))
                .filter(Objects::nonNull)
                .limit(3)
                .map(card -> new Item(outlet(shell, card), shell.href(Links.article(card.id())), null))
                .toList();
        return new Side(
                value(shell, slot, side.value()),
                side.bound() == null
                        ? null
                        : shell.say("bound."
                                + side.bound().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                most <= 0 ? 0 : (int) Math.round(100 * number(side.value()) / most),
                shell.directedOrNull(speakers),
                Moment.of(shell, side.first(), true),
                shell.say(
                        "story.counts",
                        shell.say("n.outlets", side.sources().outlets()),
                        shell.say("n.sources", side.sources().independent())),
                articles);
    }

    private static DirectedText outlet(Shell shell, ArticleCard card) {
        String name = card.outlet() == null ? card.credit() : card.outlet();
        return shell.directed(name == null ? shell.say("source.unknown") : name);
    }

    private static String value(Shell shell, String slot, String value) {
        if (slot.equals("day")) {
            return shell.wording().longDay(LocalDate.parse(value));
        }
        return value.length() < 16 && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? shell.wording().number(Long.parseLong(value))
                : shell.wording().digits(value);
    }
}
