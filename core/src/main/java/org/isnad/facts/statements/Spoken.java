package org.isnad.facts.statements;

import java.util.List;
import org.isnad.Link.Kind;
import org.isnad.facts.statements.sources.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who said a statement, resolved over the article.
 *
 * @param source how the article names the speaker where it does so for this statement or the one it goes on from
 * @param name the full bare name
 * @param kind what sort of source it is
 * @param entity the entity's id, or null
 * @param role the role as written, or null
 * @param relays who passed it on, nearest the outlet first
 * @param implied whether the statement leaves its subject to the one before
 */
record Spoken(
        Source source,
        String name,
        Kind kind,
        @Nullable String entity,
        @Nullable String role,
        List<Resolved> relays,
        boolean implied) {
    /** A relay with its full name. */
    record Resolved(Source source, String name) {}

    /** Whether two speak: «الوزيران», «وزيرا الخارجية», two names joined by و. */
    boolean isPair() {
        String head = source.phrase().headForm();
        boolean dual = head.startsWith("ال") && head.endsWith("ان") && head.length() > 6;
        boolean construct = head.length() > 4 && head.endsWith("ا") && !head.endsWith("ها");
        return dual || source.several() || construct && kind == Kind.PERSON && source.titled();
    }

    boolean isGroup() {
        return isPair() || kind.name().startsWith("UNNAMED") || kind == Kind.OFFICIAL_BODY;
    }
}
