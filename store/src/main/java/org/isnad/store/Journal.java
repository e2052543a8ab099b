package org.isnad.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.StoryEdit;
import org.isnad.chains.Chains;
import org.isnad.desk.Correction;
import org.isnad.facts.memory.Rejection;
import org.isnad.store.archive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What readers have corrected: a line of JSON each, in the order they came. Like the archive it is an input, never derived; a last
 * line that a crash cut short was never reported as taken and is passed over. For one thread.
 */
final class Journal {
    private final JournalFile file;
    private final CorrectionJson json = new CorrectionJson();
    private final Set<Rejection> rejections = new LinkedHashSet<>();
    private final Set<Chains.Rejection> statements = new LinkedHashSet<>();
    private final List<StoryEdit> edits = new ArrayList<>();
    private final Map<String, Correction.SearchKept> searches = new TreeMap<>();
    private final Map<String, Correction.PageRemoved> removals = new LinkedHashMap<>();
    private @Nullable Instant bodiesLetGo;

    Journal(Path file) {
        this.file = new JournalFile(file);
        this.file.each(line -> json.read(line).ifPresent(this::take));
    }

    /** Says whether a correction is new: a spelling is rejected once, and what was just decided is not decided again. */
    private boolean take(Correction correction) {
        return switch (correction) {
            case Correction.SpellingRejected(String person, String spelling) ->
                rejections.add(new Rejection(person, spelling));
            case Correction.StatementRejected(String article, String words, String speaker) ->
                statements.add(new Chains.Rejection(article, words, speaker));
            case Correction.StatementRestored restored -> restore(restored);
            case Correction.PageRemoved removal -> removals.putIfAbsent(removal.page(), removal) == null;
            case Correction.BodiesLetGo(Instant before) -> isLater(before);
            case Correction.SearchKept kept -> isOther(searches.put(kept.name(), kept), kept);
            case Correction.SearchDropped(String name) -> searches.remove(name) != null;
            case Correction.StoryEdited(StoryEdit edit) ->
                (edits.isEmpty() || !edits.getLast().equals(edit)) && edits.add(edit);
        };
    }

    /** Takes back the report of a statement; where it was reported in a copy of the text, those of the same words. */
    private boolean restore(Correction.StatementRestored restored) {
        boolean own = statements.removeIf(
                one -> isSaid(one, restored) && one.article().equals(restored.article()));
        return own || statements.removeIf(one -> isSaid(one, restored));
    }

    private static boolean isSaid(Chains.Rejection one, Correction.StatementRestored restored) {
        boolean speaker = one.speaker().isEmpty()
                || restored.speaker().isEmpty()
                || one.speaker().equals(restored.speaker());
        return one.words().equals(restored.words()) && speaker;
    }

    private boolean isLater(Instant before) {
        boolean later = bodiesLetGo == null || bodiesLetGo.isBefore(before);
        bodiesLetGo = later ? before : bodiesLetGo;
        return later;
    }

    /** Before when pages must have been taken in for their bodies to be let go; empty when none were. */
    Optional<Instant> bodiesLetGo() {
        return Optional.ofNullable(bodiesLetGo);
    }

    private static boolean isOther(Correction.@Nullable SearchKept before, Correction.SearchKept kept) {
        return before == null || !before.query().equals(kept.query());
    }

    /** The searches that are kept, by name. */
    List<Correction.SearchKept> searches() {
        return List.copyOf(searches.values());
    }

    Set<Rejection> rejections() {
        return Set.copyOf(rejections);
    }

    /** The statements that were reported as wrong: what chains are made without. */
    Set<Chains.Rejection> statements() {
        return Set.copyOf(statements);
    }

    /** What editors decided about stories, in order. */
    List<StoryEdit> edits() {
        return List.copyOf(edits);
    }

    /** The pages that were taken out for good. */
    List<Correction.PageRemoved> removals() {
        return List.copyOf(removals.values());
    }

    /** Why a page was taken out for good, if it was. */
    Optional<Correction.PageRemoved> removal(String page) {
        return Optional.ofNullable(removals.get(page)).or(() -> Optional.ofNullable(removals.get(Entry.former(page))));
    }

    /** Forgets the words of statements that stood in articles which were taken out, and writes the file anew, whole or not at all. */
    void forgetWordsOf(Collection<String> articles) {
        if (!statements.removeIf(rejection -> articles.contains(rejection.article()))) {
            return;
        }
        file.keep(line -> json.read(line).filter(it -> isWordsOf(it, articles)).isEmpty());
    }

    private static boolean isWordsOf(Correction correction, Collection<String> articles) {
        return switch (correction) {
            case Correction.StatementRejected rejected -> articles.contains(rejected.article());
            case Correction.StatementRestored restored -> articles.contains(restored.article());
            default -> false;
        };
    }

    /** Keeps a correction durably; says whether it is new. */
    boolean append(Correction correction) {
        boolean isNew = take(correction);
        if (isNew) {
            file.append(json.write(correction));
        }
        return isNew;
    }
}
