package org.isnad.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopySign;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.jspecify.annotations.Nullable;

/**
 * Articles too short to be compared that have the same words on one day: fourteen outlets with one flash have it from one source. Those of
 * fewer than six words say nothing («عاجل: انفجار في المرجان» may be anybody's). Not for use by several threads.
 */
public final class Flashes {
    private static final int FEWEST = 6;
    /** How many words the name of a source in brackets has at most. */
    private static final int LONGEST_NAME = 5;

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String BREAKING = Letters.fold("عاجل");

    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, String> firsts = new HashMap<>();

    private record Seen(String article, Instant time) {}

    /** Takes in the next article in the order of event time. */
    public void see(Article article) {
        When when = article.eventTime();
        if (when == null || article.isBodyLetGo() || CopyIndex.compares(article.text())) {
            return;
        }
        String words = words(article.text());
        if (words == null) {
            return;
        }
        Seen first = seen.get(words);
        if (first == null || first.time.plus(LONGEST).isBefore(when.latest())) {
            seen.put(words, new Seen(article.id(), when.latest()));
        } else {
            firsts.put(article.id(), first.article);
        }
    }

    /** The words of a flash in normal form, without what names its source or says that it is one; null when they are too few. */
    private static @Nullable String words(String text) {
        List<String> forms =
                Words.of(withoutNames(text.strip())).stream().map(Word::form).toList();
        int begin = !forms.isEmpty() && forms.getFirst().equals(BREAKING) ? 1 : 0;
        return forms.size() - begin < FEWEST ? null : forms.stream().skip(begin).collect(Collectors.joining(" "));
    }

    /** Without a short name in brackets before the first words and behind the last. */
    private static String withoutNames(String text) {
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        int open = text.lastIndexOf('(', end);
        boolean behind =
                end > 0 && text.charAt(end - 1) == ')' && open > 0 && isName(text.substring(open + 1, end - 1));
        String rest = behind ? text.substring(0, open) : text;
        int close = rest.indexOf(')');
        boolean before = rest.startsWith("(") && close > 0 && isName(rest.substring(1, close));
        return before ? rest.substring(close + 1) : rest;
    }

    private static boolean isName(String words) {
        return Words.of(words).size() <= LONGEST_NAME;
    }

    /** What a stream told of articles, with equal flashes as copies of the first. */
    public List<Placement> in(List<Placement> placements) {
        return placements.stream().map(this::placed).toList();
    }

    private Placement placed(Placement place) {
        String first = firsts.get(place.article());
        return first == null
                ? place
                : new Placement(
                        place.article(), place.event(), place.story(), copy(place.article(), first), place.evidence());
    }

    private static Copies copy(String article, String first) {
        Evidence why = new Evidence(first, null, CopySign.TEXT.words(), 1);
        return new Copies(article, List.of(new Copy(first, 1, 1)), 0, first, first, why, List.of());
    }
}
