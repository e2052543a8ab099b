package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Gives sources their full names over an article: a surname the full name met in it, «المصدر» the unnamed source described
 * before, «الوزارة» the ministry named before, a title the person who bears it. For one article.
 */
final class SourceResolver {
    private static final int BACK = 40;

    private final List<Source> met = new ArrayList<>();
    private final Names names;

    /** @param all every source of the article in the order of the text */
    SourceResolver(List<Source> all, Names names) {
        met.addAll(all);
        this.names = names;
    }

    String fullName(Source source) {
        if (source.mention() != null) {
            return source.name();
        }
        if (source.kind() == Kind.PERSON && !source.titled()) {
            return longerName(source);
        }
        Source earlier = source.titled() ? antecedent(source) : null;
        return earlier == null ? bareDefinite(source) : longerName(earlier);
    }

    private String bareDefinite(Source source) {
        String mentioned = source.kind() == Kind.OFFICIAL_BODY && source.titled() ? organisation(source) : null;
        return mentioned == null ? source.name() : mentioned;
    }

    private @Nullable String organisation(Source source) {
        String head = bare(source.phrase().headForm());
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
        String best = source.name();
        for (Source other : met) {
            if (other.kind() == Kind.PERSON && !other.titled() && isLonger(other.name(), best, words)) {
                best = other.name();
            }
        }
        for (Mention mention : names.all()) {
            if (mention.type() == Mention.Type.PERSON && isLonger(mention.name(), best, words)) {
                best = mention.name();
            }
        }
        return best;
    }

    private static boolean isLonger(String name, String best, Set<String> words) {
        return name.length() > best.length() && words(name).containsAll(words);
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
    private @Nullable Source antecedent(Source source) {
        int at = met.indexOf(source);
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

    private static boolean describes(Source other, Source source) {
        if (other.titled() || !mayBeSame(other.kind(), source.kind())) {
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
        return ourOwn(bare(other.phrase().headForm())).equals(ourOwn(bare(source.phrase().headForm())));
    }

    /** مصادرنا is a source as المصادر is. */
    private static String ourOwn(String head) {
        return head.length() > 5 && head.endsWith("نا") ? head.substring(0, head.length() - 2) : head;
    }

    /** Whether the words of a title stand in the fuller description, its head among them. */
    private static boolean holdsOffice(Source other, Source source) {
        String office = bare(source.phrase().headForm());
        Paragraph p = other.phrase().paragraph();
        for (int t = other.phrase().from(); t < other.phrase().to(); t++) {
            if (p.isWord(t) && bare(p.form(t)).equals(office)) {
                return t == other.phrase().head() || !Prepositions.is(p.form(t - 1)) && !p.form(t - 1).equals("باسم");
            }
        }
        return false;
    }
}
