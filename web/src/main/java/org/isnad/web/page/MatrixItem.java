package org.isnad.web.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Positions;
import org.isnad.When;
import org.isnad.views.PositionsView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of positions: actors as rows, points at issue as columns, the newest statement in a cell, a dot for each before it.
 *
 * @param summary how many actors and points, worded
 */
public record MatrixItem(List<DirectedText> points, List<Row> rows, String summary) {
    private static final int MOST_ROWS = 12;
    private static final int MOST_POINTS = 6;
    private static final int MOST_DOTS = 7;
    private static final int STEP = 12;
    private static final int LONGEST = 160;

    public MatrixItem {
        points = List.copyOf(points);
        rows = List.copyOf(rows);
    }

    /** An actor with the cells of all points. */
    public record Row(DirectedText name, @Nullable DirectedText role, String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param said the newest statement; null for silence
     * @param dots one for each statement shown, the oldest first
     * @param earlier the statements before the newest, in words
     */
    public record Cell(DirectedText point, @Nullable Stand said, List<Dot> dots, List<Stand> earlier) {
        public Cell {
            dots = List.copyOf(dots);
            earlier = List.copyOf(earlier);
        }

        public int width() {
            return STEP * dots.size();
        }
    }

    /** A dot of the trail; a ring for a change. */
    public record Dot(int x, String style) {}

    /**
     * A statement in a cell.
     *
     * @param mark «تغيّر», «نفي», «تراجع قائله»; null when there is nothing to mark
     * @param hint through whom it came and how sure the reading is
     */
    public record Stand(
            DirectedText words,
            String href,
            Moment moment,
            @Nullable String mark,
            String hint) {}

    /** Null when no actor has a position. */
    static @Nullable MatrixItem of(Shell shell, @Nullable PositionsView view, Extent extent) {
        return view == null || view.positions().actors().isEmpty() ? null : new Maker(shell, view, extent).matrix();
    }

    /** The cells of the first actor, one for each point. */
    static List<Cell> cells(Shell shell, PositionsView view) {
        Positions positions = view.positions();
        return positions.actors().isEmpty()
                ? List.of()
                : new Maker(shell, view, Extent.ALL)
                        .row(positions.actors().getFirst(), positions.points())
                        .cells();
    }

    private record Maker(Shell shell, PositionsView view, Extent extent) {
        MatrixItem matrix() {
            Positions positions = view.positions();
            List<Positions.Point> points = positions
                    .points()
                    .subList(0, Math.min(MOST_POINTS, positions.points().size()));
            List<Row> rows = positions.actors().stream()
                    .filter(actor ->
                            actor.cells().subList(0, points.size()).stream().anyMatch(cell -> !cell.isSilent()))
                    .limit(Math.min(MOST_ROWS, extent.actors()))
                    .map(actor -> row(actor, points))
                    .toList();
            String summary = shell.say(
                    "list.dot",
                    shell.say("n.actors", positions.actors().size()),
                    shell.say("n.points", positions.points().size()));
            return new MatrixItem(points.stream().map(this::label).toList(), rows, summary);
        }

        private DirectedText label(Positions.Point point) {
            return shell.directed(shell.rtl() ? point.label() : point.english());
        }

        private Row row(Positions.Actor actor, List<Positions.Point> points) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                cells.add(cell(points.get(i), actor.cells().get(i)));
            }
            return new Row(
                    shell.directed(actor.name()),
                    shell.directedOrNull(actor.role()),
                    shell.href(Links.statementsBy(actor.name())),
                    cells);
        }

        private Cell cell(Positions.Point point, Positions.Cell cell) {
            List<Stand> stands = cell.stands().stream().map(this::stand).toList();
            List<Dot> dots = new ArrayList<>();
            int shown = Math.min(MOST_DOTS, cell.stands().size());
            for (int i = shown - 1; i >= 0; i--) {
                boolean turn = cell.stands().get(i).move() == Positions.Move.CHANGED;
                int place = shown - 1 - i;
                int x = STEP / 2 + STEP * (shell.rtl() ? shown - 1 - place : place);
                dots.add(new Dot(x, i == 0 ? "now" : turn ? "turn" : "d"));
            }
            return new Cell(
                    label(point),
                    stands.isEmpty() ? null : stands.getFirst(),
                    dots,
                    stands.isEmpty() ? List.of() : Extent.first(stands.subList(1, stands.size()), extent.stands()));
        }

        private Stand stand(Positions.Stand stand) {
            When when = stand.when();
            String via = String.join(
                    shell.say("list.comma"),
                    stand.chain().stream().map(link -> link.name()).toList());
            String confidence = shell.say(
                    "evidence.confidence",
                    shell.wording().confidence(stand.why().confidence()));
            return new Stand(
                    shell.directed(shortened(stand.words())),
                    shell.href(Links.statement(stand.utterance())),
                    Moment.of(shell, when, when != null),
                    mark(stand),
                    shell.say("list.dot", via, confidence));
        }

        private @Nullable String mark(Positions.Stand stand) {
            if (stand.withdrawn()) {
                return shell.say("statement.withdrawn");
            }
            return stand.move() == Positions.Move.CHANGED
                    ? shell.say("positions.changed")
                    : Saying.modality(shell, stand.modality());
        }

        private static String shortened(String words) {
            int space = words.length() <= LONGEST ? -1 : words.lastIndexOf(' ', LONGEST);
            return space > 0 ? words.substring(0, space) + "…" : words;
        }
    }
}
