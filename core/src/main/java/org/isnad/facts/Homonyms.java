package org.isnad.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.arabic.Letters;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.NameLexicon.Spelling;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/**
 * Names that two places or bodies share, told apart by the article: Oman and Amman by their vowel marks, by the word beside them and
 * by the country that the text speaks of; a club or newspaper without its country by the one country it is named with.
 */
final class Homonyms {
    private final NameScan scan;
    /** How often the text names a country by its nationality, its places, bodies and people. */
    private final Map<String, Integer> countries = new HashMap<>();
    /** The bodies named with their country, by their names without it; a body without a country where two share such a name. */
    private final Map<String, Entry> national = new HashMap<>();

    /** Whether the nationalities of the text are counted. */
    private boolean counted;

    private Homonyms(NameScan scan) {
        this.scan = scan;
        scan.drafts.forEach(this::learn);
    }

    /** Gives every name that may mean two places or bodies the meaning that the article tells. */
    static void settle(NameScan scan) {
        Homonyms homonyms = new Homonyms(scan);
        for (Draft draft : scan.drafts) {
            Entry entry = draft.kind == Kind.NAME ? draft.entry : null;
            if (entry != null && draft.type != Type.PERSON) {
                draft.entry = draft.type == Type.PLACE ? homonyms.place(draft, entry) : homonyms.body(entry);
            }
        }
    }

    private void learn(Draft draft) {
        Entry entry = draft.entry;
        if (entry != null && !entry.country().isEmpty() && meanings(draft).isEmpty()) {
            countries.merge(entry.country(), 1, Integer::sum);
            int space = draft.type == Type.ORGANISATION ? entry.name().lastIndexOf(' ') : -1;
            if (space > 0
                    && entry.country()
                            .equals(scan.lexicon.nation(
                                    Letters.fold(entry.name().substring(space + 1))))) {
                national.merge(entry.name().substring(0, space), entry, (a, b) -> a.equals(b) ? a : b.withoutCountry());
            }
        }
    }

    /** A body without its country is the one whose country the article tells, where it names a single one. */
    private Entry body(Entry bare) {
        Entry full = bare.country().isEmpty() ? national.get(bare.name()) : null;
        boolean same = full != null && !full.country().isEmpty() && full.kind().equals(bare.kind());
        return full != null && same ? full : bare;
    }

    private List<Spelling> meanings(Draft draft) {
        boolean single = draft.type == Type.PLACE && draft.length() == 1;
        return single ? scan.lexicon.homonyms(scan.tokens.form(draft.first).substring(draft.skip)) : List.of();
    }

    private Entry place(Draft draft, Entry entry) {
        List<Spelling> meanings = meanings(draft);
        if (meanings.isEmpty()) {
            return entry;
        }
        Entry told = marked(draft, meanings);
        told = told == null ? beside(draft.first, meanings) : told;
        return told == null ? spokenOf(draft, meanings) : told;
    }

    /** The meaning that the vowel marks of the name agree with. */
    private @Nullable Entry marked(Draft draft, List<Spelling> meanings) {
        String written = scan.surface(draft.first, draft.skip, draft.last);
        for (Spelling meaning : meanings) {
            if (sharesMark(written, meaning.text())) {
                return meaning.entry();
            }
        }
        return null;
    }

    /** Whether two names carry the same mark behind the same letter. */
    private static boolean sharesMark(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            boolean marked = Letters.isMark(a.charAt(i));
            if (marked && a.charAt(i) == b.charAt(j)) {
                return true;
            }
            boolean other = Letters.isMark(b.charAt(j));
            i += marked || !other ? 1 : 0;
            j += other || !marked ? 1 : 0;
        }
        return false;
    }

    /** «العاصمة الأردنية عمان»: told by the word for a capital or realm, or by a nationality, right before the name. */
    private @Nullable Entry beside(int at, List<Spelling> meanings) {
        for (int i = at - 1; i >= at - 2 && scan.joined(i + 1); i--) {
            String form = scan.tokens.form(i);
            for (Spelling meaning : meanings) {
                boolean capital = meaning.entry().kind().equals("capital");
                boolean head =
                        scan.lexicon.affixes(capital ? "capital" : "realm").contains(form);
                if (head || meaning.entry().country().equals(scan.lexicon.nation(form))) {
                    return meaning.entry();
                }
            }
        }
        return null;
    }

    /** The meaning whose country the text names most; where it tells nothing the capital, but a country beside another. */
    private Entry spokenOf(Draft draft, List<Spelling> meanings) {
        countNationalities();
        boolean listed = isCountry(scan.owner(draft.first - 1)) || isCountry(scan.owner(draft.last + 1));
        Entry best = meanings.getFirst().entry();
        for (Spelling meaning : meanings) {
            int more = count(meaning.entry()) - count(best);
            boolean fits = meaning.entry().kind().equals(listed ? "country" : "capital");
            best = more > 0 || more == 0 && fits ? meaning.entry() : best;
        }
        return best;
    }

    private int count(Entry entry) {
        return countries.getOrDefault(entry.country(), 0);
    }

    private void countNationalities() {
        for (int i = 0; i < scan.tokens.size() && !counted; i++) {
            for (Stem stem : scan.stems(i)) {
                String nation = scan.lexicon.nation(stem.form());
                if (nation != null) {
                    countries.merge(nation, 1, Integer::sum);
                }
            }
        }
        counted = true;
    }

    private static boolean isCountry(@Nullable Draft draft) {
        return draft != null && draft.entry != null && draft.entry.kind().equals("country");
    }
}
