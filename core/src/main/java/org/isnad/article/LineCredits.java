package org.isnad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Evidence;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Whom the text of an article that comes without a page credits: a line «المصدر: …» or «نقلا عن …» at its beginning or end, a medium in
 * brackets before its first words or behind its last, the agency in its dateline. Of pages the dissector reads the same, and takes it out of the body; here the
 * text stays as it is. Pure; safe for many threads.
 */
public final class LineCredits {
    private static final String FIELD = "credit";
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_CREDIT = 6;
    private static final int LONGEST_BRACKET = 4;
    private static final double SURE = 0.9;
    private static final String DASHES = "-–—";

    private final Cues cues;
    private final LineShapes shapes;
    private final Credits credits;
    private final DatelineCredits datelines;
    private final Set<String> media = new HashSet<>();
    private final Set<String> heads = new HashSet<>();

    public LineCredits(Lexicon lexicon) {
        this.cues = new Cues(lexicon);
        this.shapes = new LineShapes(lexicon, cues);
        this.credits = new Credits(lexicon);
        this.datelines = new DatelineCredits(lexicon, credits);
        for (Lexicon.Row row : lexicon.table("media.tsv")) {
            media.add(Letters.fold(row.cell(0)));
            row.values(1).forEach(name -> media.add(Letters.fold(name)));
        }
        lexicon.table("sources.tsv").stream()
                .filter(row -> row.cell(2).equals("drop"))
                .forEach(row -> row.values(0).forEach(word -> heads.add(Letters.fold(word))));
    }

    /**
     * The article with the credit that its line has a field for, as a credit line would be read; without one that names somebody else than
     * its outlet, with that which its text gives, where it gives one.
     */
    public Article credited(Article article) {
        if (article.credit() == null) {
            return ofText(article);
        }
        Evidence given = article.evidence().get(FIELD);
        if (given == null || !given.where().equals(ArticleLine.LINE)) {
            return article;
        }
        String name = credits.withoutNobody(Outlets.credit(label(article.credit())));
        boolean somebody = !name.isEmpty() && !credits.isNobody(name) && !Credits.isOwn(name, article.outlet());
        Article.Builder read = article.toBuilder();
        return somebody
                ? read.credit(name).build()
                : ofText(read.credit(null).withoutEvidence(FIELD).build());
    }

    /** What stands behind the label of a credit line, «المصدر: …»; all where there is none. */
    private String label(String credit) {
        Cue cue = cues.read(credit);
        return cue != null && cue.kind() == Cue.Kind.CREDIT && isLabel(LineWords.first(credit)) ? cue.rest() : credit;
    }

    private Article ofText(Article article) {
        List<Integer> lines = edges(article.body());
        for (int line : lines) {
            String text = article.body().get(line).strip();
            String name = name(text, line == lines.getFirst(), line == lines.getLast());
            if (name.isEmpty() && line == lines.getLast() && lines.size() > 1) {
                name = alone(text, article.outlet());
            }
            if (!name.isEmpty() && !credits.isNobody(name)) {
                Evidence why = new Evidence(Article.BODY, null, "credit line", SURE);
                return article.toBuilder().credit(name).evidence(FIELD, why).build();
            }
        }
        return datelines.credited(article);
    }

