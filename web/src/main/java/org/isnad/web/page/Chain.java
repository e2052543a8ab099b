package org.isnad.web.page;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Link;
import org.isnad.Provenance;
import org.isnad.When;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * The chain row: from this outlet back to the origin. A solid link was stated by a page, a dotted one inferred from shared
 * text.
 */
public record Chain(List<Hop> hops) {
    private static final int MOST = 5;

    public Chain {
        hops = List.copyOf(hops);
    }

    /**
     * One link.
     *
     * @param icon name of its symbol: {@code outlet}, {@code agency}, {@code named} or {@code unnamed}
     * @param detail kind of source, and its time or place in the chain
     * @param style {@code here} for this outlet, {@code contradicted} for a credit that the text contradicts, {@code root} for the
     *     origin, else empty
     * @param via what led to it: the share in common, or that the page credits it; null for the first
     * @param how «ذُكر في النص» or «استُنتج»; null for the first
     */
    public record Hop(
            DirectedText name,
            String icon,
            String detail,
            String style,
            @Nullable String href,
            boolean inferred,
            @Nullable String via,
            @Nullable String how) {
        /** Class of the list item. */
        public String linkStyle() {
            return how == null ? "" : inferred ? "inferred" : "stated";
        }

        /** The name and, where there is more to tell, the detail: for those who point at it. */
        public String hint() {
            return detail.isEmpty() ? name.text() : name.text() + " · " + detail;
        }
    }

    /** The chain of an article, folded in the middle when it is long. */
    static Chain of(Shell shell, ArticleView view) {
        return of(shell, view, view.chain());
    }

    /** The chains of the further parts of an article put together from several. */
    static List<Chain> further(Shell shell, ArticleView view) {
        return view.furtherChains().stream()
                .map(links -> of(shell, view, links))
                .toList();
    }

