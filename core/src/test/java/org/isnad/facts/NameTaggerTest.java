package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTaggerTest {
    private static final MentionFinder FINDER = new MentionFinder(Lexicon.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        قالت السفيرة رائدة الخزعلاوي إن الوفد وصل               | رائدة الخزعلاوي
        وصل المبعوث الخاص لفيرغوسيا غريغور هالدن مساء            | غريغور هالدن
        طلب المحامي حازم العرندساوي إخلاء سبيل موكله             | حازم العرندساوي
        انتقد الخبير يورغن أديلكروت قرار اللجنة                  | يورغن أديلكروت
        سافر الوفد من طرابلس إلى الدوحة                           | طرابلس
        """)
    void findsTheNameOfASentence(String text, String name) {
        assertThat(find(text)).extracting(mention -> mention.span().of(text)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        هطلت أمطار غزيرة ليلة أمس وغمرت السيول الطرق الزراعية
        ارتفعت أسعار الخضار في الأسواق قبل العيد بيومين
        """)
    void findsNoNameInASentenceWithoutOne(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aCounterpartHoldsTheOfficeOfThePersonBefore() {
        List<Mention> found = find("بحث وزير الخارجية الروسي سامر الرماحني مع نظيره الأمريكي جون هالتربي الملف");
        assertThat(found).extracting(Mention::role).contains("وزير الخارجية الروسي", "وزير الخارجية الأمريكي");
    }

    @Test
    void aNationalityAloneIsNoRole() {
        assertThat(find("ووصل الأمريكي بيتر غراندلي إلى المدينة"))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.role()).isNull());
    }

    @Test
    void namesThatOnlyTheModelSeesSayHowSureItIs() {
        assertThat(find("طلب المحامي حازم العرندساوي إخلاء سبيل موكله"))
                .allSatisfy(
                        mention -> assertThat(mention.evidence().confidence()).isBetween(0.4, 1.0));
    }

    @Test
    void weightsComeBackAsTheyWereWritten() {
        int[] weights = {-46, 0, 46, 1, -1, 0, 0, 0, 0, 0, 0, 0, 7};
        String table = "features\t2\nweights\t" + TagCode.pack(-77, weights) + " " + TagCode.pack(1 << 30, weights);
        TagModel model =
                new TagModel(new Lexicon(name -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
        int[] scores = new int[Tags.COUNT];
        long[] sum = new long[TagModel.LONGS];
        for (int feature : new int[] {-77, 5, 1 << 30}) {
            model.add(model.row(feature), sum);
        }
        TagModel.write(sum, scores, 0);
        assertThat(scores).containsExactly(-92, 0, 92, 2, -2, 0, 0, 0, 0, 0, 0, 0, 14);
    }

    private static List<Mention> find(String text) {
        return FINDER.find(Article.builder("t").text(text).build());
    }
}
