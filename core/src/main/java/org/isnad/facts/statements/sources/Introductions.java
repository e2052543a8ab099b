package org.isnad.facts.statements.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Mention;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what an article introduces: offices with the persons who bear them («الشاهدة سلوى ...») and bodies by their full
 * names («لجنة تقصي الحقائق»), so that «الشاهدة» and «اللجنة» can be told later. One pass over the article. For one article.
 */
public final class Introductions {
    private static final int OFFICE_REACH = 9;
    private static final int BODY_REACH = 6;
    private static final int MOST = 60;

    /**
     * A person or body as introduced.
     *
     * @param phrase from the office or the body's first word to the end of the name
     * @param bearer the person, or null for a body
     * @param words the phrase's words without articles and joined prepositions
     */
    public record Introduced(NounPhrase phrase, @Nullable Mention bearer, Set<String> words) {
        int begin() {
            return phrase.span().begin();
        }
    }

    private final List<Paragraph> paragraphs;
    private final SourceTable sources;
    private boolean read;
    private final Names names;
    private final Map<String, List<Introduced>> offices = new HashMap<>();
    private final Map<String, List<Introduced>> bodies = new HashMap<>();

    public Introductions(List<Paragraph> paragraphs, SourceTable sources, Names names) {
        this.paragraphs = paragraphs;
        this.sources = sources;
        this.names = names;
    }

    /** Reads the article when it is first asked for: most articles name their speakers in full. */
    private void readOnce() {
        if (read) {
            return;
        }
        read = true;
        for (Paragraph p : paragraphs) {
            for (int t = 0; t < p.size(); t++) {
                if (p.isWord(t)) {
                    read(p, t);
                }
            }
        }
    }

    private void read(Paragraph p, int t) {
        String bare = head(p.form(t));
        if (sources.isPlainOffice(bare)) {
            addOffice(p, t, bare);
        }
        if (sources.isPlainBody(bare) && !p.token(t).isDefinite() && p.isWord(t + 1)) {
            addBody(p, t, bare);
        }
    }

    /** The word without what is joined to it, one letter only where the rest is a head. */
    private String head(String form) {
        String bare = Clitics.bare(form);
        boolean joined = bare.length() > 4 && "وفلب".indexOf(bare.charAt(0)) >= 0;
        boolean known = !joined || sources.isPlainOffice(bare) || sources.isPlainBody(bare);
        return known ? bare : bare.substring(1);
    }

    private void addOffice(Paragraph p, int t, String bare) {
        int end = t + 1;
        while (end < Math.min(p.size(), t + OFFICE_REACH) && p.isWord(end) && p.cue(end) == null) {
            end++;
        }
        Mention apposed = apposed(p, t);
        if (apposed != null) {
            add(offices, bare, new NounPhrase(p, t, end, 0), apposed);
            return;
        }
        Mention bearer = names.personIn(p, t, end);
        if (bearer != null && bearer.span().begin() > p.token(t).begin()) {
            add(offices, bare, new NounPhrase(p, t, names.after(p, t, bearer), 0), bearer);
        }
    }

    /** «فلان، مدير المرور،»: the person whose name ends before the comma before an office, or null. */
    private @Nullable Mention apposed(Paragraph p, int t) {
        Mention before = p.is(Type.COMMA, t - 1) && t > 1 ? names.personBefore(p, t - 1) : null;
        return before != null && before.span().end() == p.token(t - 2).end() ? before : null;
    }

    /** A body's name: its first word, the next one, and the definite words that follow. */
    private void addBody(Paragraph p, int t, String bare) {
        if (!belongs(p, t + 1)) {
            return;
        }
        int end = t + 2;
        while (end < Math.min(p.size(), t + BODY_REACH) && belongs(p, end) && isDefinite(p.form(end))) {
            end++;
        }
        int skip = p.form(t).length() - bare.length();
        add(bodies, bare, new NounPhrase(p, t, end, skip), null);
    }

    private static boolean belongs(Paragraph p, int t) {
        return p.isWord(t)
                && p.cue(t) == null
                && !p.is(WordClass.PREPOSITION, t)
                && !p.is(WordClass.TIME, t)
                && !p.is(WordClass.RELATIVE, t)
                && !p.is(WordClass.ADJUNCT, t);
    }

    private static boolean isDefinite(String form) {
        return form.startsWith("ال") || form.startsWith("لل") || form.startsWith("وال");
    }

    private static void add(
            Map<String, List<Introduced>> map, String head, NounPhrase phrase, @Nullable Mention bearer) {
        List<Introduced> list = map.computeIfAbsent(head, h -> new ArrayList<>());
        if (list.size() < MOST) {
            list.add(new Introduced(phrase, bearer, Clitics.words(phrase.text())));
        }
    }

    /** The person who bears the office a phrase tells, named last before it, else first after it; null when none is. */
    @Nullable
    public Introduced bearer(NounPhrase title) {
        readOnce();
        return nearest(offices, title, Clitics.offices(title));
    }

    /** The body a phrase such as «اللجنة» stands for, or null. */
    @Nullable
    public Introduced body(NounPhrase phrase) {
        readOnce();
        return nearest(bodies, phrase, Set.of(Clitics.bare(phrase.headForm())));
    }

    /** The body introduced last before an offset, or null. */
    @Nullable
    public Introduced bodyBefore(int offset) {
        readOnce();
        Introduced best = null;
        for (List<Introduced> list : bodies.values()) {
            for (Introduced one : list) {
                boolean before = one.begin() < offset;
                best = before && (best == null || best.begin() < one.begin()) ? one : best;
            }
        }
        return best;
    }

    private static @Nullable Introduced nearest(
            Map<String, List<Introduced>> map, NounPhrase phrase, Set<String> heads) {
        int at = phrase.span().begin();
        Set<String> rest = rest(phrase);
        Introduced before = null;
        Introduced after = null;
        for (String head : heads) {
            for (Introduced one : map.getOrDefault(head, List.of())) {
                if (!one.words().containsAll(rest)) {
                    continue;
                }
                if (one.begin() < at) {
                    before = before == null || one.begin() > before.begin() ? one : before;
                } else if (one.begin() > at) {
                    after = after == null || one.begin() < after.begin() ? one : after;
                }
            }
        }
        return before != null ? before : after;
    }

    /** The words that tell the office, without its head. */
    private static Set<String> rest(NounPhrase phrase) {
        Set<String> words = new HashSet<>();
        Paragraph p = phrase.paragraph();
        for (int t = phrase.head() + 1; t < phrase.to(); t++) {
            if (p.isWord(t) && !p.is(WordClass.SAME, t)) {
                words.add(Clitics.bare(p.form(t)));
            }
        }
        return words;
    }
}
