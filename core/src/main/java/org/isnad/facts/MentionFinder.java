package org.isnad.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.isnad.Article;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.arabic.NormalText;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.memory.NameLesson;
import org.isnad.facts.memory.NameMemory;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds people, places and organisations in an article.
 *
 * <p>One pass over the words of the normal form finds known names and names by their grammar (given and family names, head
 * words, titles); further passes over the words find surnames of persons named in full and read titles. A conjunction or
 * preposition glued to a name stays outside its span and is never split off a known word. Names inside names point to their
 * container. Bodies that are described rather than named («الحكومة الأوكرانية») and offices without a name («الوزير») are
 * mentions of kind {@link Kind#ROLE}.
 *
 * <p>Time and memory are linear in the text. Pure and safe for many threads.
 */
public final class MentionFinder {
    private final NameLexicon lexicon;
    private final NameMatcher matcher;
    private final NameTagger tagger;
    private final NameLessons lessons;

    public MentionFinder(Lexicon lexicon) {
        this.lexicon = new NameLexicon(lexicon);
        this.matcher = new NameMatcher(lexicon);
        this.tagger = new NameTagger(lexicon);
        this.lessons = new NameLessons(this.lexicon);
    }

    /** The mentions in {@link Article#text()}, in order of their spans, a container before what it contains. */
    public List<Mention> find(Article article) {
        return find(article, NameMemory.NONE);
    }

    /** The mentions, with the help of a memory of the days before. */
    public List<Mention> find(Article article, NameMemory memory) {
        return find(article, NormalText.of(article.text()), memory);
    }

    /** The same where the article's text was aligned with its normal form before. */
    List<Mention> find(Article article, NormalText text, NameMemory memory) {
        Article lead = Analyst.lead(article);
        boolean more = !lead.text().equals(article.text());
        return find(article, text, memory, () -> more ? inLead(lead, memory) : List.of());
    }

    private List<Mention> inLead(Article lead, NameMemory memory) {
        return find(lead, NormalText.of(lead.text()), memory, List::of);
    }

    /** The mentions; a lead tells who holds an office that the text does not tell of. */
    private List<Mention> find(Article article, NormalText text, NameMemory memory, Supplier<List<Mention>> lead) {
        NameScan scan = new NameScan(tokens(text), lexicon);
        NameFinder.find(scan);
        RoleRules.find(scan);
        Surnames.find(scan, matcher);
        tagger.revise(scan);
        Repeats.find(scan);
        Facilities.widen(scan);
        RoleRules.find(scan);
        scan.restoreDescribed();
        Surnames.findSpellings(scan, matcher);
        Homonyms.settle(scan);
        NameRecall recall = new NameRecall(memory, matcher, scan);
        recall.find();
        new EntityResolver(scan, matcher, recall, year(article), lead).resolve();
        return mentions(scan);
    }

    private Tokens tokens(NormalText text) {
        return Tokens.of(text).cut(form -> GluedWords.cut(lexicon, form));
    }

    /** What a name memory learns from an article and the mentions found in it. */
    public NameLesson lesson(Article article, Facts facts) {
        return lessons.of(article, facts);
    }

    /** The words of a name in normal form, parted by single spaces: how a name memory knows a spelling. */
    public static String folded(String spelling) {
        return String.join(" ", Tokens.forms(spelling));
    }

    private static int year(Article article) {
        When time = article.eventTime();
        return time == null ? 0 : time.date().getYear();
    }

    private static List<Mention> mentions(NameScan scan) {
        List<Draft> drafts = new ArrayList<>(scan.drafts);
        InnerNames.add(scan, drafts);
        Comparator<Draft> order = Comparator.comparing(draft -> span(scan, draft));
        drafts.sort(order.thenComparing(draft -> draft.type));
        List<Mention> mentions = new ArrayList<>(drafts.size());
        int[] open = new int[drafts.size()];
        int depth = 0;
        for (Draft draft : drafts) {
            Span span = span(scan, draft);
            while (depth > 0 && !mentions.get(open[depth - 1]).span().contains(span)) {
                depth--;
            }
            int outer = depth == 0 ? -1 : open[depth - 1];
            if (draft.kind == Kind.NAME) {
                open[depth++] = mentions.size();
            }
            mentions.add(mention(scan, draft, span, outer));
        }
        return mentions;
    }

    private static Span span(NameScan scan, Draft draft) {
        return scan.tokens.span(draft.first, draft.skip, draft.last);
    }

    private static Mention mention(NameScan scan, Draft draft, Span span, int outer) {
        return new Mention(
                span,
                draft.type,
                draft.kind,
                draft.name,
                draft.id,
                draft.role,
                outer,
                actsAs(scan, draft),
                new Evidence("body", span, rule(draft), draft.confidence),
                draft.same);
    }

    /** The rule that found a name; {@code +memory} where a memory told whom it means. */
    private static String rule(Draft draft) {
        return draft.recalled && !draft.rule.startsWith(NameRecall.RULE) ? draft.rule + "+memory" : draft.rule;
    }

    /** A capital or country beside a verb of acting, and a palace always, stand for a government. */
    private static @Nullable Type actsAs(NameScan scan, Draft draft) {
        Entry entry = draft.entry;
        if (entry == null || draft.kind == Kind.ROLE) {
            return null;
        }
        if (entry.kind().equals("palace")) {
            return Type.ORGANISATION;
        }
        boolean seat = entry.kind().equals("capital") || entry.kind().equals("country");
        boolean free = draft.skip == 0 || scan.tokens.form(draft.first).startsWith("و");
        boolean acts =
                isActor(scan, draft.first - 1) || isActor(scan, draft.last + 1) && !isGoverned(scan, draft.first);
        return seat && free && acts ? Type.ORGANISATION : null;
    }

    /** «مصادر في القاهرة أعلنت»: behind a preposition or a word in construct a place is no subject of the verb behind it. */
    private static boolean isGoverned(NameScan scan, int at) {
        return scan.joined(at)
                && (scan.has(at - 1, NameLexicon.LOCATIVE | NameLexicon.HEAD | NameLexicon.NATIONAL)
                        || scan.lexicon.affixes("governing").contains(scan.tokens.form(at - 1)));
    }

    private static boolean isActor(NameScan scan, int at) {
        if (at < 0 || at >= scan.tokens.size()) {
            return false;
        }
        String form = scan.tokens.form(at);
        boolean conjunction = form.startsWith("و") || form.startsWith("ف");
        return scan.has(at, NameLexicon.ACTOR_VERB)
                || conjunction && scan.lexicon.has(form.substring(1), NameLexicon.ACTOR_VERB);
    }
}
