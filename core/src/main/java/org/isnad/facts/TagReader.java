package org.isnad.facts;

import java.util.Arrays;
import org.isnad.Mention.Type;
import org.isnad.Span;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Stem;
import org.isnad.lexicon.Lexicon;

/**
 * Reads a text the way the sequence model sees it: words with features. For training and for looking into the model.
 * Immutable; safe for many threads.
 */
public final class TagReader {
    private final NameLexicon lexicon;
    private final NameMatcher matcher;

    public TagReader(Lexicon lexicon) {
        this.lexicon = new NameLexicon(lexicon);
        this.matcher = new NameMatcher(lexicon);
    }

    /** The words of a text, after the rules have looked for names in it. */
    public Words read(String text) {
        NameScan scan = new NameScan(Tokens.of(text), lexicon);
        NameFinder.find(scan);
        RoleRules.find(scan);
        Surnames.find(scan, matcher);
        TagFeatures features = new TagFeatures(scan);
        int[][] rows = new int[scan.tokens.size()][];
        boolean[] breaks = new boolean[rows.length];
        int[] row = new int[TagFeatures.MOST];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(row, features.fill(i, row));
            breaks[i] = features.opens(i);
        }
        return new Words(scan, rows, breaks);
    }

    /** The words of one text. */
    public static final class Words {
        private final NameScan scan;
        private final Tokens tokens;
        private final int[][] features;
        private final boolean[] breaks;

        private Words(NameScan scan, int[][] features, boolean[] breaks) {
            this.scan = scan;
            this.tokens = scan.tokens;
            this.features = features;
            this.breaks = breaks;
        }

        public int size() {
            return features.length;
        }

        /** The hashes of a word's features; not to be changed. */
        public int[] features(int word) {
            return features[word];
        }

        /** For each word whether no name reaches over the gap before it; see {@link TagPath#best}. */
        public boolean[] breaks() {
            return breaks.clone();
        }

        /** A word's span in the text, some letters of its normal form left out in front. */
        public Span span(int word, int skip) {
            return tokens.span(word, skip, word);
        }

        /** The number of letters in a word's normal form. */
        public int length(int word) {
            return tokens.form(word).length();
        }

        /** How many glued letters a word that fuses a preposition with the article (لل) has before the article's lam; else 0. */
        public int fused(int word) {
            String form = tokens.form(word);
            return form.startsWith("لل") ? 1 : form.startsWith("ولل") || form.startsWith("فلل") ? 2 : 0;
        }

        /** Whether the tables of heads say that a word stands before names of a type and is no part of them (مدينة, شركة). */
        public boolean isOutside(int word, Type type) {
            for (Stem stem : scan.stems(word)) {
                Head head = type == Type.PLACE
                        ? scan.lexicon.placeHead(stem.form())
                        : scan.lexicon.organisationHead(stem.form());
                if (head != null && type != Type.PERSON) {
                    return !head.use().equals("in")
                            && !head.use().equals("own")
                            && (type == Type.PLACE || !head.use().equals("weak"));
                }
            }
            return false;
        }

        /** Whether a word opens a body that is described rather than named (الجيش اللبناني, وزارة الطاقة). */
        public boolean isDescribed(int word) {
            for (Stem stem : scan.stems(word)) {
                String form = stem.form();
                Head own = scan.lexicon.organisationHead(form);
                Head head = form.startsWith("ال") ? scan.lexicon.organisationHead(form.substring(2)) : null;
                if (own != null && own.use().equals("office")) {
                    return true;
                }
                if (head != null) {
                    return head.use().equals("described");
                }
            }
            return false;
        }
    }
}
