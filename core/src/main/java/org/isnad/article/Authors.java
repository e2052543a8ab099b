package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Tells persons from what else stands where an author should: the site itself, a desk, a wire, an address. Thread safe. */
final class Authors {
    private static final int LONGEST_NAME = 6;
    private static final String ENDS = "|•·،,;؛/–—:(\u2022";

    private static final Pattern PLACED = Pattern.compile("\\s[–—-]\\s");
    private static final Pattern AND = Pattern.compile("\\s(?:and|und|et|y|e|&|و|-)\\s|[,،;؛|•·/–—]");

    private final Set<String> none = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    Authors(Lexicon lexicon) {
        lexicon.table("not-authors.tsv").forEach(row -> row.values(0).forEach(w -> none.add(TitleFinder.key(w))));
        lexicon.table("places.tsv").forEach(row -> row.values(0).forEach(w -> places.add(TitleFinder.key(w))));
    }

    /** The names in one statement of authors, such as «كتبت: سلمى وهدى» or "By A. Smith and B. Jones | News". */
    List<String> read(String told, @Nullable String outlet) {
        if (told.contains("://") || told.indexOf('@') >= 0) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        String[] placed = PLACED.split(told);
        if (placed.length == 2 && org.isnad.arabic.Letters.arabicShare(told) > 0.5) {
            String last = clean(placed[1]);
            boolean desk = Titles.isOutlet(placed[0], outlet) && isPlace(last);
            return !desk && isPerson(last, outlet) ? List.of(last) : List.of();
        }
        for (String part : split(told)) {
            String name = clean(part);
            if (isPerson(name, outlet)) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    /** Beside the outlet's name one word, or a place that is known, is where the report comes from. */
    private boolean isPlace(String name) {
        String key = TitleFinder.key(name);
        return key.indexOf(' ') < 0 || places.contains(key);
    }

    private static List<String> split(String told) {
        List<String> parts = new ArrayList<>();
        for (String piece : AND.split(told)) {
            parts.add(piece);
        }
        return parts;
    }

    private static String clean(String part) {
        String name = part.strip();
        int end = name.length();
        for (int i = 1; i < name.length(); i++) {
            if (ENDS.indexOf(name.charAt(i)) >= 0) {
                end = i;
                break;
            }
        }
        return name.substring(0, end).strip();
    }

    private boolean isPerson(String name, @Nullable String outlet) {
        if (name.length() < 3
                || name.length() > 60
                || name.indexOf('@') >= 0
                || name.contains("://")
                || name.contains("www.")) {
            return false;
        }
        if (name.chars().anyMatch(Character::isDigit) || name.contains(".com") || Titles.isOutlet(name, outlet)) {
            return false;
        }
        LineWords words = LineWords.of(name, LONGEST_NAME + 1);
        return words.count() >= 1 && words.count() <= LONGEST_NAME && !isDesk(name, words);
    }

    private boolean isDesk(String name, LineWords words) {
        return none.contains(TitleFinder.key(name)) || words.words().stream().anyMatch(none::contains);
    }
}
