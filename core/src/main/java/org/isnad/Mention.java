package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * One place in an article's text where a person, place or organisation is spoken of.
 *
 * @param span where, in {@link Article#text()}, clitics left out
 * @param type what is named
 * @param kind a name, or a role that stands for a name («الوزير»)
 * @param name the canonical name
 * @param entity the entity's id: equal for all mentions, spellings and articles that mean the same one
 * @param role the role given with the name, as written, where there is one
 * @param outer index, in the article's mentions, of the name that contains this one, or -1; a name inside a role stands on its own
 * @param actsAs what a capital or palace stands for («موسكو» as a government), where it does
 * @param evidence by which rule it was found
 * @param same why it means its entity, where the words themselves are not the canonical name: by which rule, and which words of
 *     the text it rests on
 */
public record Mention(
        Span span,
        Type type,
        Kind kind,
        String name,
        String entity,
        @Nullable String role,
        int outer,
        @Nullable Type actsAs,
        Evidence evidence,
        @Nullable Evidence same) {
    /** A mention whose words are its entity's name, or of which nobody asks why they mean it. */
    public Mention(
            Span span,
            Type type,
            Kind kind,
            String name,
            String entity,
            @Nullable String role,
            int outer,
            @Nullable Type actsAs,
            Evidence evidence) {
        this(span, type, kind, name, entity, role, outer, actsAs, evidence, null);
    }

    /** The same among other mentions: inside another one of these, or -1. */
    public Mention within(int other) {
        return other == outer ? this : new Mention(span, type, kind, name, entity, role, other, actsAs, evidence, same);
    }

    public enum Type {
        PERSON,
        PLACE,
        ORGANISATION
    }

    public enum Kind {
        NAME,
        ROLE
    }
}
