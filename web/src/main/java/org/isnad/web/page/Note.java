package org.isnad.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * The evidence card of one mark in a text.
 *
 * @param id of the card, which the mark leads to
 * @param mark id of the mark, where the card leads back to
 * @param style class of the mark: {@code person}, {@code place}, {@code organisation}, {@code date} or {@code said}
 * @param hint the card in one line, for the mark's title
 * @param chain the statement's chain, for statements
 * @param rule the rule's name
 * @param bar length of the confidence bar, 0..96
 */
public record Note(
        String id,
        String mark,
        String style,
        String heading,
        String hint,
        List<Row> rows,
        @Nullable Chain chain,
        String rule,
        String place,
        String confidence,
        long bar,
        @Nullable String href,
        @Nullable String hrefText) {
    public Note {
        rows = List.copyOf(rows);
    }

    /** A line of the card. */
    public record Row(String label, DirectedText value, boolean code) {}

    /** The id of a statement's card, from the statement's own, so that other pages can point to it. */
    static String statementId(Statement said) {
        StringBuilder id = new StringBuilder("said-");
        said.id().chars().forEach(c -> id.append(Character.isLetterOrDigit(c) || c == '-' ? (char) c : '_'));
        return id.toString();
    }

    static Note of(Shell shell, Mention mention, int number) {
        String type = wire(mention.type());
        List<Row> rows = new ArrayList<>();
        row(shell, rows, "note.name", mention.name());
        row(shell, rows, "note.role", mention.role());
        if (mention.actsAs() != null) {
            row(shell, rows, "note.acts-as", shell.say("mark." + wire(mention.actsAs())));
        }
        boolean person = mention.type() == Mention.Type.PERSON;
        return note(
                shell,
                new Head("note-" + number, "mark-" + number, type, shell.say("mark." + type)),
                rows,
                null,
                mention.evidence(),
                mention.span(),
                shell.href(person ? Links.person(mention.name()) : Links.entity(type, mention.name())),
                shell.say(person ? "note.person" : "note.entity"));
    }

    static Note of(Shell shell, DateMention date, int number) {
        List<Row> rows = new ArrayList<>();
        String value = date.value().isEmpty() ? shell.say("note.date.open") : date.value();
        rows.add(new Row(
                shell.say("note.value"), shell.directed(value), !date.value().isEmpty()));
        row(shell, rows, "note.grain", shell.say("grain." + wire(date.grain())));
        row(shell, rows, "note.reckoned", shell.say(date.explicit() ? "note.date.explicit" : "note.date.relative"));
        Head head = new Head("note-" + number, "mark-" + number, "date", shell.say("mark.date"));
        return note(shell, head, rows, null, date.evidence(), date.span(), null, null);
    }

    static Note of(Shell shell, Statement said, @Nullable String outlet) {
        List<Row> rows = new ArrayList<>();
        String full = said.speakerFull() == null ? said.speaker() : said.speakerFull();
        row(shell, rows, "note.speaker", full);
        row(shell, rows, "note.role", said.role());
        row(
                shell,
                rows,
                "note.kind",
                said.chain().isEmpty() ? null : kind(shell, said.chain().getLast()));
        row(shell, rows, "note.cue", said.cue().equals(":") ? shell.say("note.cue.colon") : said.cue());
        row(shell, rows, "note.addressee", said.addressee());
        row(shell, rows, "note.modality", Saying.modality(shell, said.modality()));
        String id = statementId(said);
        return note(
                shell,
                new Head(id, "at-" + id, "said", shell.say(said.direct() ? "note.said.direct" : "note.said.indirect")),
                rows,
                Chain.of(shell, outlet, said.chain()),
                said.evidence(),
                said.span(),
                full == null ? null : shell.href(Links.statementsBy(full)),
                full == null ? null : shell.say("note.statements"));
    }

    private static String kind(Shell shell, Link speaker) {
        return shell.say("kind." + speaker.kind().wire());
    }

    private record Head(String id, String mark, String style, String heading) {}

    private static Note note(
            Shell shell,
            Head head,
            List<Row> rows,
            @Nullable Chain chain,
            Evidence why,
            Span span,
            @Nullable String href,
            @Nullable String hrefText) {
        String confidence = shell.wording().confidence(why.confidence());
        String rule = shell.wording().isolated(why.rule());
        return new Note(
                head.id,
                head.mark,
                head.style,
                head.heading,
                shell.say("note.hint", head.heading, rule, confidence),
                rows,
                chain,
                why.rule(),
                place(shell, why.span() == null ? span : why.span()),
                confidence,
                Math.round(96 * why.confidence()),
                href,
                hrefText);
    }

    static String place(Shell shell, Span span) {
        return shell.say(
                "note.place",
                shell.wording().digits(span.begin()),
                shell.wording().digits(span.end()));
    }

    private static void row(Shell shell, List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(shell.say(label), shell.directed(value), false));
        }
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
