package org.isnad.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.Positions;
import org.isnad.Provenance;
import org.isnad.Reading;
import org.isnad.Utterance;
import org.isnad.Wording;
import org.isnad.chains.Chains;
import org.isnad.chains.Provenances;
import org.isnad.chains.Reporter;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.PressGold.GoldArticle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the whole chains of the sample press are told: statements as utterances (B-cubed over those that were read), inferred links
 * and contradicted credits of copies, and cells of the matrix. The gold is {@code samples/press/chains.tsv} and the copies of the pages.
 */
final class PressChains {
    private final PressGold gold;
    private final PrintStream misses;
    private final Chains.Told told;
    private final Provenances provenances;
    private final List<List<String>> rows = new ArrayList<>();

    PressChains(
            PressGold gold,
            Pipeline pipeline,
            Lexicon lexicon,
            List<Reading> readings,
            Map<String, Placement> placed,
            PrintStream misses)
            throws IOException {
        this.gold = gold;
        this.misses = misses;
        this.provenances = new Provenances(lexicon);
        Reporter reporter = pipeline.reporter();
        this.told = pipeline.chains()
                .tell(
                        readings.stream().map(reporter::report).toList(),
                        placed,
                        Trees.nodes(readings, placed),
                        Set.of());
        for (String line : Files.readAllLines(gold.folder().resolve("chains.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                rows.add(List.of(line.split("\t")));
            }
        }
    }

    List<Figure> measure() {
        return List.of(
                new Figure("press utterances B3 F1", utterances()),
                new Figure("press inferred links", links()),
                new Figure("press wordings", wordings()),
                new Figure("press positions", positions()));
    }

    /** Only statements that were read count: whether they were is another figure. */
    private double utterances() {
        Map<String, String> named = new HashMap<>();
        rows.stream()
                .filter(row -> row.getFirst().equals("group"))
                .forEach(row -> named.put(row.get(2) + fold(row.get(3)), row.get(1)));
        Set<String> counted = new HashSet<>();
        Map<String, String> want = new LinkedHashMap<>();
        Map<String, String> got = new HashMap<>();
        for (GoldArticle article : gold.articles()) {
            for (JsonNode statement : article.json().path("statements")) {
                String content = statement.path("content").asString();
                String speaker = statement.path("speakerFull").asString("");
                Found found = find(article.id(), content, speaker);
                if (found != null && counted.add(found.wording().statement())) {
                    String id = article.id() + " " + content + " " + speaker;
                    want.put(id, group(named, article.id(), content, speaker));
                    got.put(id, found.utterance().id());
                }
            }
        }
        torn(want, got);
        return BCubed.f1(want, got);
    }

    private static String group(Map<String, String> named, String article, String content, String speaker) {
        String key = article + fold(content);
        return named.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(key + speaker);
    }

    private void torn(Map<String, String> want, Map<String, String> got) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        Map<String, Set<String>> mixed = new LinkedHashMap<>();
        want.forEach((id, name) -> {
            parts.computeIfAbsent(name, k -> new HashSet<>()).add(String.valueOf(got.get(id)));
            mixed.computeIfAbsent(String.valueOf(got.get(id)), k -> new HashSet<>())
                    .add(name);
        });
        parts.forEach((name, ids) -> tell(ids.size() > 1, "utterance " + name + " torn into " + ids));
        mixed.forEach((id, names) -> tell(names.size() > 1, "utterance " + id + " mixes " + names));
    }

    private void tell(boolean miss, String what) {
        if (miss) {
            misses.println(what);
        }
    }

    private record Found(Utterance utterance, Wording wording) {}

    private @Nullable Found find(String article, String content) {
        return find(article, content, "");
    }

