package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an article reports that somebody said.
 *
 * @param id stable within the article: the article's id and the statement's number
 * @param where whether the content stands in the title, the body or a card that links to another article
 * @param span the content, in {@link Article#textOf} of {@code where}
 * @param cue the cue verb or phrase, as written
 * @param speaker the speaker as written, where the sentence names one
 * @param speakerFull the speaker's full bare name, resolved over the article, where it can be
 * @param speakerEntity the entity's id, where the speaker is one
 * @param role the speaker's role as written, where given
 * @param direct whether most of the content stands in quotation marks
 * @param modality asserted, denied or expected
 * @param chain the links from the one nearest the outlet to the speaker, who is last
 * @param addressee to whom it was said, where told
 * @param evidence the cue's place and rule
 */
public record Statement(
        String id,
        Where where,
        Span span,
        String cue,
        @Nullable String speaker,
        @Nullable String speakerFull,
        @Nullable String speakerEntity,
        @Nullable String role,
        boolean direct,
        Modality modality,
        List<Link> chain,
        @Nullable String addressee,
        Evidence evidence) {
    public Statement {
        chain = List.copyOf(chain);
    }

    /** Names of the links that passed the statement on: the chain without the speaker. */
    public List<String> via() {
        return chain.isEmpty()
                ? List.of()
                : chain.subList(0, chain.size() - 1).stream().map(Link::name).toList();
    }

    public enum Where {
        TITLE,
        BODY,
        CARD
    }

    public enum Modality {
        ASSERTED,
        DENIED,
        EXPECTED
    }
}
