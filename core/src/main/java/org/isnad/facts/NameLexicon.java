package org.isnad.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Mention.Type;
import org.isnad.arabic.Letters;
import org.isnad.arabic.WordMemo;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of names before reading, by folded words. Nothing that is asked of it changes once it is built; it remembers
 * what it worked out of the words met last. Safe for many threads.
 */
final class NameLexicon {
    static final int GIVEN = 1;
    static final int FAMILY = 1 << 1;
    /** A given or family name whose letters are an ordinary word too. */
    static final int DOUBTFUL = 1 << 2;

    static final int COMMON = 1 << 3;
    static final int JOINER = 1 << 4;
    static final int DIN = 1 << 5;
    static final int NATIONAL = 1 << 6;
    static final int EXTENT_STOP = 1 << 7;
    static final int ADJECTIVE = 1 << 8;
    static final int ACTOR_VERB = 1 << 9;
    static final int SPORT = 1 << 10;
    static final int LOCATIVE = 1 << 11;
    static final int SAY_VERB = 1 << 12;
    static final int MEDIA_CUE = 1 << 13;
    /** The word begins a known name. */
    static final int NAME_START = 1 << 14;
    /** The word begins a title. */
    static final int TITLE_START = 1 << 15;
    /** The word is the head of an organisation's or place's name. */
    static final int HEAD = 1 << 16;

    /** A word before a body whose people it names: «زعيم القاعدة». */
    static final int MEMBERS = 1 << 17;
    /** A word of sport before the club it belongs to: «حارس مرمى مانشستر». */
    static final int SQUAD = 1 << 18;
    /** The head of an event's or treaty's name, whose place is no place of its own: «بطولة ويمبلدون». */
    static final int EVENT = 1 << 19;

    /** Words remembered, as a power of two. */
    private static final int REMEMBERED = 16;

    private final WordFlags flags = new WordFlags();
    private final List<String> wordEndings;
    private final Map<String, String> nations = new HashMap<>();
    /** The meanings of names that several countries or capitals share, by normal form. */
    private final Map<String, List<Spelling>> homonyms = new HashMap<>();

    private final Map<String, Set<String>> affixes = new HashMap<>();
    private final Map<String, Head> organisationHeads = new HashMap<>();
    private final Map<String, Head> placeHeads = new HashMap<>();
    private final ForeignLetters foreign;
    private final Gazetteer names = new Gazetteer();
    private final Gazetteer titles = new Gazetteer();
    private final Map<String, String> personalTitles = new HashMap<>();
    private final Map<String, List<Entry>> figuresByRole = new HashMap<>();
    private final WordMemo<KnownWord> words = new WordMemo<>(REMEMBERED, form -> new KnownWord(this, form));

    NameLexicon(Lexicon lexicon) {
        lexicon.list("common-words.tsv").forEach(word -> flag(word, COMMON));
        readAffixes(lexicon);
        wordEndings = List.copyOf(affixes("word-ending"));
        readWordClasses(lexicon);
        readNames(lexicon);
        readTitles(lexicon);
        readCountries(lexicon);
        readFigures(lexicon);
        readPlaces(lexicon);
        readOrganisations(lexicon);
        readHeads(lexicon, "organisation-heads.tsv", organisationHeads);
        readHeads(lexicon, "place-heads.tsv", placeHeads);
        homonyms.values()
                .removeIf(meanings ->
                        meanings.stream().map(Spelling::entry).distinct().count() < 2);
        foreign = new ForeignLetters(lexicon, affixes("foreign-g"));
        foreign.names().forEach(this::addForeignG);
    }

    /** Other writers' letters for a foreign g make the same name, unless they make a word known otherwise. */
    private void addForeignG(String spelling, String name) {
        if (flags(spelling) == 0) {
            flag(spelling, flags(name) & (GIVEN | FAMILY));
        }
    }

    /** A person's name in the one spelling that stands for those with other letters for its foreign sounds. */
    String plain(String name) {
        return foreign.plain(Tokens.forms(name), word -> flags(word) != 0);
    }

    private void readAffixes(Lexicon lexicon) {
        lexicon.table("name-affixes.tsv")
                .forEach(row -> affixes.computeIfAbsent(row.cell(1), k -> new LinkedHashSet<>())
                        .add(Letters.fold(row.cell(0))));
    }

    /** The endings or words of a class of {@code name-affixes.tsv}, in normal form. */
    Set<String> affixes(String kind) {
        return affixes.getOrDefault(kind, Set.of());
    }

