package org.isnad.app.shelf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Difference;
import org.isnad.Link;
import org.isnad.Positions;
import org.isnad.Provenance;
import org.isnad.Statement;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.Wording;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.views.PositionsView;
import org.isnad.views.UtteranceView;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;

/** Prints whole chains for people, or as JSON: what was said in all its wordings, and who stands where. */
final class ChainPrinter {
    private final Workshop workshop;
    private final Messages messages;
    private final boolean json;

    ChainPrinter(Workshop workshop, boolean json) {
        this.workshop = workshop;
        this.messages = workshop.messages();
        this.json = json;
    }

    void positions(PositionsView view) {
        if (json) {
            workshop.print(Json.of(view));
            return;
        }
        Positions positions = view.positions();
        workshop.print("■ " + view.story().headline());
        if (positions.actors().isEmpty()) {
            workshop.say("positions.none");
            return;
        }
        workshop.say(
                "positions.read", positions.actors().size(), positions.points().size());
        for (Positions.Actor actor : positions.actors()) {
            workshop.print("");
            workshop.print("● " + actor.name() + (actor.role() == null ? "" : "، " + actor.role()));
            for (int i = 0; i < positions.points().size(); i++) {
                cell(positions.points().get(i), actor.cells().get(i));
            }
        }
    }

    /** What one person said, by story and point. */
    void record(List<PositionsView> stories) {
        for (PositionsView view : stories) {
            workshop.print(
                    "  ■ " + view.story().headline() + " · " + view.story().id());
            for (Positions.Actor actor : view.positions().actors()) {
                for (int i = 0; i < view.positions().points().size(); i++) {
                    cell(view.positions().points().get(i), actor.cells().get(i));
                }
            }
        }
    }

    private void cell(Positions.Point point, Positions.Cell cell) {
        String label = messages.locale().getLanguage().equals("ar") ? point.label() : point.english();
        if (cell.isSilent()) {
            workshop.print("    " + label + ": " + messages.of("positions.silent"));
            return;
        }
        workshop.print("    " + label + ":");
        for (Positions.Stand stand : cell.stands()) {
            workshop.print("      " + day(stand.when()) + "  " + stand.words() + marks(stand));
            workshop.print("          " + chain(stand.chain()) + " · " + stand.utterance() + " · "
                    + confidence(stand.why().confidence()));
        }
    }

    private String marks(Positions.Stand stand) {
        String move = switch (stand.move()) {
            case CHANGED -> messages.of("positions.changed");
            case AGAIN -> messages.of("positions.again");
            case FIRST, FURTHER -> "";
        };
        String withdrawn = stand.withdrawn() ? messages.of("statement.withdrawn") : "";
        String marks = Stream.of(modality(stand.modality()), move, withdrawn)
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(messages.of("comma")));
        return marks.isEmpty() ? "" : "  [" + marks + "]";
    }

    private String modality(Statement.Modality modality) {
        return switch (modality) {
            case ASSERTED -> "";
            case DENIED -> messages.of("statement.denied");
            case EXPECTED -> messages.of("statement.expected");
        };
    }

    void utterance(UtteranceView view) {
        if (json) {
            workshop.print(Json.of(view));
            return;
        }
        Utterance utterance = view.utterance();
        workshop.print("■ " + said(utterance));
        workshop.print("  " + utterance.speaker() + (utterance.role() == null ? "" : "، " + utterance.role()) + " · "
                + messages.of(utterance.dayTold() ? "statement.said" : "statement.printed", day(utterance.when())));
        workshop.print("  "
                + messages.of(
                        "statement.sources",
                        utterance.sources().outlets(),
                        utterance.sources().independent()));
        if (utterance.withdrawal() != null) {
            workshop.print("  " + messages.of("statement.withdrawn") + ": "
                    + utterance.withdrawal().words() + " · "
                    + utterance.withdrawal().article());
        }
        workshop.print("");
        workshop.say("statement.wordings", utterance.wordings().size());
        utterance.wordings().forEach(wording -> wording(utterance.first(), wording));
        workshop.print("");
        new OriginPrinter(workshop).print(view.origins(), view.articles());
        rivals(view);
        workshop.print("");
        workshop.say("statement.machine", utterance.id());
    }

    private void wording(Wording first, Wording wording) {
        String name = outlet(wording);
        String likeness = messages.of("likeness." + wording.likeness().name().toLowerCase(Locale.ROOT));
        if (wording.readsAnotherSpeaker()) {
            likeness += messages.of("comma")
                    + messages.of("wording.speaker", wording.chain().getLast().name());
        }
        workshop.print("  " + day(wording.when()) + "  " + name + " (" + likeness + messages.of("comma")
                + confidence(wording.why().confidence()) + "): " + wording.words());
        workshop.print("      " + chain(wording.chain()) + " · " + wording.statement());
        Difference difference = wording.difference();
        if (difference != null) {
            difference.pieces().stream()
                    .filter(piece -> piece.kind() != Difference.Kind.KEPT)
                    .forEach(piece -> piece(first.words(), wording.words(), piece));
        }
    }

    private void piece(String before, String after, Difference.Piece piece) {
        String old = piece.before() == null ? "" : piece.before().of(before);
        String now = piece.after() == null ? "" : piece.after().of(after);
        String words = switch (piece.kind()) {
            case CHANGED -> old + " → " + now;
            case DROPPED -> old;
            default -> now;
        };
        workshop.print(
                "      " + messages.of("difference." + piece.kind().name().toLowerCase(Locale.ROOT)) + ": " + words);
    }

    private void rivals(UtteranceView view) {
        others(view, view.against(), messages.of("statement.rivals"));
        others(view, view.counts(), messages.of("statement.counts"));
        others(view, view.confirming(), messages.of("statement.confirmed", view.independent()));
    }

    private void others(UtteranceView view, List<Utterance> others, String heading) {
        if (others.isEmpty()) {
            return;
        }
        workshop.print("");
        workshop.print(heading);
        for (Utterance other : others) {
            workshop.print("  " + other.speaker() + " (" + outlet(other.first()) + messages.of("comma")
                    + messages.of("independent", other.independent(view.rivals())) + "): "
                    + said(other) + " · " + other.id());
        }
    }

    /** Its words, marked where they are denied or expected. */
    private String said(Utterance utterance) {
        String modality = modality(utterance.modality());
        return utterance.first().words() + (modality.isEmpty() ? "" : "  [" + modality + "]");
    }

    private String outlet(Wording wording) {
        return wording.outlet() == null ? messages.of("unnamed") : wording.outlet();
    }

    /** Solid arrows for what is stated, dotted ones for what shared text shows; a sign at a credit that the text contradicts. */
    private static String chain(List<Link> links) {
        StringBuilder out = new StringBuilder();
        for (Link link : links) {
            out.append(out.isEmpty() ? "" : Provenance.isInferred(link) ? " ⇠ " : " ← ")
                    .append(link.name())
                    .append(Provenance.isContradicted(link) ? " ⚠" : "");
        }
        return out.toString();
    }

    private String confidence(double confidence) {
        return messages.of("confidence", confidence);
    }

    private String day(@Nullable When when) {
        return when == null ? messages.of("undated") : when.date().toString();
    }
}
