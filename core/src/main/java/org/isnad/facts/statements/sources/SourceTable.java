package org.isnad.facts.statements.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Link.Kind;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Words;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** What the tables know of sources: their head words, the media by name, adjectives of unnamed sources, offices and bodies. */
public final class SourceTable {
    /** What the first word of a speaker's description says of the speaker. */
    public enum Sort {
        OFFICE,
        STYLE,
        BODY,
        GROUP,
        ORGAN,
        OPEN
    }

    /**
     * A head word of a source.
     *
     * @param kind the kind of link it makes, or null when the adjective decides
     * @param dropped whether the bare name leaves it out
     */
    public record Head(@Nullable Kind kind, boolean dropped) {}

    /**
     * A medium by one of its spellings.
     *
     * @param words the spelling's words in normal form
     * @param kind the kind of link it makes
     * @param marked whether it counts only in marks or after a word such as صحيفة
     */
    public record Medium(List<String> words, Kind kind, boolean marked) {}

    private static final List<String> PRONOUNS = Affixes.of("owner");
    private static final List<String> GOVERNING = Affixes.of("governing");
    private static final int NOUN = 3;

    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Kind> adjectives = new HashMap<>();
    private final Map<String, List<Medium>> media = new HashMap<>();
    private final Map<Sort, Set<String>> sorts = new EnumMap<>(Sort.class);
    private final Map<String, String> demonyms = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    /** Words that bodies are called by, whole though they begin as a preposition does: «بلدية». */
    private final Set<String> bodyHeads = new HashSet<>();

    private final Set<String> plainOffices;
    private final Set<String> plainBodies;

    public SourceTable(Lexicon lexicon) {
        lexicon.table("sources.tsv").forEach(this::addHead);
        lexicon.table("source-adjectives.tsv")
                .forEach(row -> row.values(0).forEach(word -> adjectives.put(Letters.fold(word), kind(row.cell(1)))));
        lexicon.table("media.tsv").forEach(this::addMedium);
        lexicon.table("speaker-heads.tsv").forEach(this::addSort);
        lexicon.table("countries.tsv").forEach(this::addCountry);
        lexicon.list("common-words.tsv").forEach(word -> ordinary.add(Letters.fold(word)));
        lexicon.table("place-heads.tsv").forEach(row -> ordinary.add(Letters.fold(row.cell(0))));
        lexicon.table("given-names.tsv").forEach(row -> given.add(Letters.fold(row.cell(0))));
        lexicon.table("organisation-heads.tsv").forEach(row -> bodyHeads.add(Letters.fold(row.cell(0))));
        plainOffices = sorts.getOrDefault(Sort.OFFICE, Set.of());
        plainBodies = sorts.getOrDefault(Sort.BODY, Set.of());
    }