    private void readWordClasses(Lexicon lexicon) {
        Map<String, Integer> classes = Map.of(
                "extent-stop", EXTENT_STOP,
                "adjective", ADJECTIVE,
                "actor-verb", ACTOR_VERB,
                "sport", SPORT,
                "locative", LOCATIVE,
                "say-verb", SAY_VERB,
                "media-cue", MEDIA_CUE,
                "members", MEMBERS,
                "squad", SQUAD,
                "event", EVENT);
        for (Lexicon.Row row : lexicon.table("name-context.tsv")) {
            Integer flag = classes.get(row.cell(1));
            if (flag != null) {
                flag(row.cell(0), flag);
            }
        }
        for (Lexicon.Row row : lexicon.table("name-particles.tsv")) {
            flag(row.cell(0), row.cell(1).equals("din") ? DIN : JOINER);
        }
    }

    private void readTitles(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("titles.tsv")) {
            boolean weak = row.cell(2).equals("weak");
            Tokens.forms(row.cell(0)).stream().limit(1).forEach(first -> flag(first, TITLE_START));
            if (!row.cell(3).isEmpty()) {
                personalTitles.put(row.cell(0), row.cell(3));
            }
            titles.add(row.cell(0), new Entry(Type.PERSON, row.cell(0), row.cell(1), "", null, 0, weak));
        }
    }

    private void readNames(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("given-names.tsv")) {
            flag(row.cell(0), row.cell(2).isEmpty() ? GIVEN : GIVEN | DOUBTFUL);
        }
        for (Lexicon.Row row : lexicon.table("family-names.tsv")) {
            boolean doubtful = row.cell(1).equals("common");
            flag(row.cell(0), doubtful ? FAMILY | DOUBTFUL : FAMILY);
        }
    }

    private void readCountries(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("countries.tsv")) {
            String code = row.cell(0);
            addState(row.values(1), "country", code);
            if (!row.values(2).isEmpty()) {
                addState(row.values(2), "capital", code);
            }
            row.values(3).forEach(adjective -> addNation(adjective, code));
            row.values(4).forEach(plural -> nation(Letters.fold(plural), code));
        }
    }

    private void addState(List<String> spellings, String kind, String code) {
        Entry entry = place(spellings.getFirst(), kind, code);
        addAll(spellings, entry);
        for (String spelling : spellings) {
            homonyms.computeIfAbsent(Letters.fold(spelling), name -> new ArrayList<>(1))
                    .add(new Spelling(spelling, entry));
        }
    }

    /** The countries and capitals that share a name, the likeliest first; empty where only one has it. */
    List<Spelling> homonyms(String form) {
        return homonyms.getOrDefault(form, List.of());
    }

    private void addNation(String adjective, String code) {
        String folded = Letters.fold(adjective);
        int space = folded.lastIndexOf(' ');
        String last = folded.substring(space + 1);
        if (space < 0 || nations.get(last) == null) {
            nation(last, code);
            affixes("nation-ending").forEach(ending -> nation(last + ending, code));
        }
    }

    private void nation(String form, String code) {
        nations.putIfAbsent(form, code);
        nations.putIfAbsent("ال" + form, code);
        flag(form, NATIONAL);
        flag("ال" + form, NATIONAL);
    }

    private static Entry place(String name, String kind, String country) {
        return new Entry(Type.PLACE, name, kind, country, null, 0, false);
    }

    private void readFigures(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("public-figures.tsv")) {
            List<String> spellings = row.values(0);
            int year = Integer.parseInt(row.cell(3));
            Entry entry = new Entry(Type.PERSON, spellings.getFirst(), "figure", row.cell(2), row.cell(1), year, false);
            figuresByRole
                    .computeIfAbsent(RoleRules.key(this, row.cell(1)), key -> new ArrayList<>())
                    .add(entry);
            addAll(spellings, entry);
        }
        figuresByRole.values().removeIf(NameLexicon::isShared);
    }

    /** Whether several hold a role at once (two have its latest year), so that the role alone names none of them. */
    private static boolean isShared(List<Entry> holders) {
        int latest = holders.stream().mapToInt(Entry::year).max().orElse(0);
        return holders.stream().filter(holder -> holder.year() == latest).count() > 1;
    }

    private void readPlaces(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("places.tsv")) {
            addAll(row.values(0), place(row.values(0).getFirst(), row.cell(1), row.cell(2)));
        }
    }

    private void readOrganisations(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("organisations.tsv")) {
            List<String> spellings = row.values(0);
            List<String> ambiguous = row.values(3);
            Entry entry = new Entry(Type.ORGANISATION, spellings.getFirst(), row.cell(1), row.cell(2), null, 0, false);
            for (String spelling : spellings) {
                addAll(List.of(spelling), ambiguous.contains(spelling) ? entry.inContext() : entry);
            }
        }
    }

    private void addAll(List<String> spellings, Entry entry) {
        for (String spelling : spellings) {
            String folded = Letters.fold(spelling);
            boolean word = folded.indexOf(' ') < 0 && isOrdinary(folded);
            names.add(spelling, word ? entry.inContext() : entry);
            Tokens.forms(spelling).stream().limit(1).forEach(first -> flag(first, NAME_START));
        }
    }

    private boolean isOrdinary(String folded) {
        return has(folded, COMMON | DOUBTFUL)
                || titles.knows(folded)
                || folded.startsWith("و") && has(folded.substring(1), ACTOR_VERB | SAY_VERB)
                || folded.startsWith("ال") && has(folded.substring(2), COMMON);
    }

    private void readHeads(Lexicon lexicon, String table, Map<String, Head> into) {
        for (Lexicon.Row row : lexicon.table(table)) {
            String head = Letters.fold(row.cell(0));
            flag(head, HEAD);
            into.putIfAbsent(head, new Head(head, row.cell(1), row.cell(2)));
        }
    }

    private void flag(String word, int flag) {
        flags.add(Letters.fold(word), flag);
    }

    /** What is known of a word, by its normal form. */
    KnownWord word(String form) {
        return words.of(form);
    }

    /** A word that is an ordinary one where it stands, though it may be a name elsewhere. */
    KnownWord ordinary(String form) {
        return new KnownWord(this, form, COMMON);
    }

    int flags(String form) {
        return flags.of(form);
    }

    /** Whether a word ends with an affix of a class; see {@link #affixes}. */
    boolean hasEnding(String kind, String form) {
        for (String ending : affixes(kind)) {
            if (form.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBeginning(String kind, String form) {
        for (String beginning : affixes(kind)) {
            if (form.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters before or behind a word say that it is a verb, a plural or a noun with something glued to it. */
    boolean isInflectedForm(String form) {
        return hasBeginning("inflected-beginning", form)
                || hasEnding("inflected-ending", form) && !hasEnding("name-ending", form)
                || hasBeginning("participle-beginning", form)
                        && hasEnding("participle-ending", form)
                        && form.length() > 5
                || hasBeginning("present-beginning", form) && hasEnding("object-ending", form) && form.length() > 4;
    }

    /** Whether a word from a letter on is an ordinary one, as it stands or with an ending. */
    boolean isSuffixed(String word, WordFlags.Hashes hashes, int from) {
        int end = word.length();
        if (isCommon(word, hashes, from, end)) {
            return true;
        }
        for (String ending : wordEndings) {
            int cut = end - ending.length();
            if (cut > from + 1 && word.endsWith(ending) && isStem(word, hashes, from, cut)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStem(String word, WordFlags.Hashes hashes, int from, int to) {
        return isCommon(word, hashes, from, to)
                || isCommon(word, hashes, from, to, 'ه')
                || isCommon(word, hashes, from, to, 'ي');
    }

    private boolean isCommon(String word, WordFlags.Hashes hashes, int from, int to) {
        return (flags.of(hashes.of(from, to), word, from, to) & COMMON) != 0;
    }

    private boolean isCommon(String word, WordFlags.Hashes hashes, int from, int to, char behind) {
        return (flags.of(31 * hashes.of(from, to) + behind, word, from, to, behind) & COMMON) != 0;
    }

    boolean has(String form, int flag) {
        return (flags(form) & flag) != 0;
    }

    /** The country that an adjective of nationality belongs to. */
    @Nullable
    String nation(String form) {
        return nations.get(form);
    }

    Gazetteer names() {
        return names;
    }

    Gazetteer titles() {
        return titles;
    }

    /** Whether an office is held with a person, so that a name right behind it is whom its bearer serves. */
    boolean isPersonal(Entry title) {
        return personalTitles.containsKey(title.name());
    }

    /** Whether a name right behind an office is a patron's only where it is a public figure's («نائب ترامب»). */
    boolean servesFigures(Entry title) {
        return "personal-figure".equals(personalTitles.get(title.name()));
    }

    /** The public figures known to hold an office that one holds at a time; see {@link RoleRules#key}. */
    List<Entry> figuresByRole(String key) {
        return figuresByRole.getOrDefault(key, List.of());
    }

    @Nullable
    Head organisationHead(String form) {
        return organisationHeads.get(form);
    }

    @Nullable
    Head placeHead(String form) {
        return placeHeads.get(form);
    }

    /** Whether a word is known in any way, so that nothing is split off it. */
    boolean knows(String form) {
        return flags(form) != 0;
    }

    /** A name as its table writes it, with the marks that tell it from others, and what it means. */
    record Spelling(String text, Entry entry) {}

    /**
     * A word that opens a name.
     *
     * @param use {@code in}, {@code out}, {@code weak} …, as its table says
     * @param kind the kind of what it opens
     */
    record Head(String form, String use, String kind) {}
}
