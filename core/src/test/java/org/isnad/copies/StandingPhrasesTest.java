package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingPhrasesTest {
    private static final String TEACHER =
            "توفي أمس في بلدة الكثيب المعلم راشد الأثل بعد أربعين عاما قضاها في مدرسة البلدة يعلم الحساب والخط، وشيعه تلاميذه القدامى.";
    private static final String SCULPTOR =
            "رحلت في مدينة القنطرة النحاتة سميرة البان التي عرفت بأبوابها الخشبية المزخرفة وبورشة علمت فيها فن التطعيم بالصدف.";
    private static final String PRAYER =
            "\nسائلين المولى عز وجل أن يتغمد الفقيد بواسع رحمته ومغفرته وأن يسكنه فسيح جناته وأن يلهم أهله وذويه الصبر والسلوان.";
    private static final String LEGAL =
            "\nجميع الحقوق محفوظة ولا يجوز إعادة نشر هذه المواد أو توزيعها أو اقتباسها كليا أو جزئيا دون موافقة خطية مسبقة من إدارة الموقع.";

    private final CopyIndex index = new CopyIndex(CopySettings.defaults(), StandingPhrases.of(Lexicon.bundled()));

    @Test
    void aPrayerAndALegalNoteMakeNoCopyEvenWhereNothingElseWasRead() {
        index.step(article("a", TEACHER + PRAYER + LEGAL));
        Copies other = index.step(article("b", SCULPTOR + PRAYER + LEGAL));
        assertThat(other.parent()).isNull();
        assertThat(other.copies()).allMatch(copy -> copy.near() < 0.3);
    }

    @Test
    void noticesOfTwoDeathsInOneFormAreNoCopiesAndOnesOfOneDeathAre() {
        String form = "بقلوب مؤمنة بقضاء الله وقدره تنعى %s، الذي وافته المنية مساء أمس بعد صراع طويل مع المرض.\n"
                + "سائلين المولى عز وجل أن يتغمد الفقيد بواسع رحمته ويسكنه فسيح جناته وأن يلهم أهله وذويه الصبر والسلوان.";
        String mason = form.formatted("نقابة البنائين في الكثيب المعلم صابر الحجراوي نقيب البنائين السابق");
        index.step(article("a", mason));
        Copies other = index.step(article("b", form.formatted("جمعية الصيادين الريس عوض المرساوي أمين صندوق الجمعية")));
        assertThat(other.parent()).isNull();
        assertThat(index.step(article("c", mason)).parent()).isEqualTo("a");
    }

    @Test
    void cablesFromOneSenderAreCopiesOnlyWhereTheyAreSentForTheSameReason() {
        String cable =
                "بعث أمير سهل الكثيب الشيخ ناصر بن حازم برقية تعزية ومواساة إلى %s، أعرب فيها عن خالص تعازيه وصادق مواساته في ضحايا %s،"
                        + " سائلا الله عز وجل أن يتغمدهم بواسع رحمته ومغفرته ورضوانه ويسكنهم فسيح جناته ويلهم ذويهم الصبر والسلوان.";
        String ferry = cable.formatted("رئيس جزر الصدف عبد الودود المرساوي", "غرق عبارة قبالة جزيرة الزعفران");
        index.step(article("a", ferry));
        Copies quake = index.step(
                article("b", cable.formatted("ملك بلاد السنديان أكثم الثالث", "الزلزال الذي ضرب إقليم القنطرة")));
        assertThat(quake.parent()).isNull();
        assertThat(index.step(article("c", "الكثيب: " + ferry)).parent()).isEqualTo("a");
    }

    @Test
    void summonsesOfOneCourtToTwoDebtorsAreNoCopies() {
        String form =
                "محكمة %s الابتدائية. إعلان تبليغ بالنشر في الدعوى التنفيذية رقم %s لعام 2031. إلى المنفذ عليه %s المجهول محل الإقامة حاليا:"
                        + " بناء على طلب المنفذ وعملا بأحكام قانون أصول المحاكمات يقتضي حضوركم إلى هذه الدائرة خلال خمسة أيام تلي تاريخ النشر لتسديد المبلغ المترتب بذمتكم مع الرسوم والفوائد."
                        + " وفي حال عدم حضوركم أو إرسال وكيل قانوني عنكم ستتخذ بحقكم الإجراءات القانونية أصولا. حرر في %s.";
        String first = form.formatted("عين السرو", "771", "راشد موفق السكاف والدته نجود", "3/5/2031");
        index.step(article("a", first));
        Copies other = index.step(
                article("b", form.formatted("مرفأ الصدف", "845", "تميم عادل أبو ورد والدته هيفاء", "4/5/2031")));
        assertThat(other.parent()).isNull();
        assertThat(index.step(article("c", first)).parent()).isEqualTo("a");
    }

    @Test
    void whatASiteSaysOfItselfTiesNoReports() {
        String own =
                "\nحمّل تطبيق «مرفأ نيوز» على هاتفك وتابعنا على قنوات التواصل الاجتماعي ليصلك الخبر لحظة بلحظة، واشترك في نشرتنا البريدية اليومية لتقرأ أهم ما كتبه محررونا ومراسلونا.";
        index.step(article("a", TEACHER + own));
        assertThat(index.step(article("b", SCULPTOR + own)).parent()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "جميع الحقوق محفوظة للموقع، ولا يسمح بنسخ هذا المقال أو توزيعه كليا أو جزئيا إلا بإذن خطي مسبق من الإدارة.",
                "تنبيه: الآراء المنشورة هنا لا تعبر بالضرورة عن رأي الصحيفة بل عن رأي كاتبها، والموقع لا يتحمل أي مسؤولية عن صحة المعلومات الواردة.",
                "المعلومات الواردة هنا ليست نصيحة استثمارية أو توصية بالشراء أو البيع، وينطوي التداول على مخاطر عالية.",
                "ولم يتسن للصحيفة التحقق من صحة هذه الأنباء بشكل مستقل، ولم يصدر أي تعليق رسمي من الجهات المعنية حتى ساعة نشر الخبر.",
                "وباشرت الجهات الأمنية التحقيق في ملابسات الحادث للوقوف على أسبابه، وتم نقل الجثة إلى المشرحة تحت تصرف النيابة العامة.",
                "إنا لله وإنا إليه راجعون، رحم الله الفقيد وأسكنه فسيح جناته وألهم أهله وذويه ومحبيه جميل الصبر والسلوان.",
                "تابعونا على صفحتنا على فيسبوك، وللاشتراك في نشرتنا البريدية أدخل بريدك الإلكتروني واضغط على زر الاشتراك."
            })
    void whatIsPutTogetherFromStandingPhrasesMakesNoCopy(String note) {
        index.step(article("a", TEACHER + '\n' + note));
        Copies other = index.step(article("b", SCULPTOR + '\n' + note));
        assertThat(other.parent()).isNull();
        assertThat(other.copies()).allMatch(copy -> copy.near() < 0.4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اللهم اجعل قبرها روضة من رياض الجنة واحشرها مع النبيين والشهداء والصالحين وحسن أولئك رفيقا.",
                "تقبل الله الراحلة في الصالحات وجعل مثواها روضة من رياض الفردوس وحشرها مع النبيين والصديقين والشهداء والأبرار وحسن أولئك رفيقا، ولا نقول إلا ما يرضي ربنا وإنا على فراقها لمحزونون.",
                "وندعو الباري عز وجل أن يلهم ذويها ومحبيها جميل الصبر، ولا نقول إلا ما يرضي ربنا وإنا لفراقها لمحزونون.",
                "كل ما ينشر في الموقع من صور ونصوص ومقاطع محمي بقوانين حقوق المؤلف، ويمنع نقله أو بثه أو استغلاله بأي وسيلة من دون إذن مكتوب.",
                "وتحتفظ إدارة الصحيفة بحقها في الملاحقة القانونية لكل من ينشر محتواها أو يترجمه كليا أو جزئيا بغير تصريح مسبق منها."
            })
    void aSentenceOfTheWordsOfPrayersOrLegalNotesMakesNoCopyHoweverItIsPut(String note) {
        index.step(article("a", TEACHER + '\n' + note));
        Copies other = index.step(article("b", SCULPTOR + '\n' + note));
        assertThat(other.parent()).isNull();
        assertThat(other.copies()).allMatch(copy -> copy.near() < 0.3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وقالت المحكمة إن الموقع نشر صورا للمحتوى المسروق وإن صاحبه دفع غرامة قدرها تسعون ألف درنار إلى نقابة المصورين في الكثيب.",
                "وأقيمت صلاة الغائب في جامع الكثيب الكبير يوم الجمعة، وتبرعت عائلة الفقيد بمكتبته لمدرسة الحي القديم ومستشفى الرمل."
            })
    void newsOfPrayersAndOfRightsIsNoStandingPhrase(String news) {
        index.step(article("a", TEACHER + '\n' + news));
        assertThat(index.step(article("b", SCULPTOR + '\n' + news))
                        .copies()
                        .getFirst()
                        .near())
                .isGreaterThan(0.35);
    }

    @Test
    void aSentenceOfNewsThatTwoTextsShareIsNoStandingPhrase() {
        String news =
                "\nوأعلنت بلدية الكثيب أن حفل التأبين يقام يوم الأحد المقبل في قاعة السوق القديمة بحضور طلاب المدارس وأصدقاء العائلة من القرى المجاورة.";
        index.step(article("a", TEACHER + news));
        assertThat(index.step(article("b", SCULPTOR + news)).copies().getFirst().near())
                .isGreaterThan(0.4);
    }

    @Test
    void aCopyOfAnObituaryIsOneWithItsPrayer() {
        index.step(article("a", TEACHER + PRAYER + LEGAL));
        Copies copy = index.step(article("b", TEACHER + PRAYER));
        assertThat(copy.parent()).isEqualTo("a");
        assertThat(copy.copies().getFirst().near()).isGreaterThan(0.95);
    }

    private static Article article(String id, String text) {
        return CopyIndexTest.article(id, "2031-03-01", text);
    }
}
