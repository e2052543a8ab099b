package org.isnad.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.isnad.arabic.SearchStem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTermsTest {
    @ParameterizedTest
    @CsvSource({
        "بالصبر, صبر",
        "والوزير, وزير",
        "وزير, وزير",
        "لوزير, وزير",
        "ولوزير, وزير",
        "لليبيا, ليبيا",
        "وبنك, بنك"
    })
    void aWordIsFoundByTheStemOfWhatIsWrittenOnto(String form, String asked) {
        assertThat(StemTerms.of(form)).contains(SearchStem.of(asked));
    }

    @ParameterizedTest
    @CsvSource({"وزير, وزيره", "ليبيا, ليبي", "بنك, بنوك"})
    void anotherWordIsNotFoundByItsStem(String form, String asked) {
        assertThat(StemTerms.of(form)).doesNotContain(SearchStem.of(asked));
    }

    @ParameterizedTest
    @CsvSource({"المعلمون, معلم", "وزيره, وزير"})
    void endingsComeOffInAKindOfTermOfItsOwn(String form, String other) {
        assertThat(StemTerms.of(form)).containsAnyElementsOf(asked(other));
        assertThat(StemTerms.of(other)).containsAnyElementsOf(asked(form));
    }

    private static List<String> asked(String form) {
        List<String> asked = new ArrayList<>(StemTerms.light(form));
        asked.add(SearchStem.of(form));
        return asked;
    }

    @Test
    void aWordWithoutEndingsHasNoTermBesideItsStem() {
        assertThat(StemTerms.of("مجلس")).containsExactly("مجلس");
        assertThat(StemTerms.of("مجلسين")).containsExactly("مجلسين", StemTerms.LIGHT + "مجلس");
    }

    /** So that what is matched by any form is counted by the stems alone. */
    @Property
    void whateverIsWrittenOntoAWordItsStemStaysATerm(
            @ForAll @CharRange(from = 'ا', to = 'ي') @StringLength(min = 2, max = 9) String form) {
        for (String joined : WordQueries.joined(form)) {
            assertThat(StemTerms.of(joined)).as(joined).contains(SearchStem.of(form));
        }
    }
}
