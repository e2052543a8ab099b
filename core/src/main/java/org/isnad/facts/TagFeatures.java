package org.isnad.facts;

import org.isnad.Mention.Kind;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** What the sequence model sees of each word, as 32-bit hashes: the word, its neighbours, what the tables and rules say of it. */
final class TagFeatures {
    /** The most features a word has. */
    static final int MOST = 64;

    private static final int EDGE = 0x5bd1e995;
    private static final int ORDINARY = 1 << 20;
    private static final int INFLECTED = 1 << 21;

    private final NameScan scan;
    private final int size;
    private final int[] words;
    private final int[] bare;
    private final int[] flags;
    private final int[] known;
    private final int[] ruled;
    private final int[] titled;
    private int[] out = new int[MOST];
    private int count;

    TagFeatures(NameScan scan) {
        this.scan = scan;
        this.size = scan.tokens.size();
        this.words = new int[size];
        this.bare = new int[size];
        this.flags = new int[size];
        this.known = new int[size];
        this.ruled = new int[size];
        this.titled = new int[size];
        for (int i = 0; i < size; i++) {
            read(i);
        }
        scan.drafts.forEach(this::rule);
    }

    private void read(int i) {
        String form = scan.tokens.form(i);
        words[i] = form.hashCode();
        Stem stem = stem(i);
        String rest = stem.form();
        bare[i] = (rest.startsWith("ال") ? rest.substring(2) : rest).hashCode();
        flags[i] = scan.lexicon.flags(rest) | heads(rest);
        if (flags[i] == 0 && !form.isEmpty()) {
            flags[i] = (scan.isOrdinary(i) ? ORDINARY : 0) | (PersonRules.looksInflected(form) ? INFLECTED : 0);
        }
        flags[i] |= stem.skip() << 22;
        if ((flags[i] & NameLexicon.NAME_START) != 0) {
            match(scan.lexicon.names().longest(scan.tokens, i, rest), i, known);
        }
        if ((flags[i] & NameLexicon.TITLE_START) != 0) {
            match(scan.lexicon.titles().longest(scan.tokens, i, rest), i, titled);
        }
    }

    /** The reading that the tables know, else the word as it stands. */
    private Stem stem(int i) {
        for (Stem stem : scan.stems(i)) {
            if (scan.flags(i, stem) != 0) {
                return stem;
            }
        }
        return scan.stems(i).getFirst();
    }

    private int heads(String form) {
        if ((scan.lexicon.flags(form) & NameLexicon.HEAD) == 0) {
            return 0;
        }
        Head organisation = scan.lexicon.organisationHead(form);
        Head place = scan.lexicon.placeHead(form);
        return (organisation == null ? 0 : (1 + organisation.use().length()) << 24)
                | (place == null ? 0 : (1 + place.use().length()) << 28);
    }

    private void match(@Nullable Match match, int at, int[] into) {
        if (match == null) {
            return;
        }
        var entry = match.entries().getFirst();
        int label = 1 + entry.type().ordinal() * 4 + (entry.needsContext() ? 2 : 0);
        for (int i = at; i <= match.last(); i++) {
            if (into[i] == 0) {
                into[i] = i == at ? label : label + 1;
            }
        }
    }

    private void rule(Draft draft) {
        if (draft.kind == Kind.NAME) {
            int label = 1 + draft.type.ordinal() * 8 + draft.skip * 2;
            for (int i = draft.first; i <= draft.last; i++) {
                ruled[i] = (draft.rule.hashCode() & ~0xff) | (i == draft.first ? label : label - draft.skip * 2 + 7);
            }
        }
    }

    /** The features of a word, into an array of at least {@link #MOST}; gives how many there are. */
    int fill(int i, int[] features) {
        out = features;
        count = 0;
        boolean opens = opens(i);
        boolean closes = i + 1 >= size || opens(i + 1);
        int before = opens ? EDGE : words[i - 1];
        int after = closes ? EDGE : words[i + 1];
        word(i, before, after);
        letters(10, scan.tokens.form(i));
        classes(i, opens, closes);
        labels(i, opens, closes);
        return count;
    }

