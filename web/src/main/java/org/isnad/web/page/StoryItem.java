package org.isnad.web.page;

import java.util.List;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.views.StoryCard;
import org.isnad.web.chart.Chart;
import org.isnad.web.chart.CoverageChart;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** A story in a list: headline, newest development, the two counts, small chart, people. */
public record StoryItem(
        String href,
        DirectedText headline,
        @Nullable Development latest,
        String counts,
        String articles,
        String span,
        Chart spark,
        List<Name> people,
        @Nullable String movement,
        @Nullable Development ahead) {
    public StoryItem {
        people = List.copyOf(people);
    }

    /** The newest development: one sentence from its source, with its time. */
    public record Development(DirectedText sentence, Moment moment, String href) {}

    static StoryItem of(Shell shell, StoryCard card) {
        return new StoryItem(
                shell.href(Links.story(card.id())),
                shell.directed(headline(shell, card.headline())),
                development(shell, card.latest(), card.dated()),
                counts(shell, card),
                shell.say("n.articles", card.articles()),
                StorySpan.of(shell, card),
                CoverageChart.spark(card.coverage(), shell.rtl()),
                card.people().stream().map(name -> Name.of(shell, name)).toList(),
                movement(shell, card),
                development(shell, card.ahead(), true));
    }

    static List<StoryItem> all(Shell shell, List<StoryCard> cards) {
        return cards.stream().map(card -> of(shell, card)).toList();
    }

    /** «١٤ موقعًا · ٣ مصادر مستقلة»: never one number without the other. */
    static String counts(Shell shell, StoryCard card) {
        return shell.say(
                "story.counts", shell.say("n.outlets", card.outlets()), shell.say("n.sources", card.independent()));
    }

    static String headline(Shell shell, String headline) {
        return headline.isBlank() ? shell.say("article.untitled") : headline;
    }

    /** That it was breaking or rose in its last days, or null. */
    static @Nullable String movement(Shell shell, StoryCard card) {
        When breaking = card.momentum().breaking();
        if (breaking != null && isOfItsLastDays(breaking, card)) {
            return shell.say("story.breaking", Moment.brief(shell, breaking).text());
        }
        When rising = card.momentum().rising();
        return rising != null && isOfItsLastDays(rising, card)
                ? shell.say("story.rising", Moment.brief(shell, rising).text())
                : null;
    }

    private static boolean isOfItsLastDays(When when, StoryCard card) {
        When last = card.momentum().last();
        return last != null && !when.date().isBefore(last.date().minusDays(1));
    }

    private static @Nullable Development development(Shell shell, @Nullable TimelineEntry entry, boolean dated) {
        if (entry == null) {
            return null;
        }
        Moment moment = Moment.of(shell, entry.when(), dated);
        return new Development(shell.directed(entry.sentence()), moment, shell.href(Links.article(entry.source())));
    }
}
