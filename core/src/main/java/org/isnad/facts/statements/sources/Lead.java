package org.isnad.facts.statements.sources;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.isnad.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Whom the parts of an article beside its text name: headline, standfirst, captions. Asked for only when the text itself does not
 * tell who bears an office. For one thread, one article.
 */
public final class Lead {
    private final Supplier<List<Mention>> find;
    private @Nullable List<Mention> mentions;

    /** @param find the mentions in those parts, whose offsets are into no text of the article */
    public Lead(Supplier<List<Mention>> find) {
        this.find = find;
    }

    /** The one person whose role there holds every word of a title («الوزير الأمريكي»), or null when none or several have it. */
    @Nullable
    Mention bearer(NounPhrase title) {
        Set<String> words = Clitics.words(title.text());
        List<Mention> bearers = bearers(words).toList();
        boolean one = bearers.stream().map(Mention::name).distinct().count() == 1;
        return one ? bearers.getFirst() : null;
    }

    /** The entity of a name that was taken from here, or null. */
    @Nullable
    String entity(String name) {
        return mentions == null
                ? null
                : mentions.stream()
                        .filter(m -> m.name().equals(name))
                        .map(Mention::entity)
                        .findFirst()
                        .orElse(null);
    }

    private Stream<Mention> bearers(Set<String> words) {
        return mentions().stream().filter(m -> m.type() == Mention.Type.PERSON && holds(m, words));
    }

    private static boolean holds(Mention mention, Set<String> words) {
        String role = mention.role();
        return role != null
                && !mention.name().equals(role)
                && Clitics.words(role).containsAll(words);
    }

    private List<Mention> mentions() {
        List<Mention> known = mentions;
        if (known == null) {
            known = find.get();
            mentions = known;
        }
        return known;
    }
}
