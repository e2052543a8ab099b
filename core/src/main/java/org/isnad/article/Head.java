package org.isnad.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of itself beside its visible text.
 *
 * @param title the {@code title} element
 * @param language the {@code lang} attribute
 * @param canonical the canonical link
 * @param meta contents of {@code meta} elements by lower-case name or property, in page order
 * @param items microdata and RDFa values outside nested items, by lower-case property
 * @param scripts the texts of JSON-LD scripts
 */
record Head(
        @Nullable String title,
        @Nullable String language,
        @Nullable String canonical,
        Map<String, List<String>> meta,
        Map<String, List<String>> items,
        List<String> scripts) {
    static final Head NONE = new Head(null, null, null, Map.of(), Map.of(), List.of());

    /** The first content of the first of some names that has one. */
    @Nullable String first(String... names) {
        for (String name : names) {
            for (String value : meta.getOrDefault(name, List.of())) {
                if (!value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return null;
    }
}
