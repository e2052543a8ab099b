package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.When;
import org.isnad.facts.memory.NameMemory;
import org.isnad.facts.memory.Rejection;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MentionFinderTest {
    private static final MentionFinder FINDER = new MentionFinder(Lexicon.bundled());

    static Stream<String> sentences() throws IOException {
        var in = Objects.requireNonNull(MentionFinderTest.class.getResourceAsStream("/facts/mentions.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void findsTheMentionsOfASentenceAndNoOthers(String row) {
        String[] cells = (row + "\t\t").split("\t", -1);
        List<String> found = find(cells[0]).stream()
                .map(mention -> describe(mention, cells[0]))
                .toList();
        List<String> surfaces = find(cells[0]).stream()
                .map(mention -> mention.span().of(cells[0]))
                .toList();
        for (String expected : cells[1].split(" ; ")) {
            if (!expected.isBlank()) {
                assertThat(found)
                        .anySatisfy(mention -> assertThat(mention).isIn(expected, stripName(mention, expected)));
            }
        }
        for (String wrong : cells[2].split(" ; ")) {
            if (!wrong.isBlank()) {
                assertThat(surfaces).doesNotContain(wrong);
            }
        }
        if (cells[1].isBlank()) {
            assertThat(found).isEmpty();
        }
    }

    private static String stripName(String mention, String expected) {
        int equals = mention.indexOf('=');
        boolean open = expected.indexOf('=') < 0
                && equals >= 0
                && mention.substring(0, equals).equals(expected);
        return open ? mention : expected;
    }

    private static String describe(Mention mention, String text) {
        String type = mention.type() == Type.PLACE ? "l" : mention.type() == Type.PERSON ? "p" : "o";
        String surface = mention.span().of(text);
        String name = mention.name().equals(surface) ? "" : "=" + mention.name();
        return type + " " + (mention.kind() == Kind.NAME ? "n" : "r") + " " + surface + name;
    }

    private static List<Mention> find(String text) {
        return FINDER.find(Article.builder("t").text(text).build());
    }

    @Test
    void anOfficeAloneMeansTheHolderNamedBesideTheText() {
        Article article = Article.builder("t")
                .standfirst("التقى وزير الري الألباني نبيل الدوشكاوي نظيره في العاصمة")
                .text("وأعرب الوزير الألباني عن ارتياحه.")
                .build();
        assertThat(FINDER.find(article)).singleElement().satisfies(mention -> {
            assertThat(mention.name()).isEqualTo("نبيل الدوشكاوي");
            assertThat(mention.same())
                    .isNotNull()
                    .satisfies(why -> assertThat(why.rule()).isEqualTo("same-office"));
        });
    }

    @Test
    void aMergeOfNamesTellsOnWhichWordsItRests() {
        String text = "وصل مراد الشنقيطاوي صباحا. وقال الشنقيطاوي إن الطريق سالك.";
        List<Mention> mentions = find(text);
        assertThat(mentions.getFirst().same()).isNull();
        assertThat(mentions.getLast().same()).isNotNull().satisfies(why -> {
            assertThat(why.rule()).isEqualTo("same-surname");
            assertThat(why.span()).isEqualTo(mentions.getFirst().span());
        });
    }

    @Test
    void aReadersRejectionOutweighsTableAndSurnameBeforeAnythingWasLearnt() {
        String text = "وصل مراد الشنقيطاوي صباحا. وقال الشنقيطاوي إن الطريق سالك. وقال ترامب ذلك.";
        Article article = Article.builder("t").text(text).build();
        NameMemory rejecting = NameMemory.without(List.of(
                new Rejection("person/مراد-الشنقيطاوي", MentionFinder.folded("الشنقيطاوي")),
                new Rejection("person/دونالد-ترامب", MentionFinder.folded("ترامب"))));
        assertThat(FINDER.find(article, rejecting))
                .extracting(Mention::entity)
                .containsExactly("person/مراد-الشنقيطاوي", "person/الشنقيطاوي", "person/ترامب");
    }

    @Test
    void namesInsideNamesPointToTheirContainer() {
        String text = "نشرت جامعة القاهرة الدراسة";
        List<Mention> mentions = find(text);
        assertThat(mentions).hasSize(2);
        assertThat(mentions.get(0).span().of(text)).isEqualTo("جامعة القاهرة");
        assertThat(mentions.get(1).span().of(text)).isEqualTo("القاهرة");
        assertThat(mentions.get(1).outer()).isZero();
    }

    @Test
    void aSurnameAfterTheFullNameIsTheSamePerson() {
        List<Mention> mentions = find("وصل كريم الصنوبري مساء. وقال الصنوبري إن اللقاء مفيد");
        assertThat(mentions).hasSize(2);
        assertThat(mentions.get(1).entity()).isEqualTo(mentions.get(0).entity());
        assertThat(mentions.get(1).name()).isEqualTo("كريم الصنوبري");
    }

    @Test
    void aPersonCarriesTheRoleGivenWithTheName() {
        List<Mention> mentions = find("استقبل وزير النقل الأردني سامر الرماحني الوفد");
        assertThat(mentions.getFirst().role()).isEqualTo("وزير النقل الأردني");
    }

    @Test
    void theArticleLostInTheDoubledLamComesBackInTheRole() {
        List<Mention> mentions = find("رسالة للرئيس ناصر البيلساني");
        assertThat(mentions.getFirst().role()).isEqualTo("الرئيس");
        assertThat(mentions.getFirst().name()).isEqualTo("ناصر البيلساني");
    }

    @Test
    void aRoleAloneMeansThePersonWhoHeldItBefore() {
        List<Mention> mentions =
                find("زار وزير النقل الأردني سامر الرماحني المصنع. ثم غادر وزير النقل الأردني المدينة");
        Mention role = mentions.getLast();
        assertThat(role.kind()).isEqualTo(Kind.ROLE);
        assertThat(role.name()).isEqualTo("سامر الرماحني");
    }

    @Test
    void anOfficeIsResolvedFromPublicFiguresOnlyForADatedArticle() {
        Article.Builder article = Article.builder("t").text("غادر الرئيس الفرنسي القاعة");
        assertThat(FINDER.find(article.build()).getFirst().entity()).startsWith("role/");
        Article dated =
                article.published(When.parse("2015-06-01").orElseThrow()).build();
        assertThat(FINDER.find(dated).getFirst().name()).isEqualTo("فرانسوا هولاند");
    }

    @Test
    void aCapitalBesideAVerbOfActingStandsForAGovernment() {
        assertThat(find("أعلنت موسكو موقفها").getFirst().actsAs()).isEqualTo(Type.ORGANISATION);
        assertThat(find("هطل المطر في موسكو").getFirst().actsAs()).isNull();
        assertThat(find("صدر بيان عن البيت الأبيض").getFirst().actsAs()).isEqualTo(Type.ORGANISATION);
    }

    @Test
    void spellingsOfOnePlaceShareAnEntity() {
        List<Mention> mentions = find("بين اسطنبول وإسطنبول");
        assertThat(mentions.get(0).entity()).isEqualTo(mentions.get(1).entity());
    }
}
