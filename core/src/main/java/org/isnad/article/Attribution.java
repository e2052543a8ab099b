package org.isnad.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.Article;
import org.isnad.Role;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** By whom an article is, and to whom its outlet credits it. Thread safe. */
final class Attribution {
    /** Statements of authors that are read; no page of the press has more. */
    private static final int MOST_STATED = 2000;
    /** Pieces before a headline, and half of those after it, that may link to its author; links of one such piece at most. */
    private static final int NEAR = 4;
    /** Words of a part of a date line that are looked through for a label. */
    private static final int MOST_LABELLED = 12;

    /** Paragraphs of a column besides the one on its author at least. */
    private static final int SHORT_COLUMN = 2;

    private static final int LONGEST_BIO = 300;
    /** Lines after a headline among which a name alone is the author's, and words of such a name. */
    private static final int BESIDE_TITLE = 4;

    private static final int BARE = 4;

    /** Lines behind a headline among which one that names an agency alone credits it. */
    private static final int NEAR_TITLE = 4;
    /** What such a line may have been taken for. */
    private static final Set<Role> UNDER = Set.of(Role.TAGS, Role.SECTION, Role.OTHER, Role.NAVIGATION);
    /** What parts the credit of a byline from its names. */
    private static final Pattern PARTS = Pattern.compile(" [-–—|/] |\\|");

    private final Authors authors;
    private final Credits credits;
    private final DatelineCredits agencies;
    private final LineShapes shapes;
    private final Addresses addresses;

    Attribution(Lexicon lexicon, LineShapes shapes) {
        authors = new Authors(lexicon, shapes);
        credits = new Credits(lexicon);
        agencies = new DatelineCredits(lexicon, credits);
        addresses = new Addresses(lexicon);
        this.shapes = shapes;
    }

    /** The first credit line that names somebody. */
    void credit(Draft draft, int index, @Nullable String outlet, Article.Builder out) {
        for (int i : draft.of(index, Role.CREDIT)) {
            Cue cue = draft.cue(i);
            String text = draft.piece(i).text();
            String bracketed = LineShapes.bracketed(text);
            String name = credits.withoutNobody(Outlets.credit(!bracketed.isEmpty() ? bracketed : credited(cue, text)));
            boolean own = !bracketed.isEmpty() && index == 0 && Credits.isOwn(name, outlet);
            if (!credits.isNobody(name) && !own) {
                out.credit(name)
                        .evidence(
                                "credit",
                                Assembler.visible(
                                        draft, i, bracketed.isEmpty() ? "credit line" : "agency sign-off", 0.9));
                return;
            }
        }
        beside(draft, index, outlet, out);
    }

    /** A credit in the byline, «تحرير: سلمى - المصدر: المنحنى», or an agency alone on a line under the headline. */
    private void beside(Draft draft, int index, @Nullable String outlet, Article.Builder out) {
        List<Integer> titles = draft.of(index, Role.TITLE);
        int title = titles.isEmpty() ? draft.size() : titles.getFirst();
        for (int i = 0; i < draft.size(); i++) {
            Role role = draft.role(i);
            boolean byline = role == Role.BYLINE && draft.article(i) == index;
            boolean under = i > title && i <= title + NEAR_TITLE && role != null && UNDER.contains(role);
            String text = draft.piece(i).text();
            String labelled = byline ? labelled(text) : "";
            String alone = labelled.isEmpty() && (under || byline) ? agency(text) : "";
            String name = labelled.isEmpty() ? alone : labelled;
            if (!name.isEmpty() && !credits.isNobody(name) && !Credits.isOwn(name, outlet)) {
                out.credit(name)
                        .evidence(
                                "credit",
                                Assembler.visible(
                                        draft,
                                        i,
                                        labelled.isEmpty() ? "agency beside the headline" : "credit in the byline",
                                        0.85));
                return;
            }
        }
    }

    private String agency(String line) {
        for (String part : PARTS.split(line, MOST_LABELLED)) {
            if (agencies.isAgency(part.strip())) {
                return Outlets.credit(part);
            }
        }
        return "";
    }