    /** The same words may be those of two speakers in one article; the one that is asked for comes first. */
    private @Nullable Found find(String article, String content, String speaker) {
        String want = fold(content);
        Found any = null;
        for (Utterance utterance : told.utterances()) {
            for (Wording wording : utterance.wordings()) {
                String words = fold(wording.words());
                boolean alike = words.startsWith(want) || want.startsWith(words) && 2 * words.length() > want.length();
                if (!wording.isShared() && wording.article().equals(article) && (alike || words.endsWith(want))) {
                    any = any == null ? new Found(utterance, wording) : any;
                    if (fold(utterance.speaker()).equals(fold(speaker))) {
                        return new Found(utterance, wording);
                    }
                }
            }
        }
        return any;
    }

    /** How wordings stand to the first, what was taken back and by which article, which other number somebody else gives. */
    private double wordings() {
        int asked = 0;
        int right = 0;
        Set<String> gone = new HashSet<>();
        for (List<String> row : rows) {
            boolean concerns = Set.of("wording", "withdrawn", "rival").contains(row.getFirst());
            Found found = concerns ? find(row.get(1), row.get(2)) : null;
            if (found != null) {
                asked++;
                boolean ok = switch (row.getFirst()) {
                    case "wording" ->
                        List.of(row.get(3).split("\\|"))
                                .contains(found.wording().likeness().name().toLowerCase(Locale.ROOT));
                    case "withdrawn" ->
                        found.utterance().withdrawal() != null
                                && found.utterance().withdrawal().article().startsWith(row.get(3));
                    default -> hasRival(found.utterance(), find(row.get(3), row.get(4)));
                };
                if (row.getFirst().equals("withdrawn")) {
                    gone.add(found.utterance().id());
                }
                right += ok ? 1 : 0;
                tell(
                        !ok,
                        "wording " + row + ": " + found.wording().likeness() + " "
                                + found.utterance().withdrawal() + " "
                                + found.utterance().rivals());
            }
        }
        for (Utterance utterance : told.utterances()) {
            boolean wrong = utterance.withdrawal() != null && !gone.contains(utterance.id());
            asked += wrong ? 1 : 0;
            tell(wrong, "withdrawn, which nobody says: " + utterance.first().words() + " " + utterance.withdrawal());
        }
        return asked == 0 ? 1 : (double) right / asked;
    }

    private static boolean hasRival(Utterance utterance, @Nullable Found other) {
        return other != null
                && utterance.rivals().stream()
                        .anyMatch(rival ->
                                rival.utterance().equals(other.utterance().id()));
    }

    private double links() {
        Set<String> conflicts = new HashSet<>();
        rows.stream().filter(row -> row.getFirst().equals("conflict")).forEach(row -> conflicts.add(row.get(1)));
        Map<String, GoldArticle> articles = new HashMap<>();
        gold.articles().forEach(article -> articles.put(article.id(), article));
        int asked = 0;
        int right = 0;
        for (Provenance provenance : told.provenances()) {
            GoldArticle article = articles.get(provenance.article());
            boolean copy = article != null && isCopy(article);
            if (copy || provenance.conflict() != null) {
                asked++;
                boolean flagged = conflicts.contains(provenance.article()) == (provenance.conflict() != null);
                boolean ok = flagged && (article == null || !copy || isLinked(provenance, article, articles));
                right += ok ? 1 : 0;
                tell(!ok, "links " + provenance.article() + ": " + provenance.links() + " " + provenance.conflict());
            }
        }
        return asked == 0 ? 1 : (double) right / asked;
    }

    private static boolean isCopy(GoldArticle article) {
        return article.copyOf() != null
                && article.json().path("copyOf").path("kind").asString("").startsWith("copy");
    }

    /** Whether a link leads to the article's origin, or to either of those that were merged in it. */
    private boolean isLinked(Provenance provenance, GoldArticle article, Map<String, GoldArticle> articles) {
        return Stream.concat(Stream.ofNullable(article.copyOf()), merged(article).stream())
                .anyMatch(origin -> hasLink(provenance, article, articles.get(origin)));
    }

