package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Pipeline;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** What two people are reported to say together within what a body says. Everybody in it is invented. */
class JointSpeakersTest {
    private static final String TEXT = """
            قال وزير الخارجية نادر الصفصافي إن الزيارة انتهت، وقال نظيره سامي البستاني إن الطريق طويل.
            وأعلنت وزارة الخارجية أن نادر الصفصافي وسامي البستاني أعربا عن التزامهما بالعمل على إنهاء الحرب في وادي الزعفران.
            """;

    @Test
    void isNoPieceOfWhatTheBodySays() {
        Pipeline pipeline = new Pipeline(Lexicon.bundled());
        Article article = Article.builder("a")
                .outlet("المنارة")
                .published(When.parse("2031-05-02").orElseThrow())
                .text(TEXT)
                .build();
        Report report = pipeline.reporter().report(pipeline.read(article));
        Chains.Told told = pipeline.chains().tell(List.of(report), Map.of(), Set.of());
        assertThat(told.utterances())
                .extracting(Utterance::speaker)
                .contains("نادر الصفصافي وسامي البستاني", "وزارة الخارجية");
    }
}
