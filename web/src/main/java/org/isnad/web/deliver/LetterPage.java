package org.isnad.web.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.Link;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.views.StoryCard;
import org.isnad.web.page.Links;
import org.isnad.web.text.DirectedText;
import org.isnad.web.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A letter ready to print.
 *
 * @param wording words it in its reader's language
 * @param heading what it is
 * @param items its alerts
 * @param pagesHref where the alerts are on the pages
 */
public record LetterPage(Wording wording, String heading, String about, List<Item> items, String pagesHref) {
    public LetterPage {
        items = List.copyOf(items);
    }

    /**
     * One alert.
     *
     * @param search the saved search that it answers
     * @param sentence what the development is told with
     * @param counts outlets and independent origins
     * @param chain from this outlet back to the origin
     * @param when of the article
     */
    public record Item(
            DirectedText search,
            DirectedText title,
            String href,
            @Nullable DirectedText sentence,
            @Nullable String counts,
            List<DirectedText> chain,
            @Nullable String when,
            @Nullable DirectedText story,
            @Nullable String storyHref) {
        public Item {
            chain = List.copyOf(chain);
        }
    }

    static LetterPage of(Wording wording, String base, List<Told> alerts) {
        String heading = alerts.isEmpty()
                ? wording.say("letter.test")
                : alerts.size() == 1
                        ? wording.say(
                                "letter.one",
                                wording.isolated(alerts.getFirst().alert().search()))
                        : wording.say("letter.many", alerts.size());
        String about = wording.say(alerts.isEmpty() ? "letter.test.about" : "letter.about");
        return new LetterPage(
                wording,
                heading,
                about,
                alerts.stream().map(each -> item(wording, base, each)).toList(),
                base + wording.language().address("/alerts"));
    }

    private static Item item(Wording wording, String base, Told told) {
        TimelineEntry development = told.alert().development();
        StoryCard story = told.alert().story();
        When when = told.alert().article().when();
        return new Item(
                wording.directed(told.alert().search()),
                wording.directed(told.alert().article().title()),
                base
                        + wording.language()
                                .address(Links.article(told.alert().article().id())),
                development == null ? null : wording.directed(development.sentence()),
                development == null
                        ? null
                        : wording.say(
                                "story.counts",
                                wording.say("n.outlets", development.outlets()),
                                wording.say("n.sources", development.independent())),
                told.chain().stream().map(Link::name).map(wording::directed).toList(),
                when == null ? null : wording.moment(when),
                story == null ? null : wording.directed(story.headline()),
                story == null ? null : base + wording.language().address(Links.story(story.id())));
    }

    public String lang() {
        return wording.language().code();
    }

    public String dir() {
        return wording.language().dir();
    }

    public String say(String key) {
        return wording.say(key);
    }

    /** What stands between the links of a chain, in the direction of reading. */
    public String arrow() {
        return wording.language().rightToLeft() ? "←" : "→";
    }

    /** As plain text. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(heading, ""));
        for (Item item : items) {
            lines.add("■ " + item.title().text());
            add(lines, item.sentence() == null ? null : item.sentence().text());
            add(lines, item.counts());
            add(
                    lines,
                    item.chain().isEmpty()
                            ? null
                            : say("letter.chain") + " "
                                    + item.chain().stream()
                                            .map(DirectedText::text)
                                            .collect(Collectors.joining(" " + arrow() + " ")));
            add(lines, item.when());
            add(lines, say("letter.search") + " " + item.search().text());
            add(lines, item.href());
            lines.add("");
        }
        lines.add(about);
        lines.add(pagesHref);
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null) {
            lines.add("  " + line);
        }
    }
}