    /** The indices of the first and last lines that are not blank, in order. */
    private static List<Integer> edges(List<String> body) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < body.size() && filled.size() < FIRST; i++) {
            if (!body.get(i).isBlank()) {
                filled.add(i);
            }
        }
        int before = filled.isEmpty() ? -1 : filled.getLast();
        int at = filled.size();
        for (int i = body.size() - 1; i > before && filled.size() < FIRST + LAST; i--) {
            if (!body.get(i).isBlank()) {
                filled.add(at, i);
            }
        }
        return filled;
    }

    private String name(String line, boolean first, boolean last) {
        String found = line.length() > LONGEST_LINE ? "" : ofLine(line);
        if (found.isEmpty() && first) {
            found = opening(line);
        }
        return found.isEmpty() && last ? ending(line) : found;
    }

    /** A line that is nothing but a credit. */
    private String ofLine(String line) {
        Cue cue = cues.read(line);
        if (cue != null && cue.kind() == Cue.Kind.CREDIT && isLabel(LineWords.first(line))) {
            return cleaned(cue.rest());
        }
        String bracketed = LineShapes.bracketed(line);
        String name = bracketed.isEmpty() ? cleaned(shapes.attributed(line)) : media(bracketed);
        return name.isEmpty() ? dashed(line) : name;
    }

    /** «المصدر - وكالة مدار»: what stands behind the dash may be more of a sentence, so that it has to be a medium's name. */
    private String dashed(String line) {
        int dash = LineWords.first(line).length();
        while (dash < line.length() && line.charAt(dash) == ' ') {
            dash++;
        }
        boolean labelled =
                dash < line.length() && DASHES.indexOf(line.charAt(dash)) >= 0 && isLabel(LineWords.first(line));
        return labelled ? media(line.substring(dash + 1).strip()) : "";
    }

    /** A last line that is nothing but agencies' names, of which none is the outlet's own: other names alone may be a place's or a writer's. */
    private String alone(String line, @Nullable String outlet) {
        List<String> names = CreditLine.sources(line);
        boolean agencies = line.length() <= LONGEST_LINE
                && names.stream().anyMatch(name -> !credits.isNobody(name))
                && names.stream()
                        .allMatch(name ->
                                credits.isNobody(name) || datelines.isAgency(name) && !Credits.isOwn(name, outlet));
        return agencies ? cleaned(line) : "";
    }

    /** Whether a word alone is the label of a credit: «المصدر», and not «قال» of «قال مصدر: …». */
    private boolean isLabel(String word) {
        Cue cue = cues.read(word);
        return cue != null && cue.kind() == Cue.Kind.CREDIT;
    }

    /** «(وكالة) – …» and «نقلا عن صحيفة: …» before the first sentence. */
    private String opening(String line) {
        int close = line.indexOf(')');
        if (line.startsWith("(") && close > 0) {
            return media(line.substring(1, close).strip());
        }
        int colon = line.indexOf(':', 0, Math.min(line.length(), LONGEST_LINE));
        return colon < 0 ? "" : cleaned(shapes.attributed(line.substring(0, colon)));
    }

    /** «… (وكالة).» behind the last sentence. */
    private String ending(String line) {
        int end = line.length();
        while (end > 0 && ".* ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        int open = line.lastIndexOf('(', end);
        return end > 0 && line.charAt(end - 1) == ')' && open >= 0
                ? media(line.substring(open + 1, end - 1).strip())
                : "";
    }

    private String cleaned(String name) {
        String credit = credits.withoutNobody(Outlets.credit(name));
        return LineWords.of(credit, LONGEST_CREDIT + 1).count() <= LONGEST_CREDIT ? credit : "";
    }

    /** One or several names when each is a medium's, or says «وكالات» beside one. */
    private String media(String names) {
        List<String> each = CreditLine.sources(names);
        boolean media = each.stream()
                .allMatch(name -> credits.isNobody(name) || !medium(name).isEmpty());
        return media && each.stream().anyMatch(name -> !credits.isNobody(name)) ? names : "";
    }

    /** A name in brackets when it is a medium's: known, headed by such a word as «وكالة», or initials. */
    private String medium(String name) {
        String folded = Letters.fold(name).strip();
        List<String> words = List.of(folded.split("[ .]+"));
        boolean initials = words.size() > 1 && words.stream().allMatch(word -> word.length() == 1);
        boolean known = media.contains(folded) || heads.contains(words.getFirst()) && words.size() > 1;
        return words.size() <= LONGEST_BRACKET && (initials || known) ? name : "";
    }
}