    private static Kind kind(String wire) {
        return Kind.valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void addCountry(Lexicon.Row row) {
        row.values(1).forEach(name -> countries.put(Letters.fold(name), row.cell(0)));
        row.values(3).forEach(word -> demonyms.put(Letters.fold(word), row.cell(0)));
    }

    private void addHead(Lexicon.Row row) {
        Kind kind = row.cell(1).equals("unnamed") ? null : kind(row.cell(1));
        Head head = new Head(kind, row.cell(2).equals("drop"));
        row.values(0).forEach(word -> heads.put(Letters.fold(word), head));
    }

    private void addMedium(Lexicon.Row row) {
        Kind kind = kind(row.cell(2));
        List<String> spellings = new ArrayList<>(row.values(1));
        spellings.add(row.cell(0));
        for (String spelling : spellings) {
            List<String> words = Words.of(spelling).stream().map(w -> w.form()).toList();
            media.computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                    .add(new Medium(words, kind, row.cell(3).equals("marked")));
        }
    }

    private void addSort(Lexicon.Row row) {
        Set<String> words =
                sorts.computeIfAbsent(Sort.valueOf(row.cell(0).toUpperCase(Locale.ROOT)), s -> new HashSet<>());
        row.values(1).forEach(word -> words.add(Letters.fold(word)));
    }

    @Nullable
    public Head head(String form) {
        Head head = heads.get(form);
        if (head == null && isAccusative(form)) {
            return heads.get(form.substring(0, form.length() - 1));
        }
        return head != null || !form.startsWith("ال") ? head : heads.get(form.substring(2));
    }

    private static boolean isAccusative(String form) {
        return form.length() > 3 && form.endsWith("ا") && !form.startsWith("ال");
    }

    /** The words of an unnamed source in the nominative: مصدرا أمنيا is مصدر أمني. */
    public String nominative(NounPhrase phrase) {
        String text = phrase.text();
        String head = phrase.headForm();
        if (heads.containsKey(head) || !isAccusative(head) || head(head) == null) {
            return text;
        }
        return Arrays.stream(text.replace("اً", "ا").split(" "))
                .map(word -> isAccusative(word) ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.joining(" "));
    }

    @Nullable
    public Kind adjective(String form) {
        return adjectives.get(form);
    }

    /** Whether a word tells what country somebody or something is of, with or without the article: الأمريكي، تركية. */
    public boolean isDemonym(String form) {
        return demonym(form) != null;
    }

    private @Nullable String demonym(String form) {
        String bare = form.startsWith("ال") && form.length() > 4 ? form.substring(2) : form;
        String country = demonyms.get(bare);
        return country == null && bare.endsWith("يه") ? demonyms.get(bare.substring(0, bare.length() - 1)) : country;
    }

    /** The code of the country that a word names or is the adjective of, or null. */
    @Nullable
    String land(String form) {
        String country = demonym(form);
        return country == null ? countries.get(form) : country;
    }

    public boolean is(Sort sort, String form) {
        Set<String> words = sorts.getOrDefault(sort, Set.of());
        return words.contains(form)
                || form.startsWith("ال") && form.length() > 4 && words.contains(form.substring(2))
                || sort == Sort.OFFICE && words.contains(owned(form));
    }

    /** Whether a word without article and pronoun is an office. */
    public boolean isPlainOffice(String bare) {
        return plainOffices.contains(bare);
    }

    public boolean isPlainBody(String bare) {
        return plainBodies.contains(bare);
    }

    /** Whether a word is an office or a kinship with a pronoun joined to it: محاميه، مدربها. */
    public boolean isOwned(String form) {
        return sorts.getOrDefault(Sort.OFFICE, Set.of()).contains(owned(form));
    }

    /** The body that a word with a pronoun joined to it tells, without the pronoun: إدارته is إداره; empty when it is none. */
    public String ownedBody(String form) {
        String bare = owned(form);
        return plainBodies.contains(bare) ? bare : "";
    }

    /** A word without the pronoun joined to it, the teh marbuta restored; empty when it has none. */
    private static String owned(String form) {
        char last = form.isEmpty() ? ' ' : form.charAt(form.length() - 1);
        if (last != 'ه' && last != 'ا' && last != 'م') {
            return "";
        }
        for (String pronoun : PRONOUNS) {
            if (form.endsWith(pronoun) && form.length() - pronoun.length() > 1) {
                String stem = form.substring(0, form.length() - pronoun.length());
                return stem.endsWith("ت") ? stem.substring(0, stem.length() - 1) + "ه" : stem;
            }
        }
        return "";
    }

    /** Whether a word heads a description of a source or speaker of any sort. */
    public boolean isHead(String form) {
        return head(form) != null || is(Sort.OFFICE, form) || is(Sort.BODY, form) || is(Sort.GROUP, form);
    }

    /** Whether a word is a preposition with an ordinary noun joined to it, so that no name begins there: بالمملكة، لكرة. */
    public boolean isGoverned(String form) {
        if (given.contains(form) || bodyHeads.contains(form)) {
            return false;
        }
        for (String joined : GOVERNING) {
            String noun = form.startsWith(joined) ? form.substring(joined.length()) : "";
            if (noun.length() >= NOUN && !given.contains(noun) && (ordinary.contains(noun) || isHead(noun))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word, with or without the article, is an ordinary one that no name is made of. */
    boolean isOrdinary(String form) {
        return ordinary.contains(form.startsWith("ال") ? form.substring(2) : form) && !given.contains(form);
    }

    /** Whether a name in quotation marks may follow a word: صحيفة، لقناة، or a bare preposition. */
    public boolean namesFollow(Token word) {
        String form = word.form();
        return form.length() <= 2 || naming(form) || form.startsWith("و") && naming(form.substring(1)) || joined(form);
    }

    private boolean joined(String form) {
        char first = form.charAt(0);
        return (first == 'ل' || first == 'ب') && naming(form.substring(1));
    }

    private boolean naming(String form) {
        Head head = head(form);
        return head != null && head.dropped() || is(Sort.BODY, form);
    }

    /** The longest medium named from a token on, or null. */
    @Nullable
    public Medium medium(Paragraph p, int from, int to, int skip) {
        Medium best = null;
        String first = p.form(from);
        for (Medium medium : media.getOrDefault(first.substring(Math.min(skip, first.length())), List.of())) {
            if ((best == null || medium.words().size() > best.words().size()) && fits(p, from, to, medium.words())) {
                best = medium;
            }
        }
        return best;
    }

    private static boolean fits(Paragraph p, int from, int to, List<String> words) {
        int t = from + 1;
        for (String word : words.subList(1, words.size())) {
            while (t < to && p.is(Token.Type.OTHER, t)) {
                t++;
            }
            if (t >= to || !p.form(t).equals(word)) {
                return false;
            }
            t++;
        }
        return true;
    }
}
