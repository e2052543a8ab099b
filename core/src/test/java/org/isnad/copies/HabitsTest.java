package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HabitsTest {
    @Test
    void aHabitIsTheShareOfAllCopiesHeldDownWhileFewWereSeen() {
        Habits habits = new Habits();
        habits.learn("الساحل", "مدار");
        assertThat(habits.of("الساحل", "مدار")).isEqualTo(1 / 4.0, within(1e-9));
        habits.learn("الساحل", "مدار");
        habits.learn("الساحل", "الشراع");
        assertThat(habits.of("الساحل", "مدار")).isEqualTo(2 / 6.0, within(1e-9));
    }

    @Test
    void whatWasNeverSeenIsNoHabit() {
        Habits habits = new Habits();
        habits.learn("الساحل", "الساحل");
        habits.learn(null, "مدار");
        assertThat(habits.counts()).isEmpty();
        assertThat(habits.of("الساحل", "مدار")).isZero();
    }

    @Test
    void aSavedHabitGoesOnAsItWas() {
        Habits habits = new Habits(Map.of("الساحل", Map.of("مدار", 5, "الشراع", 2)));
        assertThat(habits.of("الساحل", "مدار")).isEqualTo(5 / 10.0, within(1e-9));
        habits.learn("الساحل", "مدار");
        assertThat(habits.of("الساحل", "مدار")).isEqualTo(6 / 11.0, within(1e-9));
        assertThat(habits.counts().get("الساحل")).containsEntry("مدار", 6);
    }
}
