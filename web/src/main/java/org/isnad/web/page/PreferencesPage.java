package org.isnad.web.page;

import java.util.Arrays;
import java.util.List;
import org.isnad.web.text.Language;
import org.isnad.web.text.Preferences;

/**
 * What a reader can choose.
 *
 * @param token what the form sends back
 * @param back the page to go back to, as it is in Arabic
 */
public record PreferencesPage(Shell shell, String token, String back) {
    /** One thing to choose, under the name that the form sends it by. */
    public record Choice(String name, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String label, boolean chosen) {}

    public List<Choice> choices() {
        Preferences chosen = shell.chosen();
        return List.of(
                choice("language", Language.values(), shell.wording().language()),
                choice("digits", Preferences.Digits.values(), chosen.digits()),
                choice("calendar", Preferences.CalendarKind.values(), chosen.calendar()),
                choice("theme", Preferences.Theme.values(), chosen.theme()));
    }

    private Choice choice(String name, Enum<?>[] values, Enum<?> chosen) {
        return new Choice(
                name,
                Arrays.stream(values)
                        .map(value -> new Option(
                                Preferences.wire(value),
                                shell.say("preferences." + name + "." + Preferences.wire(value)),
                                value == chosen))
                        .toList());
    }
}
