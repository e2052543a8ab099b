package org.isnad.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.isnad.Evidence;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.jspecify.annotations.Nullable;

/** One article while its names are being found: its words, and which of them already belong to a name. */
final class NameScan {
    final Tokens tokens;
    final NameLexicon lexicon;
    final List<Draft> drafts = new ArrayList<>();
    /** The last person that a role was read for. */
    @Nullable
    Draft holder;

    /** The words of the roles read with names. */
    final BitSet titled = new BitSet();

    private final List<Draft> described = new ArrayList<>();
    private final @Nullable Draft[] owners;
    private final KnownWord[] words;

    private final int sportWords;

    NameScan(Tokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.owners = new Draft[tokens.size()];
        this.words = new KnownWord[tokens.size()];
        int sport = 0;
        MaqsuraWords maqsura = new MaqsuraWords(tokens, lexicon);
        for (int i = 0; i < words.length; i++) {
            words[i] = maqsura.isPreposition(i) ? lexicon.ordinary(tokens.form(i)) : lexicon.word(tokens.form(i));
            sport += (words[i].flags() & NameLexicon.SPORT) != 0 ? 1 : 0;
        }
        this.sportWords = sport;
    }

    /** Whether the article speaks of sport, so that a club's name that is also a word means the club. */
    boolean sportsReport() {
        return sportWords >= 4 && sportWords * 40 >= tokens.size();
    }

    @Nullable
    Draft owner(int i) {
        return i < 0 || i >= owners.length ? null : owners[i];
    }

    Draft claim(Draft draft) {
        drafts.add(draft);
        for (int i = draft.first; i <= draft.last; i++) {
            if (owners[i] == null || draft.kind == Kind.NAME) {
                owners[i] = draft;
            }
        }
        return draft;
    }

    /** Gives every word back, so that other names can claim them; bodies that are described are put aside. */
    void forget() {
        for (Draft draft : drafts) {
            if (draft.kind == Kind.ROLE && draft.type == Type.ORGANISATION) {
                described.add(draft);
            }
        }
        drafts.clear();
        titled.clear();
        holder = null;
        Arrays.fill(owners, null);
    }

    /** Brings back the described bodies that turned out to be no part of a name or of a person's role. */
    void restoreDescribed() {
        for (Draft draft : described) {
            int taken = titled.nextSetBit(draft.first);
            if (isFree(draft.first, draft.last) && (taken < 0 || taken > draft.last)) {
                claim(draft);
            }
        }
    }

    private boolean isFree(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (owner(i) != null) {
                return false;
            }
        }
        return true;
    }

    int flags(int i) {
        return i < words.length ? words[i].flags() : 0;
    }

    /** What the lexicon knows of one reading of a word. */
    int flags(int i, Stem stem) {
        return stem.skip() == 0 ? flags(i) : stem.word().flags();
    }

    boolean has(int i, int flag) {
        return (flags(i) & flag) != 0;
    }

    boolean joined(int i) {
        return i > 0 && i < tokens.size() && tokens.joined(i);
    }

    /** What the tables know of a word of the article. */
    KnownWord word(int i) {
        return words[i];
    }

    /** The readings of a word; see {@link KnownWord#stems}. */
    List<Stem> stems(int i) {
        return words[i].stems();
    }

    /** The word as it stands. */
    Stem whole(int i) {
        return words[i].stems().getFirst();
    }

    /** Whether a word of the article is an ordinary one; see {@link KnownWord#isOrdinary}. */
    boolean isOrdinary(int i) {
        return words[i].isOrdinary();
    }

    boolean isOrdinary(String form) {
        return lexicon.word(form).isOrdinary();
    }

    /** Whether a word may be a part of a name that the lexicon does not know. */
    boolean maybeName(int i) {
        String form = tokens.form(i);
        return form.length() > 1
                && owner(i) == null
                && !has(i, NameLexicon.NATIONAL | NameLexicon.HEAD)
                && !isOrdinary(i)
                && !tokens.hasTanween(i);
    }

    /** Whether a word is a known part of names, or may be an unknown one. */
    boolean maybeNameOrKnown(int i) {
        return has(i, NameLexicon.GIVEN | NameLexicon.FAMILY) && !has(i, NameLexicon.COMMON) || maybeName(i);
    }

    /** The words as written; the article whose alef is lost in لل is given back. */
    String surface(int first, int skip, int last) {
        String surface = tokens.surface(tokens.span(first, skip, last));
        return skip > 0 && tokens.form(first).startsWith("لل", skip - 1) ? "ا" + surface : surface;
    }

    /** A reading of a word: how many letters are left out in front, and what remains. */
    record Stem(int skip, KnownWord word) {
        String form() {
            return word.form();
        }
    }

    /** A mention in the making. */
    static final class Draft {
        final Type type;
        final Kind kind;
        final int first;
        final int skip;
        final int last;
        final String rule;
        final double confidence;

        @Nullable
        Entry entry;

        @Nullable
        String role;

        @Nullable
        String roleKey;

        /** The fuller name that this one is known to stand for. */
        @Nullable
        Draft full;

        /** Why it means its entity, where its words are not the entity's name. */
        @Nullable
        Evidence same;

        String name = "";
        String id = "";
        /** Whether a memory told whom the name means. */
        boolean recalled;

        Draft(Type type, Kind kind, int first, int skip, int last, String rule, double confidence) {
            this.type = type;
            this.kind = kind;
            this.first = first;
            this.skip = skip;
            this.last = last;
            this.rule = rule;
            this.confidence = confidence;
        }

        static Draft name(Type type, int first, int skip, int last, String rule, double confidence) {
            return new Draft(type, Kind.NAME, first, skip, last, rule, confidence);
        }

        Draft known(@Nullable Entry meaning) {
            entry = meaning;
            return this;
        }

        Draft standsFor(@Nullable Draft fuller) {
            full = fuller;
            return this;
        }

        int length() {
            return last - first + 1;
        }
    }
}
