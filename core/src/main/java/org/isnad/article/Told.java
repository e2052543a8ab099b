package org.isnad.article;

import org.isnad.Evidence;

/**
 * A value that a page states for a field.
 *
 * @param value the value, stripped, not blank
 * @param where {@code json-ld}, {@code meta}, {@code microdata}, {@code page}, {@code url} or {@code line 5}
 * @param rule the property or the rule it was read by
 */
record Told(String value, String where, String rule) {
    Evidence evidence(double confidence) {
        return new Evidence(where, null, rule, confidence);
    }
}
