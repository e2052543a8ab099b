package org.isnad.article.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.article.site.SiteLesson.Placed;

/**
 * How often and where one text recurred on an outlet's pages. Immutable.
 *
 * @param since how many pages of the outlet had been seen before it was first met
 * @param pages on how many pages with different headlines it was met
 * @param days on how many days
 * @param last the last of them, as an epoch day
 * @param places how often it stood first, second … in the body, then how often last, last but one …
 * @param headlines of some of the pages: the headline's hash, then its words'
 */
record Recurrence(int since, int pages, int days, long last, List<Integer> places, List<List<Integer>> headlines) {
    /** It takes so many pages with different headlines, on so many days, to hold a text for chrome. */
    static final int PAGES = 8;

    static final int DAYS = 3;
    /** The share of the outlet's pages that a short text of the template stands on, and a long one. */
    private static final double SHORT_SHARE = 0.25;

    private static final double LONG_SHARE = 0.6;
    private static final int LONG = 160;
    /** The share of its pages on which it stands at one and the same place. */
    private static final double SAME_PLACE = 0.6;
    /** A word that more of its headlines share tells of a running story. */
    private static final double SAME_TOPIC = 0.5;

    private static final int MOST_HEADLINES = 10;

    Recurrence {
        places = List.copyOf(places);
        headlines = List.copyOf(headlines);
    }

    static Recurrence first(int since, long day, Placed at, SiteLesson page) {
        List<Integer> none = new ArrayList<>();
        for (int i = 0; i < 2 * SiteLesson.EDGE; i++) {
            none.add(0);
        }
        return new Recurrence(since, 0, 0, day - 1, none, List.of()).met(day, at, page);
    }

    /** This text met once more; a page whose headline was met with it before, such as a page printed twice, changes nothing. */
    Recurrence met(long day, Placed at, SiteLesson page) {
        if (headlines.stream().anyMatch(known -> known.getFirst() == page.headline())) {
            return this;
        }
        List<List<Integer>> heads = new ArrayList<>(headlines);
        if (heads.size() < MOST_HEADLINES) {
            List<Integer> head = new ArrayList<>(List.of(page.headline()));
            head.addAll(page.words());
            heads.add(List.copyOf(head));
        }
        return new Recurrence(since, pages + 1, days + (day > last ? 1 : 0), day, count(at), heads);
    }

    private List<Integer> count(Placed at) {
        List<Integer> counted = new ArrayList<>(places);
        if (at.fromStart() >= 0) {
            counted.set(at.fromStart(), counted.get(at.fromStart()) + 1);
        }
        if (at.fromEnd() >= 0) {
            int place = SiteLesson.EDGE + at.fromEnd();
            counted.set(place, counted.get(place) + 1);
        }
        return counted;
    }

    /** Half of it: what is long past counts less. */
    Recurrence halved() {
        return new Recurrence(
                since / 2,
                pages / 2,
                days,
                last,
                places.stream().map(n -> n / 2).toList(),
                headlines);
    }

    /**
     * Whether the text is part of the outlet's template where it now stands.
     *
     * @param all how many pages of the outlet have been seen
     * @param length the text's length in UTF-16 units
     */
    boolean isChrome(int all, Placed at, int length) {
        return pages >= PAGES
                && days >= DAYS
                && pages >= (length >= LONG ? LONG_SHARE : SHORT_SHARE) * (all - since)
                && (isUsual(at.fromStart(), 0) || isUsual(at.fromEnd(), SiteLesson.EDGE))
                && !isOneTopic();
    }

    private boolean isUsual(int place, int base) {
        return place >= 0 && places.get(base + place) >= SAME_PLACE * pages;
    }

    private boolean isOneTopic() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (List<Integer> head : headlines) {
            head.subList(1, head.size()).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts.values().stream().anyMatch(n -> n > SAME_TOPIC * headlines.size());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(since);
        out.writeInt(pages);
        out.writeInt(days);
        out.writeLong(last);
        for (int n : places) {
            out.writeInt(n);
        }
        out.writeInt(headlines.size());
        for (List<Integer> head : headlines) {
            out.writeInt(head.size());
            for (int n : head) {
                out.writeInt(n);
            }
        }
    }

    static Recurrence read(DataInput in) throws IOException {
        return new Recurrence(
                in.readInt(), in.readInt(), in.readInt(), in.readLong(), ints(in, 2 * SiteLesson.EDGE), heads(in));
    }

    private static List<List<Integer>> heads(DataInput in) throws IOException {
        int size = in.readInt();
        List<List<Integer>> heads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            heads.add(ints(in, in.readInt()));
        }
        return heads;
    }

    private static List<Integer> ints(DataInput in, int size) throws IOException {
        List<Integer> ints = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ints.add(in.readInt());
        }
        return List.copyOf(ints);
    }
}
