package org.isnad.app;

import com.ibm.icu.text.MessageFormat;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
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

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

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

    /** Whether there are messages in a language. */
    static boolean speaks(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return language.equals("ar") || language.equals("en");
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
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(isolated(arguments));
    }

    /** Within a right-to-left sentence, names and paths of the other direction are isolated (UAX #9, section 2.4). */
    private Object[] isolated(Object... arguments) {
        Object[] isolated = arguments.clone();
        for (int i = 0; i < isolated.length; i++) {
            if (locale.equals(ARABIC) && isolated[i] instanceof String text && runsLeftToRight(text)) {
                isolated[i] = FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
            }
        }
        return isolated;
    }

    private static boolean runsLeftToRight(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                : text.chars().anyMatch(Character::isLetter);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * What is said more closely of a rejected input, in this language as far as it is known: numbers are its arguments, and what
     * follows a colon is told as it is.
     */
    public String detail(String told) {
        int colon = told.indexOf(": ");
        String known = colon < 0 ? told : told.substring(0, colon);
        List<String> words = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        for (String word : known.toLowerCase(Locale.ROOT).split("[ ,]+", -1)) {
            if (word.chars().allMatch(Character::isDigit)) {
                numbers.add(word);
            } else {
                words.add(word);
            }
        }
        String key = "detail." + String.join("-", words);
        return has(key) ? of(key, numbers.toArray()) + told.substring(known.length()) : told;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }
}
