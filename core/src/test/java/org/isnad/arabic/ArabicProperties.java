package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.Span;

class ArabicProperties {
    /** Any UTF-16: Arabic letters and marks mostly, signs, presentation forms, lone surrogates. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> any = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.chars().range('\u0600', '\u06FF')),
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.of(' ', '.', '"', '«', '»', '“', '”', '\n', '(', ')', '…', 'ل', 'و', 'ا')),
                net.jqwik.api.Tuple.of(1, Arbitraries.chars().range('\uFB50', '\uFEFF')),
                net.jqwik.api.Tuple.of(1, Arbitraries.chars().range('\uD800', '\uDFFF')),
                net.jqwik.api.Tuple.of(1, Arbitraries.chars().all()));
        return any.list().ofMaxSize(60).map(chars -> {
            StringBuilder text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
    }

    @Property
    void normalisingTwiceIsOnce(@ForAll("texts") String text) {
        String once = Letters.fold(text);
        assertThat(Letters.fold(once)).isEqualTo(once);
        assertThat(NormalText.of(text).normal()).isEqualTo(once);
    }

    @Property
    void spansOfWordsLieInTheTextAndRoundTrip(@ForAll("texts") String text) {
        for (Word word : Words.of(text)) {
            Span span = word.span();
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(Letters.fold(span.of(text))).contains(word.form());
        }
    }

    @Property
    void offsetsGoThereAndBack(@ForAll("texts") String text) {
        NormalText normal = NormalText.of(text);
        for (int i = 0; i <= normal.normal().length(); i++) {
            assertThat(normal.toOriginal(i)).isBetween(0, text.length());
            assertThat(normal.toNormal(normal.toOriginal(i))).isLessThanOrEqualTo(i);
        }
    }

    @Property
    void sentencesCoverAllThatIsNoWhiteSpace(@ForAll("texts") String text) {
        StringBuilder left = new StringBuilder(text);
        Sentences.of(text).reversed().forEach(span -> left.delete(span.begin(), span.end()));
        assertThat(left.toString().chars().allMatch(Character::isWhitespace)).isTrue();
    }

    @Property
    void splitsOfAnyWordLieInIt(@ForAll("texts") String text) {
        NormalText normal = NormalText.of(text);
        for (Word word : Words.of(normal)) {
            assertThat(Clitics.of(normal, word))
                    .allMatch(split -> split.stemSpan().end() <= word.span().end());
            assertThat(SearchStem.of(SearchStem.of(word.form()))).isEqualTo(SearchStem.of(word.form()));
        }
    }
}
