package org.isnad.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.StoryEdit;
import org.isnad.desk.Correction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Corrections as lines of JSON, and back. Pure and safe for many threads. */
final class CorrectionJson {
    private static final String REJECTED = "spelling-rejected";
    private static final String STATEMENT = "statement-rejected";
    private static final String RESTORED = "statement-restored";
    private static final String REMOVED = "page-removed";
    private static final String LET_GO = "bodies-let-go";
    private static final String KEPT = "search-kept";
    private static final String DROPPED = "search-dropped";
    private static final String MERGED = "stories-merged";
    private static final String SPLIT = "story-split";
    private static final String MOVED = "article-moved";
    private static final String RENAMED = "story-renamed";
    private static final String MUTED = "story-muted";

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** The correction of a line; none on an empty line, one that was cut short or one of a kind that is not known. */
    Optional<Correction> read(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.ofNullable(read(mapper.readTree(line)));
        } catch (JacksonException | DateTimeException cutShort) {
            return Optional.empty();
        }
    }

    private static @Nullable Correction read(JsonNode entry) {
        return switch (text(entry, "kind")) {
            case REJECTED -> new Correction.SpellingRejected(text(entry, "person"), text(entry, "spelling"));
            case STATEMENT ->
                new Correction.StatementRejected(text(entry, "article"), text(entry, "words"), text(entry, "speaker"));
            case RESTORED ->
                new Correction.StatementRestored(text(entry, "article"), text(entry, "words"), text(entry, "speaker"));
            case REMOVED -> new Correction.PageRemoved(text(entry, "page"), text(entry, "reason"));
            case LET_GO -> new Correction.BodiesLetGo(Instant.parse(text(entry, "before")));
            case KEPT ->
                new Correction.SearchKept(
                        text(entry, "name"),
                        text(entry, "query"),
                        entry.path("after").asLong(0));
            case DROPPED -> new Correction.SearchDropped(text(entry, "name"));
            default -> {
                StoryEdit edit = edit(entry, text(entry, "reason"));
                yield edit == null ? null : new Correction.StoryEdited(edit);
            }
        };
    }

    private static @Nullable StoryEdit edit(JsonNode entry, String reason) {
        return switch (text(entry, "kind")) {
            case MERGED -> new StoryEdit.Merge(text(entry, "article"), text(entry, "other"), reason);
            case SPLIT -> new StoryEdit.Split(texts(entry, "articles"), texts(entry, "staying"), reason);
            case MOVED -> new StoryEdit.Move(text(entry, "article"), text(entry, "to"), reason);
            case RENAMED -> new StoryEdit.Rename(text(entry, "article"), text(entry, "headline"), reason);
            case MUTED ->
                new StoryEdit.Mute(text(entry, "article"), entry.path("muted").asBoolean(true), reason);
            default -> null;
        };
    }

    private String said(String kind, String article, String words, String speaker) {
        return kind(kind)
                .put("article", article)
                .put("words", words)
                .put("speaker", speaker)
                .toString();
    }

    private static String text(JsonNode entry, String key) {
        return entry.path(key).asString("");
    }

    private static List<String> texts(JsonNode entry, String key) {
        List<String> texts = new ArrayList<>();
        entry.path(key).forEach(value -> texts.add(value.asString("")));
        return texts;
    }

    String write(Correction correction) {
        return switch (correction) {
            case Correction.SpellingRejected(String person, String spelling) ->
                kind(REJECTED).put("person", person).put("spelling", spelling).toString();
            case Correction.StatementRejected(String article, String words, String speaker) ->
                said(STATEMENT, article, words, speaker);
            case Correction.StatementRestored(String article, String words, String speaker) ->
                said(RESTORED, article, words, speaker);
            case Correction.PageRemoved(String page, String reason) ->
                kind(REMOVED).put("page", page).put("reason", reason).toString();
            case Correction.BodiesLetGo(Instant before) ->
                kind(LET_GO).put("before", before.toString()).toString();
            case Correction.SearchKept(String name, String query, long after) ->
                kind(KEPT)
                        .put("name", name)
                        .put("query", query)
                        .put("after", after)
                        .toString();
            case Correction.SearchDropped(String name) ->
                kind(DROPPED).put("name", name).toString();
            case Correction.StoryEdited(StoryEdit edit) ->
                write(edit).put("reason", edit.reason()).toString();
        };
    }

    private ObjectNode write(StoryEdit edit) {
        return switch (edit) {
            case StoryEdit.Merge merge ->
                kind(MERGED).put("article", merge.article()).put("other", merge.other());
            case StoryEdit.Split split -> {
                ObjectNode entry = kind(SPLIT);
                split.articles().forEach(entry.putArray("articles")::add);
                split.staying().forEach(entry.putArray("staying")::add);
                yield entry;
            }
            case StoryEdit.Move move ->
                kind(MOVED).put("article", move.article()).put("to", move.to());
            case StoryEdit.Rename rename ->
                kind(RENAMED).put("article", rename.article()).put("headline", rename.headline());
            case StoryEdit.Mute mute ->
                kind(MUTED).put("article", mute.article()).put("muted", mute.muted());
        };
    }

    private ObjectNode kind(String kind) {
        return mapper.createObjectNode().put("kind", kind);
    }
}
