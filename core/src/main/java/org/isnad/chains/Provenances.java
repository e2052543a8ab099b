package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Part;
import org.isnad.Provenance;
import org.isnad.copies.SourceNames;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells from where articles have their text. Where an article repeats an earlier one without saying so, its chain gains links
 * that are marked as inferred; where its credit names somebody else than its text shows, that is told, not resolved. Immutable.
 */
public final class Provenances {
    private static final int LONGEST = 12;
    /** An agency is often credited by outlets of which others copy; its own printing need not be there. */
    private static final double AGENCY = 0.6;

    private final Media media;

    public Provenances(Lexicon lexicon) {
        this.media = new Media(lexicon);
    }

    /**
     * An article as a chain takes it.
     *
     * @param credit whom page or text credits with it, with the rule of that and how sure it is
     * @param parent the article it was most likely made from; null when it is original
     * @param why what speaks for that
     * @param parts when it was put together from texts of several origins, what it took from each
     */
    public record Printed(
            String article,
            @Nullable String outlet,
            @Nullable Link credit,
            @Nullable String parent,
            @Nullable Evidence why,
            List<Part> parts) {
        /** One that is of one origin. */
        public Printed(
                String article,
                @Nullable String outlet,
                @Nullable Link credit,
                @Nullable String parent,
                @Nullable Evidence why) {
            this(article, outlet, credit, parent, why, List.of());
        }

        /** The same, made from another printing. */
        Printed from(String source, Evidence evidence) {
            return new Printed(article, outlet, credit, source, evidence, parts);
        }

        /** Whether a page of it was read, and it is not only implied by the marks of others. */
        boolean isRead() {
            return !article.startsWith(CopyTree.UNSEEN);
        }

        /** The same, made from no other. */
        Printed alone() {
            return new Printed(article, outlet, credit, null, null);
        }

        @Nullable
        String credited() {
            return credit == null ? null : credit.name();
        }
    }

    /** @param articles finds an article by its id; null when there is none */
    public Provenance of(String article, Function<String, @Nullable Printed> articles) {
        Walk walk = walk(article, articles);
        Provenance.Conflict conflict = walk.conflict();
        walk.credits(conflict);
        List<Link> links = conflict == null ? walk.links : walk.marked(conflict);
        return new Provenance(article, links, walk.from(), further(article, articles), conflict);
    }

    /**
     * The links of an article, or of a part of it, as if all had been made from one printing; its own credit may be of another part.
     *
     * @param why what speaks for that
     */
    List<Link> through(String article, String from, Evidence why, Function<String, @Nullable Printed> articles) {
        return through(article, Set.of(article), from, why, articles);
    }

    /** @param way the article and those it was made from up to the one that was put together, whose part is asked of: the last of them */
    private List<Link> through(
            String article, Set<String> way, String from, Evidence why, Function<String, @Nullable Printed> articles) {
        Walk walk = walk(article, id -> {
            Printed printed = articles.apply(id);
            if (printed == null || !way.contains(id)) {
                return printed;
            }
            boolean last = printed.parent() == null || !way.contains(printed.parent());
            return new Printed(id, printed.outlet(), null, last ? from : printed.parent(), last ? why : printed.why());
        });
        walk.credits(null);
        return walk.links;
    }

    /** The ways of the further parts of an article, or of the printings that it repeats. */
    private List<List<Link>> further(String article, Function<String, @Nullable Printed> articles) {
        List<List<Link>> further = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Set<String> way = new LinkedHashSet<>();
        Printed at = articles.apply(article);
        while (at != null && way.size() < LONGEST && way.add(at.article())) {
            Printed merged = at;
            merged.parts().stream()
                    .filter(part -> !part.of().equals(merged.parent()) && articles.apply(part.of()) != null)
                    .filter(part -> told.add(part.of()))
                    .forEach(part -> further.add(through(article, Set.copyOf(way), part.of(), part.why(), articles)));
            at = at.parent() == null ? null : articles.apply(at.parent());
        }
        return further;
    }

    private Walk walk(String article, Function<String, @Nullable Printed> articles) {
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
        return walk;
    }

    /** Whether two names mean one medium: «المرساة» and «وكالة المرساة للأنباء», «أ ف ب» and «فرانس برس». */
    public boolean sameMedium(String one, String other) {
        return media.same(one, other);
    }

    /** Whether a credit, of one or several media, names one. */
    private boolean names(String credit, @Nullable String medium) {
        return medium != null && (' ' + media.key(credit) + ' ').contains(' ' + media.key(medium) + ' ');
    }

    Media media() {
        return media;
    }

    /** From one printing to the one it was made from. */
    private final class Walk {
        private final List<Link> links = new ArrayList<>();
        private final List<Printed> printings = new ArrayList<>();
        /** Of each printing how sure it is that the article goes back to it. */
        private final List<Double> sure = new ArrayList<>();

        /** An outlet that made one of its printings from another is one link, of the printing that was taken from it. */
        void through(Printed printed, String rule, double confidence) {
            printings.add(printed);
            sure.add(confidence);
            String outlet = printed.outlet();
            if (outlet == null || outlet.isBlank()) {
                return;
            }
            Link last = links.isEmpty() ? null : links.getLast();
            if (last == null || !media.same(last.name(), outlet)) {
                links.add(new Link(
                        outlet, media.kind(outlet), null, new Evidence(printed.article(), null, rule, confidence)));
            }
        }

