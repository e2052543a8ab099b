package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Passage;
import org.isnad.Reading;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingNotesTest {
    private static final String NEWS = "افتتح سوق الزهور في المرجان صباح أمس بمشاركة ثلاثين مزارعا.";
    private static final String NOTE = "حمّل تطبيق شراع نيوز وتابع أخبار بلدك أولا بأول.";

    @Test
    void aNoteThatNamesItsOutletIsTakenOutAndEveryPlaceStays() {
        Reading without = StandingNotes.without(reading(NOTE), copies(null));
        assertThat(without.article().text()).startsWith(NEWS).hasSize(NEWS.length() + 1 + NOTE.length());
        assertThat(without.article().text().substring(NEWS.length())).isBlank();
        assertThat(without.facts().mentions()).extracting(Mention::name).containsExactly("المرجان");
    }

    @Test
    void aBackgroundStaysAndSoDoesTheTextOfACopy() {
        Reading background = reading("وكان سوق الزهور قد أغلق قبل عامين بعد حريق فيه.");
        assertThat(StandingNotes.without(background, copies(null))).isSameAs(background);
        Reading copy = reading(NOTE);
        assertThat(StandingNotes.without(copy, copies("earlier"))).isSameAs(copy);
    }

    private static Copies copies(@Nullable String parent) {
        return new Copies(
                "a",
                List.of(new Copy("earlier", 0.5, 0.5)),
                0.5,
                parent == null ? "a" : parent,
                parent,
                parent == null ? null : Evidence.of(parent, "text"),
                List.of(new Passage(new Span(NEWS.length() + 1, NEWS.length() + 1 + NOTE.length()), "earlier", true)));
    }

    private static Reading reading(String closing) {
        String text = NEWS + "\n" + closing + " ".repeat(Math.max(0, NOTE.length() - closing.length()));
        Article article = Article.builder("a").outlet("شراع نيوز").text(text).build();
        List<Mention> mentions = List.of(mention(text, "المرجان"), mention(text, closing.substring(0, 4)));
        return new Reading(article, new Facts("a", null, null, mentions, List.of(), List.of()));
    }

    private static Mention mention(String text, String name) {
        int at = text.indexOf(name);
        Span span = new Span(at, at + name.length());
        return new Mention(
                span,
                Mention.Type.PLACE,
                Mention.Kind.NAME,
                name,
                "place/" + name,
                null,
                -1,
                null,
                Evidence.of("body", "name"));
    }
}
