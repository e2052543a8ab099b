package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small readers that the cascade stands on, by table. */
class CascadeTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Cues CUES = new Cues(LEXICON);
    private static final LineShapes SHAPES = new LineShapes(LEXICON, CUES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        إقرأ أيضاً: | READ_ALSO
        مقالات مشابهة | RELATED
        مصدر:صحيفة المنحنى | CREDIT
        📡 المصدر : #المنحنى | CREDIT
        المنحنى المصدر: المنحنى | CREDIT
        كلمات دلالية: جسر | TAGS
        Tags: bridge | TAGS
        © 2026 المنحنى. جميع الحقوق محفوظة | COPYRIGHT
        Leave a Reply | COMMENTS
        كتبت سلمى الدرزاني | BYLINE
        """)
    void reads_what_a_line_announces(String line, Cue.Kind kind) {
        assertThat(CUES.read(line)).isNotNull().extracting(Cue::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        مصدر مطلع يكشف تفاصيل اللقاء الذي جرى أمس
        شارك آلاف المشجعين في الاحتفال الذي أقيم مساء السبت
        كتب الروائي في مذكراته أن المدينة لم تكن تنام في الصيف
        By noon the square had filled with people from the villages
        """)
    void takes_no_sentence_for_an_announcement(String line) {
        assertThat(CUES.read(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        أنقرة (وكالة الموج) – وصل الوفد إلى العاصمة | أنقرة (وكالة الموج)
        (و.م) – الزعفران – رست سفينة في الميناء | (و.م) – الزعفران
        الزعفران – رست سفينة في الميناء | الزعفران
        LISBON (Wave) — A ship came in | LISBON (Wave)
        """)
    void reads_datelines(String paragraph, String dateline) {
        assertThat(new Datelines(LEXICON).read(paragraph, null)).isEqualTo(dateline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        قال الوزير - وهو يغادر القاعة - إن العمل مستمر
        The bridge - closed for years - opened
        وصل الوفد إلى العاصمة
        """)
    void takes_no_aside_for_a_dateline(String paragraph) {
        assertThat(new Datelines(LEXICON).read(paragraph, null)).isNull();
    }

    @Test
    void parts_tags_by_the_words_of_the_article() {
        TagSplitter splitter = new TagSplitter(
                new TagWords(LEXICON),
                List.of("أعلنت نقابة البحارة في ميناء الزعفران، بحضور كمال النهراني وسعاد الميرزاني"));
        assertThat(splitter.split("ميناء الزعفران نقابة البحارة")).containsExactly("ميناء الزعفران", "نقابة البحارة");
        assertThat(splitter.split("الملاحة البحريةكمال النهرانيسعاد الميرزاني"))
                .containsExactly("الملاحة البحرية", "كمال النهراني", "سعاد الميرزاني");
        assertThat(splitter.split("ميناء، نقابة البحارة")).containsExactly("ميناء", "نقابة البحارة");
        assertThat(splitter.split("#ميناء_الزعفران #نقابة")).containsExactly("ميناء الزعفران", "نقابة");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2020/05/17/x,2020-05-17",
        "https://a.example/news/2020-05-17-x,2020-05-17",
        "https://a.example/20200517/x,2020-05-17",
        "https://a.example/2013/section/8/3/x,2013-08-03",
    })
    void reads_the_day_in_an_address(String url, LocalDate day) {
        assertThat(UrlDates.read(url)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/story-4943459", "https://2020.example/5/17", "https://a.example/2020/17/45"})
    void reads_no_day_where_an_address_has_none(String url) {
        assertThat(UrlDates.read(url)).isNull();
    }

    @Test
    void reads_broken_json() {
        List<Object> read =
                LenientJson.read("//<![CDATA[ {\"a\": \"سطر\nثان\", \"b\": [1, 2,], \"c\": {\"d\": \"x\" } , }");
        assertThat(read).containsExactly(Map.of("a", "سطر\nثان", "b", List.of("1", "2"), "c", Map.of("d", "x")));
        assertThat(LenientJson.read("{\"a\": \"x\", \"b\": {")).containsExactly(Map.of("a", "x", "b", Map.of()));
        assertThat(LenientJson.read("[".repeat(100_000))).isNotNull();
    }

    @Test
    void tells_authors_from_desks_sites_and_addresses() {
        Authors authors = new Authors(LEXICON, SHAPES);
        assertThat(authors.read("سلمى الدرزاني", "المنحنى")).containsExactly("سلمى الدرزاني");
        assertThat(authors.read("الزعفران – سلمى الدرزاني", "المنحنى")).containsExactly("سلمى الدرزاني");
        assertThat(authors.read("المنحنى – وكالات", "المنحنى")).isEmpty();
        assertThat(authors.read("desk@curve.example", null)).isEmpty();
        assertThat(authors.read("admin", null)).isEmpty();
        assertThat(authors.read("سلمى الدرزاني salma@curve.example", null)).containsExactly("سلمى الدرزاني");
        assertThat(authors.read("سلمى الدرزاني – الإسكندرية", null)).containsExactly("سلمى الدرزاني");
        assertThat(authors.read("سلمى الدرزاني وهدى النجار", null)).containsExactly("سلمى الدرزاني", "هدى النجار");
        assertThat(authors.read("سلمى وليد", null)).containsExactly("سلمى وليد");
        assertThat(authors.read("الإسكندرية", null)).isEmpty();
        assertThat(authors.read("https://curve.example/team", null)).isEmpty();
    }

    @Test
    void reads_captions_and_their_sources() {
        assertThat(SHAPES.isCaption("سفينة في الميناء - رويترز")).isTrue();
        assertThat(SHAPES.isCaption("قال إن السفينة وصلت. نقلت ذلك - رويترز")).isFalse();
        assertThat(SHAPES.withoutSource("سفينة في الميناء / Reuters Archive")).isEqualTo("سفينة في الميناء");
        assertThat(SHAPES.readingMinutes("2 دقيقة قراءة")).isEqualTo(2);
        assertThat(SHAPES.readingMinutes("استمر اللقاء دقيقتين")).isNull();
    }

    @Test
    void cuts_a_site_from_a_title() {
        assertThat(Titles.withoutSite("سفينة بحوث ترسو في ميناء الزعفران | المنحنى", null))
                .isEqualTo("سفينة بحوث ترسو في ميناء الزعفران");
        assertThat(Titles.withoutSite("المنحنى - سفينة بحوث ترسو", "المنحنى")).isEqualTo("سفينة بحوث ترسو");
        assertThat(Titles.siteOf("سفينة بحوث ترسو - المنحنى", "سفينة بحوث ترسو"))
                .isEqualTo("المنحنى");
    }

    @Test
    void ends_a_dateline_after_the_outlets_name_at_a_colon() {
        Datelines datelines = new Datelines(LEXICON);
        String paragraph = "المنحنى – دار الزعفران: عاد الهدوء إلى السوق القديمة";
        assertThat(datelines.read(paragraph, "صحيفة المنحنى")).isEqualTo("المنحنى – دار الزعفران");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        الموجة | وكالة الموجة للأنباء | true
        ز.ب | زعفران برس | true
        وكالة الموجة | وكالة الموجة للأنباء | true
        الموجة | صحيفة المنحنى | false
        م.ع | صحيفة المنحنى | false
        """)
    void knows_an_agencys_own_sign_off(String name, String outlet, boolean own) {
        assertThat(Credits.isOwn(name, outlet)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"المنحنى + وكالات,المنحنى", "المنحنى + الموجة,المنحنى + الموجة", "المنحنى,المنحنى"})
    void leaves_out_of_a_credit_what_names_nobody(String credit, String name) {
        assertThat(new Credits(LEXICON).withoutNobody(credit)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        نقلاً عن صحيفة المنحنى | صحيفة المنحنى
        عن وكالة الموجة | وكالة الموجة
        نقلاً عن صحيفة المنحنى، عاد الصيادون إلى المرفأ بعد أسبوع من الانتظار. |''
        بحسب الصيادين | ''
        """)
    void reads_whom_a_line_attributes_a_report_to(String line, String name) {
        assertThat(SHAPES.attributed(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "2026-04-05T06:00:00-04:00" … "Sun, 05 Apr 2026 23:00:00 -0400" | -04:00
        2026-04-05T06:00:00+03:00 2026-04-05T06:00:00.000Z 2026-04-04T06:00:00+0300 | +03:00
        2026-04-05T06:00:00-04:00 2026-04-05T06:00:00+03:00 |
        2026-04-05T06:00:00-04:00 once |
        2026-04-05T06:00:00Z 2026-04-05T06:00:00Z |
        06:00:0 :::: 12:34:56+ 12:34:56+9999 |
        """)
    void finds_the_one_offset_of_a_pages_times(String page, ZoneOffset offset) {
        assertThat(PageOffset.of(page)).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({"متابعات,true", "وكالات,true", "خاص,true", "agencies,true", "وكالة الموجة,false", "خاص المنحنى,false"})
    void names_nobody_where_the_credit_names_nobody(String name, boolean nobody) {
        assertThat(new Credits(LEXICON).isNobody(name)).isEqualTo(nobody);
    }

    @ParameterizedTest
    @CsvSource({
        "المنحنى – الزعفران, false",
        "الزعفران – المنحنى, false",
        "المنحنى – الإسكندرية, false",
        "الزعفران – سلمى الدرزاني, true"
    })
    void takes_place_and_outlet_for_no_author(String byline, boolean named) {
        assertThat(new Authors(LEXICON, SHAPES).read(byline, "المنحنى").isEmpty())
                .isEqualTo(!named);
    }

    @ParameterizedTest
    @CsvSource({"#عاجل #الزعفران حريق في الميناء,true", "عاجل: حريق في الميناء,true", "حريق في الميناء #عاجل,false"})
    void sees_urgent_news_by_how_a_headline_opens(String title, boolean urgent) {
        assertThat(SHAPES.opensBreaking(title)).isEqualTo(urgent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        حمل تطبيق المنحنى | المنحنى
        حمّل تطبيق صدى الزعفران | صدى الزعفران
        حمل تطبيق تيليغرام |
        حمل تطبيق الجوال الجديد |
        أعلنت الشركة تحميل تطبيق جديد للميناء |
        """)
    void reads_the_outlet_from_its_own_application(String line, String outlet) {
        assertThat(new AppPromotions(LEXICON).read(line)).isEqualTo(outlet);
    }
}
