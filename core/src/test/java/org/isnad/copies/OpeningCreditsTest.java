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
}
