package org.isnad.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.Difference;
import org.isnad.Difference.Kind;
import org.isnad.Span;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.Wording;
import org.isnad.views.ArticleCard;
import org.isnad.views.UtteranceView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * Were these the words? What was said, by whom, in which wordings, who changed what, through whom each came.
 *
 * @param when «قيل في ١٢ أبريل», or when it was first printed
 * @param counts outlets and independent origins
 * @param withdrawn the sentence that tells it was taken back; null when none does
 * @param origins the independent origins, each with its copies
 * @param anew newer and older counts of the same
 * @param confirmed who else says the same
 * @param confirmedBy how many independent origins there are in all, worded
 * @param statement the id of the statement asked for
 * @param report how a reader reports it as wrong on the command line
 * @param reporting the form that reports it; null when these pages take no reports
 */
public record UtterancePage(
        Shell shell,
        DirectedText words,
        DirectedText who,
        @Nullable String person,
        @Nullable DirectedText role,
        @Nullable String modality,
        String when,
        String counts,
        @Nullable DirectedText withdrawn,
        List<Version> wordings,
        String wordingCount,
        List<OriginItem> origins,
        String originCount,
        List<Rival> rivals,
        List<Rival> anew,
        List<Rival> confirmed,
        String confirmedBy,
        String statement,
        DirectedText report,
        @Nullable Reporting reporting) {
    public UtterancePage {
        wordings = List.copyOf(wordings);
        origins = List.copyOf(origins);
        rivals = List.copyOf(rivals);
        anew = List.copyOf(anew);
        confirmed = List.copyOf(confirmed);
    }

    /**
     * A wording.
     *
     * @param parts its words piece by piece against the first wording's; one kept piece for the first and for a retelling
     */
    public record Version(
            DirectedText source,
            String href,
            Moment moment,
            String likeness,
            String confidence,
            List<DifferenceItem.Part> parts,
            Chain chain) {
        public Version {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What somebody else says of the same.
     *
     * @param carried how many independent origins say so, worded
     */
    public record Rival(DirectedText who, DirectedText words, String href, String contrast, String carried) {}

    /**
     * A form that reports a statement as wrong.
     *
     * @param action its plain path
     * @param token what it sends back
     */
    public record Reporting(String action, String token) {}

    /** @param reporting the form that reports it; null for none */
    public static UtterancePage of(Shell shell, UtteranceView view, @Nullable Reporting reporting) {
        Utterance said = view.utterance();
        return new UtterancePage(
                shell,
                shell.directed(said.first().words()),
                shell.directed(said.speaker().isBlank() ? shell.say("source.unknown") : said.speaker()),
                said.entity() == null ? null : shell.href(Links.person(said.speaker())),
                shell.directedOrNull(said.role()),
                Saying.modality(shell, said.modality()),
                when(shell, said),
                shell.say(
                        "list.dot",
                        shell.say("n.outlets", said.sources().outlets()),
                        shell.say("n.sources", said.sources().independent())),
                said.withdrawal() == null
                        ? null
                        : shell.directed(said.withdrawal().words()),
                said.wordings().stream()
                        .map(wording -> version(shell, view, wording))
                        .toList(),
                shell.say("n.wordings", said.wordings().size()),
                OriginItem.all(shell, view.origins(), view.articles(), SourceKinds.of(view), Extent.ALL),
                shell.say("n.origins", said.sources().independent()),
                rivals(shell, view, view.against()),
                rivals(shell, view, view.counts()),
                rivals(shell, view, view.confirming()),
                shell.say("n.sources", view.independent()),
                view.said().statement().id(),
                shell.directed("isnad statement " + view.said().statement().id() + " --reject"),
                reporting == null ? null : new Reporting(shell.href(reporting.action()), reporting.token()));
    }

    private static String when(Shell shell, Utterance said) {
        When when = said.when();
        return when == null
                ? shell.say("time.undated")
                : shell.say(
                        said.dayTold() ? "statement.said" : "statement.printed",
                        shell.wording().dayAndYear(when.date()));
    }

    private static Version version(Shell shell, UtteranceView view, Wording wording) {
        ArticleCard card = view.articles().get(wording.article());
        String outlet = wording.outlet() == null ? shell.say("source.unknown") : wording.outlet();
        return new Version(
                shell.directed(outlet),
                shell.href(Links.article(wording.article())),
                Moment.of(shell, wording.when(), card != null && card.dated()),
                likeness(shell, wording),
                shell.say(
                        "evidence.confidence",
                        shell.wording().confidence(wording.why().confidence())),
                parts(shell, view.utterance().first().words(), wording),
                Chain.of(shell, null, wording.chain()));
    }

    private static String likeness(Shell shell, Wording wording) {
        String likeness = shell.say("likeness." + wording.likeness().name().toLowerCase(Locale.ROOT));
        return wording.readsAnotherSpeaker()
                ? shell.say(
                        "list.dot",
                        likeness,
                        shell.say("wording.speaker", wording.chain().getLast().name()))
                : likeness;
    }

    private static List<DifferenceItem.Part> parts(Shell shell, String first, Wording wording) {
        if (wording.difference() == null) {
            return List.of(new DifferenceItem.Part("kept", "", null, shell.directed(wording.words())));
        }
        List<DifferenceItem.Part> parts = new ArrayList<>();
        for (Difference.Piece piece : wording.difference().pieces()) {
            boolean told = piece.kind() == Kind.CHANGED || piece.kind() == Kind.DROPPED;
            String style = piece.kind().name().toLowerCase(Locale.ROOT);
            parts.add(new DifferenceItem.Part(
                    style,
                    shell.say("difference." + style),
                    told ? words(shell, first, piece.before()) : null,
                    words(shell, wording.words(), piece.after())));
        }
        return parts;
    }

    private static @Nullable DirectedText words(Shell shell, String text, @Nullable Span span) {
        return span == null ? null : shell.directed(span.of(text));
    }

    private static List<Rival> rivals(Shell shell, UtteranceView view, List<Utterance> others) {
        return others.stream().map(other -> rival(shell, view, other)).toList();
    }

    private static Rival rival(Shell shell, UtteranceView view, Utterance other) {
        Utterance.Contrast contrast = Objects.requireNonNull(view.utterance().stands(other.id()));
        return new Rival(
                shell.directed(other.speaker()),
                shell.directed(other.first().words()),
                shell.href(Links.statement(other.id())),
                shell.say("contrast." + contrast.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                shell.say("n.sources", other.independent(view.rivals())));
    }
}
