package org.isnad;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain of attribution.
 *
 * @param name the name, or the description of an unnamed source
 * @param kind what sort of source it is
 * @param span where in the article's text it is named, where it is
 * @param evidence by which rule it became a link
 */
public record Link(String name, Kind kind, @Nullable Span span, Evidence evidence) {
    public enum Kind {
        OUTLET,
        AGENCY,
        BROADCASTER,
        NEWSPAPER,
        WEBSITE,
        PERSON,
        OFFICIAL_BODY,
        DOCUMENT,
        UNNAMED_OFFICIAL,
        UNNAMED_SECURITY,
        UNNAMED_DIPLOMATIC,
        UNNAMED_MEDICAL,
        UNNAMED_WITNESS,
        UNNAMED_OTHER;

        /** The name on the wire: {@code official-body}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a source of this kind passes on what others said. */
        public boolean isMedia() {
            return switch (this) {
                case OUTLET, AGENCY, BROADCASTER, NEWSPAPER, WEBSITE -> true;
                default -> false;
            };
        }
    }
}
