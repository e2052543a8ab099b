package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagFeaturesTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final NameLexicon NAMES = new NameLexicon(LEXICON);
    private static final TagModel MODEL = new TagModel(LEXICON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال وزير الخارجية الأردني سامر الدقماق إن بلاده ترحب بالاتفاق.",
                "بيروت\nوصل وفد من شركة مرجانة للنقل إلى ميناء صيدا، ثم غادر. هل يعود؟",
                "التقى الرئيس الفرنسي بنظيره المصري في باريس وبحثا، مع ممثل IBM، ملف الطاقة",
                "كلمة",
                ""
            })
    void scoresAddUpToThoseOfAllFeatures(String text) {
        NameScan scan = new NameScan(Tokens.of(text), NAMES);
        NameFinder.find(scan);
        RoleRules.find(scan);
        TagFeatures features = new TagFeatures(scan);
        for (int i = 0; i < scan.tokens.size(); i++) {
            int[] scores = new int[scan.tokens.size() * Tags.COUNT];
            features.score(i, MODEL, scores);
            int[] row = new int[TagFeatures.MOST];
            int count = features.fill(i, row);
            long[] sum = new long[TagModel.LONGS];
            for (int k = 0; k < count; k++) {
                MODEL.add(MODEL.row(row[k]), sum);
            }
            int[] all = new int[scores.length];
            TagModel.write(sum, all, i * Tags.COUNT);
            assertThat(scores).isEqualTo(all);
        }
    }
}
