package org.isnad.facts.statements;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Link.Kind;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.sources.Source;
import org.isnad.facts.statements.sources.SourcePhrase;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text credits with all of it: the medium of an attribution that stands alone («. بحسب رويترز.»), else the one medium
 * it names when it names no other, else the medium of its head line. Several media share the credit, so none has it.
 */
final class Credits {
    private Credits() {}

    /**
     * @param paragraphs what was read
     * @param byline the head line's medium, or null
     */
    static @Nullable String of(
            List<ParagraphReader.Result> paragraphs,
            Collection<Spoken> speakers,
            SpeakerResolver resolver,
            @Nullable String byline) {
        Map<String, String> sourced = new LinkedHashMap<>();
        for (ParagraphReader.Result paragraph : paragraphs) {
            for (SourcePhrase phrase : paragraph.alone()) {
                Source source = resolver.source(phrase.source());
                if (isNamed(source)) {
                    return source.name();
                }
            }
            paragraph.phrases().stream()
                    .filter(p -> !p.backReference())
                    .forEach(p -> add(sourced, resolver.source(p.source())));
        }
        if (sourced.isEmpty()) {
            return byline;
        }
        Map<String, String> all = new LinkedHashMap<>(sourced);
        speakers.forEach(s -> {
            add(all, s.source());
            s.relays().forEach(relay -> add(all, relay.source()));
        });
        return all.size() == 1 ? all.values().iterator().next() : null;
    }

    private static void add(Map<String, String> names, Source source) {
        if (isNamed(source) || source.isDocument() && source.issuedByMedium()) {
            names.putIfAbsent(Letters.fold(source.name()), source.name());
        }
    }

    private static boolean isNamed(Source source) {
        return source.kind().isMedia() && source.kind() != Kind.OUTLET && !source.titled();
    }
}
