package org.isnad.facts.statements.cues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.arabic.NormalText;

class TokenizerProperties {
    @Property(tries = 300)
    void aParagraphIsReadAlikeInItsTextAndAlone(@ForAll("paragraphs") List<String> paragraphs) {
        NormalText text = NormalText.of(String.join("\n", paragraphs));
        int from = 0;
        for (String paragraph : paragraphs) {
            List<Token> alone = Tokenizer.of(paragraph, from);
            int[] pairs = QuotePairs.of(paragraph, from, alone);
            List<Token> inText = Tokenizer.of(text, from, from + paragraph.length());
            assertThat(QuotePairs.of(text.original(), 0, inText)).isEqualTo(pairs);
            assertThat(inText).isEqualTo(alone);
            from += paragraph.length() + 1;
        }
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        Arbitrary<String> pieces = Arbitraries.of(
                "قال", "وأكّد", "أن", "رؤى", "ﷺ", "ﻻ", "\u064B", "ـ", " ", " ", "\"", "«", "»", "“", "”", ":", ".",
                "..", "5", "٣", "،", "(", ")", "-", "د.", "أ", "\u200F", "\uD83D", "a");
        return pieces.list()
                .ofMaxSize(12)
                .map(all -> String.join("", all))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
