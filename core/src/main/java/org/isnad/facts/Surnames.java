package org.isnad.facts;

import java.util.HashMap;
import java.util.Map;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** Surnames that stand alone and belong to a person named in full elsewhere in the article, in any spelling. */
final class Surnames {
    private static final int SHORTEST = 4;
    private static final double SURE = 0.75;

    private final NameScan scan;
    private final NameMatcher matcher;
    private final Map<String, Draft> exact = new HashMap<>();
    private final Map<String, Draft> byKey = new HashMap<>();

    private final boolean spellings;

    private Surnames(NameScan scan, NameMatcher matcher, boolean spellings) {
        this.scan = scan;
        this.matcher = matcher;
        this.spellings = spellings;
    }

    /** Claims the surnames that stand as they were written with the full name. */
    static void find(NameScan scan, NameMatcher matcher) {
        find(scan, matcher, false);
    }

    /** Claims the surnames in other spellings too. */
    static void findSpellings(NameScan scan, NameMatcher matcher) {
        find(scan, matcher, true);
    }

    private static void find(NameScan scan, NameMatcher matcher, boolean spellings) {
        Surnames surnames = new Surnames(scan, matcher, spellings);
        scan.drafts.forEach(surnames::learn);
        if (surnames.exact.isEmpty()) {
            return;
        }
        for (int i = 0; i < scan.tokens.size(); i++) {
            if (scan.owner(i) == null) {
                surnames.claim(i);
            }
        }
    }

    private void learn(Draft draft) {
        if (draft.type == Type.PERSON && draft.kind == Kind.NAME && draft.length() > 1) {
            String form = scan.tokens.form(draft.last);
            exact.putIfAbsent(form, draft);
            if (spellings) {
                byKey.putIfAbsent(matcher.key(form), draft);
            }
        }
    }

    private void claim(int at) {
        for (Stem stem : scan.stems(at)) {
            Draft full = person(at, stem.word());
            if (full != null) {
                int first = stem.skip() == 0 ? withParticles(at, full) : at;
                scan.claim(Draft.name(Type.PERSON, first, stem.skip(), at, "surname", 0.8)
                        .known(full.entry)
                        .standsFor(full));
                return;
            }
        }
    }

    /** The first of the particles that stand before a surname as they do in the full name («فان دير هوفلن»). */
    private int withParticles(int at, Draft full) {
        int first = at;
        int own = full.last;
        while (own - 1 > full.first
                && scan.joined(first)
                && scan.owner(first - 1) == null
                && scan.has(own - 1, NameLexicon.JOINER)
                && scan.tokens.form(first - 1).equals(scan.tokens.form(own - 1))) {
            first--;
            own--;
        }
        return first;
    }

    private @Nullable Draft person(int at, KnownWord word) {
        String form = word.form();
        Draft same = exact.get(form);
        if (same != null) {
            boolean said = IntroducedPersons.isSaying(scan, at - 1) && scan.joined(at);
            return form.length() > 2 && (said || word.mayStandAlone()) ? same : null;
        }
        if (!spellings || form.length() < SHORTEST || word.flags() != 0 || !word.mayStandAlone()) {
            return null;
        }
        Draft like = byKey.get(matcher.key(form));
        return like != null && isSpelling(form, scan.tokens.form(like.last)) ? like : null;
    }

    private boolean isSpelling(String a, String b) {
        NameVerdict verdict = matcher.compare(a, b);
        return verdict.same() && verdict.score() >= SURE;
    }
}
