package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Role;
import org.jspecify.annotations.Nullable;

/** The tags of an article: those it shows, else those its metadata states unless they are its headline cut up. Serves one article. */
final class Keywords {
    private static final int LONGEST = 60;
    private static final int MOST = 30;

    private final Draft draft;
    private final TagWords words;
    private final TagSplitter splitter;
    private final String title;
    private final LineShapes shapes;

    Keywords(Draft draft, TagWords words, List<String> texts, @Nullable String title, LineShapes shapes) {
        this.words = words;
        this.shapes = shapes;
        this.draft = draft;
        this.splitter = new TagSplitter(words, texts);
        this.title = title == null ? "" : TitleFinder.key(title);
    }

    /** The tags in the article's tag lines, hashtags if there are no tag lines. */
    List<Told> visible(int article) {
        Map<String, Told> tags = new LinkedHashMap<>();
        List<Integer> lines = draft.of(article, Role.TAGS);
        boolean linked = lines.stream().anyMatch(i -> !draft.piece(i).anchors().isEmpty());
        for (int i : lines) {
            if (!linked || !draft.piece(i).anchors().isEmpty()) {
                addLine(i, tags);
            }
        }
        return tags.isEmpty()
                ? hashtags(article)
                : isTitleCutUp(tags.keySet()) ? List.of() : List.copyOf(tags.values());
    }

    /** Hashtags that name topics: not the mark of urgent news, and not when the headline was cut up into them. */
    private List<Told> hashtags(int article) {
        Map<String, Told> tags = new LinkedHashMap<>();
        draft.of(article, Role.HASHTAGS).forEach(i -> addLine(i, tags));
        tags.keySet().removeIf(shapes::opensBreaking);
        Set<String> words = Set.copyOf(List.of(title.split(" ")));
        boolean cutUp = words.containsAll(tags.keySet()) && tags.size() * 2 >= words.size();
        return cutUp ? List.of() : List.copyOf(tags.values());
    }

    private void addLine(int i, Map<String, Told> tags) {
        Piece piece = draft.piece(i);
        Cue cue = draft.cue(i);
        String line = cue != null && cue.kind() == Cue.Kind.TAGS ? cue.rest() : piece.text();
        List<String> found = new ArrayList<>();
        if (!piece.anchors().isEmpty()) {
            piece.anchors()
                    .forEach(anchor -> found.addAll(
                            anchor.text().startsWith("#") ? splitter.split(anchor.text()) : List.of(anchor.text())));
        } else {
            found.addAll(splitter.split(words.withoutMore(line)));
        }
        found.stream().limit(MOST).forEach(tag -> add(tag, "line " + piece.line(), "tag line", tags));
    }

    private static void add(String tag, String where, String rule, Map<String, Told> tags) {
        String clean = tag.strip();
        while (!clean.isEmpty() && ",،;#".indexOf(clean.charAt(clean.length() - 1)) >= 0) {
            clean = clean.substring(0, clean.length() - 1).strip();
        }
        String key = TitleFinder.key(clean);
        if (!key.isEmpty() && clean.length() <= LONGEST) {
            tags.putIfAbsent(key, new Told(clean, where, rule));
        }
    }

    /** The tags that metadata states. */
    List<Told> stated(Claims claims) {
        for (List<Told> source : List.of(claims.described("keywords"), claims.meta("tags"), claims.items("keywords"))) {
            Map<String, Told> tags = new LinkedHashMap<>();
            String rule = source.isEmpty() ? "" : source.get(0).rule();
            for (Told told : source) {
                if (told.rule().equals(rule)) {
                    splitter.split(told.value()).forEach(tag -> add(tag, told.where(), told.rule(), tags));
                }
            }
            if (!tags.isEmpty() && tags.size() <= MOST && !isTitleCutUp(tags.keySet()) && isAbout(tags.keySet())) {
                return List.copyOf(tags.values());
            }
        }
        return List.of();
    }

    /** Keywords of the whole site, none of which the article speaks of, are none of the article's. */
    private boolean isAbout(Set<String> keys) {
        return keys.stream().anyMatch(splitter::speaksOf);
    }

    private boolean isTitleCutUp(Set<String> keys) {
        Set<String> words = new HashSet<>(List.of(title.split(" ")));
        long single = keys.stream()
                .filter(key -> key.indexOf(' ') < 0 && words.contains(key))
                .count();
        return keys.contains(title) || keys.size() >= 4 && single >= keys.size() * 0.8;
    }
}
