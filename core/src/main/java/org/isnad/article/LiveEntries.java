package org.isnad.article;

import java.util.List;
import org.isnad.article.BodyFinder.Region;

/** Tells live coverage, whose entries open with a time of day and stay one article. Pure. */
final class LiveEntries {
    private static final int LONGEST = 14;
    /** So many lines of time make coverage live; fewer do where the markup says so. */
    private static final int MANY = 3;

    private LiveEntries() {}

    /**
     * Whether a part of a page is live coverage.
     *
     * @param told whether metadata says so
     */
    static boolean isLive(Draft draft, Region region, boolean told) {
        if (draft.isText()) {
            return entries(draft) >= MANY;
        }
        boolean[] live = named(draft.layout().boxes());
        int clocks = 0;
        boolean named = false;
        for (int i = region.begin(); i < region.end(); i++) {
            Piece piece = draft.piece(i);
            clocks += isClock(piece.text()) || isTimed(piece) ? 1 : 0;
            named |= live[piece.box()];
        }
        return clocks >= MANY || (named || told) && clocks > 0;
    }

    /** Lines of time in a text page with running text under them. */
    private static int entries(Draft draft) {
        int entries = 0;
        for (int i = 0; i + 1 < draft.size(); i++) {
            entries += isClock(draft.piece(i).text()) && draft.piece(i + 1).isProse() ? 1 : 0;
        }
        return entries;
    }

    /** The containers that call themselves live, and all in them. */
    private static boolean[] named(List<Box> boxes) {
        boolean[] live = new boolean[boxes.size()];
        for (int b = 0; b < live.length; b++) {
            int parent = boxes.get(b).parent();
            live[b] = Hint.LIVE.in(boxes.get(b).hints()) || parent >= 0 && live[parent];
        }
        return live;
    }

    /** Whether a line is a time of day or a minute of a match and no more: «14:20», «٢:٠٥ م», "14:20 GMT", "90+3'". */
    static boolean isClock(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        int hours = digits(line, 0);
        if (hours > 0 && (line.endsWith("'") || line.endsWith("’") || line.endsWith("′"))) {
            return line.chars().noneMatch(Character::isLetter);
        }
        boolean parted = hours > 0 && hours < 3 && hours < line.length() && line.charAt(hours) == ':';
        int minutes = parted ? digits(line, hours + 1) : 0;
        return minutes == 2 && digitsFrom(line, hours + 3) == 0;
    }

    /** Whether a heading opens with a time of day: «18:35 – ملحق خاص». */
    private static boolean isTimed(Piece piece) {
        String text = piece.text();
        int hours = piece.isHeading() || piece.isBold() ? digits(text, 0) : 0;
        return hours > 0
                && hours < 3
                && hours < text.length()
                && text.charAt(hours) == ':'
                && digits(text, hours + 1) == 2;
    }

    private static int digits(String line, int from) {
        int end = from;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static int digitsFrom(String line, int from) {
        int count = 0;
        for (int i = from; i < line.length(); i++) {
            count += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
