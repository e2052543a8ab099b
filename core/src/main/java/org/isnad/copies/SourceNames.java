package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.CopySign;
import org.isnad.arabic.Letters;
import org.isnad.article.CreditLine;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Which names of sources mean one: «المرساة», «مرساة», «وكالة المرساة» and «المرساة للأنباء». Pure functions. */
public final class SourceNames {
    private static final String AGENCY = Letters.fold("وكالة ");
    private static final String THE_AGENCY = Letters.fold("الوكالة ");
    /** A word keeps its article when hardly more than that is left. */
    private static final int LONG_ENOUGH = 4;

    /** Words that an agency's name goes by with or without, in the normal form. */
    private static final Set<String> AGENCY_WORDS = Lexicon.bundled().table("agency-name-words.tsv").stream()
            .map(row -> Letters.fold(row.cell(0)))
            .collect(Collectors.toUnmodifiableSet());

    /** Those of them that only agencies are called by. */
    private static final Set<String> OF_AGENCIES = Lexicon.bundled().table("agency-name-words.tsv").stream()
            .filter(row -> row.cell(1).equals("agency"))
            .map(row -> Letters.fold(row.cell(0)))
            .collect(Collectors.toUnmodifiableSet());

    /** What a credit says that names nobody («وكالات»), in the normal form. */
    private static final Set<String> NOBODY = Lexicon.bundled().table("not-credits.tsv").stream()
            .flatMap(row -> row.values(0).stream())
            .map(Letters::fold)
            .collect(Collectors.toUnmodifiableSet());

    /** Words that stand before the names of sources, in the normal form, with the kind of source that they name. */
    private static final Map<String, String> HEADS = heads(Lexicon.bundled());

    /** For each name of an agency that the table of media knows one key for all of its names. */
    private static final Map<String, String> AGENCIES = agencies(Lexicon.bundled());

    private SourceNames() {}

    private static Map<String, String> heads(Lexicon lexicon) {
        Map<String, String> heads = new HashMap<>();
        lexicon.table("sources.tsv").stream()
                .filter(row -> row.cell(2).equals("drop"))
                .forEach(row -> row.values(0).forEach(word -> heads.putIfAbsent(Letters.fold(word), row.cell(1))));
        return Map.copyOf(heads);
    }

    private static Map<String, String> agencies(Lexicon lexicon) {
        Map<String, String> keys = new HashMap<>();
        lexicon.table("media.tsv").stream()
                .filter(row -> row.cell(2).equals("agency"))
                .forEach(row -> Stream.concat(Stream.of(row.cell(0)), row.values(1).stream())
                        .flatMap(name -> Stream.of(keyOf(name), keyOf(AGENCY + name)))
                        .forEach(key -> keys.putIfAbsent(key, keyOf(row.cell(0)))));
        return Map.copyOf(keys);
    }

    /** Whether a name is that of an agency that the table of media knows. */
    static boolean isAgency(String name) {
        return AGENCIES.containsKey(keyOf(name));
    }

    /** Whether a name is that of an agency, or says that it is one: «وكالة مدار», «مدار للأنباء»; «أنباء الساحل» may be a paper. */
    static boolean isCalledAgency(String name) {
        String folded = Letters.fold(name).strip();
        return folded.startsWith(AGENCY)
                || folded.startsWith(THE_AGENCY)
                || isAgency(name)
                || Arrays.stream(folded.split(" ")).anyMatch(OF_AGENCIES::contains);
    }

    /** Whether a credit line names a source, alone, with others or after words such as «صحيفة». */
    public static boolean credits(@Nullable String line, @Nullable String source) {
        if (line == null || source == null || source.isBlank()) {
            return false;
        }
        String name = plain(source);
        String key = key(source);
        return each(line).stream()
                .anyMatch(one -> key(one).equals(key)
                        || joined(one, true).equals(name)
                        || plain(withoutHeads(one)).equals(name));
    }

    /**
     * Whether a line credits a source by its name without the words that say of which kind it is: «البيرق» for «جريدة البيرق». Another
     * source may be called so: to be asked of one that has the same text.
     */
    static boolean creditsBare(@Nullable String line, @Nullable String source) {
        if (line == null || source == null || source.isBlank()) {
            return false;
        }
        String bare = joined(withoutHeads(source), true);
        return !bare.isEmpty()
                && each(line).stream()
                        .anyMatch(one -> joined(withoutHeads(one), true).equals(bare));
    }

