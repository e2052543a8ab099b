package org.isnad.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The learnt reading of names. Its model sees what the rules found; where it and the rules differ, the surer side is followed:
 * it adds names where no rule found any, draws bounds anew, and takes back names of the rules that it holds for other words.
 *
 * <p>Immutable; safe for many threads.
 */
final class NameTagger {
    /** The least margin of a name that goes on with a list. */
    private static final int LISTED = 20;

    /** By how much the model must doubt a place that the tables know without context. */
    private static final int KNOWN_PLACE = 60;

    private final TagModel model;

    NameTagger(Lexicon lexicon) {
        this.model = new TagModel(lexicon);
    }

    /** Replaces the names that the rules found by those that rules and model find together. */
    void revise(NameScan scan) {
        List<Draft> ruled = new ArrayList<>(scan.drafts);
        ruled.removeIf(draft -> draft.kind != Kind.NAME);
        ruled.sort(Comparator.comparingInt(draft -> draft.first));
        TagScores scores = scores(scan);
        List<Draft> names = merge(scan, ruled, scores);
        scan.forget();
        names.forEach(scan::claim);
    }

    private TagScores scores(NameScan scan) {
        TagFeatures features = new TagFeatures(scan);
        TagScores scores = new TagScores(scan.tokens.size());
        for (int i = 0; i < scan.tokens.size(); i++) {
            scores.breaks[i] = features.opens(i);
            scores.certain[i] = features.isPlain(i);
            if (scores.certain[i]) {
                scores.values[i * Tags.COUNT + Tags.OUTSIDE] = TagScores.CERTAIN;
            } else {
                features.score(i, model, scores.values);
            }
        }
        return scores;
    }

    /** Both lists run through once, side by side; neither overlaps itself. */
    private List<Draft> merge(NameScan scan, List<Draft> ruled, TagScores scores) {
        List<Draft> names = new ArrayList<>();
        int next = 0;
        for (Draft tagged :
                drafts(scan, TagPath.best(scores.values, model.transitions, scores.breaks, scores.certain), scores)) {
            for (; next < ruled.size() && ruled.get(next).last < tagged.first; next++) {
                keep(ruled.get(next), scores, names);
            }
            int end = next;
            while (end < ruled.size() && ruled.get(end).first <= tagged.last) {
                end++;
            }
            List<Draft> rivals = ruled.subList(next, end);
            if (wins(scan, tagged, rivals, names, scores)) {
                names.add(inherit(tagged, rivals));
                next = end;
            }
        }
        ruled.subList(next, ruled.size()).forEach(draft -> keep(draft, scores, names));
        return names;
    }

    private static void keep(Draft ruled, TagScores scores, List<Draft> names) {
        boolean taken = !names.isEmpty() && names.getLast().last >= ruled.first;
        if (!taken && scores.margin(ruled) > -doubted(ruled)) {
            names.add(ruled);
        }
    }

    private static boolean wins(NameScan scan, Draft tagged, List<Draft> rivals, List<Draft> names, TagScores scores) {
        if (!names.isEmpty() && names.getLast().last >= tagged.first || !mayBeName(scan, tagged)) {
            return false;
        }
        int margin = scores.margin(tagged);
        return rivals.isEmpty()
                ? margin >= (goesOn(scan, tagged, names) ? LISTED : least(tagged.type))
                : rivals.stream()
                        .allMatch(rival -> (margin >= scores.margin(rival) || goesFurther(scan, tagged, rival))
                                && !isSame(tagged, rival));
    }

    /** A name of one word that the model goes on with («شينزو» to «شينزو أبيهارا») is weighed by what it adds, not in the mean. */
    private static boolean goesFurther(NameScan scan, Draft tagged, Draft rival) {
        return rival.type == Type.PERSON
                && tagged.type == Type.PERSON
                && rival.length() == 1
                && rival.first == tagged.first
                && tagged.length() == 2
                && !scan.isOrdinary(tagged.last);
    }