    private String labelled(String byline) {
        for (String part : PARTS.split(byline, MOST_LABELLED)) {
            String name = shapes.labelledCredit(part.strip());
            if (!name.isEmpty()) {
                return credits.withoutNobody(Outlets.credit(name));
            }
        }
        return "";
    }

    private String credited(@Nullable Cue cue, String text) {
        if (cue != null && cue.kind() == Cue.Kind.CREDIT) {
            return cue.rest();
        }
        String attributed = shapes.attributed(text);
        return attributed.isEmpty() ? text : attributed;
    }

    /** The names of the first source that states any: metadata, bylines, what stands beside the date. */
    List<String> authors(Draft draft, int index, Claims claims, @Nullable String outlet, Article.Builder out) {
        List<Told> all = new ArrayList<>(claims.people("author"));
        all.addAll(claims.meta("authors"));
        all.addAll(claims.items("author"));
        List<String> sites = all.isEmpty() ? List.of() : claims.titleParts();
        all.removeIf(told -> sites.contains(told.value().strip()) && !authors.opensWithName(told.value()));
        for (int i : draft.of(index, Role.BYLINE)) {
            Cue cue = draft.cue(i);
            String text = cue != null && cue.kind() == Cue.Kind.BYLINE
                    ? cue.rest()
                    : draft.piece(i).text();
            all.add(new Told(beforeDate(text), "line " + draft.piece(i).line(), "byline"));
        }
        for (int i : draft.of(index, Role.DATE_LINE)) {
            all.addAll(beside(draft.piece(i)));
        }
        all.addAll(linked(draft, index));
        String first = null;
        Set<String> found = new LinkedHashSet<>();
        for (Told told : all.subList(0, Math.min(all.size(), MOST_STATED))) {
            if (first == null || first.equals(told.where() + told.rule())) {
                List<String> names = authors.read(told.value(), outlet);
                found.addAll(names);
                if (!names.isEmpty() && first == null) {
                    first = told.where() + told.rule();
                    out.evidence("authors", told.evidence(0.85));
                }
            }
        }
        out.authors(List.copyOf(found));
        return List.copyOf(found);
    }

    /** The last paragraph of a column that tells of its author is none of the text. */
    void bio(Draft draft, int index, List<String> names) {
        List<Integer> body = draft.body(index);
        int last = body.isEmpty() ? Draft.NONE : body.get(body.size() - 1);
        if (body.size() > SHORT_COLUMN && draft.piece(last).letters() < LONGEST_BIO) {
            String text = draft.piece(last).text();
            if (names.stream().anyMatch(name -> authors.tellsOf(name, text))) {
                draft.set(last, Role.BYLINE, index);
            }
        }
    }

    /** A name alone between headline and body of a text page, beside the date, is the author's. */
    void bareNames(Draft draft, int title) {
        int end = title < 0 || !draft.isText() ? 0 : Math.min(draft.size(), title + BESIDE_TITLE);
        for (int i = title + 1; i < end; i++) {
            Role role = draft.role(i);
            boolean loose = role == Role.NAVIGATION || role == Role.OTHER;
            boolean dated =
                    draft.role(i - 1) == Role.DATE_LINE || i + 1 < draft.size() && draft.role(i + 1) == Role.DATE_LINE;
            if (loose
                    && dated
                    && draft.cue(i) == null
                    && isBareName(draft.piece(i).text())) {
                draft.set(i, Role.BYLINE, 0);
            }
        }
    }

    private boolean isBareName(String text) {
        return authors.opensWithName(text)
                && LineWords.of(text, BARE + 1).count() <= BARE
                && text.chars().noneMatch(Character::isDigit)
                && !Prose.endsSentence(text);
    }

