package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.copies.CopyIndex;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class StoryStateTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final List<String> NEWS = List.of(
            "احترقت مطحنة الوادي الكبيرة في بلدة الرحاب وامتدت النيران إلى مخزن القمح المجاور",
            "أخمدت فرق الإطفاء حريق مطحنة الوادي في بلدة الرحاب بعد أن التهم مخزن القمح",
            "فاز العداء مروان الصياح بسباق الجبل بعد منافسة شديدة مع حامل اللقب السابق",
            "كرم نادي الجبل العداء مروان الصياح بعد فوزه بسباق الجبل على حامل اللقب السابق",
            "افتتح متحف الخزف معرضا لأواني القوافل القديمة يضم مئتي قطعة نادرة",
            "تفتتح بلدية مرسى الياسمين السوق القديمة بعد عام من الترميم");

    /** News of several months in event order, some of it undated, copied or about what was told before. */
    private static List<Reading> news(long seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = NEWS.get(random.nextInt(NEWS.size()));
            LocalDate day = LocalDate.of(2031, 3, 1).plusDays((long) random.nextInt(12) * random.nextInt(20));
            Article article = Article.builder("n" + i)
                    .outlet("الصدى")
                    .published(random.nextInt(12) == 0 ? null : When.of(day))
                    .title(text.substring(0, text.indexOf(' ', 20)))
                    .text(text + (random.nextBoolean() ? "" : " " + NEWS.get(random.nextInt(NEWS.size()))))
                    .build();
            readings.add(new Reading(article, Facts.none(article.id())));
        }
        return Pipeline.inEventOrder(readings);
    }

    private static Threading fresh(StoryStream.Keep keep) {
        return new Threading(new CopyIndex(), new StoryStream(LEXICON, StorySettings.defaults(), keep));
    }

    private static byte[] saved(Threading threading) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            threading.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Threading restored(byte[] bytes, StoryStream.Keep keep) throws IOException {
        return Threading.restored(new ByteArrayInputStream(bytes), LEXICON, keep);
    }

    @Property(tries = 12)
    void aStreamThatWasSavedGoesOnAsIfItHadNeverStopped(@ForAll long seed) throws IOException {
        List<Reading> news = news(seed);
        Threading whole = fresh(StoryStream.Keep.TELLINGS);
        news.forEach(whole::step);
        Threading stopped = fresh(StoryStream.Keep.TELLINGS);
        int stop = Math.floorMod(seed, news.size());
        news.subList(0, stop).forEach(stopped::step);
        byte[] state = saved(stopped);
        Threading goesOn = restored(state, StoryStream.Keep.TELLINGS);
        assertThat(goesOn.size()).isEqualTo(stop);
        assertThat(saved(goesOn)).isEqualTo(state);
        news.subList(stop, news.size()).forEach(goesOn::step);
        assertThat(goesOn.threads()).isEqualTo(whole.threads());
        assertThat(saved(goesOn)).isEqualTo(saved(whole));
    }

    @Test
    void aStateOfPlacesAloneIsSavedAsWell() throws IOException {
        List<Reading> news = news(7);
        Threading whole = fresh(StoryStream.Keep.PLACES);
        news.forEach(whole::step);
        Threading again = restored(saved(whole), StoryStream.Keep.PLACES);
        assertThat(again.placements()).isEqualTo(whole.placements());
    }

    @Test
    void aStateOfAnotherVersionOrOtherSettingsIsRefused() {
        Threading threading = fresh(StoryStream.Keep.TELLINGS);
        threading.step(news(1).getFirst());
        byte[] state = saved(threading);
        assertThatThrownBy(() -> restored(state, StoryStream.Keep.PLACES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("settings");
        assertThatThrownBy(() -> restored(Arrays.copyOf(state, state.length - 3), StoryStream.Keep.TELLINGS))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> StoryStream.restored(
                        new ByteArrayInputStream(new byte[64]),
                        LEXICON,
                        StorySettings.defaults(),
                        StoryStream.Keep.TELLINGS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
    }

    @Property(tries = 8)
    void anyOrderOfReadingGivesTheSameIdsAndHistory(@ForAll long seed) {
        List<Reading> news = new ArrayList<>(news(3));
        Collections.shuffle(news, new Random(seed));
        Threading shuffled = fresh(StoryStream.Keep.TELLINGS);
        Pipeline.inEventOrder(news).forEach(shuffled::step);
        Threading sorted = fresh(StoryStream.Keep.TELLINGS);
        news(3).forEach(sorted::step);
        assertThat(shuffled.threads()).isEqualTo(sorted.threads());
    }
}
