package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.Statement.Modality;
import org.isnad.Statement.Where;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Source;
import org.jspecify.annotations.Nullable;

/** Makes statements of drafts: nests them, lets media give way to whom they quote, and builds each chain. For one text. */
final class StatementBuilder {
    private static final int SOON = 12;
    private static final int DEEPEST = 8;

    private final List<Draft> drafts;
    private final Map<Draft, Spoken> spoken;
    private final Where where;
    private final Set<Draft> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

    StatementBuilder(List<Draft> drafts, Map<Draft, Spoken> spoken, Where where) {
        this.drafts = drafts;
        this.spoken = spoken;
        this.where = where;
    }

    /** Marks for each draft the innermost one whose content it stands in. Drafts come in the order of their cues. */
    static void nest(List<Draft> drafts) {
        List<Draft> open = new ArrayList<>();
        for (Draft draft : drafts) {
            open.removeIf(o -> o.paragraph != draft.paragraph || o.to <= draft.cueFrom);
            for (Draft o : open) {
                boolean inner = draft.outer == null || o.to - o.from < draft.outer.to - draft.outer.from;
                if (o.contains(draft) && inner) {
                    draft.outer = o;
                }
            }
            open.add(draft);
            if (open.size() > DEEPEST) {
                open.removeFirst();
            }
        }
    }

    /** @param id the article's id, which begins each statement's own */
    List<Statement> build(String id, int first) {
        for (Draft draft : drafts) {
            if (draft.outer != null && isMedium(draft.outer) && draft.cueFrom - draft.outer.from <= SOON) {
                dropped.add(draft.outer);
            }
            if (draft.outer != null && isDisowned(draft, draft.outer)) {
                dropped.add(draft);
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!dropped.contains(draft)) {
                statements.add(statement(draft, id + "#" + (first + statements.size())));
            }
        }
        return statements;
    }

    /** «نفى أن يكون قد قال إن ...»: what somebody is said not to have said is no statement of its own. */
    private static boolean isDisowned(Draft draft, Draft denial) {
        Paragraph p = draft.paragraph;
        return denial.modality == Modality.DENIED
                && p.is(WordClass.BEING, denial.from + 1)
                && p.is(WordClass.THAT, denial.from)
                && draft.cueFrom - denial.from <= SOON
                && (p.is(WordClass.BEING, draft.cueFrom - 1) || !p.joinsAnd(draft.cueFrom));
    }

    private boolean isMedium(Draft draft) {
        Spoken speaker = spoken.get(draft);
        return speaker != null && speaker.kind().isMedia();
    }

    private Statement statement(Draft d, String id) {
        Spoken speaker = spoken.get(d);
        return new Statement(
                id,
                where,
                d.paragraph.span(d.from, d.to),
                d.cue(),
                d.subject == null ? null : d.subject.text(),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.entity(),
                speaker == null ? null : speaker.role(),
                d.direct,
                d.modality,
                chain(d),
                d.addressee == null ? null : d.addressee.marked(),
                new Evidence(place(), d.paragraph.span(d.cueFrom, d.cueTo), d.rule, d.confidence));
    }

    private String place() {
        return where == Where.TITLE ? "title" : "body";
    }

    /** The outer statement's chain, then who passed this one on, then who said it. */
    private List<Link> chain(Draft d) {
        List<Link> links = new ArrayList<>();
        Spoken speaker = spoken.get(d);
        if (d.outer != null && depth(d) < 4) {
            links.addAll(chain(d.outer));
            boolean own = speaker != null
                    && !links.isEmpty()
                    && links.getLast().name().equals(speaker.name());
            if (own) {
                links.removeLast();
            }
        }
        if (speaker != null) {
            speaker.relays().forEach(relay -> links.add(link(relay.source(), relay.name(), d, "relay")));
            links.add(link(speaker.source(), speaker.name(), d, speaker.implied() ? "implied-speaker" : "speaker"));
        }
        return links;
    }

    private static int depth(Draft d) {
        int depth = 0;
        for (Draft o = d.outer; o != null && depth < 5; o = o.outer) {
            depth++;
        }
        return depth;
    }

    private Link link(Source source, @Nullable String name, Draft d, String rule) {
        Span span = source.phrase().span();
        double sure = rule.equals("speaker") ? d.confidence : d.confidence * 0.9;
        return new Link(
                name == null ? source.name() : name, source.kind(), span, new Evidence(place(), span, rule, sure));
    }
}