    private static Chain of(Shell shell, ArticleView view, List<Link> links) {
        Maker maker = new Maker(shell, view, links);
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            hops.add(maker.hop(i));
        }
        if (hops.isEmpty()) {
            hops.add(maker.only());
        }
        return new Chain(folded(shell, hops));
    }

    /** The small chain of a statement, from the article's outlet to the speaker. */
    static Chain of(Shell shell, @Nullable String outlet, List<Link> links) {
        List<Hop> hops = new ArrayList<>();
        if (outlet != null) {
            hops.add(new Hop(shell.directed(outlet), "outlet", "", "here", null, false, null, null));
        }
        for (Link link : links) {
            String via = hops.isEmpty() ? null : "";
            hops.add(new Hop(
                    shell.directed(link.name()),
                    icon(link.kind()),
                    grounds(shell, link),
                    Provenance.isContradicted(link) ? "contradicted" : "",
                    null,
                    inferred(link),
                    via,
                    via));
        }
        return new Chain(hops);
    }

    /** What kind of source a link is, by which rule, and how sure. */
    private static String grounds(Shell shell, Link link) {
        String confidence = shell.wording().confidence(link.evidence().confidence());
        String rule = Provenance.isContradicted(link)
                ? shell.say("chain.contradicted")
                : shell.wording().isolated(link.evidence().rule());
        return shell.say("note.hint", shell.say("kind." + link.kind().wire()), rule, confidence);
    }

    private static List<Hop> folded(Shell shell, List<Hop> hops) {
        if (hops.size() <= MOST) {
            return hops;
        }
        int left = hops.size() - 4;
        Hop fold = new Hop(
                shell.directed("+" + shell.wording().number(left)),
                "outlet",
                shell.say("chain.folded"),
                "",
                null,
                hops.get(2).inferred(),
                "",
                "");
        List<Hop> shown = new ArrayList<>(hops.subList(0, 2));
        shown.add(fold);
        shown.addAll(hops.subList(hops.size() - 2, hops.size()));
        return shown;
    }

    static boolean inferred(Link link) {
        return Provenance.isInferred(link);
    }

    static String icon(Link.Kind kind) {
        return switch (kind) {
            case OUTLET, NEWSPAPER, WEBSITE, DOCUMENT -> "outlet";
            case AGENCY, BROADCASTER -> "agency";
            case PERSON, OFFICIAL_BODY -> "named";
            default -> "unnamed";
        };
    }

    private static final class Maker {
        private final Shell shell;
        private final ArticleView view;
        private final List<Link> links;
        private final int root;

        Maker(Shell shell, ArticleView view, List<Link> links) {
            this.shell = shell;
            this.view = view;
            this.links = links;
            this.root = lastMedium(links);
        }

        private static int lastMedium(List<Link> chain) {
            for (int i = chain.size() - 1; i > 0; i--) {
                if (chain.get(i).kind().isMedia() && !Provenance.isContradicted(chain.get(i))) {
                    return i;
                }
            }
            return 0;
        }

        Hop only() {
            String name = view.article().outlet();
            String shown = name == null ? shell.say("source.unknown") : name;
            return new Hop(shell.directed(shown), "outlet", shell.say("chain.alone"), "here", null, false, null, null);
        }

        Hop hop(int i) {
            Link link = links.get(i);
            boolean inferred = inferred(link);
            return new Hop(
                    shell.directed(link.name()),
                    icon(link.kind()),
                    detail(i, link),
                    i == 0 ? "here" : Provenance.isContradicted(link) ? "contradicted" : i == root ? "root" : "",
                    href(link),
                    inferred,
                    i == 0 ? null : inferred ? share(i, link) : shell.say(credited(link)),
                    i == 0 ? null : shell.say(inferred ? "chain.inferred" : "chain.stated"));
        }

        private static String credited(Link link) {
            return Provenance.isContradicted(link) ? "chain.contradicted" : "chain.credited";
        }

        private String detail(int i, Link link) {
            String kind = timed(shell.say("kind." + link.kind().wire()), link);
            if (links.size() == 1) {
                return shell.say("list.dot", kind, shell.say("chain.alone"));
            }
            return i > 0 && i == root ? shell.say("list.dot", kind, shell.say("chain.origin")) : kind;
        }

        /** With the hour of the article it stands for, where that is this one or a parent; the day too when it is another. */
        private String timed(String kind, Link link) {
            When own = view.article().printed();
            When when =
                    Provenance.isCredit(link) ? null : published(link.evidence().where());
            LocalTime time = when == null ? null : when.time();
            if (when == null || time == null) {
                return kind;
            }
            boolean sameDay = own != null && own.date().equals(when.date());
            String hour = shell.wording().time(time);
            return shell.say(
                    "list.dot",
                    kind,
                    sameDay ? hour : shell.say("time.at", shell.wording().day(when.date()), hour));
        }

        private @Nullable When published(String article) {
            if (article.equals(view.article().id())) {
                return view.article().printed();
            }
            return view.before().stream()
                    .map(ArticleView.Shared::article)
                    .filter(card -> card.id().equals(article) && card.dated())
                    .map(ArticleCard::when)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String href(Link link) {
            if (link.kind() == Link.Kind.PERSON) {
                return shell.href(Links.person(link.name()));
            }
            String where = link.evidence().where();
            boolean known =
                    view.before().stream().map(shared -> shared.article().id()).anyMatch(where::equals);
            return known ? shell.href(Links.article(where)) : null;
        }

        /** The share of the text taken where the link is to what this article was made from in its tree, else the confidence of the link. */
        private String share(int i, Link link) {
            String from = link.evidence().where();
            return view.tree().nodes().stream()
                    .filter(node -> i == 1 && node.id().equals(view.article().id()) && node.shareOf(from) > 0)
                    .map(node -> ShareWords.of(shell, view, from, node.shareOf(from)))
                    .findFirst()
                    .orElseGet(() -> confidence(link));
        }

        private String confidence(Link link) {
            return shell.say(
                    "evidence.confidence",
                    shell.wording().confidence(link.evidence().confidence()));
        }
    }
}
