package org.isnad.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.arabic.Letters;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.memory.NameLesson;
import org.isnad.facts.memory.NameLesson.Met;
import org.jspecify.annotations.Nullable;

/** Draws from an article's mentions what a name memory learns from it. Pure and safe for many threads. */
final class NameLessons {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 120;
    private static final int MOST_PERSONS = 200;
    /** How sure a rule must be that what stands after a title is a name. */
    private static final double SURE = 0.8;

    private static final int PARTS =
            NameLexicon.GIVEN | NameLexicon.FAMILY | NameLexicon.JOINER | NameLexicon.DIN | NameLexicon.NAME_START;
    private static final int NO_PARTS = NameLexicon.COMMON
            | NameLexicon.NATIONAL
            | NameLexicon.TITLE_START
            | NameLexicon.HEAD
            | NameLexicon.EXTENT_STOP
            | NameLexicon.ADJECTIVE;

    private final NameLexicon lexicon;

    NameLessons(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    NameLesson of(Article article, Facts facts) {
        String text = article.text();
        Map<String, Met> persons = new LinkedHashMap<>();
        for (Mention mention : facts.mentions()) {
            Met met = isTeaching(mention) ? met(mention, mention.span().of(text)) : null;
            if (met != null && persons.size() < MOST_PERSONS) {
                persons.merge(met.folded(), met, NameLessons::joined);
            }
        }
        String outlet = article.outlet() == null ? "" : article.outlet();
        return new NameLesson(article.id(), outlet, List.copyOf(persons.values()));
    }

    /** Names that memory itself found teach nothing; nor do those inside the names of bodies. */
    private static boolean isTeaching(Mention mention) {
        return mention.type() == Mention.Type.PERSON
                && mention.kind() == Mention.Kind.NAME
                && mention.outer() < 0
                && !mention.evidence().rule().startsWith(NameRecall.RULE);
    }

    private @Nullable Met met(Mention mention, String written) {
        String spelling = untitled(lexicon, written);
        List<String> words = Tokens.forms(spelling);
        if (words.size() < 2
                || words.size() > MOST_WORDS
                || spelling.length() > LONGEST
                || isParted(spelling)
                || !isName(words, mention.role())) {
            return null;
        }
        boolean known = mention.evidence().rule().equals("lexicon");
        String role = mention.role() == null || mention.role().length() > LONGEST ? null : mention.role();
        String id = known ? mention.entity() : EntityResolver.person(lexicon, spelling);
        boolean office = role != null && isOffice(role);
        return new Met(
                words,
                spelling,
                known ? mention.name() : spelling,
                id,
                office ? role : null,
                office && role != null ? RoleRules.key(lexicon, role) : "",
                role != null && mention.evidence().confidence() >= SURE);
    }

    /** An office tells who somebody is; an honorific or a degree is given to many. */
    private boolean isOffice(String role) {
        Tokens tokens = Tokens.of(role);
        Match match = lexicon.titles().longest(tokens, 0, tokens.form(0));
        return match == null || match.entries().getFirst().kind().equals("office");
    }

    /** A name without the titles that a rule took for its beginning: «الأمير». */
    static String untitled(NameLexicon lexicon, String name) {
        String rest = name;
        for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
            String first = Letters.fold(rest.substring(0, space));
            boolean part = !first.startsWith("ال") && lexicon.has(first, NameLexicon.GIVEN | NameLexicon.FAMILY);
            if (part || !lexicon.titles().knows(first)) {
                break;
            }
            rest = rest.substring(space + 1).strip();
        }
        return rest;
    }

    /** «محمد - أربع» is two things. */
    private static boolean isParted(String spelling) {
        return spelling.contains(" -") || spelling.contains("- ") || spelling.indexOf('–') >= 0;
    }

    /**
     * Whether words can be a name: one is a known part of names and nothing else, none is an ordinary word, and the first is one
     * only behind a title (عيد, رمضان).
     */
    private boolean isName(List<String> words, @Nullable String role) {
        boolean sure = false;
        if (role == null && lexicon.has(words.getFirst(), NameLexicon.DOUBTFUL | NameLexicon.COMMON)) {
            return false;
        }
        NameScan noText = new NameScan(Tokens.of(""), lexicon);
        for (String word : words) {
            int flags = lexicon.flags(word);
            boolean part = (flags & PARTS) != 0;
            if (!part
                    && ((flags & NO_PARTS) != 0
                            || noText.isOrdinary(word)
                            || word.endsWith("ه") && words.getLast().equals("الله"))) {
                return false;
            }
            sure |= (flags & (NameLexicon.GIVEN | NameLexicon.FAMILY)) != 0
                    && (flags & (NameLexicon.DOUBTFUL | NameLexicon.COMMON)) == 0;
        }
        return sure || isForeign(words);
    }

    /** Words that no table knows and that are not inflected. */
    private boolean isForeign(List<String> words) {
        return words.stream()
                .allMatch(word -> lexicon.flags(word) == 0
                        && !word.startsWith("ال")
                        && !lexicon.word(word).looksInflected()
                        && !lexicon.names().knows(word));
    }

    /** Of several mentions the first spelling, the first office and the surest rule. */
    private static Met joined(Met first, Met next) {
        boolean office = first.officeKey().isEmpty();
        return new Met(
                first.words(),
                first.spelling(),
                first.name(),
                first.id(),
                office ? next.office() : first.office(),
                office ? next.officeKey() : first.officeKey(),
                first.titled() || next.titled());
    }
}