    private void word(int i, int before, int after) {
        add(0, 1);
        add(1, words[i]);
        add(2, bare[i]);
        add(3, before);
        add(4, after);
    }

    private void letters(int base, String form) {
        int length = form.length();
        int front = 0;
        int back = 0;
        for (int k = 1; k <= 4 && k <= length; k++) {
            front = front * 31 + form.charAt(k - 1);
            back = back * 31 + form.charAt(length - k);
            add(base + k, front);
            add(base + 4 + k, back);
        }
        add(base + 9, Math.min(length, 8) * 4 + shape(form));
    }

    private static int shape(String form) {
        if (form.isEmpty()) {
            return 0;
        }
        char first = form.charAt(0);
        return Character.isDigit(first) ? 1 : first < 0x250 ? 2 : 3;
    }

    private void classes(int i, boolean opens, boolean closes) {
        int own = flags[i];
        int before = opens ? EDGE : flags[i - 1];
        int after = closes ? EDGE : flags[i + 1];
        char left = scan.tokens.before(i);
        char right = scan.tokens.after(i);
        int tie = (i > 0 && scan.joined(i) ? 1 : 0) + (i + 1 < size && scan.joined(i + 1) ? 2 : 0);
        add(20, own);
        add(21, before);
        add(22, after);
        add(23, mix(before, own));
        add(24, mix(own, after));
        add(26, (scan.joined(i) ? 0 : left) * 31 + tie);
        add(27, ((tie & 2) != 0 ? 0 : right) * 31 + tie);
        add(28, mix(own, tie * 31 + left));
        add(31, i < 2 ? EDGE : flags[i - 2]);
        String form = scan.tokens.form(i);
        boolean article = form.startsWith("ال");
        add(32, mix(before, (article ? 1 : 0) + (form.endsWith("ي") || form.endsWith("يه") ? 2 : 0)));
        add(33, mix(own, shortSuffix(form)));
    }

    private static int shortSuffix(String form) {
        return form.length() < 3
                ? form.hashCode()
                : form.charAt(form.length() - 1) * 31 + form.charAt(form.length() - 2);
    }

    private void labels(int i, boolean opens, boolean closes) {
        int before = opens ? EDGE : known[i - 1];
        int after = closes ? EDGE : known[i + 1];
        add(40, known[i]);
        add(41, mix(before, known[i]));
        add(42, mix(known[i], after));
        add(43, mix(known[i], flags[i]));
        add(44, titled[i]);
        add(45, opens ? EDGE : titled[i - 1]);
        int ruledBefore = opens ? EDGE : ruled[i - 1];
        int ruledAfter = closes ? EDGE : ruled[i + 1];
        add(50, ruled[i]);
        add(51, ruled[i] & 0xff);
        add(52, mix(ruledBefore, ruled[i]));
        add(54, mix(mix(ruledBefore & 0xff, ruled[i] & 0xff), ruledAfter & 0xff));
        add(56, mix(ruled[i] & 0xff, known[i]));
        add(58, mix(ruled[i] & 0xff, before));
    }

    /** Whether a word is known as an ordinary one and nothing else, and no rule took it for part of a name. */
    boolean isPlain(int i) {
        boolean ordinary = flags[i] == NameLexicon.COMMON || flags[i] == ORDINARY || flags[i] == (ORDINARY | INFLECTED);
        return ordinary && ruled[i] == 0 && known[i] == 0 && titled[i] == 0;
    }

    /** Whether a sentence or line begins at a word. */
    boolean opens(int i) {
        if (i == 0) {
            return true;
        }
        if (scan.joined(i)) {
            return false;
        }
        char left = scan.tokens.before(i);
        return left == '\n' || left == '.' || left == '!' || left == '؟';
    }

    private void add(int template, int value) {
        int hash = (value + template * 0x9e3779b9) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 15)) * 0xc2b2ae35;
        out[count++] = hash ^ (hash >>> 13) ^ template;
    }

    private static int mix(int a, int b) {
        return (a * 31 + b) * 0x27d4eb2d ^ (a >>> 7);
    }
}