        /**
         * Tells whom the printings credit: where one of those it was made from is that medium's, this link is stated; others stand behind
         * the way that the text shows, one that it contradicts last.
         */
        void credits(Provenance.@Nullable Conflict conflict) {
            for (int i = conflict == null ? 0 : 1; i < printings.size(); i++) {
                credit(i);
            }
            if (conflict != null) {
                credit(0);
            }
        }

        /** Of several sources that are credited together none had its text from the other: those on this way are links of it, else all are one. */
        private void credit(int number) {
            Link credit = printings.get(number).credit();
            if (credit == null || credit.name().isBlank()) {
                return;
            }
            List<String> each = SourceNames.each(credit.name());
            List<String> shown = each.stream().filter(name -> place(name) >= 0).toList();
            if (each.size() < 2 || shown.isEmpty()) {
                credit(number, credit.name(), credit.kind(), credit.evidence());
            } else {
                shown.forEach(name -> credit(number, name, media.kind(name), credit.evidence()));
            }
        }

        private void credit(int number, String name, Link.Kind kind, Evidence why) {
            Printed printed = printings.get(number);
            double confidence = Math.min(sure.get(number), why.confidence());
            int at = place(name);
            if (at < 0 && isCreditedBeside(name)) {
                return;
            }
            if (at < 0) {
                links.add(new Link(name, kind, null, new Evidence(printed.article(), null, why.rule(), confidence)));
            } else if (at > own(printed)
                    && Provenance.isInferred(links.get(at))
                    && !why.rule().equals(Report.NAMED)) {
                Evidence shown = links.get(at).evidence();
                double both = Math.min(confidence, shown.confidence());
                links.set(at, new Link(name, kind, null, new Evidence(shown.where(), null, why.rule(), both)));
            }
        }

        /** Whether a printing credits it together with a source that is on this way: neither had its text from the other. */
        private boolean isCreditedBeside(String name) {
            return printings.stream()
                    .map(Printed::credited)
                    .filter(Objects::nonNull)
                    .map(SourceNames::each)
                    .anyMatch(each -> each.stream().anyMatch(one -> media.same(one, name))
                            && each.stream().anyMatch(one -> !media.same(one, name) && place(one) >= 0));
        }

        private int own(Printed printed) {
            return printed.outlet() == null ? -1 : place(printed.outlet());
        }

        /** From which printing the article was made. */
        @Nullable
        Evidence from() {
            Printed first = printings.isEmpty() ? null : printings.getFirst();
            Evidence why = first == null ? null : first.why();
            return first == null || why == null || !why.where().equals(first.parent()) ? null : why;
        }

        /** The links with the contradicted credit told as such, so that no chain with it is shown as if it were agreed. */
        List<Link> marked(Provenance.Conflict conflict) {
            return links.stream()
                    .map(link -> isCredit(link, conflict) ? contradicted(link) : link)
                    .toList();
        }

        private boolean isCredit(Link link, Provenance.Conflict conflict) {
            return link.evidence().where().equals(printings.getFirst().article())
                    && !link.evidence().rule().equals(Report.NAMED)
                    && names(conflict.credited(), link.name());
        }

        private static Link contradicted(Link link) {
            Evidence why = link.evidence();
            return new Link(
                    link.name(),
                    link.kind(),
                    link.span(),
                    new Evidence(why.where(), why.span(), why.rule() + Provenance.CONTRADICTED, why.confidence()));
        }

        private int place(String name) {
            for (int i = links.size() - 1; i >= 0; i--) {
                if (media.same(links.get(i).name(), name)) {
                    return i;
                }
            }
            return -1;
        }

        /** Whether a printing that was read, and that the article goes back to, is a medium's own: of two credited agencies of which no page was read neither contradicts the other. */
        private boolean isPrintedBy(String medium) {
            return printings.stream()
                    .skip(1)
                    .filter(Printed::isRead)
                    .map(Printed::outlet)
                    .filter(Objects::nonNull)
                    .anyMatch(outlet -> sameMedium(outlet, medium));
        }

        /** The page credits somebody whom no printing before it is of or credits. */
        Provenance.@Nullable Conflict conflict() {
            Printed first = printings.isEmpty() ? null : printings.getFirst();
            String credited = first == null ? null : first.credited();
            if (first == null || credited == null || printings.size() < 2 || media.isNobody(credited)) {
                return null;
            }
            boolean own = first.outlet() != null && sameMedium(credited, first.outlet());
            boolean borne = printings.stream().skip(1).anyMatch(earlier -> bears(earlier, credited));
            String shown = shown(printings.get(1));
            Evidence copied = first.why();
            if (borne || shown == null || copied == null || sameMedium(shown, credited)) {
                return null;
            }
            boolean agency = !own && first.credit() != null && first.credit().kind() == Link.Kind.AGENCY;
            if (agency && !isPrintedBy(shown)) {
                return null;
            }
            double confidence = copied.confidence() * (agency ? AGENCY : 1);
            String rule = own ? "credits itself with another's text" : "credits another than whose text it is";
            return new Provenance.Conflict(
                    credited, shown, new Evidence(printings.get(1).article(), null, rule, confidence));
        }

        private boolean bears(Printed earlier, String credited) {
            String before = earlier.credited();
            return names(credited, earlier.outlet())
                    || names(credited, before)
                    || before != null && names(before, credited);
        }

        private static @Nullable String shown(Printed parent) {
            return parent.credit() != null ? parent.credited() : parent.outlet();
        }
    }
}