    /** The other articles that a merged one was put together from; either will do. */
    private static List<String> merged(GoldArticle article) {
        List<String> others = new ArrayList<>();
        article.json()
                .path("copyOf")
                .path("also")
                .forEach(also -> others.add(also.path("page").asString() + "#"
                        + also.path("article").asInt(0)));
        return others;
    }

    /** A link to the outlet it was taken from; inferred where the page says nothing of it. */
    private boolean hasLink(Provenance provenance, GoldArticle copy, @Nullable GoldArticle origin) {
        String outlet = origin == null ? null : origin.text("outlet");
        boolean credited = copy.json().path("copyOf").path("kind").asString("").endsWith("-credited")
                && !copy.json().path("copyOf").path("kind").asString("").endsWith("uncredited");
        return outlet != null
                && provenance.links().stream()
                        .anyMatch(link -> provenances.sameMedium(link.name(), outlet)
                                && (credited || Provenance.isInferred(link) || Provenance.isCredit(link)));
    }

    /**
     * Of the statements that were read, how many stand on the point they are on (on none when they are on none) and move as they
     * do; and of the cells that are empty, how many are.
     */
    private double positions() {
        int asked = 0;
        int right = 0;
        for (List<String> row : rows) {
            Boolean ok = switch (row.getFirst()) {
                case "position" -> position(row);
                case "stand" -> stand(row);
                case "silent" -> silent(row);
                default -> null;
            };
            if (ok != null) {
                asked++;
                right += ok ? 1 : 0;
            }
        }
        return asked == 0 ? 1 : (double) right / asked;
    }

    private @Nullable Boolean position(List<String> row) {
        Found found = find(row.get(1), row.get(4), row.get(2));
        if (found == null) {
            return null;
        }
        Set<String> points = points(found.utterance().id());
        boolean none = row.get(3).equals("-");
        boolean ok =
                none ? points.stream().allMatch(point -> point.startsWith("phrase/")) : points.contains(row.get(3));
        tell(!ok, "position " + row + ": " + points);
        return ok;
    }

    private @Nullable Boolean stand(List<String> row) {
        Found found = find(row.get(1), row.get(5), row.get(2));
        if (found == null) {
            tell(true, "stand not read " + row);
            return null;
        }
        List<String> moves = new ArrayList<>();
        cells((actor, point, cell) -> cell.stands().stream()
                .filter(stand -> stand.utterance().equals(found.utterance().id()) && point.equals(row.get(3)))
                .forEach(stand -> moves.add(stand.move().name().toLowerCase(Locale.ROOT))));
        boolean ok = row.get(4).equals("*") ? !moves.isEmpty() : moves.equals(List.of(row.get(4)));
        tell(!ok, "stand " + row + ": " + moves + " " + points(found.utterance().id()));
        return ok;
    }

    /** Whether the actor's row of that page's story has nothing on a point that the story has. */
    private Boolean silent(List<String> row) {
        List<String> said = new ArrayList<>();
        String name = fold(row.get(2));
        cells((actor, point, cell) -> {
            if (fold(actor.name()).endsWith(name) && point.equals(row.get(3))) {
                cell.stands().forEach(stand -> said.add(stand.words()));
            }
        });
        tell(!said.isEmpty(), "silent " + row + ": " + said);
        return said.isEmpty();
    }

    private interface CellVisitor {
        void see(Positions.Actor actor, String point, Positions.Cell cell);
    }

    private void cells(CellVisitor visitor) {
        for (Positions matrix : told.positions()) {
            for (Positions.Actor actor : matrix.actors()) {
                for (int i = 0; i < matrix.points().size(); i++) {
                    visitor.see(
                            actor, matrix.points().get(i).id(), actor.cells().get(i));
                }
            }
        }
    }

    private Set<String> points(String utterance) {
        Set<String> points = new HashSet<>();
        cells((actor, point, cell) -> {
            if (cell.stands().stream().anyMatch(stand -> stand.utterance().equals(utterance))) {
                points.add(point);
            }
        });
        return points;
    }

    private static String fold(String text) {
        return Chains.folded(text);
    }
}
