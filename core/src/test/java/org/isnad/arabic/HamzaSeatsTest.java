package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HamzaSeatsTest {
    @ParameterizedTest
    @CsvSource({"مسؤول, مسئول", "والمسئولين, والمسؤولين", "شؤون, شئون", "رءوس, رؤوس", "شائول, شاؤول"})
    void aHamzaBeforeAWawIsWrittenOnAnyOfItsSeats(String word, String other) {
        assertThat(HamzaSeats.others(word)).contains(Letters.fold(other)).doesNotContain(Letters.fold(word));
    }

    @ParameterizedTest
    @CsvSource({"بئر", "مؤسسة", "مأوى", "سؤال", "هيئة", "وئام", "مبدأ", "ؤو", "وزير"})
    void elsewhereTheSeatTellsWordsApart(String word) {
        assertThat(HamzaSeats.others(word)).isEmpty();
    }
}
