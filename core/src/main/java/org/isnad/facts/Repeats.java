package org.isnad.facts;

import java.util.HashMap;
import java.util.Map;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;

/** A name found once in an article counts wherever it stands in it: whole, or a person's given name that is no known word. */
final class Repeats {
    private static final int SHORTEST = 4;

    private final NameScan scan;
    private final Map<String, Draft> whole = new HashMap<>();
    private final Map<String, Draft> given = new HashMap<>();

    private Repeats(NameScan scan) {
        this.scan = scan;
    }

    /** Claims the words that repeat names already found. */
    static void find(NameScan scan) {
        Repeats repeats = new Repeats(scan);
        scan.drafts.forEach(repeats::learn);
        if (repeats.whole.isEmpty() && repeats.given.isEmpty()) {
            return;
        }
        for (int i = 0; i < scan.tokens.size(); i++) {
            if (scan.owner(i) == null) {
                repeats.claim(i);
            }
        }
    }

    private void learn(Draft draft) {
        String first = scan.tokens.form(draft.first).substring(draft.skip);
        boolean known = draft.entry != null && draft.length() == 1;
        if (draft.kind != Kind.NAME || known) {
            return;
        }
        if (draft.length() > 1 || isUnknown(first)) {
            whole.merge(first, draft, (a, b) -> b.length() > a.length() ? b : a);
        }
        if (draft.type == Type.PERSON && draft.length() > 1 && isUnknown(first)) {
            given.putIfAbsent(first, draft);
        }
    }

    private boolean isUnknown(String form) {
        return form.length() >= SHORTEST
                && scan.lexicon.flags(form) == 0
                && !scan.isOrdinary(form)
                && !scan.lexicon.word(form).looksInflected();
    }

    private void claim(int at) {
        for (Stem stem : scan.stems(at)) {
            Draft name = whole.get(stem.form());
            if (name != null && stands(name, at)) {
                int last = at + name.length() - 1;
                scan.claim(Draft.name(name.type, at, stem.skip(), last, "again", 0.7)
                        .known(name.entry));
                return;
            }
            Draft person = given.get(stem.form());
            if (person != null) {
                scan.claim(Draft.name(Type.PERSON, at, stem.skip(), at, "given-name-again", 0.6)
                        .known(person.entry)
                        .standsFor(person));
                return;
            }
        }
    }

    /** Whether the further words of a name stand at a place too. */
    private boolean stands(Draft name, int at) {
        for (int i = 1; i < name.length(); i++) {
            boolean same = scan.joined(at + i)
                    && scan.owner(at + i) == null
                    && scan.tokens.form(at + i).equals(scan.tokens.form(name.first + i));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
