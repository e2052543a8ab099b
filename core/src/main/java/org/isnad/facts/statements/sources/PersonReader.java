package org.isnad.facts.statements.sources;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.SourceTable.Head;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/** Reads persons in noun phrases: who of those named in it speaks, by which name, or that it only tells an office. */
public final class PersonReader {
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_TITLE = 5;

    private final SourceTable sources;
    private final PersonNames persons;

    public PersonReader(SourceTable sources, PersonNames persons) {
        this.sources = sources;
        this.persons = persons;
    }

    /** @param known what the table knows of the head word, or null */
    @Nullable
    public Source read(NounPhrase phrase, @Nullable Head known, Names names) {
        Source pair = pair(phrase, names);
        if (pair != null) {
            return pair;
        }
        Mention mention = personIn(phrase, names);
        boolean unnamed =
                known != null && !phrase.paragraph().token(phrase.head()).isDefinite();
        boolean common = (unnamed || sources.is(Sort.GROUP, phrase.headForm()))
                && mention != null
                && mention.span().end()
                        <= phrase.paragraph().token(phrase.head()).end();
        if (mention != null && !common && !isUnresolved(mention, phrase) && !(unnamed && governed(phrase, mention))) {
            boolean titled = mention.kind() == Mention.Kind.ROLE;
            return new Source(phrase, name(phrase, mention, names), Kind.PERSON, mention, null, titled);
        }
        return office(phrase, known, unnamed, names);
    }

    private @Nullable Source office(NounPhrase phrase, @Nullable Head known, boolean unnamed, Names names) {
        String head = phrase.headForm();
        if (!sources.is(Sort.OFFICE, head) && !sources.is(Sort.STYLE, head) || unnamed) {
            return null;
        }
        boolean definite = phrase.paragraph().token(phrase.head()).isDefinite();
        String written = isServant(phrase, names) ? null : persons.in(phrase, names);
        boolean adjective = !definite && written != null && phrase.to() - phrase.head() == 2 && written.endsWith("ي");
        String name = adjective ? null : written;
        if (name == null && known != null && !definite) {
            return null;
        }
        Kind described = name == null && known != null ? known.kind() : null;
        Kind kind = described == null || described == Kind.UNNAMED_OTHER ? Kind.PERSON : described;
        boolean titled = name == null && !isOneOfSeveral(phrase);
        return new Source(phrase, name == null ? phrase.text() : name, kind, null, null, titled);
    }

    /** «مدرب سابق لأحد أندية الساحل»: not the bearer of an office that the article names. */
    private static boolean isOneOfSeveral(NounPhrase phrase) {
        Paragraph p = phrase.paragraph();
        for (int t = phrase.head() + 1; t < phrase.to(); t++) {
            if (p.is(WordClass.PARTITIVE, t) && p.form(t).startsWith("ل")) {
                return true;
            }
        }
        return false;
    }

    /** «مستشار لفلان», «محامي فلان»: whether a phrase is an office whose words name only whom its bearer serves. */
    private static boolean isServant(NounPhrase phrase, Names names) {
        List<Mention> people = names.in(phrase.span()).stream()
                .filter(m -> m.type() == Mention.Type.PERSON)
                .toList();
        return people.size() > 1
                && people.getFirst().kind() == Mention.Kind.ROLE
                && people.stream().skip(1).allMatch(names::isPatron);
    }

    /** «النائبان فلان وفلانة»، «الوزير فلان ونظيره فلان»: both of them speak. */
    private @Nullable Source pair(NounPhrase phrase, Names names) {
        List<Mention> named = named(phrase, names);
        if (named.size() < 2 || !isDual(phrase) && !areJoined(phrase, named.get(0), named.get(1), names)) {
            return null;
        }
        List<String> both =
                named.stream().map(m -> names.fullest(m)).distinct().limit(2).toList();
        return both.size() < 2 ? null : Source.pair(phrase, String.join(" و", both), Kind.PERSON);
    }

