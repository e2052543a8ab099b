package org.isnad.facts.statements.sources;

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
 * @param mediumIssued whether the issuer is a medium
 * @param several whether the name joins those of two speakers
 */
public record Source(
        NounPhrase phrase,
        String name,
        Kind kind,
        @Nullable Mention mention,
        @Nullable String issuer,
        boolean titled,
        boolean mediumIssued,
        boolean several) {
    public Source(
            NounPhrase phrase,
            String name,
            Kind kind,
            @Nullable Mention mention,
            @Nullable String issuer,
            boolean titled) {
        this(phrase, name, kind, mention, issuer, titled, false, false);
    }

    /** Two speakers in one: «فلان وفلانة». */
    static Source pair(NounPhrase phrase, String names, Kind kind) {
        return new Source(phrase, names, kind, null, null, false, false, true);
    }

    /** Whether a medium put the document out: «تقرير نشرته ...». */
    public boolean issuedByMedium() {
        return issuer != null && mediumIssued;
    }

    public boolean isDocument() {
        return kind == Kind.DOCUMENT;
    }
}
