package org.isnad.facts.statements.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;
import org.jspecify.annotations.Nullable;

/** An article's mentions, to be asked by place. Offsets are into the article's text. For one thread, one article. */
public final class Names {
    /** Words of the longest name a person is called by. */
    private static final int LONGEST = 5;

    private final List<Mention> mentions;
    private final String text;
    private final int[] begins;
    private final Map<String, String> fullest = new HashMap<>();
    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, List<Mention>> byEntity;
    /** The persons named inside the words of somebody else's office. */
    private final Set<Mention> patrons;

    /**
     * @param mentions in order of their spans
     * @param text the article's text, which those point into
     */
    public Names(List<Mention> mentions, String text) {
        this.text = text;
        this.mentions = List.copyOf(mentions);
        mentions.forEach(m -> entities.putIfAbsent(m.name(), m.entity()));
        this.byEntity = mentions.stream().collect(Collectors.groupingBy(Mention::entity));
        this.patrons = patrons(this.mentions, text);
        this.begins = mentions.stream().mapToInt(m -> m.span().begin()).toArray();
    }

    private static Set<Mention> patrons(List<Mention> mentions, String text) {
        Set<Mention> patrons = Collections.newSetFromMap(new IdentityHashMap<>());
        Mention before = null;
        int end = 0;
        for (Mention m : mentions) {
            if (m.type() != Mention.Type.PERSON) {
                continue;
            }
            if (m.span().end() <= end) {
                patrons.add(m);
            } else if (m.kind() == Mention.Kind.ROLE) {
                end = m.span().end();
            } else if (before != null && before.span().begin() >= roleBegin(m, text)) {
                patrons.add(before);
            }
            before = m;
        }
        return patrons;
    }

    /** Where the role right before a name begins, or the name's own begin. */
    private static int roleBegin(Mention person, String text) {
        int end = person.span().begin();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '،')) {
            end--;
        }
        String role = person.role() == null ? "" : person.role();
        int begin = end - role.length();
        boolean there = begin >= 0 && text.startsWith(role, begin);
        return there && !role.isEmpty() ? begin : person.span().begin();
    }

    /** «مستشار لفلان»: whether a person is named inside the words of an office that somebody else holds. */
    public boolean isPatron(Mention mention) {
        return patrons.contains(mention);
    }

    public List<Mention> all() {
        return mentions;
    }

    /** The mentions that begin in a span, in order. */
    public List<Mention> in(Span span) {
        List<Mention> found = new ArrayList<>();
        for (int i = firstAt(span.begin()); i < begins.length && begins[i] < span.end(); i++) {
            found.add(mentions.get(i));
        }
        return found;
    }

    private int firstAt(int offset) {
        int at = Arrays.binarySearch(begins, offset);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && begins[at - 1] == offset) {
            at--;
        }
        return at;
    }

    /** The longest mention of a person or organisation that begins with a token, clitics aside. */
    @Nullable
    public Mention beginning(Paragraph p, int from) {
        Token token = p.token(from);
        return in(new Span(token.begin(), token.end())).stream()
                .filter(m -> m.type() != Mention.Type.PLACE || m.actsAs() != null)
                .findFirst()
                .orElse(null);
    }

    public boolean personBegins(Paragraph p, int from, int to) {
        return personIn(p, from, to) != null;
    }

    /** The first person named in a range of tokens, but for one whom a bearer of an office serves; or null. */
    @Nullable
    public Mention personIn(Paragraph p, int from, int to) {
        return in(p.span(from, to)).stream()
                .filter(m -> m.type() == Mention.Type.PERSON && m.kind() == Mention.Kind.NAME && !isPatron(m))
                .findFirst()
                .orElse(null);
    }

    /** The body named last before an offset, or null. */
    @Nullable
    public Mention bodyBefore(int offset) {
        for (int i = Math.min(firstAt(offset), begins.length) - 1; i >= 0; i--) {
            if (mentions.get(i).type() == Mention.Type.ORGANISATION) {
                return mentions.get(i);
            }
        }
        return null;
    }

    /**
     * How an article calls an entity most fully: its canonical name where that holds every word of it, else the longest way
     * it is written in the article.
     */
    public String fullest(Mention mention) {
        return fullest.computeIfAbsent(mention.entity(), e -> longest(mention));
    }

    private String longest(Mention mention) {
        Mention written = written(mention);
        if (written == null) {
            return mention.name();
        }
        String best = written.span().of(text);
        if (mention.type() == Mention.Type.PERSON && wordsOf(best).size() > LONGEST) {
            return mention.name();
        }
        return wordsOf(mention.name()).containsAll(wordsOf(best)) ? mention.name() : best;
    }

    /** The longest way an entity is named in the article, or null when only its role is. */
    private @Nullable Mention written(Mention mention) {
        return byEntity.getOrDefault(mention.entity(), List.of()).stream()
                .filter(m -> m.kind() == Mention.Kind.NAME)
                .max(Comparator.comparingInt(m -> m.span().length()))
                .orElse(null);
    }

    /** The entity of a canonical name, or null. */
    @Nullable
    public String entity(String name) {
        return entities.get(name);
    }

    private static List<String> wordsOf(String name) {
        return Arrays.stream(Letters.fold(name).split(" "))
                .map(w -> w.startsWith("ال") ? w.substring(2) : w)
                .toList();
    }

    /** Whether a mention of a person or body ends with a token. */
    public boolean endsAt(Paragraph p, int t) {
        int from = Math.max(0, t - 5);
        return t >= 0
                && in(p.span(from, t + 1)).stream()
                        .anyMatch(m -> m.span().end() == p.token(t).end()
                                && (m.type() != Mention.Type.PLACE || m.actsAs() != null));
    }

    /** The person named within the last few tokens before one, or null. */
    @Nullable
    public Mention personBefore(Paragraph p, int to) {
        if (to < 1) {
            return null;
        }
        int near3 = p.token(Math.max(0, to - 3)).begin();
        List<Mention> near = in(p.span(Math.max(0, to - 8), to)).stream()
                .filter(m -> m.type() == Mention.Type.PERSON && m.kind() == Mention.Kind.NAME)
                .filter(m -> m.span().end() > near3)
                .toList();
        return near.isEmpty() ? null : near.getLast();
    }

    /** The token a mention begins with, looking back from one. */
    public int tokenAt(Paragraph p, Mention mention, int from) {
        int t = Math.min(from, p.size() - 1);
        while (t > 0 && p.token(t).begin() > mention.span().begin()) {
            t--;
        }
        return t;
    }

    /** The index of the first token that begins at or after a mention's end. */
    public int after(Paragraph p, int from, Mention mention) {
        int t = from;
        while (t < p.size() && p.token(t).begin() < mention.span().end()) {
            t++;
        }
        return t;
    }
}