    private boolean isDual(NounPhrase phrase) {
        String head = phrase.headForm();
        return (head.endsWith("ان") || head.endsWith("ين")) && sources.is(Sort.GROUP, head);
    }

    /** Whether the second name, with its titles, is joined by و right after the first. */
    private boolean areJoined(NounPhrase phrase, Mention first, Mention second, Names names) {
        Paragraph p = phrase.paragraph();
        int join = names.after(p, phrase.from(), first);
        int name = names.tokenAt(p, second, phrase.to());
        if (join >= phrase.to()
                || name < join
                || name - join > LONGEST_TITLE
                || !p.token(join).startsWithAnd()) {
            return false;
        }
        String title = p.token(join).withoutAnd();
        boolean joined = name == join
                ? second.span().begin() > p.token(join).begin()
                : sources.is(Sort.OFFICE, title) || sources.is(Sort.STYLE, title);
        return joined && !hasComma(p, join, name) && isBare(p, join + 1, name);
    }

    /** Whether no preposition stands in a range, which would make a name somebody's the title speaks of. */
    private static boolean isBare(Paragraph p, int from, int to) {
        for (int t = from; t < to; t++) {
            if (p.is(WordClass.PREPOSITION, t) || p.form(t).equals("باسم")) {
                return false;
            }
        }
        return true;
    }

    /** A role that stands for nobody named: its canonical name is the role itself. */
    private static boolean isUnresolved(Mention mention, NounPhrase phrase) {
        return mention.kind() == Mention.Kind.ROLE
                && (mention.name().equals(mention.span().of(phrase.paragraph().articleText()))
                        || mention.name().equals(mention.role()));
    }

    /** Whether a name belongs to the description of an unnamed source: «مصدر مقرب من فلان». */
    private static boolean governed(NounPhrase phrase, Mention mention) {
        Paragraph p = phrase.paragraph();
        if (mention.kind() == Mention.Kind.ROLE) {
            return true;
        }
        for (int t = phrase.head() + 1;
                t < phrase.to() && p.token(t).begin() <= mention.span().begin();
                t++) {
            String form = p.form(t);
            if (p.is(WordClass.PREPOSITION, t) || form.equals("باسم") || form.startsWith("ل") && form.length() > 3) {
                return true;
            }
        }
        return mention.span().end() < p.token(phrase.to() - 1).begin();
    }

