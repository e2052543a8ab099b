package org.isnad.chains;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Report} of an article. A pure function, safe for many threads; time grows with the length of the text. */
public final class Reporter {
    private static final double HEARD_SURE = 0.8;
    private static final double NAMED_SURE = 0.6;
    /** A topic is told in so many letters. */
    private static final int MOST_TOPIC = 200;

    private final ContentReader contents;
    private final Claims claims;
    private final Withdrawals withdrawals;
    private final Media media;
    private final Hearing hearing;
    private final List<String> renewed;
    private final List<String> recalled;
    private final List<String> topics;

    public Reporter(Lexicon lexicon) {
        ChainWords words = new ChainWords(lexicon);
        this.contents = new ContentReader(lexicon, words);
        this.claims = new Claims(words, contents);
        this.withdrawals = new Withdrawals(lexicon, contents);
        this.media = new Media(lexicon);
        this.hearing = new Hearing(lexicon, words);
        this.renewed = Phrases.apart(words.of("renewed"));
        this.recalled = Phrases.apart(words.of("recalled"));
        this.topics = words.of("topic").stream().map(Phrases::folded).toList();
    }

    public Report report(Reading reading) {
        return new Maker(reading).report();
    }

    /** One article on its way to a report. */
    private final class Maker {
        private final Article article;
        private final Facts facts;
        private final ReadText text;

        Maker(Reading reading) {
            this.article = reading.article();
            this.facts = reading.facts();
            this.text = new ReadText(reading);
        }

        Report report() {
            List<Report.Withdrawn> gone = withdrawals.in(text);
            List<Report.Told> told = new ArrayList<>();
            for (Statement statement : facts.statements()) {
                if (gone.stream().noneMatch(one -> withdrawals.holds(one, text, statement))
                        && !withdrawals.isDisowned(text, statement)) {
                    told.add(told(statement));
                }
            }
            String opening = Phrases.folded(text.opening());
            return new Report(
                    article.id(), article.outlet(), credit(), opening, article.eventTime(), told, gone, people());
        }

        private List<String> people() {
            return facts.mentions().stream()
                    .filter(mention -> mention.type() == Mention.Type.PERSON && mention.kind() == Mention.Kind.NAME)
                    .map(Mention::name)
                    .distinct()
                    .toList();
        }

        /**
         * Whom the page credits, else the agency that the text credits or names for a part, else the one that heard something itself,
         * else whom the text credits. A medium that is no agency and is only named for a part is quoted, not credited.
         */
        private Report.@Nullable Credit credit() {
            String read = facts.credit();
            if (article.credit() != null || read == null) {
                return article.credit() == null ? heard() : Report.Credit.of(article.credit());
            }
            boolean some = isNamedForSome(read);
            if (media.isAgency(read)) {
                return some ? new Report.Credit(read, Report.NAMED, NAMED_SURE) : Report.Credit.of(read);
            }
            Report.Credit heard = heard();
            return heard != null || some ? heard : Report.Credit.of(read);
        }

        private Report.@Nullable Credit heard() {
            String heard = hearing.in(text.text());
            return heard == null ? null : new Report.Credit(heard, Report.HEARD, HEARD_SURE);
        }

        /** A medium that stands between some of the speakers and the article, and not at its head, is named for what these said. */
        private boolean isNamedForSome(String medium) {
            List<Statement> said = facts.statements();
            long through = said.stream()
                    .filter(statement -> statement.via().contains(medium))
                    .count();
            return through > 0
                    && 2 * through < said.size()
                    && !Letters.fold(text.opening()).contains(Letters.fold(medium));
        }

        private Report.Told told(Statement statement) {
            boolean body = statement.where() == Statement.Where.BODY;
            String words = statement.span().of(body ? text.text() : article.textOf(statement.where()));
            Content content = contents.read(words);
            if (!body) {
                return Report.Told.apart(statement, words, content);
            }
            Span sentence = text.sentence(ReadText.cue(statement));
            String frame = text.frame(sentence, statement.span());
            return new Report.Told(
                    statement,
                    words,
                    content,
                    text.daySaid(sentence, statement).orElse(null),
                    claims.of(text, statement),
                    others(statement),
                    topic(sentence, statement),
                    names(statement.span()),
                    Phrases.hasAny(frame, renewed),
                    Phrases.hasAny(frame, recalled),
                    within(statement));
        }

        /** The longest statement around one whose speaker is no more than words of a sentence, or who says both. */
        private @Nullable String within(Statement statement) {
            boolean nobody = statement.speakerEntity() == null
                    && statement.role() == null
                    && !statement.chain().isEmpty()
                    && statement.chain().getLast().kind() == Link.Kind.PERSON
                    && !areSeveral(statement.chain().getLast().span());
            String full = statement.speakerFull();
            Statement longest = null;
            for (Statement other : facts.statements()) {
                if (other.where() == Statement.Where.BODY
                        && other.span().length() > statement.span().length()
                        && other.span().contains(statement.span())
                        && (nobody || full != null && full.equals(other.speakerFull()))
                        && (longest == null
                                || other.span().length() > longest.span().length())) {
                    longest = other;
                }
            }
            return longest == null ? null : longest.id();
        }

        /** Whether several people are named there: «لافروف وروبيو». */
        private boolean areSeveral(@Nullable Span speakers) {
            return speakers != null
                    && facts.mentions().stream()
                                    .filter(mention -> mention.type() == Mention.Type.PERSON
                                            && mention.kind() == Mention.Kind.NAME
                                            && speakers.overlaps(mention.span()))
                                    .count()
                            > 1;
        }

        /** What stands before the cue, from the phrase on that says that it is the topic. */
        private String topic(Span sentence, Statement statement) {
            int end = Math.min(ReadText.cue(statement), statement.span().begin());
            if (end <= sentence.begin() || end - sentence.begin() > MOST_TOPIC) {
                return "";
            }
            Span before = new Span(sentence.begin(), end);
            boolean own = facts.statements().stream()
                    .noneMatch(other -> other.where() == Statement.Where.BODY
                            && (before.overlaps(other.span())
                                    || other != statement
                                            && other.span().begin() < end
                                            && ReadText.cue(other) >= before.begin()));
            String words = before.of(text.text());
            return own && Phrases.hasAny(Phrases.folded(words), topics) ? words : "";
        }

        /** Where other statements stand within this one, counted from its beginning. */
        private List<Span> others(Statement statement) {
            List<Span> found = new ArrayList<>(0);
            for (Statement other : facts.statements()) {
                if (other != statement
                        && other.where() == statement.where()
                        && statement.span().contains(other.span())
                        && !statement.span().equals(other.span())) {
                    found.add(other.span().shift(-statement.span().begin()));
                }
            }
            return found;
        }

        private List<Span> names(Span within) {
            List<Span> found = new ArrayList<>(0);
            for (Mention mention : facts.mentions()) {
                if (mention.kind() == Mention.Kind.NAME && within.contains(mention.span())) {
                    found.add(mention.span().shift(-within.begin()));
                }
            }
            return found;
        }
    }
}
