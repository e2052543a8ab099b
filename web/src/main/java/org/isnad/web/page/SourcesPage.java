package org.isnad.web.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.isnad.When;
import org.isnad.desk.SourceHealth;
import org.isnad.web.text.DirectedText;
import org.isnad.web.text.SourceWords;
import org.jspecify.annotations.Nullable;

/**
 * How the watched sources do, those in need of attention first.
 *
 * @param sum how many there are and how many need attention, in words
 */
public record SourcesPage(Shell shell, String sum, List<Item> items) {
    public SourcesPage {
        items = List.copyOf(items);
    }

    /**
     * A source.
     *
     * @param ill whether it needs attention
     * @param advice what to do about its state; null where nothing is to be done
     * @param trouble what is wrong with a list of it; null where nothing is known to be
     * @param pages what most of its latest pages are in place of articles; null where most are articles
     * @param lists how many are watched, or that it is a folder, in words
     * @param days articles of today and yesterday against its habit, in words
     * @param failed how many of today's pages gave no article, in words; null where none
     * @param drift how far its pages dissect below its habit, in words; null where they do not
     * @param answered what {@code success} is the time of, or that it never was, in words
     * @param success when it last answered; null where it never did
     */
    public record Item(
            DirectedText name,
            String state,
            boolean ill,
            @Nullable String advice,
            @Nullable Trouble trouble,
            @Nullable Pages pages,
            String lists,
            String days,
            @Nullable String failed,
            @Nullable String drift,
            String answered,
            @Nullable Moment success,
            @Nullable Moment next) {}

    /**
     * What is wrong with a list.
     *
     * @param detail what exactly happened, in words; null where no more is known
     */
    public record Trouble(
            String list, String words, @Nullable String detail, String advice) {}

    /** What most pages are in place of articles, and what to do. */
    public record Pages(String words, String advice) {}

    /** @param zone the reader's */
    public static SourcesPage of(Shell shell, List<SourceHealth> sources, ZoneId zone) {
        long ill = sources.stream().filter(SourceWords::isIll).count();
        return new SourcesPage(
                shell,
                shell.say("sources.sum", sources.size(), ill),
                sources.stream().map(source -> item(shell, source, zone)).toList());
    }

    private static Item item(Shell shell, SourceHealth source, ZoneId zone) {
        SourceWords words = new SourceWords(shell.wording());
        return new Item(
                shell.directed(source.source()),
                words.state(source.state()),
                SourceWords.isIll(source),
                words.advice(source),
                trouble(words, source),
                pages(words, source),
                source.folder() ? shell.say("sources.folder") : shell.say("sources.lists", source.lists()),
                words.days(source),
                words.failedToday(source),
                source.state() == SourceHealth.State.BROKEN
                        ? shell.say("sources.drift", oneDecimal(shell, source.drift()))
                        : null,
                answered(shell, source),
                moment(shell, source.lastSuccess(), zone),
                moment(shell, source.next(), zone));
    }

    private static String oneDecimal(Shell shell, double value) {
        return shell.wording().digits(String.format(Locale.ROOT, "%.1f", value));
    }

    private static @Nullable Trouble trouble(SourceWords words, SourceHealth source) {
        String list = source.list();
        String trouble = source.trouble();
        return list == null || trouble == null
                ? null
                : new Trouble(
                        list, words.trouble(trouble), words.detail(source.detail()), words.troubleAdvice(trouble));
    }

    private static @Nullable Pages pages(SourceWords words, SourceHealth source) {
        SourceHealth.FailedPages pages = source.pages();
        return pages == null ? null : new Pages(words.pages(pages), words.pagesAdvice(pages));
    }

    private static String answered(Shell shell, SourceHealth source) {
        if (source.lastSuccess() == null) {
            return shell.say(source.folder() ? "sources.unread" : "sources.never");
        }
        return shell.say(source.folder() ? "sources.read" : "sources.success");
    }

    private static @Nullable Moment moment(Shell shell, @Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return null;
        }
        OffsetDateTime here = at.atZone(zone).toOffsetDateTime();
        return Moment.brief(shell, When.of(here.truncatedTo(ChronoUnit.MINUTES)));
    }
}
