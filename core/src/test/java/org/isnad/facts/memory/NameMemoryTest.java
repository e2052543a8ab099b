package org.isnad.facts.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.facts.NameMatcher;
import org.isnad.facts.memory.NameLesson.Met;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class NameMemoryTest {
    private static final NameMatcher MATCHER = new NameMatcher(Lexicon.bundled());

    private static Met met(String given, String family, String office) {
        String name = given + " " + family;
        return new Met(List.of(given, family), name, name, "person/" + given + "-" + family, office, office, true);
    }

    private static NameLesson lesson(String article, Met... persons) {
        return new NameLesson(article, "موقع", List.of(persons));
    }

    @Test
    void theLeastRecentlyMetAreForgottenFirst() {
        NameMemory memory = NameMemory.NONE;
        for (int day = 0; day < 30; day++) {
            List<NameLesson> lessons = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                lessons.add(lesson("a" + i, met("اسم" + (char) ('ا' + day % 26), "عايله" + day + "x" + i, "")));
            }
            memory = memory.learn(day, lessons, MATCHER, 12);
            assertThat(memory.size()).isLessThanOrEqualTo(12);
        }
        assertThat(memory.persons()).allMatch(person -> person.last() >= 27);
    }

    @Test
    void aSurnameThatTwoBearMeansNeither() {
        NameMemory one = NameMemory.NONE.learn(1, List.of(lesson("a", met("باسم", "الدهشوري", "وزير ري fr"))), MATCHER);
        assertThat(one.surname("الدهشوري")).isNotNull();
        NameMemory two = one.learn(2, List.of(lesson("b", met("كاميليا", "الدهشوري", ""))), MATCHER);
        assertThat(two.surname("الدهشوري")).isNull();
    }

    @Test
    void anOfficeHandedOverMeansNobodyForAWhileThenTheNewHolder() {
        NameMemory memory = NameMemory.NONE;
        for (int day = 1; day < 3; day++) {
            memory = memory.learn(day, List.of(lesson("a", met("باسم", "الدهشوري", "وزير ري fr"))), MATCHER);
        }
        assertThat(memory.holder("وزير ري fr")).isNotNull();
        for (int day = 3; day < 5; day++) {
            memory = memory.learn(day, List.of(lesson("b", met("كاميليا", "العنقودي", "وزير ري fr"))), MATCHER);
        }
        assertThat(memory.holder("وزير ري fr")).isNull();
        memory = memory.learn(20, List.of(lesson("c", met("كاميليا", "العنقودي", "وزير ري fr"))), MATCHER);
        assertThat(memory.holder("وزير ري fr")).isNotNull();
        assertThat(memory.holder("وزير ري fr").name()).isEqualTo("كاميليا العنقودي");
        assertThat(memory.holder("وزير")).isNull();
    }

    @Test
    void nearNamesStayApart() {
        NameMemory memory = NameMemory.NONE.learn(
                1,
                List.of(lesson("a", met("حسن", "الدهشوري", "وزير ري fr"), met("حسين", "الدهشوري", "وزير ري fr"))),
                MATCHER);
        assertThat(memory.size()).isEqualTo(2);
    }

    @Test
    void variantsAndOfficesPerPersonAreBounded() {
        NameMemory memory = NameMemory.NONE;
        for (int day = 0; day < 40; day++) {
            memory = memory.learn(day, List.of(lesson("a", met("باسم", "الدهشوري", "مدير قسم رقم " + day))), MATCHER);
        }
        assertThat(memory.persons()).singleElement().satisfies(person -> {
            assertThat(person.offices()).hasSize(8);
            assertThat(person.articles()).isEqualTo(40);
        });
    }
}
