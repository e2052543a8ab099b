package org.isnad.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.isnad.Mention.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedSentenceTest {
    @Test
    void takesTheMarksOutAndKeepsWhereTheyStood() {
        MarkedSentence sentence = MarkedSentence.parse("وصل [p سامر الرماحني] إلى ب[l حلب].");
        assertThat(sentence.text()).isEqualTo("وصل سامر الرماحني إلى بحلب.");
        assertThat(sentence.names())
                .extracting(name -> name.span().of(sentence.text()))
                .containsExactly("سامر الرماحني", "حلب");
        assertThat(sentence.names()).extracting(MarkedSentence.Name::type).containsExactly(Type.PERSON, Type.PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"وصل [p سامر", "وصل [q سامر]", "وصل [p [l حلب]]", "وصل [p]"})
    void refusesMarksThatAreNone(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> MarkedSentence.parse(line));
    }
}