    /** Whether a word, in normal form, says of which kind a source is that is named behind it: «صحيفة». */
    static boolean isHead(String word) {
        return HEADS.containsKey(word);
    }

    /** The kind of source that the first word of a name says it is, «newspaper» for «جريدة الجسر»; null when it says none. */
    static @Nullable String kind(String name) {
        String folded = Letters.fold(name).strip();
        int end = folded.indexOf(' ');
        return HEADS.get(end < 0 ? folded : folded.substring(0, end));
    }

    /** A name, folded, without the words that say of which kind it is: «المرساة» of «وكالة المرساة للأنباء». */
    static String withoutKinds(String name) {
        return Arrays.stream(withoutHeads(name).split(" "))
                .filter(word -> !AGENCY_WORDS.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static String withoutHeads(String name) {
        String rest = Letters.fold(name).strip();
        for (int end = rest.indexOf(' '); end > 0 && isHead(rest.substring(0, end)); end = rest.indexOf(' ')) {
            rest = rest.substring(end + 1).strip();
        }
        return rest;
    }

    /** The sources that a line credits by name, one or several, in their order. */
    public static List<String> each(@Nullable String line) {
        if (line == null) {
            return List.of();
        }
        return CreditLine.sources(line).stream()
                .filter(one -> !NOBODY.contains(Letters.fold(one)))
                .toList();
    }

    /**
     * How a text credits an earlier one: with a line that names its outlet, or with the source that it credits too; null when it does not.
     *
     * @param named whether it names the outlet of the earlier one
     */
    static @Nullable CopySign sign(boolean named, @Nullable String line, @Nullable String earlierLine) {
        return named ? CopySign.CREDIT : credits(line, earlierLine) ? CopySign.SAME_CREDIT : null;
    }

    /** For each name credited with one text the first given that means the same source: agencies are called differently. */
    static Map<String, String> united(Collection<String> names) {
        Map<String, String> united = new HashMap<>();
        List<String> firsts = new ArrayList<>();
        for (String name : names) {
            if (!united.containsKey(name)) {
                String first = firsts.stream()
                        .filter(other -> credits(name, other) || credits(other, name))
                        .findFirst()
                        .orElse(name);
                united.put(name, first);
                if (first.equals(name)) {
                    firsts.add(name);
                }
            }
        }
        return united;
    }

    /**
     * Equal for the names of one agency, however it is said to be one, and for all names of one that the table of media knows: «أ.ف.ب»
     * and «فرانس برس». «شهاب» alone may be a writer, «نور الساحل» is hardly one.
     */
    static String key(String name) {
        String key = keyOf(name);
        return AGENCIES.getOrDefault(key, key);
    }

    private static String keyOf(String name) {
        String plain = plain(name);
        String bare = joined(name, true);
        boolean several = bare.indexOf(' ') > 0;
        return bare.isEmpty() || bare.equals(plain) ? plain : several ? bare : AGENCY + bare;
    }

    /** Folded, with single spaces, without articles. */
    private static String plain(String name) {
        return joined(name, false);
    }

    /** Initials with dots as those with spaces: «أ.ف.ب» and «أ ف ب» are one. */
    public static String initials(String name) {
        if (name.indexOf('.') < 0) {
            return name;
        }
        StringBuilder spaced = new StringBuilder(name);
        for (int i = 0; i < spaced.length(); i++) {
            if (spaced.charAt(i) == '.' && isInitial(name, i - 1)) {
                spaced.setCharAt(i, ' ');
            }
        }
        return spaced.toString();
    }

    private static boolean isInitial(String name, int i) {
        return i >= 0
                && Character.isLetter(name.charAt(i))
                && (i == 0 || !Character.isLetterOrDigit(name.charAt(i - 1)));
    }

    private static String joined(String name, boolean bare) {
        StringBuilder joined = new StringBuilder(name.length());
        for (String word : initials(Letters.fold(name)).strip().split(" ")) {
            if (!word.isEmpty() && !(bare && AGENCY_WORDS.contains(word))) {
                boolean article = word.startsWith("ال") && word.length() > LONG_ENOUGH;
                joined.append(joined.isEmpty() ? "" : " ").append(article ? word.substring(2) : word);
            }
        }
        return joined.toString();
    }
}
