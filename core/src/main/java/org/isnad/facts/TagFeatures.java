package org.isnad.facts;

import org.isnad.Mention.Kind;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.jspecify.annotations.Nullable;

/** What the sequence model sees of each word, as 32-bit hashes: the word, its neighbours, what the tables and rules say of it. */
final class TagFeatures {
    /** The most features a word has. */
    static final int MOST = 64;

    private static final int EDGE = TagWord.EDGE;

    private final NameScan scan;
    private final int size;
    private final TagWord[] words;
    private final int[] known;
    private final int[] ruled;
    private final int[] titled;
    private final boolean[] opens;
    private final long[] sum = new long[TagModel.LONGS];
    private int[] out = new int[MOST];
    private int count;

    TagFeatures(NameScan scan) {
        this.scan = scan;
        this.size = scan.tokens.size();
        this.words = new TagWord[size];
        this.known = new int[size];
        this.ruled = new int[size];
        this.titled = new int[size];
        this.opens = new boolean[size];
        for (int i = 0; i < size; i++) {
            read(i);
        }
        scan.drafts.forEach(this::rule);
    }

    private void read(int i) {
        TagWord word = scan.word(i).seen();
        words[i] = word;
        opens[i] = opensAt(i);
        if ((word.flags() & NameLexicon.NAME_START) != 0) {
            match(scan.lexicon.names().longest(scan.tokens, i, word.reading()), i, known);
        }
        if ((word.flags() & NameLexicon.TITLE_START) != 0) {
            match(scan.lexicon.titles().longest(scan.tokens, i, word.reading()), i, titled);
        }
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
        TagWord word = words[i];
        boolean closes = closes(i);
        out[0] = hash(0, 1);
        out[1] = hash(1, word.hash());
        out[2] = hash(2, word.bare());
        out[3] = hash(3, opens[i] ? EDGE : words[i - 1].hash());
        out[4] = hash(4, closes ? EDGE : words[i + 1].hash());
        count = letters(word.form(), out, 5);
        add(20, word.flags());
        add(21, flagsBefore(i));
        add(22, flagsAfter(i, closes));
        pairs(i, closes);
        // The order is that in which the training thins them out.
        int last = out[count - 1];
        out[count - 1] = hash(31, i < 2 ? EDGE : words[i - 2].flags());
        out[count++] = last;
        out[count++] = suffix(word);
        labels(i, closes);
        return count;
    }

    /** The features that a word has wherever it stands; gives how many there are. */
    static int ofWord(TagWord word, int[] features) {
        features[0] = hash(0, 1);
        features[1] = hash(1, word.hash());
        features[2] = hash(2, word.bare());
        features[3] = hash(20, word.flags());
        features[4] = suffix(word);
        return letters(word.form(), features, 5);
    }

    /** The model's scores of a word's tags: the same as those of {@link #fill}, with what words have of their own added up before. */
    void score(int i, TagModel model, int[] scores) {
        boolean closes = closes(i);
        TagWeights edge = model.edge();
        TagWeights own = scan.word(i).weights(model);
        TagWeights before = opens[i] ? edge : scan.word(i - 1).weights(model);
        TagWeights after = closes ? edge : scan.word(i + 1).weights(model);
        TagWeights twoBefore = i < 2 ? edge : scan.word(i - 2).weights(model);
        System.arraycopy(own.own, 0, sum, 0, sum.length);
        model.add(before.before, sum);
        model.add(after.after, sum);
        model.add(before.classesBefore, sum);
        model.add(after.classesAfter, sum);
        model.add(twoBefore.classesTwoBefore, sum);
        count = 0;
        pairs(i, closes);
        if (isBare(i, closes)) {
            model.add(own.unnamed, sum);
            model.addUnlabelled(opens[i], closes, sum);
        } else {
            labels(i, closes);
        }
        for (int k = 0; k < count; k++) {
            model.add(model.row(out[k]), sum);
        }
        TagModel.write(sum, scores, i * Tags.COUNT);
    }

    /** Whether neither tables nor rules have a name or title at a word or beside it. */
    private boolean isBare(int i, boolean closes) {
        return (known[i] | titled[i] | ruled[i]) == 0
                && (opens[i] || (known[i - 1] | titled[i - 1] | ruled[i - 1]) == 0)
                && (closes || (known[i + 1] | ruled[i + 1]) == 0);
    }