    /** Links beside the headline that lead to a person's page: {@code /author/…}. */
    private List<Told> linked(Draft draft, int index) {
        List<Told> found = new ArrayList<>();
        List<Integer> titles = draft.of(index, Role.TITLE);
        int title = titles.isEmpty() ? draft.size() : titles.get(0);
        for (int i = Math.max(0, title - NEAR); i < Math.min(draft.size(), title + 2 * NEAR); i++) {
            Piece piece = draft.piece(i);
            boolean beside = !piece.isHidden() && (piece.hints() & Hint.APART) == 0 && draft.cue(i) == null;
            for (Piece.Anchor anchor :
                    beside && piece.anchors().size() <= NEAR ? piece.anchors() : List.<Piece.Anchor>of()) {
                if (addresses.isAuthor(anchor.href())) {
                    found.add(new Told(anchor.text(), "line " + piece.line(), "link to an author's page"));
                }
            }
        }
        return found;
    }

    /** Date lines name authors beside the date: «05/04/2026 | دار العنبر – سلمى», «الزعفران – سلمى 2026/04/05». */
    private List<Told> beside(Piece piece) {
        List<Told> found = new ArrayList<>();
        String text = piece.text();
        int from = 0;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', from)) {
            addNamed(text.substring(from, bar), piece, from > 0, found);
            from = bar + 1;
        }
        addNamed(text.substring(from), piece, from > 0, found);
        return found;
    }

    /** Takes a part of a date line up to its first digit; without bars only where a dash parts place and name. */
    private void addNamed(String part, Piece piece, boolean barred, List<Told> found) {
        int end = 0;
        while (end < part.length() && !Character.isDigit(part.charAt(end))) {
            end++;
        }
        String before = withoutDash(part.substring(0, end).strip());
        String named = withoutLabel(before);
        boolean whole = end == part.length() && barred;
        boolean placed = named.indexOf(" – ") > 0 || named.indexOf(" - ") > 0;
        String name = placed ? named : shapes.withoutByline(authors.withoutTail(named));
        if (!name.isEmpty()
                && (whole
                        || placed
                        || authors.opensWithName(name)
                        || named.length() < before.length() && isCapitalised(name)
                        || end == part.length() && shapes.isByline(part))) {
            found.add(new Told(name, "line " + piece.line(), "beside the date"));
        }
        String after = withoutDash(part.substring(lastDigit(part) + 1).strip());
        if (end < part.length() && shapes.isByline(after)) {
            found.add(new Told(shapes.withoutByline(after), "line " + piece.line(), "after the date"));
        }
    }

    /** Whether a text is two to four words that open with capital letters. */
    private static boolean isCapitalised(String name) {
        String[] words = name.split(" ", 6);
        boolean capitals = words.length >= 2 && words.length <= 4;
        for (String word : words) {
            capitals &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        }
        return capitals;
    }

    /** What stands before the label of a date: «سلمى الدرزاني نُشر في». */
    private String withoutLabel(String part) {
        int words = 0;
        for (int at = 0; at >= 0 && words++ < MOST_LABELLED; at = part.indexOf(' ', at + 1)) {
            if (shapes.opensDate(part.substring(at))) {
                return withoutDash(part.substring(0, at));
            }
        }
        return part;
    }

    /** A byline without the date at its end. */
    private String beforeDate(String byline) {
        int end = 0;
        while (end < byline.length() && !Character.isDigit(byline.charAt(end))) {
            end++;
        }
        String named = withoutDash(byline.substring(0, end));
        boolean cut = end < byline.length();
        return named.isEmpty() ? byline : cut ? withoutLabel(authors.withoutTail(named)) : named;
    }

    private static int lastDigit(String part) {
        int last = part.length() - 1;
        while (last >= 0 && !Character.isDigit(part.charAt(last))) {
            last--;
        }
        return last;
    }

    /** A part of a line without the dash that joined it to the next or the last. */
    private static String withoutDash(String part) {
        int begin = 0;
        int end = part.length();
        while (end > begin && "-–—،, ".indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        while (begin < end && "-–—،, ".indexOf(part.charAt(begin)) >= 0) {
            begin++;
        }
        return part.substring(begin, end);
    }
}
