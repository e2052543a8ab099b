package org.isnad.chains;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopyTree;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Passage;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.Statement.Modality;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.copies.SampleCopies;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Articles with statements put together by hand, and what the chains tell of them. Everybody in it is invented. */
final class Newsroom {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Reporter REPORTER = new Reporter(LEXICON);
    private static final Chains CHAINS = new Chains(LEXICON);

    private final List<Page> pages = new ArrayList<>();
    private final Map<String, CopyTree.Node> nodes = new HashMap<>();

    /** An article that is being written. */
    final class Page {
        private final String id;
        private final String outlet;
        private final @Nullable When day;
        private final StringBuilder text = new StringBuilder();
        private final List<Statement> statements = new ArrayList<>();
        private final List<DateMention> dates = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private @Nullable String credit;
        private @Nullable String read;
        private @Nullable String parent;
        private @Nullable Copy shared;
        private String event = "e";
        private String story = "s";
        private Link.Kind kind = Link.Kind.PERSON;
        private Modality modality = Modality.ASSERTED;
        private @Nullable String medium;
        private @Nullable LocalDate said;
        private String cue = "قال";
        private boolean alone = true;
        private String entity = "e/";
        private @Nullable String addressee;
        private @Nullable String role;
        private final List<Passage> passages = new ArrayList<>();

        private Page(String id, String outlet, @Nullable When day) {
            this.id = id;
            this.outlet = outlet;
            this.day = day;
        }

        Page copies(String of) {
            parent = of;
            return this;
        }

        /** That it shares so much of its text with an earlier one that it was not made from. */
        Page sharing(String with, double share) {
            shared = new Copy(with, share, share);
            return this;
        }

        /** That what was written so far stood in what it copies. */
        Page copiedSoFar() {
            passages.add(new Passage(new Span(0, text.length()), Objects.requireNonNull(parent), true));
            return this;
        }

        Page credits(String source) {
            credit = source;
            return this;
        }

        /** That the text, not the page, was read to credit somebody. */
        Page reads(String source) {
            read = source;
            return this;
        }

        Page event(String name) {
            event = name;
            return this;
        }

        Page story(String name) {
            story = name;
            event = name;
            return this;
        }

        Page kind(Link.Kind value) {
            kind = value;
            return this;
        }

        /** To whom the next speakers say it. */
        Page to(String name) {
            addressee = name;
            return this;
        }

        /** The office that the next speakers are told to bear. */
        Page bearing(String office) {
            role = office;
            return this;
        }

        Page denying() {
            modality = Modality.DENIED;
            cue = "نفى";
            return this;
        }

        Page through(@Nullable String name) {
            medium = name;
            return this;
        }

        Page cue(String value) {
            cue = value;
            return this;
        }

        Page on(String day) {
            said = LocalDate.parse(day);
            return this;
        }

        /** Words told before the cue of the next statement. */
        Page first(String words) {
            text.append(words).append("، ");
            return this;
        }

        /** Somebody whom the article calls by an office only. */
        Page office(String office, String words) {
            entity = "role/";
            says(office, words);
            entity = "e/";
            return this;
        }

        /** Somebody who is no entity of its own, as two who speak together. */
        Page together(String speakers, String words) {
            alone = false;
            says(speakers, words);
            alone = true;
            return this;
        }

        Page says(String speaker, String words) {
            int from = text.length();
            text.append(cue).append(' ').append(speaker);
            if (said != null) {
                text.append(" يوم ");
                int at = text.length();
                text.append(said);
                Span place = new Span(at, text.length());
                dates.add(new DateMention(
                        place,
                        said.toString(),
                        said.toString(),
                        DateMention.Grain.DAY,
                        true,
                        Evidence.of("body", "day")));
            }
            text.append(": ");
            Span span = new Span(text.length(), text.length() + written(words).length());
            words(words);
            text.append(".\n");
            List<Link> chain = new ArrayList<>();
            if (medium != null) {
                chain.add(new Link(medium, Link.Kind.AGENCY, null, Evidence.of("body", "phrase")));
            }
            chain.add(new Link(speaker, kind, null, Evidence.of("body", "cue")));
            String known = !alone || kind.wire().startsWith("unnamed") ? null : entity + speaker;
            statements.add(new Statement(
                    id + "#" + (statements.size() + 1),
                    Statement.Where.BODY,
                    span,
                    cue,
                    speaker,
                    speaker,
                    known,
                    role,
                    false,
                    modality,
                    chain,
                    addressee,
                    new Evidence("body", new Span(from, from + cue.length()), "cue", 0.9)));
            return this;
        }

