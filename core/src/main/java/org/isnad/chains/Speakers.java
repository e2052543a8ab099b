package org.isnad.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Link;
import org.isnad.arabic.Letters;
import org.isnad.facts.NameMatcher;

/**
 * Tells whether two speakers are one, whatever the spelling. Each pair of names is compared once. For one thread.
 */
final class Speakers {
    /** Sounds of fewer letters tell nothing: «بن». */
    private static final int TELLING = 2;

    private static final int[] NONE = {};

    private final NameMatcher names;
    private final Media media;
    private final Map<Named, Integer> named = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Speaker> speakers = new ArrayList<>();
    private final Map<Long, Boolean> verdicts = new HashMap<>();

    Speakers(NameMatcher names, Media media) {
        this.names = names;
        this.media = media;
    }

    /** A speaker as read. */
    private record Named(String name, Link.Kind kind) {}

    /** What sort of speaker: only people have spellings, and only the named can be told from others of their sort. */
    private enum Sort {
        PERSON,
        BODY,
        UNNAMED
    }

    /** @param sounds what stands for the sound of each part of a person's name, the same for spellings of one part */
    private record Speaker(String name, String folded, Sort sort, int[] sounds) {
        boolean soundsLike(Speaker other) {
            for (int sound : sounds) {
                for (int of : other.sounds) {
                    if (sound == of) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The number of a speaker: equal for equal names, and for all names of one medium. */
    int number(Report.Told told) {
        return number(told.speaker(), told.kind());
    }

    int number(String name, Link.Kind kind) {
        return named.computeIfAbsent(new Named(name, kind), this::numbered);
    }

    private int numbered(Named read) {
        String folded = read.kind().isMedia() && !media.isNobody(read.name())
                ? media.key(read.name())
                : Letters.fold(read.name()).strip();
        Sort sort = sort(read.kind());
        return numbers.computeIfAbsent(sort + folded, key -> {
            speakers.add(new Speaker(read.name(), folded, sort, sort == Sort.PERSON ? sounds(folded) : NONE));
            return speakers.size() - 1;
        });
    }

    /** Of a person the sound of the last part of the name, which is the same for most spellings and shorter forms; else the number. */
    int voice(int speaker) {
        int[] sounds = speakers.get(speaker).sounds();
        return sounds.length == 0 ? speaker : sounds[sounds.length - 1];
    }

    private int[] sounds(String folded) {
        return Arrays.stream(folded.split(" "))
                .map(names::key)
                .filter(key -> key.length() >= TELLING)
                .mapToInt(String::hashCode)
                .toArray();
    }

    private static Sort sort(Link.Kind kind) {
        return switch (kind) {
            case PERSON -> Sort.PERSON;
            case OUTLET, AGENCY, BROADCASTER, NEWSPAPER, WEBSITE, OFFICIAL_BODY, DOCUMENT -> Sort.BODY;
            default -> Sort.UNNAMED;
        };
    }

    boolean isNamed(int speaker) {
        return speakers.get(speaker).sort() != Sort.UNNAMED
                && !speakers.get(speaker).folded().isEmpty();
    }

    boolean isPerson(int speaker) {
        return speakers.get(speaker).sort() == Sort.PERSON;
    }

    boolean same(int one, int other) {
        if (one == other) {
            return true;
        }
        Speaker a = speakers.get(one);
        Speaker b = speakers.get(other);
        if (a.sort() != b.sort() || a.sort() == Sort.UNNAMED || soundsApart(a, b)) {
            return false;
        }
        long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
        return verdicts.computeIfAbsent(key, pair -> compare(a, b));
    }

    /** Whether no part of two people's names sounds alike. */
    boolean soundApart(int one, int other) {
        return soundsApart(speakers.get(one), speakers.get(other));
    }

    /** Whether no part of two people's names sounds alike: most pairs are told apart by this alone. */
    private static boolean soundsApart(Speaker one, Speaker other) {
        return one.sort() == Sort.PERSON && !one.soundsLike(other) && !isEnd(one.folded(), other.folded());
    }

    private boolean compare(Speaker one, Speaker other) {
        if (one.sort() != other.sort()
                || one.folded().isEmpty()
                || other.folded().isEmpty()) {
            return false;
        }
        return switch (one.sort()) {
            case PERSON -> isEnd(one.folded(), other.folded()) || sameName(one, other);
            case BODY -> sameBody(one.folded(), other.folded());
            case UNNAMED -> false;
        };
    }

    /**
     * Those of one utterance's statements that name the speaker whom most support: a name that is somebody's counts twice an unknown
     * name («سموه», a misread one), that four times a source without one. Of equals those of the earliest.
     */
    List<Item> bestSupported(List<Item> items) {
        if (items.size() == 1) {
            return items;
        }
        List<Item> best = List.of();
        int most = 0;
        for (Item item : items) {
            List<Item> same = items.stream()
                    .filter(other -> same(item.speaker(), other.speaker()))
                    .toList();
            int support = same.stream().mapToInt(this::support).sum();
            if (support > most) {
                best = same;
                most = support;
            }
        }
        return best;
    }

    private int support(Item item) {
        boolean known = item.told().statement().speakerEntity() != null;
        return !isNamed(item.speaker()) ? 1 : known ? 8 : 4;
    }

    /** Names of one part are never matched by sound: too many are alike. Of others some part must sound alike. */
    private boolean sameName(Speaker one, Speaker other) {
        return one.soundsLike(other)
                && one.name().indexOf(' ') > 0
                && other.name().indexOf(' ') > 0
                && names.compare(one.name(), other.name()).same();
    }

    /** Whether one is the other without what stands before the family name. */
    private static boolean isEnd(String one, String other) {
        return one.length() > other.length() ? hasEnd(one, other) : hasEnd(other, one);
    }

    private static boolean hasEnd(String longer, String end) {
        int blank = longer.length() - end.length() - 1;
        return blank >= 0 && longer.charAt(blank) == ' ' && longer.endsWith(end);
    }

    private static boolean sameBody(String one, String other) {
        boolean end = isEnd(one, other) && Math.min(words(one), words(other)) >= 2;
        return end || bare(one).equals(bare(other));
    }

    private static long words(String name) {
        return 1 + name.chars().filter(c -> c == ' ').count();
    }

    private static String bare(String name) {
        return name.startsWith("ال") ? name.substring(2) : name;
    }
}
