package org.isnad.facts;

import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/**
 * What the sequence model sees of a word wherever it stands.
 *
 * @param form the word in normal form
 * @param hash the hash of the word
 * @param bare the hash of the reading that the tables know, without its article
 * @param flags the word's classes
 * @param reading the reading that the tables know, else the word as it stands
 */
record TagWord(String form, int hash, int bare, int flags, String reading) {
    /** Stands for the neighbour that a word at an edge of a sentence lacks. */
    static final int EDGE = 0x5bd1e995;

    private static final int ORDINARY = 1 << 20;
    private static final int INFLECTED = 1 << 21;

    static TagWord of(NameLexicon lexicon, KnownWord word) {
        String form = word.form();
        Stem stem = reading(word);
        String rest = stem.form();
        int flags = stem.word().flags() | heads(lexicon, rest);
        if (flags == 0 && !form.isEmpty()) {
            flags = (word.isOrdinary() ? ORDINARY : 0) | (word.looksInflected() ? INFLECTED : 0);
        }
        String bare = rest.startsWith("ال") ? rest.substring(2) : rest;
        return new TagWord(form, form.hashCode(), bare.hashCode(), flags | stem.skip() << 22, rest);
    }

    private static Stem reading(KnownWord word) {
        for (Stem stem : word.stems()) {
            if (stem.word().flags() != 0) {
                return stem;
            }
        }
        return word.stems().getFirst();
    }

    private static int heads(NameLexicon lexicon, String form) {
        if (!lexicon.has(form, NameLexicon.HEAD)) {
            return 0;
        }
        return use(lexicon.organisationHead(form)) << 24 | use(lexicon.placeHead(form)) << 28;
    }

    private static int use(@Nullable Head head) {
        return head == null ? 0 : 1 + head.use().length();
    }

    /** Whether the tables know the word as an ordinary one and nothing else. */
    boolean isPlain() {
        return flags == NameLexicon.COMMON || flags == ORDINARY || flags == (ORDINARY | INFLECTED);
    }
}
