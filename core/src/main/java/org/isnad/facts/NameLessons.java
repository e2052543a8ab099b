package org.isnad.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.facts.memory.NameLesson;
import org.isnad.facts.memory.NameLesson.Met;
import org.jspecify.annotations.Nullable;

/** Draws from an article's mentions what a name memory learns from it. Pure and safe for many threads. */
final class NameLessons {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 120;
    private static final int MOST_PERSONS = 200;

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

    private @Nullable Met met(Mention mention, String spelling) {
        List<String> words = Tokens.forms(spelling);
        if (words.size() < 2 || words.size() > MOST_WORDS || spelling.length() > LONGEST) {
            return null;
        }
        boolean known = mention.evidence().rule().equals("lexicon");
        String role = mention.role() == null || mention.role().length() > LONGEST ? null : mention.role();
        String id = known ? mention.entity() : EntityResolver.person(spelling);
        String office = role == null ? "" : RoleRules.key(lexicon, role);
        double confidence = mention.evidence().confidence();
        return new Met(words, spelling, known ? mention.name() : spelling, id, role, office, confidence);
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
                Math.max(first.confidence(), next.confidence()));
    }
}
