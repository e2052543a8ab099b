package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Statement;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks where a title, another office or a supposition stands in the place of a name. */
class StandInSpeakersTest {
    private static final Analyst ANALYST = new Analyst(Lexicon.bundled());

    private static List<Statement> read(String text) {
        return ANALYST.analyse(
                        Article.builder("t").text(text.replace(" ¶ ", "\n")).build())
                .statements();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قال وزير الإسكان مسفر الدخيلان إن الوزارة ستسلم الوحدات. ¶ وأوضح معاليه أن الأسعار لن ترتفع. | مسفر الدخيلان
            استقبل الأمير فهد بن خالد وفد التجار. ¶ وأكد سموه أن الأبواب مفتوحة للجميع. | فهد بن خالد
            التقى الرئيس حسين الجابري الوفد. ¶ وقال سيادته إن العلاقات جيدة. | حسين الجابري
            قالت الوزيرة هند الزيتوني إن الخطة جاهزة. ¶ وأضافت معاليها أن التنفيذ يبدأ غدا. | هند الزيتوني
            """)
    void anHonourIsThePersonSpokenOf(String text, String speaker) {
        assertThat(read(text).getLast().speakerFull()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الحارس", "المدير", "السائق"})
    void anotherOfficeIsNotWhoSpokeLast(String office) {
        Statement last = read("وأكد المحامي سامي الشريف أن القانون واضح، وقال " + office + " إن البوابة مغلقة.")
                .getLast();
        assertThat(last.speakerFull()).isEqualTo(office);
        assertThat(last.role()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"المسؤول", "المحامي", "الرجل"})
    void whatDescribesAnybodyIsWhoSpokeLast(String epithet) {
        assertThat(read("وأكد المحامي سامي الشريف أن القانون واضح. وقال " + epithet + " إن البوابة مغلقة.")
                        .getLast()
                        .speakerFull())
                .isEqualTo("سامي الشريف");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ولو قال سالم الجوهري إن العقوبات لم تعد مهمة لصدقه الناس.",
                "وكأن هند الزيتوني تقول للعالم إن بلادها ضحية.",
                "إذا قال الوزير سالم الجوهري إن الأسعار ثابتة فلا تصدقوه.",
                "ورد في خبرنا عن السوق أن عدد المصابين 46، والصواب 16.",
                "ويقول المثل إن من يطلب الماء يصبر على العطش."
            })
    void whatIsOnlySupposedIsNoStatement(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            قالت المفوضة هند الزيتوني، في مقابلة مع صحيفة «لو ميريديان» الخميس، إن الممر مفتوح. | صحيفة «لو ميريديان»
            رأت هند الزيتوني في حوار نشرته «لو ميريديان» الخميس أن الممر مفتوح. | «لو ميريديان»
            قالت هند الزيتوني في مقابلة أجرتها معها صحيفة الميزان إن الممر مفتوح. | صحيفة الميزان
            قالت هند الزيتوني في مقابلة خاصة مع إذاعة «سهيل» بثت أمس إن الممر مفتوح. | إذاعة «سهيل»
            قالت هند الزيتوني في حديث إلى قناة «الضفاف» إن الممر مفتوح. | قناة «الضفاف»
            قالت هند الزيتوني في حديث لـ«الضفاف» إن الممر مفتوح. | «الضفاف»
            قالت هند الزيتوني للتلفزيون الرسمي إن الممر مفتوح. | التلفزيون الرسمي
            قالت هند الزيتوني في حديث إلى الصحفيين إن الممر مفتوح. | الصحفيين
            قالت هند الزيتوني في لقاء مع نظيرها التركي إن الممر مفتوح. | -
            قالت هند الزيتوني في اتصال هاتفي مع الرئيس عصمت بيطار إن الممر مفتوح. | -
            """)
    void anInterviewIsGivenToAMedium(String text, @Nullable String addressee) {
        assertThat(read(text).getFirst().addressee()).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ورد سالم الجوهري في بيان بأن العقوبات باقية. | سالم الجوهري
            وزعم خصومها أنها قالت في جلسة مغلقة إن المفاوضات انتهت. | خصومها
            """)
    void theSpeakerEndsWhereTheClauseBegins(String text, String speaker) {
        assertThat(read(text).getFirst().speakerFull()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"وكان سالم الجوهري قال إن العقوبات لم تعد مهمة.", "كان الوزير سالم الجوهري أكد أن الأسعار ثابتة."
            })
    void whatWasSaidBeforeIsOne(String text) {
        assertThat(read(text)).extracting(Statement::speakerFull).containsExactly("سالم الجوهري");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قال عمدة باريس آن هيدالغو إن الألعاب ناجحة. | الألعاب ناجحة
            أعلن وزير النفط سالم الدوسمي ونظيره رابح بن عقيلة اتفاقهما على تثبيت الحصص. | اتفاقهما على تثبيت الحصص
            أعلنت شركة الكهرباء انقطاع التيار عن المرجان. | انقطاع التيار عن المرجان
            """)
    void theContentBeginsBehindTheName(String text, String content) {
        Statement said = read(text).getFirst();
        assertThat(said.span().of(text)).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قال القيادي الحمساوي باسم الشراع إن الوفد سيصل. | باسم الشراع | القيادي الحمساوي
            قال الوزير الكتائبي إيلي الدوحاني إن الجلسة لن تعقد. | إيلي الدوحاني | الوزير الكتائبي
            قال الرئيس المرزاني غورام تشيلادزي إن بلاده مستعدة. | غورام تشيلادزي | الرئيس المرزاني
            قال الدكتور الهادي يحيى إن المرض انتشر. | الهادي يحيى | الدكتور
            """)
    void anAdjectiveBetweenOfficeAndNameIsOfTheOffice(String text, String name, String role) {
        assertThat(read(text).getFirst().speakerFull()).isEqualTo(name);
        assertThat(ANALYST.analyse(Article.builder("t").text(text).build()).mentions().stream()
                        .filter(mention ->
                                mention.type() == Mention.Type.PERSON && mention.kind() == Mention.Kind.NAME))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.name()).isEqualTo(name);
                    assertThat(mention.role()).isEqualTo(role);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "قدر رئيس اتحاد المزارعين بلقاسم تيغيلت خسائر السيول بخمسة مليارات دينار، قائلا إن «الأرقام الرسمية أقل من الواقع بكثير».,رئيس اتحاد المزارعين",
        "قال الباحث في مركز الساحل للدراسات وائل الغامدي إن السوق متوازنة.,الباحث في مركز الساحل للدراسات"
    })
    void aRoleEndsWhereTheNameBegins(String text, String role) {
        assertThat(read(text).getFirst().role()).isEqualTo(role);
    }
}
