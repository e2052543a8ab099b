package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person under several letters for foreign sounds is one entity from article to article, without any memory. */
class ForeignLettersTest {
    private static final MentionFinder FINDER = new MentionFinder(Lexicon.bundled());

    private static Mention person(String name) {
        String text = "وقال الوزير " + name + " إن الاجتماع تأجل.";
        List<Mention> found = FINDER.find(Article.builder("t").text(text).build()).stream()
                .filter(mention -> mention.span().of(text).equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "غريغور هولشتام, جريجور هولشتام",
        "غريغور هولشتام, قريقور هولشتام",
        "غريغور هولشتاغن, جريجور هولشتاجن",
        "دراغان ميلغروفيتش, دراقان ميلقروفيتش",
        "غريغور هولدين, غريغور هولدن",
        "ستيفان ڤوكارين, ستيفان فوكارين",
        "عبد الرحمن الرماحني, عبدالرحمن الرماحني",
    })
    void otherLettersForTheSameSoundsMeanOnePerson(String one, String other) {
        assertThat(person(one).entity()).isEqualTo(person(other).entity());
    }

    @ParameterizedTest
    @CsvSource({
        "غسان الرماحني, جسان الرماحني",
        "غازي الرماحني, جازي الرماحني",
        "حسن الرماحني, حسين الرماحني",
        "قاسم الرماحني, جاسم الرماحني",
        "غريغور هولشتام, غريغور هولشتوم",
        "فيكتور بيلتران, فيكتور بلتران",
    })
    void otherNamesStayApart(String one, String other) {
        assertThat(person(one).entity()).isNotEqualTo(person(other).entity());
    }

    @ParameterizedTest
    @CsvSource({"جريجور هولشتام, same-plain-spelling", "غريغور هولشتام, ''"})
    void anIdOfAnotherSpellingSaysWhy(String name, String rule) {
        Mention mention = person(name);
        assertThat(mention.same() == null ? "" : mention.same().rule()).isEqualTo(rule);
        assertThat(mention.name()).isEqualTo(name);
    }
}
