package org.isnad.facts.statements.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Introductions.Introduced;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Gives sources their full names over an article: a surname the full name met in it, «المصدر» the unnamed source described
 * before, «الوزارة» the ministry named before, a title the person who bears it. For one article.
 */
public final class SourceResolver {
    private static final int BACK = 40;

    private static final int MOST_NAMES = 200;

    private final List<Source> met = new ArrayList<>();
    private final Map<Source, Integer> place = new IdentityHashMap<>();
    private final Map<Source, String> fullNames = new IdentityHashMap<>();
    private final Map<String, Set<String>> wordsOfNames = new HashMap<>();
    /** The persons named in the article, the longest names first. */
    private final List<String> persons;

    /** The bodies named in the article. */
    private final List<String> bodies;

    private final Names names;
    private final Introductions introductions;
    private final Lead lead;
    private final Homelands homelands;
    private final SourceTable sources;

    /** @param all every source of the article in the order of the text */
    public SourceResolver(List<Source> all, Names names, SourceTable sources, Introductions introductions, Lead lead) {
        this.homelands = new Homelands(sources, names);
        this.sources = sources;
        this.introductions = introductions;
        this.lead = lead;
        met.addAll(all);
        this.names = names;
        for (int i = 0; i < met.size(); i++) {
            place.put(met.get(i), i);
        }
        Stream<String> spoken =
                met.stream().filter(s -> s.kind() == Kind.PERSON && !s.titled()).map(Source::name);
        Stream<String> mentioned = names.all().stream()
                .filter(m -> m.type() == Mention.Type.PERSON && m.kind() == Mention.Kind.NAME)
                .map(Mention::name);
        persons = Stream.concat(spoken, mentioned)
                .distinct()
                .limit(MOST_NAMES)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        bodies = Stream.concat(
                        names.all().stream()
                                .filter(m -> m.type() == Mention.Type.ORGANISATION)
                                .map(Mention::name),
                        met.stream().filter(s -> s.kind() == Kind.OFFICIAL_BODY).map(Source::name))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    public String fullName(Source source) {
        String known = fullNames.get(source);
        if (known == null) {
            known = tellFullName(source);
            fullNames.put(source, known);
        }
        return known;
    }

    private String tellFullName(Source source) {
        if (source.mention() != null && !isAdjective(source)) {
            return source.titled() ? source.name() : longerName(source);
        }
        if (source.kind() == Kind.PERSON && !source.titled()) {
            return longerName(source);
        }
        if (source.isDocument()) {
            return issuer(source);
        }
        Source earlier = source.titled() ? antecedent(source) : null;
        if (earlier != null) {
            return longerName(earlier);
        }
        return introduced(source);
    }

    /** Whether a mention tells only what the office is of: «المبعوث الأممي». */
    private static boolean isAdjective(Source source) {
        return source.titled() && source.kind() != Kind.PERSON;
    }

    private String introduced(Source source) {
        if (source.kind() == Kind.OFFICIAL_BODY) {
            return body(source);
        }
        Introduced bearer = source.titled() ? introductions.bearer(source.phrase()) : null;
        if (bearer != null && bearer.bearer() != null) {
            return names.fullest(bearer.bearer());
        }
        Mention beside = source.titled() && source.kind() == Kind.PERSON ? lead.bearer(source.phrase()) : null;
        return beside == null ? source.name() : beside.name();
    }

    /** The entity of a full name, or null. */
    public @Nullable String entity(String name) {
        String known = names.entity(name);
        return known != null ? known : lead.entity(name);
    }

    /** Whether two sources are described as of different lands or places. */
    public boolean areApart(Source one, Source other) {
        return homelands.areApart(one.phrase(), other.phrase());
    }

    /** Whether a title names nobody the article tells of; an office whose mention was resolved has its bearer. */
    public boolean isUnresolved(Source source) {
        boolean borne = source.mention() != null && !isAdjective(source);
        return source.titled() && !borne && fullName(source).equals(source.name());
    }

    /** Who put a document out: as it says itself, as an earlier document of the kind says, the body named before it. */
    private String issuer(Source source) {
        if (source.issuer() != null) {
            return source.name();
        }
        boolean definite = Clitics.bare(source.phrase().headForm()).length()
                < source.phrase().headForm().length();
        Source earlier = definite ? earlierDocument(source) : null;
        if (earlier != null) {
            return earlier.name();
        }
        int begin = source.phrase().span().begin();
        Source speaker = definite ? lastMet(source) : null;
        if (speaker != null && speaker.kind() == Kind.OFFICIAL_BODY) {
            return body(speaker);
        }
        Mention body = names.bodyBefore(begin);
        if (body != null && definite) {
            return names.fullest(body);
        }
        Introduced introduced = definite ? introductions.bodyBefore(begin) : null;
        return introduced == null ? source.name() : introduced.phrase().text();
    }

    private @Nullable Source lastMet(Source source) {
        int at = place.getOrDefault(source, 0);
        return at > 0 ? met.get(at - 1) : null;
    }

    private @Nullable Source earlierDocument(Source source) {
        int at = place.getOrDefault(source, 0);
        for (int i = at - 1; i >= Math.max(0, at - BACK); i--) {
            if (met.get(i).isDocument() && met.get(i).issuer() != null) {
                return met.get(i);
            }
        }
        return null;
    }

    /** Whether the article names a person or body by these words. */
    public boolean isNamed(Source source) {
        Set<String> words = words(source.phrase().text());
        return persons.stream().anyMatch(name -> wordsOf(name).containsAll(words))
                || names.all().stream()
                        .limit(MOST_NAMES)
                        .anyMatch(m -> (m.type() != Mention.Type.PLACE || m.actsAs() != null)
                                && wordsOf(m.name()).equals(words));
    }

    /**
     * «إدارته»، «حزبه»: the body of that name, else for a body's own organ the body named before it; else as it is written.
     */
    private String owned(Source source, String bare) {
        String named = organisation(bare);
        if (named != null) {
            return named;
        }
        Mention whole = sources.is(Sort.ORGAN, bare)
                ? names.bodyBefore(source.phrase().span().begin())
                : null;
        return whole == null ? source.name() : described(names.fullest(whole));
    }

    /** A body's name as a speaker before was described by it: «نادي سندفال» for سندفال. */
    private String described(String name) {
        Set<String> words = Clitics.words(name);
        return met.stream()
                .filter(s -> s.kind() == Kind.OFFICIAL_BODY
                        && Clitics.words(s.name()).containsAll(words))
                .map(Source::name)
                .findFirst()
                .orElse(name);
    }

    /** The fullest name the article gives a body: «الوقاية المدنية», «اللجنة». */
    private String body(Source source) {
        String own = source.titled() ? sources.ownedBody(source.phrase().headForm()) : "";
        if (!own.isEmpty()) {
            return owned(source, own);
        }
        Set<String> words = Clitics.words(source.name());
        String longer = words.size() < 2
                ? null
                : bodies.stream()
                        .filter(name -> name.length() > source.name().length()
                                && Clitics.words(name).containsAll(words))
                        .findFirst()
                        .orElse(null);
        if (longer != null || !source.titled()) {
            return longer == null ? source.name() : longer;
        }
        String mentioned = organisation(bare(source.phrase().headForm()));
        Introduced introduced = mentioned == null ? introductions.body(source.phrase()) : null;
        return introduced != null ? introduced.phrase().text() : mentioned == null ? source.name() : mentioned;
    }

    private @Nullable String organisation(String head) {
        return names.all().stream()
                .filter(m -> m.type() == Mention.Type.ORGANISATION)
                .map(Mention::name)
                .filter(name -> bare(Letters.fold(name.split(" ", 2)[0])).equals(head) && name.indexOf(' ') > 0)
                .findFirst()
                .orElse(null);
    }

    private String longerName(Source source) {
        if (source.kind() != Kind.PERSON) {
            return source.name();
        }
        Set<String> words = words(source.name());
        List<String> longer = persons.stream()
                .filter(name ->
                        name.length() > source.name().length() && wordsOf(name).containsAll(words))
                .toList();
        boolean several = source.mention() != null && longer.size() > 1;
        return longer.isEmpty() || several ? source.name() : longer.getFirst();
    }

    /** The words of a name that is asked for again and again. */
    private Set<String> wordsOf(String name) {
        return wordsOfNames.computeIfAbsent(name, SourceResolver::words);
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : Letters.fold(name).split(" ")) {
            words.add(bare(word));
        }
        return words;
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    /** The source before this one, else the first after it, that the same head word describes more fully. */
    private @Nullable Source antecedent(Source pointing) {
        Source source = pointing;
        int at = place.getOrDefault(source, -1);
        while (at > 0
                && isPointing(source.phrase())
                && met.get(at - 1).kind().isMedia() == pointing.kind().isMedia()) {
            source = met.get(--at);
            if (!source.titled()) {
                return source;
            }
        }
        for (int i = at - 1; i >= Math.max(0, at - BACK); i--) {
            if (describes(met.get(i), source)) {
                return met.get(i);
            }
        }
        for (int i = at + 1; i < Math.min(met.size(), at + BACK); i++) {
            if (source.kind() == Kind.PERSON && describes(met.get(i), source)) {
                return met.get(i);
            }
        }
        return null;
    }

    /** «المتحدث نفسه»: the one who spoke last. */
    private static boolean isPointing(NounPhrase phrase) {
        return phrase.paragraph().is(WordClass.SAME, phrase.to())
                || phrase.paragraph().is(WordClass.SAME, phrase.to() - 1);
    }

    private boolean describes(Source other, Source source) {
        if (other.titled() || !mayBeSame(other.kind(), source.kind()) || areApart(other, source)) {
            return false;
        }
        if (source.kind().isMedia()) {
            return sameHead(other, source) || other.kind() == source.kind();
        }
        return source.kind() == Kind.PERSON ? holdsOffice(other, source) : sameHead(other, source);
    }

    private static boolean mayBeSame(Kind a, Kind b) {
        return a == b || a.isMedia() && b.isMedia() || unnamed(a) && unnamed(b) || unnamed(b) && a == Kind.PERSON;
    }

    private static boolean unnamed(Kind kind) {
        return kind.name().startsWith("UNNAMED");
    }

    private static boolean sameHead(Source other, Source source) {
        return ourOwn(bare(other.phrase().headForm()))
                .equals(ourOwn(bare(source.phrase().headForm())));
    }

    /** مصادرنا is a source as المصادر is. */
    private static String ourOwn(String head) {
        return head.length() > 5 && head.endsWith("نا") ? head.substring(0, head.length() - 2) : head;
    }

    /** Whether the words of a title stand in the fuller description, its head among them. */
    private static boolean holdsOffice(Source other, Source source) {
        Set<String> offices = Clitics.offices(source.phrase());
        Paragraph p = other.phrase().paragraph();
        for (int t = other.phrase().from(); t < other.phrase().to(); t++) {
            if (p.isWord(t) && offices.contains(bare(p.form(t)))) {
                return t == other.phrase().head()
                        || !p.is(WordClass.PREPOSITION, t - 1) && !p.form(t - 1).equals("باسم");
            }
        }
        return false;
    }
}
