package org.isnad.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.CopyTree.Correction;
import org.isnad.CopyTree.Through;
import org.isnad.Evidence;
import org.isnad.Replaced;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Whom a correction reached, for later versions and notices alike: what has the right words and is not known to be of before it was
 * reached; what has the wrong ones is told by when it was printed, and by whether its outlet put it right itself. For one use.
 */
public final class Reach {
    private final Period then;
    private final Collection<Own> own;
    private final List<String> reached = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> undated = new ArrayList<>();
    private final Map<String, Through> through = new TreeMap<>();

    /** What a text has of what a correction is about. */
    public enum Has {
        RIGHT,
        WRONG,
        NEITHER
    }

    /**
     * A text that tells what is right.
     *
     * @param when what it says of its time
     * @param notice whether it is a notice, which is always later than what it corrects
     */
    public record Own(
            String id,
            @Nullable String outlet,
            Period time,
            @Nullable When when,
            boolean notice) {
        private boolean isAfter(Period copy) {
            return time.isAfter(copy) || notice && !time.isBefore(copy);
        }
    }

    /**
     * @param then when the correction was printed
     * @param own what outlets told right themselves
     */
    public Reach(Period then, Collection<Own> own) {
        this.then = then;
        this.own = own;
    }

    /** Takes in a copy of what was wrong. */
    public void add(String id, @Nullable String outlet, Period time, Has has) {
        if (has == Has.RIGHT && !time.isBefore(then)) {
            reached.add(id);
        } else if (has == Has.WRONG) {
            Optional<Own> later = putRight(id, outlet, time);
            later.ifPresent(by ->
                    through.put(id, new Through(by.id(), by.when(), by.time().isBefore(then))));
            List<String> kind = time.isAfter(then) ? missed : time.isBefore(then) ? unchanged : undated;
            (later.isPresent() ? reached : kind).add(id);
        }
    }

    /** The first text of its outlet that is known to be later and tells what is right. */
    private Optional<Own> putRight(String id, @Nullable String outlet, Period time) {
        return own.stream()
                .filter(text -> outlet != null
                        && outlet.equals(text.outlet())
                        && !text.id().equals(id))
                .filter(text -> text.isAfter(time))
                .min(Comparator.comparing((Own text) -> text.time().latest()).thenComparing(Own::id));
    }

    /** The correction as told. */
    public Correction correction(String of, String by, List<Replaced> replaced, Evidence why) {
        return new Correction(of, by, replaced, reached, missed, unchanged, undated, through, why);
    }
}
