package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.lexicon.Lexicon;

class MentionFinderProperties {
    private static final MentionFinder FINDER = new MentionFinder(Lexicon.bundled());
    private static final List<String> PIECES = List.of(
            "وزير",
            "الخارجية",
            "الروسي",
            "محمد",
            "عبد",
            "الله",
            "بن",
            "آل",
            "باريس",
            "وباريس",
            "للرياض",
            "صحيفة",
            "«",
            "»",
            "حزب",
            "وزارة",
            "الوزير",
            "نظيره",
            "،",
            ".",
            "\n",
            " ",
            " ",
            " ",
            "قال",
            "أن",
            "مدينة",
            "أبو",
            "السيد",
            "\uD800",
            "ـ",
            "\u200f",
            "ابن",
            "جامعة",
            "القاهرة",
            "لكرة",
            "القدم",
            "x",
            "7",
            "رئيس",
            "د");

    @Provide
    Arbitrary<String> news() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join(pieces.size() % 2 == 0 ? " " : "", pieces));
    }

    @Property(tries = 400)
    void mentionsLieInTheTextInOrderAndContainersPrecedeWhatTheyContain(@ForAll("news") String text) {
        check(text);
    }

    @Property(tries = 200)
    void anyTextGivesAnAnswer(@ForAll String text) {
        check(text);
    }

    private static void check(String text) {
        Article article = Article.builder("t").text(text).build();
        List<Mention> mentions = FINDER.find(article);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            assertThat(mention.span().end()).isLessThanOrEqualTo(article.text().length());
            assertThat(mention.span().isEmpty()).isFalse();
            assertThat(mention.name()).isNotBlank();
            assertThat(mention.entity()).isNotBlank();
            assertThat(mention.outer()).isLessThan(i);
            if (mention.outer() >= 0) {
                assertThat(mentions.get(mention.outer()).span().contains(mention.span()))
                        .isTrue();
            }
            if (i > 0) {
                assertThat(mentions.get(i - 1).span()).isLessThanOrEqualTo(mention.span());
            }
        }
    }

    @Example
    void textsOfOtherKindsAreRead() {
        check("");
        check("\uD800\uDC00\uD800 \uDFFF");
        check("The Ministry of Trade said on Monday that IBM and Dell would meet.");
        check("外務省の発表 Министерство 외교부");
        check("باريسParisباريسτωρα");
        check("ا".repeat(200_000));
        check("محمد ".repeat(50_000));
        check("CNN ".repeat(50_000));
        check("هالدن غريغور، ".repeat(20_000));
        check("«".repeat(50_000) + "وزير".repeat(1000));
    }

    @Example
    void englishTextHasNoNamesInLatinCapitals() {
        Article article = Article.builder("t")
                .text("The Ministry of Trade said on Monday that Dell would meet the press.")
                .build();
        assertThat(FINDER.find(article)).isEmpty();
    }

    @Example
    void aLineOfManyWordsIsRead() {
        check("قال الوزير محمد بن علي وزير الخارجية الروسي في باريس ".repeat(20_000));
    }
}
