package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningCreditsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(مدار) – قالت بلدية المرجان إن الجسر أغلق;مدار",
                "المرجان - مدار: قالت البلدية إن الجسر أغلق;مدار",
                "مدار – أغلقت البلدية الجسر;مدار",
                "المرجان (وكالة مدار) - أغلقت البلدية الجسر;مدار",
                "المرجان (وكالة مدار) - أغلقت البلدية الجسر;وكالة مدار",
                "ذكرت صحيفة الشراع أن الجسر أغلق;الشراع",
                "وذكرت «الشراع» أن الجسر أغلق;الشراع",
                "أغلق الجسر نقلا عن موقع النخيل أمس;النخيل",
                "أغلق الجسر وفقا لوكالة مدار أمس;مدار",
                "أغلق الجسر أمس بحسب الوطن ومصادر أخرى;الوطن",
            })
    void aDatelineOrAWordThatCitesCreditsTheOutlet(String opening, String outlet) {
        assertThat(OpeningCredits.name(OpeningCredits.of(opening), outlet)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "دعت جامعة الدول العربية إلى اجتماع طارئ;العربية",
                "تجمع المئات في ساحة الوطن مساء أمس;الوطن",
                "أعلنت البلدية صباح اليوم إغلاق الجسر;اليوم",
                "قالت الوزارة في بيان نشر صباح الخميس;الصباح",
                "فاز «الشراع» بكأس البلدية;الشراع",
                "قال مداري إن الجسر أغلق;مدار",
                "استقبل الميناء سفنا من الخليج - اثنتان منها محملتان بالقمح;الخليج",
            })
    void anOrdinaryWordOfTheOpeningCreditsNobody(String opening, String outlet) {
        assertThat(OpeningCredits.name(OpeningCredits.of(opening), outlet)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ذكرت صحيفة «الشراع» أن الجسر أغلق;جريدة الشراع;true",
                "كشفت صحيفة الشراع في عددها الصادر اليوم أن الجسر أغلق;جريدة الشراع;true",
                "أغلق الجسر وفقا لصحيفة «الشراع» أمس;جريدة الشراع;true",
                "ذكرت قناة «الشراع» أن الجسر أغلق;جريدة الشراع;false",
                "رفع البحار الشراع قبل الفجر وأغلق الجسر;جريدة الشراع;false",
                "احتفلت صحيفة الشراع بعيدها الخمسين;جريدة الشراع;false",
                "ذكرت صحيفة الشراع أن الجسر أغلق;مرفأ الشراع;false",
            })
    void anOutletIsCreditedByAnyWordForWhatItIs(String opening, String outlet, boolean credited) {
        assertThat(OpeningCredits.nameOfKind(OpeningCredits.of(opening), outlet))
                .isEqualTo(credited);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "أغلق الجسر.|(المرجان الآن);المرجان الآن",
                "أغلق الجسر.|(المرجان الآن) ;المرجان الآن",
                "أغلق الجسر (المرجان الآن);-",
                "(المرجان) أغلق الجسر (أمس);-",
                "أغلق الجسر.|قالت البلدية;-",
            })
    void aNameInBracketsOnTheLastLineIsWhatATextClosesWith(String text, String closing) {
        assertThat(OpeningCredits.closing(text.replace('|', '\n'))).isEqualTo(closing);
    }
}
