package org.isnad.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles that a page's JSON-LD describes (schema.org), out of graphs, arrays and nested objects. Immutable. */
final class JsonLd {
    private static final int MOST_OBJECTS = 3000;

    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final List<Map<String, Object>> others = new ArrayList<>();
    private final Map<String, Map<String, Object>> byId = new HashMap<>();

    private JsonLd() {}

    static JsonLd read(List<String> scripts) {
        JsonLd ld = new JsonLd();
        int seen = 0;
        for (String script : scripts) {
            Deque<Object> open = new ArrayDeque<>(LenientJson.read(script));
            while (!open.isEmpty() && seen++ < MOST_OBJECTS) {
                ld.take(open.poll(), open);
            }
        }
        return ld;
    }

    private void take(Object value, Deque<Object> open) {
        if (value instanceof List<?> list) {
            list.forEach(open::add);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = cast(map);
            note(object);
            object.forEach((key, inner) -> {
                if (!(inner instanceof String) && !key.equals("itemListElement") && !key.equals("hasPart")) {
                    open.add(inner);
                }
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private void note(Map<String, Object> object) {
        String id = text(object, "@id");
        if (id != null && object.size() > 1) {
            byId.putIfAbsent(id, object);
        }
        String type = types(object);
        if (type.contains("article")
                || type.contains("blogposting")
                || type.equals("report")
                || type.contains("reportage")) {
            articles.add(object);
        } else if (object.containsKey("datePublished")
                || object.containsKey("headline")
                || object.containsKey("uploadDate")) {
            others.add(object);
        }
    }

    private static String types(Map<String, Object> object) {
        Object type = object.get("@type");
        return type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
    }

    /** The article whose headline is most like a title, else the first; null when none is described. */
    @Nullable
    Entry article(String title) {
        String key = TitleFinder.key(title);
        Map<String, Object> best = null;
        double bestScore = -1;
        for (Map<String, Object> object : articles) {
            String headline = text(object, "headline");
            headline = headline == null ? text(object, "name") : headline;
            double score = headline == null ? 0 : TitleFinder.likeness(TitleFinder.key(headline), key);
            score += object.containsKey("datePublished") ? 0.1 : 0;
            if (score > bestScore) {
                best = object;
                bestScore = score;
            }
        }
        if (best == null) {
            return other(key);
        }
        return articles.size() > 3 && bestScore < 0.3 ? null : new Entry(best);
    }

    /** A gallery, video or other work that bears the title, where no article is described. */
    private @Nullable Entry other(String key) {
        for (Map<String, Object> object : others) {
            String headline = text(object, "headline");
            headline = headline == null ? text(object, "name") : headline;
            if (headline != null && TitleFinder.likeness(TitleFinder.key(headline), key) >= 0.5) {
                return new Entry(object);
            }
        }
        return null;
    }

    /** Another thing with a date, such as the page itself or its video. */
    @Nullable
    Entry page() {
        for (Map<String, Object> object : others) {
            String type = types(object);
            if (type.contains("webpage") || type.contains("creativework") || type.isEmpty()) {
                return new Entry(object);
            }
        }
        return null;
    }

    private static @Nullable String text(Map<String, Object> object, String key) {
        return object.get(key) instanceof String value && !value.isBlank() ? value.strip() : null;
    }

    /** One described object. */
    final class Entry {
        private final Map<String, Object> object;

        private Entry(Map<String, Object> object) {
            this.object = object;
        }

        @Nullable
        String text(String key) {
            return JsonLd.text(object, key);
        }

        /** Whether the work is said to be open to subscribers only. */
        boolean isClosed() {
            Object free = object.get("isAccessibleForFree");
            return free != null && free.toString().equalsIgnoreCase("false");
        }

        boolean isLive() {
            return types(object).contains("liveblog");
        }

        /** The texts or names under a key: strings, objects with a name, references, or lists of them. */
        List<String> names(String key) {
            return names(key, false);
        }

        /** The same without what is said to be an organisation. */
        List<String> people(String key) {
            return names(key, true);
        }

        private List<String> names(String key, boolean people) {
            List<String> names = new ArrayList<>();
            addNames(object.get(key), people, names, 0);
            return names;
        }

        private void addNames(@Nullable Object value, boolean people, List<String> names, int depth) {
            if (depth > 4 || value == null) {
                return;
            }
            if (value instanceof String text) {
                names.add(text.strip());
            } else if (value instanceof List<?> list) {
                list.forEach(inner -> addNames(inner, people, names, depth + 1));
            } else if (value instanceof Map<?, ?> map) {
                Object name = map.get("name");
                if (people && types(cast(map)).contains("organization")) {
                    return;
                }
                addNames(name == null ? byId.get(String.valueOf(map.get("@id"))) : name, people, names, depth + 1);
            }
        }
    }
}
