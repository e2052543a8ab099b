package org.isnad.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.DateMention;
import org.isnad.Tables;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateFinderTest {
    private static final DateFinder FINDER = new DateFinder(Lexicon.bundled());
    private static final When REFERENCE =
            When.parse("2025-05-17T20:41:00+03:00").orElseThrow();

    static Stream<List<String>> examples() {
        return Tables.rows("/dates/arabic.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheExpressionsOfThePress(List<String> row) {
        When reference = When.parse(row.get(1)).orElseThrow();
        List<String> values = FINDER.find(row.get(0), reference).stream()
                .map(DateMention::value)
                .map(value -> value.replace("+00:00", "Z"))
                .toList();
        if (row.get(2).equals("none")) {
            assertThat(values).isEmpty();
        } else {
            assertThat(values).contains(row.get(2));
        }
    }

    @Test
    void relativeExpressionsHaveNoValueWithoutReference() {
        List<DateMention> found = FINDER.find("وصل أمس ثم في 3 مايو 2024", null);
        assertThat(found).extracting(DateMention::value).containsExactly("", "2024-05-03");
        assertThat(found).extracting(DateMention::explicit).containsExactly(false, true);
    }

    @Test
    void readsTheDateBehindALongRunOfNumbers() {
        List<DateMention> found = FINDER.find("12 ".repeat(400_000) + "، في 3 مايو 2024", null);
        assertThat(found).extracting(DateMention::value).containsExactly("2024-05-03");
    }

    @Test
    void everyDateTellsTheRuleAndTheLexiconThatReadIt() {
        String version = Lexicon.bundled()
                .version(List.of("date-grammar.tsv", "date-words.tsv", "date-guards.tsv", "given-names.tsv"));
        assertThat(FINDER.find("وصل في 3 مايو 2024", REFERENCE)).singleElement().satisfies(mention -> {
            assertThat(mention.evidence().rule()).startsWith("date CDATE: ").endsWith("(lexicon " + version + ")");
            assertThat(mention.evidence().span()).isEqualTo(mention.span());
        });
    }

    @Test
    void aWeekdayThatAVerbAnnouncesLiesAhead() {
        assertThat(FINDER.find("سيصل الوفد الاثنين. وصل الوزير الاثنين", REFERENCE))
                .extracting(DateMention::value)
                .containsExactly("2025-05-19", "2025-05-12");
        assertThat(FINDER.find("سيصل الوفد الاثنين", REFERENCE)
                        .get(0)
                        .evidence()
                        .rule())
                .endsWith("ahead by the words before it");
    }

    @Test
    void theDemonstrativeAndTheLastWeekdayAreApart() {
        assertThat(FINDER.find("منذ الثلاثاء الماضي، وأعلن اليوم السبت", REFERENCE))
                .extracting(DateMention::value)
                .containsExactly("2025-05-13", "2025-05-17");
    }

    @Test
    void emptyTextHasNoDates() {
        assertThat(FINDER.find("", REFERENCE)).isEmpty();
        assertThat(FINDER.find(" \n\u200F", null)).isEmpty();
    }

    @Test
    void readsTheLastDateOfALineOfAMillionWords() {
        String text = "ساروا يوم في شارع 3 من ".repeat(170_000) + "الأحد ثم عادوا في 3 مايو 2024";
        assertThat(FINDER.find(text, REFERENCE))
                .last()
                .extracting(DateMention::value)
                .isEqualTo("2024-05-03");
    }

    @Test
    void repeatedListsAndRangesDoNotDeepenTheReading() {
        for (String part :
                List.of("الأحد و ", "3 و ", "من 3 إلى ", "8:30 - ", "ثلاثة وعشرين و ", "مايو و ", "( ", "أول يوم ")) {
            assertThat(FINDER.find(part.repeat(20_000) + "\n3 مايو 2024", REFERENCE))
                    .last()
                    .extracting(DateMention::value)
                    .isEqualTo("2024-05-03");
        }
    }

    @Test
    void spansLeaveCliticsOut() {
        assertThat(FINDER.find("التقيا للأحد المقبل موعدا وبالأمس كلاما", REFERENCE))
                .extracting(DateMention::text)
                .containsExactly("لأحد المقبل", "الأمس");
    }

    @Test
    void aWeekCanStartOnSaturday() {
        DateFinder finder = new DateFinder(Lexicon.bundled(), java.time.DayOfWeek.SATURDAY);
        assertThat(finder.find("هذا الأسبوع", REFERENCE))
                .extracting(DateMention::value)
                .containsExactly("2025-05-17/2025-05-23");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "مايو",
                "أيار",
                "2025",
                "17",
                "/",
                "-",
                "(",
                ")",
                "الأحد",
                "أمس",
                "قبل",
                "بعد",
                "ثلاثة",
                "أيام",
                "الساعة",
                "8:30",
                "مساء",
                "من",
                "إلى",
                "و",
                "بين",
                "رمضان",
                "1446",
                "هـ",
                "العام",
                "الماضي",
                "في",
                "عشر",
                "ألفين",
                "\uD800",
                "\n",
                "99999999999999999999",
                "نهاية",
                "الربع",
                "الأول",
                "بتوقيت",
                "مكة",
                "0",
                "31",
                "فبراير",
                "غدا",
                "،",
                ":",
                "لل",
                "آخر",
                "اثنين",
                "عيد الفصح",
                "بهمن",
                "1404",
                "منتصف الليل",
                "يومي",
                "خلال",
                "أسبوعين",
                "إلا",
                "ربعا",
                "الثالثة",
                "سيصل",
                "hello",
                "\uDC00",
                "\u202E",
                "ثانية");
        return words.list().ofMaxSize(40).map(list -> String.join(" ", list));
    }

    @Property(tries = 300)
    void theSameTextHasTheSameDates(@ForAll("texts") String text) {
        assertThat(FINDER.find(text, REFERENCE)).isEqualTo(FINDER.find(text, REFERENCE));
    }

    @Property(tries = 300)
    void withoutReferenceOnlyWhatIsExplicitHasAValue(@ForAll("texts") String text) {
        for (DateMention mention : FINDER.find(text, null)) {
            assertThat(mention.value().isEmpty()).isEqualTo(!mention.explicit());
        }
    }

    @Property(tries = 400)
    void mentionsOfAnyTextLieInItInOrder(@ForAll("texts") String text) {
        int end = 0;
        for (DateMention mention : FINDER.find(text, REFERENCE)) {
            assertThat(mention.span().begin()).isGreaterThanOrEqualTo(end);
            assertThat(mention.span().of(text)).isEqualTo(mention.text());
            assertThat(mention.value()).isNotEmpty();
            end = mention.span().end();
        }
    }

    @Property
    void anyTextIsAnswered(@ForAll String text) {
        assertThat(FINDER.find(text, REFERENCE)).isNotNull();
    }
}
