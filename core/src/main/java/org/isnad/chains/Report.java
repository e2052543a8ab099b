package org.isnad.chains;

import java.time.LocalDate;
import java.util.List;
import org.isnad.Link;
import org.isnad.Provenance;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What this room keeps of an article: its statements with what their sentences tell beside them, no text. Immutable.
 *
 * @param article the article's id
 * @param outlet who published it
 * @param credit whom page or text credits with it
 * @param opening the first words of its text in normal form, where a source is credited
 * @param when its event time, or null when undated
 * @param told its statements in order
 * @param withdrawals sentences that tell of a statement being taken back
 * @param people names of the people that its text names, each once
 */
public record Report(
        String article,
        @Nullable String outlet,
        @Nullable Credit credit,
        String opening,
        @Nullable When when,
        List<Told> told,
        List<Withdrawn> withdrawals,
        List<String> people) {
    /** The rule of a credit that page or text states. */
    static final String CREDIT = Provenance.CREDIT;
    /** The rule of an agency that the text names for some of what was said: so the text may be its own, but other statements are not. */
    static final String NAMED = "named in it";
    /** The rule of an agency that was told something in the text. */
    static final String HEARD = "told to it";

    public Report {
        told = List.copyOf(told);
        withdrawals = List.copyOf(withdrawals);
        people = List.copyOf(people);
    }

    /**
     * Whom page or text credits with an article.
     *
     * @param rule how that is known
     * @param confidence 0..1
     */
    record Credit(String name, String rule, double confidence) {
        static Credit of(String name) {
            return new Credit(name, CREDIT, 1);
        }
    }

    /** The name it is credited with. */
    @Nullable
    String credited() {
        return credit == null ? null : credit.name();
    }

    /** The speaker's fullest name, else what the text calls the speaker; empty when it names nobody. */
    static String speaker(Statement statement) {
        String full = statement.speakerFull() == null ? statement.speaker() : statement.speakerFull();
        List<Link> chain = statement.chain();
        return full != null ? full : chain.isEmpty() ? "" : chain.getLast().name();
    }

    /**
     * A statement with what its sentence tells.
     *
     * @param words its content as printed
     * @param day the day on which it was said, where the sentence tells
     * @param days the days that it gives for something
     * @param others places in the words that are statements of their own, said by others or quoted
     * @param topic what the sentence says beforehand that it is about, «وفيما يتعلق بالعقوبات، قال …»; empty when it does not
     * @param names places in the words that name people, places and organisations
     * @param renewed whether the sentence tells that it was said again
     * @param recalled whether the sentence tells that it was said earlier
     * @param within id of the statement in whose words it was read as said by nobody known, of which it is a piece; null for most
     */
    record Told(
            Statement statement,
            String words,
            Content content,
            @Nullable LocalDate day,
            List<Day> days,
            List<Span> others,
            String topic,
            List<Span> names,
            boolean renewed,
            boolean recalled,
            @Nullable String within) {
        Told {
            days = List.copyOf(days);
            others = List.copyOf(others);
            names = List.copyOf(names);
        }

        /** One of the headline or of a card, whose sentence tells nothing more. */
        static Told apart(Statement statement, String words, Content content) {
            return new Told(statement, words, content, null, List.of(), List.of(), "", List.of(), false, false, null);
        }

        /** The speaker's fullest name, else what the text calls the speaker. */
        String speaker() {
            return Report.speaker(statement);
        }

        /** Whether the article has a name for the speaker, not only an office. */
        boolean isNamed() {
            String entity = statement.speakerEntity();
            return entity != null && !entity.startsWith("role/");
        }

        /** The office, in the normal form, of a speaker whom the article does not name, of several words: «وزير الداخلية»; else null. */
        @Nullable
        String office() {
            boolean other = isNamed() || kind() != Link.Kind.PERSON;
            String folded = other ? "" : Letters.fold(speaker()).strip();
            return folded.indexOf(' ') > 0 ? folded : null;
        }

        /** The office, in the normal form, of a speaker whom the article names; null where it tells none. */
        @Nullable
        String borne() {
            String role = isNamed() ? statement.role() : null;
            return role == null ? null : Letters.fold(role);
        }

        /** Of somebody whom the article names elsewhere («المسؤول نفسه») a person. */
        Link.Kind kind() {
            String entity = statement.speakerEntity();
            boolean named = statement.speakerFull() != null && entity != null && entity.startsWith("person/");
            return named ? Link.Kind.PERSON : statement.chain().isEmpty() ? Link.Kind.UNNAMED_OTHER : last().kind();
        }

        private Link last() {
            return statement.chain().getLast();
        }
    }

    /**
     * A day that a statement gives for something.
     *
     * @param ahead whether it was still to come, or was that of the article
     * @param moved whether the statement tells that it was put off or brought forward to that day
     * @param what light stems of the words around it that tell what takes place
     */
    record Day(LocalDate day, boolean ahead, boolean moved, List<String> what) {
        Day {
            what = List.copyOf(what);
        }
    }

    /** A sentence that tells that a speaker took something back. */
    record Withdrawn(String speaker, String words, Span span, String phrase, Content content) {}
}
