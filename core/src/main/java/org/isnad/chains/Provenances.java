package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Provenance;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells from where articles have their text. Where an article repeats an earlier one without saying so, its chain gains links
 * that are marked as inferred; where its credit names somebody else than its text shows, that is told, not resolved. Immutable.
 */
public final class Provenances {
    private static final int LONGEST = 12;
    /** A name keeps its article when hardly more than that is left. */
    private static final int LONG_ENOUGH = 4;
    /** An agency is often credited by outlets of which others copy; its own printing need not be there. */
    private static final double AGENCY = 0.6;

    private final Set<String> mediumWords;

    public Provenances(Lexicon lexicon) {
        this.mediumWords = Set.copyOf(new ChainWords(lexicon).of("medium"));
    }

    /**
     * An article as a chain takes it.
     *
     * @param credit whom page or text credits with it
     * @param creditKind what sort of source that is
     * @param parent the article it was most likely made from; null when it is original
     * @param why what speaks for that
     */
    public record Printed(
            String article,
            @Nullable String outlet,
            @Nullable String credit,
            Link.Kind creditKind,
            @Nullable String parent,
            @Nullable Evidence why) {}

    /** @param articles finds an article by its id; null when there is none */
    public Provenance of(String article, Function<String, @Nullable Printed> articles) {
        Walk walk = new Walk();
        Set<String> met = new HashSet<>();
        Printed at = articles.apply(article);
        String rule = "stated";
        double confidence = 1;
        while (at != null && met.add(at.article()) && met.size() <= LONGEST) {
            walk.through(at, rule, confidence);
            rule = Provenance.INFERRED;
            confidence = Math.min(confidence, at.why() == null ? 0 : at.why().confidence());
            at = at.parent() == null ? null : articles.apply(at.parent());
        }
        return new Provenance(article, walk.links, walk.conflict());
    }

    /** Whether two names mean one medium: «المرساة» and «وكالة المرساة للأنباء». */
    public boolean sameMedium(String one, String other) {
        String a = key(one);
        return a.equals(key(other));
    }

    /** Whether a credit, of one or several media, names one. */
    private boolean names(String credit, @Nullable String medium) {
        return medium != null && (' ' + key(credit) + ' ').contains(' ' + key(medium) + ' ');
    }

    /** Whether a credit has no word that tells one medium from another, such as «وكالات» and «متابعات». */
    private boolean namesNobody(String credit) {
        return kept(credit).isEmpty();
    }

    /** A name without the words that tell no medium from another. */
    String key(String name) {
        String kept = kept(name);
        return kept.isEmpty() ? Letters.fold(name).strip() : kept;
    }

    private String kept(String name) {
        String folded = Letters.fold(name).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        int begin = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                keep(folded.substring(begin, i), kept);
                begin = i + 1;
            }
        }
        return kept.toString();
    }

    private void keep(String word, StringBuilder kept) {
        if (!word.isEmpty() && !mediumWords.contains(word)) {
            boolean article = word.startsWith("ال") && word.length() > LONG_ENOUGH;
            kept.append(kept.isEmpty() ? "" : " ").append(article ? word.substring(2) : word);
        }
    }

    /** From one printing to the one it was made from. */
    private final class Walk {
        private final List<Link> links = new ArrayList<>();
        private final List<Printed> printings = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        void through(Printed printed, String rule, double confidence) {
            printings.add(printed);
            add(printed.outlet(), Link.Kind.OUTLET, new Evidence(printed.article(), null, rule, confidence));
            add(printed.credit(), printed.creditKind(), new Evidence(printed.article(), null, "credit", confidence));
        }

        private void add(@Nullable String name, Link.Kind kind, Evidence evidence) {
            if (name != null && !name.isBlank() && names.add(key(name))) {
                links.add(new Link(name, kind, null, evidence));
            }
        }

        /** The page credits somebody whom no printing before it is of or credits. */
        Provenance.@Nullable Conflict conflict() {
            Printed first = printings.isEmpty() ? null : printings.getFirst();
            if (first == null || first.credit() == null || printings.size() < 2 || namesNobody(first.credit())) {
                return null;
            }
            String credited = first.credit();
            boolean own = first.outlet() != null && sameMedium(credited, first.outlet());
            boolean borne = printings.stream().skip(1).anyMatch(earlier -> bears(earlier, credited));
            String shown = shown(printings.get(1));
            Evidence copied = first.why();
            if (borne || shown == null || copied == null || sameMedium(shown, credited)) {
                return null;
            }
            boolean agency = !own && first.creditKind() == Link.Kind.AGENCY;
            double confidence = copied.confidence() * (agency ? AGENCY : 1);
            String rule = own ? "credits itself with another's text" : "credits another than whose text it is";
            return new Provenance.Conflict(
                    credited, shown, new Evidence(printings.get(1).article(), null, rule, confidence));
        }

        private boolean bears(Printed earlier, String credited) {
            return names(credited, earlier.outlet()) || names(credited, earlier.credit());
        }

        private static @Nullable String shown(Printed parent) {
            return parent.credit() != null ? parent.credit() : parent.outlet();
        }
    }
}
