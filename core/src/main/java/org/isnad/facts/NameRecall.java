package org.isnad.facts;

import java.util.List;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.isnad.facts.memory.KnownName;
import org.isnad.facts.memory.NameLesson.Met;
import org.isnad.facts.memory.NameMemory;
import org.isnad.facts.memory.Person;
import org.isnad.facts.memory.SpellingJudge;
import org.jspecify.annotations.Nullable;

/**
 * What a name memory knows about one article: full names that no rule found, surnames alone, spellings and offices of persons met
 * before. It only adds to what the rules found, so that an article teaches the same whatever memory it was read with.
 */
final class NameRecall {
    /** Rules whose mentions rest on memory alone have names that begin so. */
    static final String RULE = "memory";

    private static final int SHORTEST = 4;
    /** Somebody met in so many articles is meant by a surname that a rule takes for a person. */
    private static final int OFTEN = 3;

    private final NameMemory memory;
    private final SpellingJudge judge;
    private final NameScan scan;

    NameRecall(NameMemory memory, SpellingJudge judge, NameScan scan) {
        this.memory = memory;
        this.judge = judge;
        this.scan = scan;
    }

    /** Claims the remembered names that stand where no name was found. */
    void find() {
        if (memory.isEmpty()) {
            return;
        }
        for (int i = 0; i < scan.tokens.size(); i++) {
            Draft owner = scan.owner(i);
            if (owner == null || isLonePerson(owner)) {
                Draft found = at(i, owner);
                i = found == null ? i : found.last;
            }
        }
    }

    private @Nullable Draft at(int at, @Nullable Draft owner) {
        for (Stem stem : scan.stems(at)) {
            Draft full = full(at, stem);
            if (full != null) {
                return full;
            }
            if (owner == null && isSurname(at, stem)) {
                return scan.claim(Draft.name(Type.PERSON, at, stem.skip(), at, RULE + "-surname", 0.7));
            }
        }
        return null;
    }

    private @Nullable Draft full(int at, Stem stem) {
        for (KnownName name : memory.opening(stem.form())) {
            int last = at + name.size() - 1;
            if (isThere(name.words(), at) && isFree(at, last)) {
                scan.drafts.removeIf(draft -> at <= draft.first && draft.last <= last && isLonePerson(draft));
                return scan.claim(Draft.name(Type.PERSON, at, stem.skip(), last, RULE + "-name", 0.8));
            }
        }
        return null;
    }

    private boolean isThere(List<String> words, int at) {
        for (int k = 1; k < words.size(); k++) {
            if (!scan.joined(at + k) || !scan.tokens.form(at + k).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but single words taken for persons stands in the way. */
    private boolean isFree(int first, int last) {
        for (int i = first; i <= last; i++) {
            Draft owner = scan.owner(i);
            if (owner != null && !isLonePerson(owner)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLonePerson(Draft draft) {
        return draft.type == Type.PERSON && draft.kind == Kind.NAME && draft.length() == 1 && draft.entry == null;
    }

    /**
     * A surname alone is a person where one may stand: after a verb of saying or acting; a known family name also after a title
     * or before such a verb. «الفريق الطبي» is a team though «الفريق» is a title and الطبي was met at a name's end.
     */
    private boolean isSurname(int at, Stem stem) {
        if (bearer(stem.form()) == null || !stem.word().mayStandAlone()) {
            return false;
        }
        boolean family = scan.lexicon.has(stem.form(), NameLexicon.FAMILY);
        return scan.joined(at) && speaks(at - 1)
                || family && (scan.joined(at) && endsTitle(at) || scan.joined(at + 1) && speaks(at + 1));
    }

    /** Whom a surname alone means; a given name alone may mean anybody. */
    private @Nullable Person bearer(String form) {
        boolean given = scan.lexicon.has(form, NameLexicon.GIVEN) || form.startsWith("عبدال");
        return form.length() < SHORTEST || given ? null : memory.surname(form);
    }

    private boolean speaks(int at) {
        String form = scan.tokens.form(at);
        int verbs = NameLexicon.SAY_VERB | NameLexicon.ACTOR_VERB;
        boolean conjunction = form.startsWith("و") || form.startsWith("ف");
        return scan.has(at, verbs) || conjunction && scan.lexicon.has(form.substring(1), verbs);
    }

    private boolean endsTitle(int at) {
        return scan.lexicon.titles().knows(scan.tokens.form(at - 1));
    }

    /** The person met before whom a name without a fuller form in its article means. */
    @Nullable
    Person person(Draft draft) {
        if (memory.isEmpty() || draft.type != Type.PERSON) {
            return null;
        }
        Person found = draft.length() == 1 ? lone(draft) : full(met(draft));
        return found == null || isRejected(found.id(), draft) ? null : found;
    }

    private @Nullable Person full(Met met) {
        Person exact = memory.spelled(met.folded());
        return exact == null ? memory.variant(met, judge) : exact;
    }

    /** A rule has taken a word for a person: it is the one met before when it stands as a surname does, or the one is often met. */
    private @Nullable Person lone(Draft draft) {
        Stem stem = new Stem(
                draft.skip, scan.lexicon.word(scan.tokens.form(draft.first).substring(draft.skip)));
        Person bearer = bearer(stem.form());
        boolean often = bearer != null && bearer.articles() >= OFTEN && draft.skip == 0;
        return often && stem.word().mayStandAlone() || isSurname(draft.first, stem) ? bearer : null;
    }

    private Met met(Draft draft) {
        String surface = NameLessons.untitled(scan.lexicon, scan.surface(draft.first, draft.skip, draft.last));
        List<String> words = Tokens.forms(surface);
        String office = draft.roleKey == null ? "" : draft.roleKey;
        return new Met(words, surface, surface, "", draft.role, office, false);
    }

    /** The person to whom an office without a name was last given. */
    @Nullable
    Person holder(String officeKey) {
        return memory.isEmpty() || officeKey.isEmpty() ? null : memory.holder(officeKey);
    }

    /** Whether a reader has forbidden to take a spelling, or a surname alone, for a person's name. */
    boolean isRejected(String person, Draft draft) {
        return memory.hasRejections() && memory.isRejected(person, met(draft).folded());
    }
}
