package org.isnad.memory;

import java.util.ArrayList;
import java.util.List;
import org.isnad.article.site.SiteLesson;
import org.isnad.facts.memory.NameLesson;
import org.isnad.facts.memory.SpellingJudge;

/**
 * Learns from a stream in event order and publishes an epoch at each midnight: a deterministic state machine in which the order
 * of lessons inside a day does not matter. For one thread at a time.
 */
public final class Memories {
    private final SpellingJudge judge;
    private final List<SiteLesson> pages = new ArrayList<>();
    private final List<NameLesson> articles = new ArrayList<>();
    private Epoch epoch;
    private long today;

    /** @param epoch what is remembered already: {@link Epoch#NONE} to begin anew */
    public Memories(Epoch epoch, SpellingJudge judge) {
        this.epoch = epoch;
        this.judge = judge;
        this.today = epoch.day();
    }

    /**
     * Closes the days before one and gives the epoch its pages read.
     *
     * @param day epoch day, not before those of earlier calls
     * @throws IllegalArgumentException for a day already closed
     */
    public Epoch at(long day) {
        if (day < today) {
            throw new IllegalArgumentException("day " + day + " after day " + today);
        }
        if (day > today && !(pages.isEmpty() && articles.isEmpty())) {
            epoch = close();
        }
        today = day;
        return epoch;
    }

    private Epoch close() {
        Epoch next = new Epoch(
                today + 1, epoch.sites().learn(today, pages), epoch.names().learn(today, articles, judge));
        pages.clear();
        articles.clear();
        return next;
    }

    /** Learns from a page of the day last asked for. */
    public void learn(SiteLesson page) {
        pages.add(page);
    }

    /** Learns from an article of the day last asked for. */
    public void learn(NameLesson article) {
        articles.add(article);
    }
}
