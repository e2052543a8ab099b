package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Span;
import org.junit.jupiter.api.Test;

class WordPrintTest {
    @Test
    void marksAndLetterFormsDoNotTellWordsApart() {
        assertThat(words("كَتَبَ أحمد إلى المدرسـة")).isEqualTo(words("كتب احمد الي المدرسه"));
        assertThat(words("كتب أحمد")).isNotEqualTo(words("كتب حامد"));
    }

    @Test
    void aWordStandsFromItsFirstLetterToItsLast() {
        WordPrint print = print("«كَتَبَ» أحمد");
        assertThat(print.span(0, 1)).isEqualTo(new Span(1, 6));
        assertThat(print.span(0, 2)).isEqualTo(new Span(1, 13));
    }

    @Test
    void aLigatureIsTheWordsItStandsFor() {
        WordPrint print = print("النبي ﷺ قال");
        assertThat(print.words()).isEqualTo(words("النبي صلى الله عليه وسلم قال"));
        assertThat(print.span(1, 5)).isEqualTo(new Span(6, 7));
    }

    @Test
    void aNumberIsOneInWhateverDigits() {
        assertThat(words("عام ٢٠٣١")).isEqualTo(words("عام 2031"));
        assertThat(print("عام ٢٠٣١").numeric()).containsExactly(false, true);
    }

    @Test
    void aPassageEndsWithASentenceALineOrItsTwentyFourthWord() {
        assertThat(print("وصل الوفد. غادر الوفد\nعاد").passageEnds()).containsExactly(2, 4, 5);
        assertThat(print("وصل الوفد، غادر الوفد").passageEnds()).containsExactly(4);
        assertThat(print("كلمة ".repeat(30)).passageEnds()).containsExactly(24, 30);
    }

    @Test
    void whatComesAfterTheMostWordsIsLeftOut() {
        assertThat(WordPrint.of("واحد اثنان. ثلاثة", 2).words()).isEqualTo(words("واحد اثنان"));
        assertThat(WordPrint.of("واحد ﷺ", 3).words()).isEqualTo(words("واحد صلى الله"));
        assertThat(WordPrint.of(" ... ", 3).size()).isZero();
    }

    private static char[] words(String text) {
        return print(text).words();
    }

    private static WordPrint print(String text) {
        return WordPrint.of(text, 100);
    }
}