    /** «مستشار لفلان»: a name with the preposition of belonging written onto it is not who speaks. */
    private static boolean isOwner(Mention mention, String text) {
        int at = mention.span().begin() - 1;
        return at >= 0 && text.charAt(at) == 'ل' && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    private static List<Mention> named(NounPhrase phrase, Names names) {
        String text = phrase.paragraph().articleText();
        return names.in(phrase.span()).stream()
                .filter(m -> m.type() == Mention.Type.PERSON && m.kind() == Mention.Kind.NAME && !isOwner(m, text))
                .filter(m -> !names.isPatron(m))
                .toList();
    }

    private @Nullable Mention personIn(NounPhrase phrase, Names names) {
        Mention holder = holder(phrase, names);
        if (holder != null) {
            return holder;
        }
        int head = phrase.paragraph().token(phrase.head()).end();
        return names.in(phrase.span()).stream()
                .filter(m -> m.type() == Mention.Type.PERSON && m.kind() != Mention.Kind.NAME)
                .filter(m -> m.span().begin() <= head)
                .findFirst()
                .orElse(null);
    }

    /** Who holds the office a phrase describes: the name it begins with, else the last one before its first comma. */
    private @Nullable Mention holder(NounPhrase phrase, Names names) {
        List<Mention> named = named(phrase, names).stream()
                .filter(m -> !isAdjective(phrase, m, names))
                .toList();
        if (named.isEmpty()) {
            return null;
        }
        Paragraph p = phrase.paragraph();
        Mention first = named.getFirst();
        int t = names.tokenAt(p, first, phrase.to());
        if (t <= phrase.head() || !sources.is(Sort.OFFICE, phrase.headForm())) {
            return first;
        }
        Mention last = first;
        for (Mention m : named) {
            int at = names.tokenAt(p, m, phrase.to());
            boolean apart = hasComma(p, t, at);
            boolean owned =
                    p.is(WordClass.PREPOSITION, at - 1) || p.form(at - 1).equals("باسم");
            last = apart || owned ? last : m;
        }
        return last;
    }

    private static boolean hasComma(Paragraph p, int from, int to) {
        for (int t = from; t < to; t++) {
            if (p.is(Type.COMMA, t)) {
                return true;
            }
        }
        return false;
    }

    /** «المبعوث الأممي»، «رئيسة الوفد الجنوبي»: an adjective after an office, unless the article knows it as a surname. */
    private boolean isAdjective(NounPhrase phrase, Mention mention, Names names) {
        Paragraph p = phrase.paragraph();
        int t = names.tokenAt(p, mention, phrase.to());
        boolean single =
                mention.span().length() <= p.token(t).end() - p.token(t).begin();
        boolean follows = t > phrase.head() && p.token(t - 1).isDefinite() && !sources.is(Sort.STYLE, p.form(t - 1));
        boolean office = t > phrase.head() && sources.is(Sort.OFFICE, p.form(t - 1));
        return single
                && (follows || office && p.token(t - 1).isDefinite())
                && p.token(t).isRelationalAdjective()
                && names.fullest(mention).indexOf(' ') < 0;
    }

    /** The fullest name of a person, or the longer one that the phrase itself writes. */
    private String name(NounPhrase phrase, Mention mention, Names names) {
        String full = names.fullest(mention);
        Set<String> known = wordsOf(full);
        boolean cut = known.size() < 2 || endsOpen(full) || endsBeforeSurname(phrase, mention, names);
        boolean own = mention.kind() == Mention.Kind.NAME && !servesAnother(phrase, names);
        String written = cut && own ? persons.in(phrase, names) : null;
        if (written == null) {
            return kunya(phrase, mention, names, full);
        }
        Set<String> words = wordsOf(written);
        boolean longer = words.size() > known.size() && words.size() <= LONGEST_NAME && words.containsAll(known);
        return longer ? written : kunya(phrase, mention, names, full);
    }

    /** «زوجة فلان سارة»: whether somebody whom a person serves is named before that person. */
    private static boolean servesAnother(NounPhrase phrase, Names names) {
        return names.in(phrase.span()).stream().anyMatch(names::isPatron);
    }

    /** «أم وسيم»: the name goes with the word of kinship right before it. */
    private static String kunya(NounPhrase phrase, Mention mention, Names names, String full) {
        Paragraph p = phrase.paragraph();
        int t = names.tokenAt(p, mention, phrase.to());
        boolean kin = t > phrase.from()
                && (p.form(t - 1).equals("ام") || p.form(t - 1).equals("ابو"));
        return kin && full.indexOf(' ') < 0 ? p.text(t - 1, t) + " " + full : full;
    }

    /** «هند أبو»: a name that stops before the word it goes on with. */
    private boolean endsOpen(String name) {
        int space = name.lastIndexOf(' ');
        return space >= 0 && sources.is(Sort.OPEN, Letters.fold(name.substring(space + 1)));
    }

    private static boolean endsBeforeSurname(NounPhrase phrase, Mention mention, Names names) {
        Paragraph p = phrase.paragraph();
        int after = names.after(p, phrase.from(), mention);
        return after < phrase.to()
                && p.token(after).isDefinite()
                && (after + 1 == phrase.to() || !p.isWord(after + 1))
                && p.token(after).isRelationalAdjective();
    }

    /** The words of a name without titles. */
    private Set<String> wordsOf(String name) {
        Set<String> words = new HashSet<>(Clitics.words(name));
        words.removeIf(word -> sources.is(Sort.STYLE, word));
        return words.isEmpty() ? new HashSet<>(Arrays.asList(name.split(" "))) : words;
    }
}