        /** The words without the marks of days. */
        private static String written(String words) {
            return words.replace("@", "");
        }

        /** Writes words; a day of ISO form behind {@code @} is a date of the text. */
        private void words(String words) {
            int from = text.length();
            String bare = written(words);
            text.append(bare);
            for (int at = words.indexOf('@'), marks = 0; at >= 0; at = words.indexOf('@', at + 1), marks++) {
                int begin = at - marks;
                String day = bare.substring(begin, begin + 10);
                Span place = new Span(from + begin, from + begin + day.length());
                dates.add(new DateMention(place, day, day, DateMention.Grain.DAY, true, Evidence.of("body", "day")));
            }
        }

        /** A sentence that is no statement, with a person in it. */
        Page tells(String person, String sentence) {
            return names(person, sentence, ".\n");
        }

        /** Words with a person in them, told before the cue of the next statement. */
        Page first(String person, String words) {
            return names(person, words, "، ");
        }

        private Page names(String person, String words, String end) {
            int at = text.length() + words.indexOf(person);
            text.append(words).append(end);
            Span place = new Span(at, at + person.length());
            Evidence why = Evidence.of("body", "name");
            mentions.add(new Mention(
                    place, Mention.Type.PERSON, Mention.Kind.NAME, person, "e/" + person, null, -1, null, why));
            return this;
        }

        /** That the tree of its text hangs it under another than the stream did; null for the origin. */
        Page hangs(@Nullable String under) {
            Evidence why = under == null ? Evidence.of(id, "earliest") : new Evidence(under, null, "text", 0.8);
            double near = under == null ? 0 : 0.8;
            nodes.put(
                    id,
                    new CopyTree.Node(
                            id,
                            true,
                            outlet,
                            credit,
                            null,
                            null,
                            null,
                            CopyTree.Basis.CLAIMED,
                            under,
                            near,
                            0,
                            why,
                            List.of()));
            return this;
        }

        private Reading reading() {
            Article article = Article.builder(id)
                    .outlet(outlet)
                    .credit(credit)
                    .published(day)
                    .text(text.toString())
                    .build();
            return new Reading(article, new Facts(id, read, null, mentions, dates, statements));
        }

        private Placement placement() {
            Copies copies = SampleCopies.of(id, parent, Objects.requireNonNullElse(parent, id), passages);
            Copies all = shared == null
                    ? copies
                    : new Copies(id, List.of(shared), 1, copies.origin(), copies.parent(), copies.why(), passages);
            return new Placement(id, event, story, all, Evidence.of("body", "placed"));
        }
    }

    Page page(String id, String outlet, String day) {
        Page page = new Page(id, outlet, When.parse(day).orElseThrow());
        pages.add(page);
        return page;
    }

    Page undated(String id, String outlet) {
        Page page = new Page(id, outlet, null);
        pages.add(page);
        return page;
    }

    Chains.Told told() {
        return told(Set.of());
    }

    Chains.Told told(Set<Chains.Rejection> rejected) {
        Map<String, Placement> placements = new HashMap<>();
        pages.forEach(page -> placements.put(page.id, page.placement()));
        return CHAINS.tell(
                pages.stream().map(page -> REPORTER.report(page.reading())).toList(), placements, nodes, rejected);
    }

    /** The utterance that a statement is a wording of. */
    Utterance of(String statement) {
        return told().utterances().stream()
                .filter(one -> one.wordings().stream()
                        .anyMatch(wording -> wording.statement().equals(statement)))
                .findFirst()
                .orElseThrow();
    }
}
