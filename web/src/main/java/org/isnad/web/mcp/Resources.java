package org.isnad.web.mcp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.isnad.views.Library;
import org.isnad.web.page.Links;
import org.isnad.wire.Json;

/** What can be read under an address of its own: stories, their timelines, and the chains of articles. */
final class Resources {
    private static final String STORY = "isnad://story/";
    private static final String TIMELINE = "isnad://timeline/";
    private static final String CHAIN = "isnad://chain/";

    private Resources() {}

    /** A kind of resource; its description is the message {@code mcp.<name>}. */
    record Kind(String name, String begin, BiFunction<Library, String, Optional<Object>> read) {
        String template() {
            return begin + "{id}";
        }
    }

    static final List<Kind> ALL = List.of(
            new Kind("story", STORY, (library, id) -> library.story(id).map(Told.Whole::of)),
            new Kind("timeline", TIMELINE, (library, id) -> library.story(id).map(Told.Timeline::of)),
            new Kind("chain", CHAIN, (library, id) -> library.article(id).map(Told.Chain::of)));

    static String story(String id) {
        return STORY + Links.encode(id);
    }

    static String timeline(String id) {
        return TIMELINE + Links.encode(id);
    }

    static String chain(String article) {
        return CHAIN + Links.encode(article);
    }

    /** The id behind an address or by itself: assistants give either. */
    static String id(String given) {
        return ALL.stream()
                .filter(kind -> given.startsWith(kind.begin()))
                .findFirst()
                .map(kind -> decoded(given.substring(kind.begin().length())))
                .orElse(given);
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return encoded;
        }
    }

    /** What stands under an address, as JSON; empty when there is nothing. */
    static Optional<String> read(Library library, String address) {
        return ALL.stream()
                .filter(kind -> address.startsWith(kind.begin()))
                .findFirst()
                .flatMap(kind -> kind.read().apply(library, id(address)))
                .map(Json::of);
    }
}
