package org.isnad.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.isnad.Development.Basis;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article for telling stories.
 *
 * @param article its id
 * @param title its headline; empty when it has none
 * @param printedBy who published it
 * @param source whose words it claims to be: whom it credits with the whole text, else who published it
 * @param published event time, or null when undated
 * @param basis what that rests on: never {@link Basis#TOLD}
 * @param breaking whether it is marked عاجل
 * @param dateline the place that opens the report, or null
 * @param leads sentences of its beginning that can tell its news, in their order; never more than a few
 * @param names the people, places and organisations it names, in order of their first places
 * @param figures what it counts
 * @param terms phrases that may tell what it is about
 * @param days the days it speaks of first
 * @param statements ids of its statements, with who says them
 */
public record Note(
        String article,
        String title,
        String printedBy,
        String source,
        @Nullable When published,
        Basis basis,
        boolean breaking,
        @Nullable String dateline,
        List<Lead> leads,
        List<Named> names,
        List<Figure> figures,
        List<Term> terms,
        List<Day> days,
        List<Spoken> statements) {
    public Note {
        leads = List.copyOf(leads);
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        terms = List.copyOf(terms);
        days = List.copyOf(days);
        statements = List.copyOf(statements);
    }

    /** The same with other terms. */
    Note withTerms(List<Term> others) {
        return with(published, basis, others);
    }

    /** The same at the time of the printing that shares its text, where its own page's clock is wrong. */
    Note at(When time) {
        return with(time, Basis.COPIES, terms);
    }

    private Note with(@Nullable When time, Basis known, List<Term> others) {
        return new Note(
                article,
                title,
                printedBy,
                source,
                time,
                known,
                breaking,
                dateline,
                leads,
                names,
                figures,
                others,
                days,
                statements);
    }

    /**
     * A sentence.
     *
     * @param where standfirst, body or title
     * @param stems hashes of the stems of its words, ascending
     * @param outcomes the kinds of happening of which it states what came of them
     */
    record Lead(String where, Span span, String words, int[] stems, Set<String> outcomes) {
        Lead {
            outcomes = Set.copyOf(outcomes);
        }
    }

    /**
     * Somebody or something named.
     *
     * @param words as first written
     * @param span its first place in the text
     * @param count how often
     * @param early whether it stands in the first two sentences
     */
    record Named(String entity, String words, Mention.Type type, Span span, int count, boolean early) {
        /** With a further place. */
        Named and(Named more) {
            return new Named(entity, words, type, span, count + more.count, early || more.early);
        }
    }

    /** A day spoken of, its place, and whether that is in the first two sentences. */
    record Day(LocalDate date, Span span, boolean early) {}

    /**
     * A phrase in its readable form.
     *
     * @param key its stems, parted by blanks; of a name its entity
     * @param words as written
     * @param count how often it stands in the text, the headline's counted twice
     * @param entity the entity it names, or null
     */
    record Term(
            String key, String words, int count, @Nullable String entity) {}

    /** A statement, who says it as written, and its place. */
    record Spoken(String id, String speaker, String where, Span span) {}
}
