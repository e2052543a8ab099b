package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.Replaced;
import org.junit.jupiter.api.Test;

class ReplacementsTest {
    private static final String BEFORE =
            "انفجرت أسطوانة غاز في مطعم بسوق الخزافين ظهر السبت، ما أدى إلى مقتل سبعة أشخاص وإصابة 23 آخرين بحروق.";

    @Test
    void aLaterVersionTellsItsWordsInThePlaceOfWhich() {
        String after = BEFORE.replace("سبعة", "أربعة").replace("23", "31");
        assertThat(told(CopySign.LATER_VERSION, BEFORE, after))
                .containsExactly(new Replaced("سبعة", "أربعة"), new Replaced("23", "31"));
    }

    @Test
    void whatOnlyAddsReplacesNothing() {
        assertThat(told(CopySign.LATER_VERSION, BEFORE, BEFORE + " وأغلقت الشرطة مداخل السوق."))
                .isEmpty();
    }

    @Test
    void aNoticeKeepsWhatItTellsItself() {
        assertThat(told(CopySign.NOTICE, BEFORE, BEFORE.replace("23", "31"))).isEmpty();
    }

    private static List<Replaced> told(CopySign sign, String before, String after) {
        CopyTree.Correction correction = new CopyTree.Correction(
                "a",
                "b",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                new Evidence("b", null, CopySign.rule(List.of(sign)), 1));
        CopyTree tree = new CopyTree(List.of(), List.of(correction));
        return Replacements.in(tree, List.of(article("a", before), article("b", after)))
                .corrections()
                .getFirst()
                .replaced();
    }

    private static Article article(String id, String text) {
        return Article.builder(id).text(text).build();
    }
}