    /** The last word of a name is no accusative («تفاؤلاً»), «أبو» alone names nobody, no epithet opens a person's name, and no adjective stands for one. */
    private static boolean mayBeName(NameScan scan, Draft tagged) {
        boolean alone = tagged.length() == 1 && tagged.type == Type.PERSON;
        return !scan.tokens.hasTanween(tagged.last)
                && !PersonRules.isBehindNoPerson(scan, tagged)
                && !PersonRules.opensWithEpithet(scan, tagged)
                && !opensWithPlace(scan, tagged)
                && !(alone && IntroducedPersons.isAdjective(scan, tagged.first))
                && !(alone && scan.word(tagged.first).looksInflected())
                && !(alone && scan.lexicon.affixes("kunya").contains(scan.tokens.form(tagged.first)));
    }

    /** «والي تيزران الحسن أوريك»: the unknown word between a governor's office and a given name is his province. */
    private static boolean opensWithPlace(NameScan scan, Draft tagged) {
        return tagged.type == Type.PERSON
                && tagged.length() > 1
                && scan.flags(tagged.first) == 0
                && scan.has(tagged.first + 1, NameLexicon.GIVEN)
                && RoleRules.governs(scan, tagged.first - 1);
    }

    /** Whether a name goes on with a list of names of its type: behind a comma, or with a glued "and". */
    private static boolean goesOn(NameScan scan, Draft tagged, List<Draft> names) {
        if (names.isEmpty() || names.getLast().last != tagged.first - 1 || names.getLast().type != tagged.type) {
            return false;
        }
        char before = scan.tokens.before(tagged.first);
        boolean comma = !scan.joined(tagged.first) && (before == '،' || before == ',');
        return comma || tagged.skip == 1 && scan.tokens.form(tagged.first).startsWith("و");
    }

    /** The least margin of a name that no rule found. Organisations have the loosest grammar and need the widest margin. */
    private static int least(Type type) {
        return switch (type) {
            case PERSON -> 40;
            case PLACE -> 60;
            case ORGANISATION -> 120;
        };
    }

    /** By how much the model must doubt a name of the rules before it goes. */
    private static int doubted(Draft ruled) {
        boolean known = ruled.type == Type.PLACE && ruled.entry != null && ruled.rule.equals("lexicon");
        return ruled.type == Type.ORGANISATION ? 100 : known ? KNOWN_PLACE : 20;
    }

    /** Of two readings of the same words the rule's stands: its tables know what is glued to a name. */
    private static boolean isSame(Draft a, Draft b) {
        return a.type == b.type && a.first == b.first && a.last == b.last;
    }

    /** A known person whose bounds are drawn anew is still that person. */
    private static Draft inherit(Draft tagged, List<Draft> rivals) {
        boolean redrawn = rivals.size() == 1 && tagged.entry == null && tagged.type == Type.PERSON;
        Draft rival = redrawn ? rivals.getFirst() : tagged;
        return rival.type == Type.PERSON && rival.length() > 1 ? tagged.known(rival.entry) : tagged;
    }

    private static List<Draft> drafts(NameScan scan, int[] path, TagScores scores) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            if (Tags.isFirst(path[i])) {
                int last = i;
                while (last + 1 < path.length && (Tags.isFurther(path[last + 1]) || isOpen(scan, path[i], last))) {
                    last++;
                }
                drafts.add(NameBounds.bounded(scan, draft(scan, path[i], i, last, scores)));
                i = last;
            }
        }
        return drafts;
    }

    /** «الحسن ولد اعليات»: no person's name ends in what joins names. */
    private static boolean isOpen(NameScan scan, int tag, int last) {
        return Tags.type(tag) == Type.PERSON
                && scan.joined(last + 1)
                && scan.lexicon.affixes("open-joiner").contains(scan.tokens.form(last))
                && !scan.has(last + 1, NameLexicon.COMMON);
    }

    private static Draft draft(NameScan scan, int tag, int first, int last, TagScores scores) {
        Type type = Tags.type(tag);
        String form = scan.tokens.form(first);
        int skip = Math.min(Tags.skip(tag), Math.max(0, form.length() - 2));
        double confidence = scores.confidence(Draft.name(type, first, skip, last, "tagger", 0));
        return Draft.name(type, first, skip, last, "tagger", confidence)
                .known(meaning(scan, type, first, form.substring(skip), last));
    }

    private static @Nullable Entry meaning(NameScan scan, Type type, int first, String form, int last) {
        Match match = scan.lexicon.names().longest(scan.tokens, first, form);
        return match == null || match.last() != last ? null : match.of(type);
    }
}
