package org.isnad.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.article.site.SiteMemory;
import org.isnad.facts.MentionFinder;
import org.isnad.facts.memory.NameMemory;
import org.isnad.facts.memory.Person;
import org.isnad.facts.memory.Rejection;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoriesTest {
    private static final Pipeline PIPELINE = new Pipeline(Lexicon.bundled());
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 5);

    private static Article article(String id, int day, String outlet, String text) {
        return Article.builder(id)
                .outlet(outlet)
                .published(When.of(FIRST.plusDays(day)))
                .title("عنوان")
                .text(text)
                .build();
    }

    private static Article first(String text) {
        return article("a", 0, "موقع المنارة", text);
    }

    private static Article second(String text) {
        return article("b", 1, "جريدة السوق", text);
    }

    /** The epoch at the end of the articles' days. */
    private static Epoch learnt(Epoch from, List<Article> articles) {
        Memories memories = PIPELINE.memories(from);
        long last = 0;
        for (Article article : articles) {
            last = day(article);
            Epoch epoch = memories.at(last);
            Facts facts = PIPELINE.with(Epochs.of(epoch)).analyse(article);
            memories.learn(PIPELINE.lesson(new Reading(article, facts)));
        }
        return memories.at(last + 1);
    }

    private static long day(Article article) {
        When when = article.eventTime();
        assertThat(when).isNotNull();
        return when.day();
    }

    private static Facts with(Epoch epoch, Article article) {
        return PIPELINE.with(Epochs.of(epoch)).analyse(article);
    }

    private static Mention at(Facts facts, Article article, String written) {
        return facts.mentions().stream()
                .filter(m -> m.span().of(article.text()).equals(written))
                .findFirst()
                .orElseThrow(() -> new AssertionError(written + " not among " + facts.mentions()));
    }

    @Test
    void aPersonMetWithATitleIsRememberedByTheNextDay() {
        Epoch epoch = learnt(Epoch.NONE, List.of(first("قال وزير الري السهيلاني عدنان الصوافيري إن السد آمن.")));
        Article next = second("وأعلن الصوافيري أن العمل مستمر في السد.");
        Mention surname = at(with(epoch, next), next, "الصوافيري");
        assertThat(surname.name()).isEqualTo("عدنان الصوافيري");
        assertThat(surname.entity()).isEqualTo("person/عدنان-الصوافيري");
        assertThat(surname.evidence().rule()).contains("memory");
    }

    @Test
    void anotherSpellingIsTheSamePersonWithItsEvidence() {
        Epoch epoch = learnt(
                Epoch.NONE,
                List.of(
                        first("قال المبعوث الخاص غريغور هالدن إن الجولة انتهت."),
                        second("والتقى المبعوث الخاص جريجور هالدن أعضاء الوفد.")));
        Person person = epoch.names().person("person/غريغور-هالدن");
        assertThat(person).isNotNull();
        assertThat(person.spellings())
                .extracting(Person.Spelling::text)
                .containsExactly("غريغور هالدن", "جريجور هالدن");
        assertThat(person.spellings().getLast().article()).isEqualTo("b");
        assertThat(person.spellings().getLast().reason()).isEqualTo("same-plain-spelling");
        assertThat(person.first()).isEqualTo(FIRST.toEpochDay());
        assertThat(person.last()).isEqualTo(FIRST.plusDays(1).toEpochDay());
    }

    @Test
    void aSpellingNeverMetBeforeLeadsToThePersonToo() {
        Epoch epoch = learnt(Epoch.NONE, List.of(first("قال المبعوث الخاص غريغور هالدن إن الجولة انتهت.")));
        Article next = second("قال المبعوث الخاص جريجور هالدن إن الجولة ناجحة.");
        assertThat(at(with(epoch, next), next, "جريجور هالدن").entity()).isEqualTo("person/غريغور-هالدن");
    }

    @Test
    void aRejectedSpellingIsNeverMergedAgain() {
        Rejection rejection = new Rejection("person/غريغور-هالدن", MentionFinder.folded("جريجور هالدن"));
        Epoch nothing = new Epoch(Long.MIN_VALUE, SiteMemory.NONE, NameMemory.without(Set.of(rejection)));
        Article next = second("والتقى المبعوث الخاص جريجور هالدن أعضاء الوفد.");
        Epoch epoch = learnt(nothing, List.of(first("قال المبعوث الخاص غريغور هالدن إن الجولة انتهت."), next));
        assertThat(epoch.names().size()).isEqualTo(2);
        assertThat(at(with(epoch, article("c", 2, "س", next.text())), next, "جريجور هالدن")
                        .entity())
                .isEqualTo("person/جريجور-هالدن");
    }

    @Test
    void anOfficeAloneMeansWhoWasLastGivenIt() {
        Epoch epoch = learnt(
                Epoch.NONE,
                List.of(
                        first("قال وزير الخارجية الفرنسي نائل الشهواري إن اللقاء مثمر."),
                        second("ووصل وزير الخارجية الفرنسي نائل الشهواري إلى المدينة.")));
        Article next = article("c", 2, "س", "وقال وزير الخارجية الفرنسي إن الحوار مستمر.");
        Facts plain = PIPELINE.analyse(next);
        assertThat(at(plain, next, "وزير الخارجية الفرنسي").entity()).doesNotContain("الشهواري");
        assertThat(at(with(epoch, next), next, "وزير الخارجية الفرنسي").name()).isEqualTo("نائل الشهواري");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شكر صاحب السمو الحاضرين.",
                "قال الملك حفظه الله إن البلاد بخير.",
                "تنتهي إجازة عيد الفطر المبارك غدا.",
                "عاد الفريق الطبي إلى المستشفى."
            })
    void ordinaryWordsTeachNothing(String text) {
        Epoch epoch = learnt(Epoch.NONE, List.of(first(text), second(text), article("c", 2, "س", text)));
        assertThat(epoch.names().persons()).filteredOn(Person::counts).isEmpty();
    }

    @Test
    void aNameWithoutTitleCountsOnlyAfterThreeArticlesOfTwoOutlets() {
        String text = "وسجلت كاميليا الدهشوري هدف المباراة.";
        assertThat(learnt(Epoch.NONE, List.of(first(text), second(text)))
                        .names()
                        .persons())
                .noneMatch(Person::counts);
        assertThat(learnt(Epoch.NONE, List.of(first(text), second(text), article("c", 2, "س", text)))
                        .names()
                        .persons())
                .anyMatch(Person::counts);
    }

    @Test
    void aPageReadsOnlyWhatDaysBeforeItTaught() {
        Epoch epoch = learnt(Epoch.NONE, List.of(first("قال وزير الري السهيلاني عدنان الصوافيري إن السد آمن.")));
        Article sameDay = first("وأعلن الصوافيري أن العمل مستمر في السد.");
        assertThat(with(epoch, sameDay)).isEqualTo(PIPELINE.analyse(sameDay));
        Article undated = sameDay.toBuilder().published(null).build();
        assertThat(with(epoch, undated)).isEqualTo(PIPELINE.analyse(undated));
        assertThatThrownBy(() -> {
                    Memories memories = PIPELINE.memories(epoch);
                    memories.at(epoch.day() - 1);
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesThatAreNoEpochAreSaidToBe() throws IOException {
        Epoch epoch = learnt(Epoch.NONE, List.of(first("قال وزير الري السهيلاني عدنان الصوافيري إن السد آمن.")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EpochFormat.write(epoch, bytes);
        byte[] whole = bytes.toByteArray();
        byte[] altered = whole.clone();
        altered[whole.length - 3] ^= 1;
        byte[] newer = whole.clone();
        newer[11]++;
        assertFault(altered, MemoryFormatException.Fault.DAMAGED);
        assertFault(java.util.Arrays.copyOf(whole, whole.length / 2), MemoryFormatException.Fault.DAMAGED);
        assertFault(java.util.Arrays.copyOf(whole, 20), MemoryFormatException.Fault.DAMAGED);
        assertFault(newer, MemoryFormatException.Fault.OTHER_VERSION);
        assertFault(new byte[] {1, 2, 3}, MemoryFormatException.Fault.NOT_A_MEMORY);
    }

    private static void assertFault(byte[] bytes, MemoryFormatException.Fault fault) {
        assertThatThrownBy(() -> EpochFormat.read(new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(
                        MemoryFormatException.class, e -> assertThat(e.fault()).isEqualTo(fault));
        assertThatThrownBy(() -> EpochFormat.verify(new ByteArrayInputStream(bytes)))
                .isInstanceOf(MemoryFormatException.class);
    }
}
