package org.isnad.app;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says to people, in Arabic or English. Texts with arguments are ICU message formats, whose plural forms
 * follow each language's rules. Safe for many threads.
 */
public final class Messages {
    private static final String BUNDLE = "org.isnad.app.messages";
    private static final Locale ARABIC = Locale.forLanguageTag("ar-u-nu-latn");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale.getLanguage().equals("ar") ? Locale.of("ar") : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The messages of a language.
     *
     * @param tag a language tag, or null for the locale's own; all but Arabic give English
     */
    public static Messages of(@Nullable String tag, Map<String, String> environment) {
        return new Messages(isArabic(tag, environment) ? ARABIC : Locale.ENGLISH);
    }

    private static boolean isArabic(@Nullable String tag, Map<String, String> environment) {
        for (String given : new @Nullable String[] {
            tag,
            environment.get("ISNAD_LANG"),
            environment.get("LC_ALL"),
            environment.get("LC_MESSAGES"),
            environment.get("LANG")
        }) {
            if (given != null && !given.isEmpty()) {
                return given.toLowerCase(Locale.ROOT).startsWith("ar");
            }
        }
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals("ar");
    }

    public String of(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }
}
