package org.isnad.web.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The messages of one language: ICU message patterns in {@code text/<language>.properties}, with CLDR plural forms. Immutable
 * and safe for many threads.
 */
final class Messages {
    private final Map<String, MessageFormat> formats = new HashMap<>();
    /** Most messages take no values and always say the same. */
    private final Map<String, String> fixed = new HashMap<>();

    private Messages(Properties patterns, ULocale locale) {
        for (String key : patterns.stringPropertyNames()) {
            MessageFormat format = new MessageFormat(patterns.getProperty(key), locale);
            formats.put(key, format);
            if (format.getArgumentNames().isEmpty()) {
                fixed.put(key, format.format(new Object[0]));
            }
        }
    }

    /** @param locale of the language, with the digits that its numbers are to have */
    static Messages of(Language language, ULocale locale) {
        String file = language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            Properties patterns = new Properties();
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Messages(patterns, locale);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the messages " + file, e);
        }
    }

    Set<String> keys() {
        return Set.copyOf(formats.keySet());
    }

    /** A formatter keeps state while it formats, so that each call takes a copy. */
    String say(String key, Object... values) {
        String always = fixed.get(key);
        if (always != null) {
            return always;
        }
        MessageFormat format = formats.get(key);
        if (format == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return ((MessageFormat) format.clone()).format(values);
    }
}