    /** The features of labels of a word without any, but {@link #named}; gives how many there are. */
    static int unlabelled(boolean opens, boolean closes, int[] features) {
        int before = opens ? EDGE : 0;
        int after = closes ? EDGE : 0;
        features[0] = hash(40, 0);
        features[1] = hash(41, mix(before, 0));
        features[2] = hash(42, mix(0, after));
        features[3] = hash(44, 0);
        features[4] = hash(45, before);
        features[5] = hash(50, 0);
        features[6] = hash(51, 0);
        features[7] = hash(52, mix(before, 0));
        features[8] = hash(54, mix(mix(before & 0xff, 0), after & 0xff));
        features[9] = hash(56, mix(0, 0));
        features[10] = hash(58, mix(0, before));
        return 11;
    }

    /** The feature of a known name together with the classes of its word. */
    static int named(int known, int flags) {
        return hash(43, mix(known, flags));
    }

    private boolean closes(int i) {
        return i + 1 >= size || opens[i + 1];
    }

    private int flagsBefore(int i) {
        return opens[i] ? EDGE : words[i - 1].flags();
    }

    private int flagsAfter(int i, boolean closes) {
        return closes ? EDGE : words[i + 1].flags();
    }

    private static int letters(String form, int[] features, int from) {
        int length = form.length();
        int front = 0;
        int back = 0;
        int at = from;
        for (int k = 1; k <= 4 && k <= length; k++) {
            front = front * 31 + form.charAt(k - 1);
            back = back * 31 + form.charAt(length - k);
            features[at++] = hash(10 + k, front);
            features[at++] = hash(14 + k, back);
        }
        features[at++] = hash(19, Math.min(length, 8) * 4 + shape(form));
        return at;
    }

    private static int shape(String form) {
        if (form.isEmpty()) {
            return 0;
        }
        char first = form.charAt(0);
        return Character.isDigit(first) ? 1 : first < 0x250 ? 2 : 3;
    }

    /** The word's classes together with what stands beside it. */
    private void pairs(int i, boolean closes) {
        int own = words[i].flags();
        int before = flagsBefore(i);
        char left = scan.tokens.before(i);
        char right = scan.tokens.after(i);
        int tie = (i > 0 && scan.joined(i) ? 1 : 0) + (i + 1 < size && scan.joined(i + 1) ? 2 : 0);
        add(23, mix(before, own));
        add(24, mix(own, flagsAfter(i, closes)));
        add(26, (scan.joined(i) ? 0 : left) * 31 + tie);
        add(27, ((tie & 2) != 0 ? 0 : right) * 31 + tie);
        add(28, mix(own, tie * 31 + left));
        add(32, mix(before, words[i].form()));
    }

    private static int mix(int before, String form) {
        boolean article = form.startsWith("ال");
        return mix(before, (article ? 1 : 0) + (form.endsWith("ي") || form.endsWith("يه") ? 2 : 0));
    }

    private static int suffix(TagWord word) {
        return hash(33, mix(word.flags(), shortSuffix(word.form())));
    }

    private static int shortSuffix(String form) {
        return form.length() < 3
                ? form.hashCode()
                : form.charAt(form.length() - 1) * 31 + form.charAt(form.length() - 2);
    }

    private void labels(int i, boolean closes) {
        int before = opens[i] ? EDGE : known[i - 1];
        int after = closes ? EDGE : known[i + 1];
        add(40, known[i]);
        add(41, mix(before, known[i]));
        add(42, mix(known[i], after));
        out[count++] = named(known[i], words[i].flags());
        add(44, titled[i]);
        add(45, opens[i] ? EDGE : titled[i - 1]);
        int ruledBefore = opens[i] ? EDGE : ruled[i - 1];
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
        return (ruled[i] | known[i] | titled[i]) == 0 && words[i].isPlain();
    }

    /** Whether a sentence or line begins at a word. */
    boolean opens(int i) {
        return opens[i];
    }

    private boolean opensAt(int i) {
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
        out[count++] = hash(template, value);
    }

    /** A feature: the hash of a template and a value. */
    static int hash(int template, int value) {
        int hash = (value + template * 0x9e3779b9) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 15)) * 0xc2b2ae35;
        return hash ^ (hash >>> 13) ^ template;
    }

    private static int mix(int a, int b) {
        return (a * 31 + b) * 0x27d4eb2d ^ (a >>> 7);
    }
}
