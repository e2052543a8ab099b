package org.isnad.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
    private final int[] flags;
    private final @Nullable List<Stem>[] stems;
    private final int sportWords;

    @SuppressWarnings({"unchecked", "rawtypes"})
    NameScan(Tokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.owners = new Draft[tokens.size()];
        this.flags = new int[tokens.size()];
        this.stems = new List[tokens.size()];
        int sport = 0;
        for (int i = 0; i < flags.length; i++) {
            flags[i] = lexicon.flags(tokens.form(i));
            sport += (flags[i] & NameLexicon.SPORT) != 0 ? 1 : 0;
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
        return i < flags.length ? flags[i] : 0;
    }

    boolean has(int i, int flag) {
        return (flags(i) & flag) != 0;
    }

    boolean joined(int i) {
        return i > 0 && i < tokens.size() && tokens.joined(i);
    }

    /**
     * The readings of a word: as it stands, and, unless it is known as it stands, without the conjunction and the
     * preposition glued to it. For لل the span begins at the second lam.
     */
    List<Stem> stems(int i) {
        List<Stem> known = stems[i];
        if (known == null) {
            known = split(i);
            stems[i] = known;
        }
        return known;
    }

    private List<Stem> split(int i) {
        String form = tokens.form(i);
        List<Stem> stems = new ArrayList<>(3);
        stems.add(new Stem(0, form));
        if (form.length() < 3 || flags[i] != 0 || isSuffixed(form) || isAccusative(form)) {
            return stems;
        }
        char c = form.charAt(0);
        if (c == 'و' || c == 'ف') {
            stems.add(new Stem(1, form.substring(1)));
            if (lexicon.flags(form.substring(1)) == 0) {
                addWithoutPreposition(form, 1, stems);
            }
        } else {
            addWithoutPreposition(form, 0, stems);
        }
        return stems;
    }

    private static void addWithoutPreposition(String form, int from, List<Stem> stems) {
        if (form.length() - from < 4 || "بكل".indexOf(form.charAt(from)) < 0) {
            return;
        }
        if (form.startsWith("لل", from)) {
            stems.add(new Stem(from + 1, "ال" + form.substring(from + 2)));
        }
        stems.add(new Stem(from + 1, form.substring(from + 1)));
    }

    /** Whether a word is an ordinary word, affixes aside; such a word is never an unknown part of a name. */
    boolean isOrdinary(String form) {
        if (form.length() < 2 || Character.isDigit(form.charAt(0)) || lexicon.has(form, NameLexicon.COMMON)) {
            return true;
        }
        int from = 0;
        char c = form.charAt(0);
        if ((c == 'و' || c == 'ف') && form.length() >= 3) {
            from = 1;
        }
        return isInflected(form.substring(from));
    }

    private boolean isInflected(String form) {
        if (isSuffixed(form)) {
            return true;
        }
        if (form.startsWith("ال")) {
            return isSuffixed(form.substring(2));
        }
        if (form.startsWith("لل")) {
            return isSuffixed(form.substring(2));
        }
        boolean preposition = form.length() >= 3 && "بلكس".indexOf(form.charAt(0)) >= 0;
        if (!preposition) {
            return false;
        }
        String rest = form.substring(1);
        return isSuffixed(rest) || rest.startsWith("ال") && isSuffixed(rest.substring(2));
    }

    private boolean isSuffixed(String form) {
        if (lexicon.has(form, NameLexicon.COMMON)) {
            return true;
        }
        for (String suffix : lexicon.affixes("word-ending")) {
            if (form.length() > suffix.length() + 1
                    && form.endsWith(suffix)
                    && isStem(form.substring(0, form.length() - suffix.length()))) {
                return true;
            }
        }
        return false;
    }

    /** «كريما» is no name with a preposition, but كريم with an ending. */
    private boolean isAccusative(String form) {
        return form.endsWith("ا") && lexicon.has(form.substring(0, form.length() - 1), NameLexicon.DOUBTFUL);
    }

    private boolean isStem(String stem) {
        return lexicon.has(stem, NameLexicon.COMMON)
                || lexicon.has(stem + "ه", NameLexicon.COMMON)
                || lexicon.has(stem + "ي", NameLexicon.COMMON);
    }

    /** Whether a word may be a part of a name that the lexicon does not know. */
    boolean maybeName(int i) {
        String form = tokens.form(i);
        return form.length() > 1
                && owner(i) == null
                && !has(i, NameLexicon.NATIONAL | NameLexicon.HEAD)
                && !isOrdinary(form);
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
    record Stem(int skip, String form) {}

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
