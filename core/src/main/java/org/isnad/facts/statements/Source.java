package org.isnad.facts.statements;

import org.isnad.Link.Kind;
import org.isnad.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What a noun phrase that names a source was read as.
 *
 * @param phrase where it stands
 * @param name the bare name: without title, role, صحيفة or شبكة; the description of an unnamed source
 * @param kind what sort of source it is
 * @param mention the mention it rests on, or null
 * @param issuer who put a document out, as the phrase tells, or null
 * @param titled whether it names nobody, only an office: «الوزير»
 */
record Source(
        NounPhrase phrase,
        String name,
        Kind kind,
        @Nullable Mention mention,
        @Nullable String issuer,
        boolean titled) {
    boolean isDocument() {
        return kind == Kind.DOCUMENT;
    }
}
