package org.isnad.chains;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Sentences;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Report} of an article. A pure function, safe for many threads; time grows with the length of the text. */
public final class Reporter {
    private static final int ISO_DAY = 10;
    private static final int OPENING = 80;
    /** Nobody reports after so many days what was said as news; such a day is that of something else. */
    private static final int MOST_DAYS = 45;
    /** A sentence this long is read no further: a text without stops is one sentence. */
    private static final int LONGEST = 2000;
    /** So many letters a subject with its office may have between verb and object. */
    private static final int SUBJECT = 90;

    private static final double HEARD_SURE = 0.8;
    private static final double NAMED_SURE = 0.6;
    /** The conjunction, written as one word with what follows. */
    private static final char AND = 'و';
    /** A topic is told in so many letters. */
    private static final int MOST_TOPIC = 200;

    private final ContentReader contents;
    private final Media media;
    private final Hearing hearing;
    private final List<String> renewed;
    private final List<String> recalled;
    private final List<String> withdrawn;
    private final List<String> withdrawnEnds;
    /** The verbs of withdrawing, without those that hold another one. */
    private final List<String> withdrawing;

    private final List<String> disowned;
    private final List<String> topics;

    public Reporter(Lexicon lexicon) {
        ChainWords words = new ChainWords(lexicon);
        this.contents = new ContentReader(lexicon, words);
        this.media = new Media(lexicon);
        this.hearing = new Hearing(lexicon, words);
        this.renewed = apart(words.of("renewed"));
        this.recalled = apart(words.of("recalled"));
        this.withdrawn = words.of("withdrawn");
        this.disowned = apart(words.of("disowned"));
        this.topics = words.of("topic").stream().map(Reporter::folded).toList();
        List<String> verbs = withdrawn.stream()
                .map(phrase -> phrase.substring(0, phrase.indexOf(' ')))
                .distinct()
                .toList();
        this.withdrawing = verbs.stream()
                .filter(verb -> verbs.stream().noneMatch(other -> !other.equals(verb) && verb.contains(other)))
                .toList();
        this.withdrawnEnds = withdrawn.stream()
                .map(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1))
                .distinct()
                .toList();
    }

    public Report report(Reading reading) {
        return new Maker(reading).report();
    }

    /** Whether one of the words stands there with which phrases of withdrawal end: most texts have none. */
    private boolean mayWithdraw(String words) {
        return withdrawnEnds.stream().anyMatch(words::contains);
    }

    /** Phrases between the spaces that part them from other words in what {@link #folded} gives. */
    private static List<String> apart(List<String> phrases) {
        return phrases.stream().map(phrase -> ' ' + phrase + ' ').toList();
    }

    private static boolean hasAny(String folded, List<String> phrases) {
        for (String phrase : phrases) {
            if (folded.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase stands there, its first word as a verb that its subject may part from the rest: «سحب فلان تصريحه». */
    private static boolean isParted(String folded, String phrase) {
        String verb = ' ' + phrase.substring(0, phrase.indexOf(' ')) + ' ';
        String rest = phrase.substring(phrase.indexOf(' ')) + ' ';
        for (int at = folded.indexOf(verb); at >= 0; at = folded.indexOf(verb, at + 1)) {
            int begin = at + verb.length() - 1;
            int object = folded.indexOf(rest, begin);
            if (object >= 0 && object - begin <= SUBJECT) {
                return true;
            }
        }
        return false;
    }

    /** Letters folded, marks and conjunctions before words gone, every word between spaces. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
        String normal = Letters.fold(text);
        boolean begins = true;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean joined = begins
                    && (c == AND || c == 'ف')
                    && i + 3 < normal.length()
                    && Character.isLetter(normal.charAt(i + 3));
            if (letter && !joined) {
                out.append(c);
                begins = false;
            } else if (!letter && !begins) {
                out.append(' ');
                begins = true;
            }
        }
        return out.append(' ').toString();
    }

    /** One article on its way to a report. */
    private final class Maker {
        private final Reading reading;
        private final Article article;
        private final String text;
        /** Split when first asked for: many articles hold no statement. */
        private @Nullable List<Span> sentences;

        Maker(Reading reading) {
            this.reading = reading;
            this.article = reading.article();
            this.text = article.text();
        }

        private List<Span> sentences() {
            List<Span> known = sentences;
            if (known == null) {
                known = Sentences.of(text);
                sentences = known;
            }
            return known;
        }

        Report report() {
            List<Report.Withdrawn> withdrawals = withdrawals();
            List<Report.Told> told = new ArrayList<>();
            for (Statement statement : reading.facts().statements()) {
                if (withdrawals.stream().noneMatch(gone -> holds(gone, statement)) && !isDisowned(statement)) {
                    told.add(told(statement));
                }
            }
            String opening = folded(opening());
            return new Report(
                    article.id(),
                    article.outlet(),
                    credit(),
                    opening,
                    article.eventTime(),
                    told,
                    withdrawals,
                    people());
        }

        private List<String> people() {
            return reading.facts().mentions().stream()
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
            String read = reading.facts().credit();
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
            String heard = hearing.in(text);
            return heard == null ? null : new Report.Credit(heard, Report.HEARD, HEARD_SURE);
        }

        /** A medium that stands between some of the speakers and the article, and not at its head, is named for what these said. */
        private boolean isNamedForSome(String medium) {
            List<Statement> said = reading.facts().statements();
            long through = said.stream()
                    .filter(statement -> statement.via().contains(medium))
                    .count();
            return through > 0
                    && 2 * through < said.size()
                    && !Letters.fold(opening()).contains(Letters.fold(medium));
        }

        private String opening() {
            return text.substring(0, Math.min(text.length(), OPENING));
        }

        /** Whether it is only what somebody denies having said: «نفى أن يكون قد قال إن …». */
        private boolean isDisowned(Statement statement) {
            return reading.facts().statements().stream()
                    .anyMatch(outer -> outer != statement
                            && outer.modality() == Statement.Modality.DENIED
                            && outer.where() == Statement.Where.BODY
                            && statement.where() == Statement.Where.BODY
                            && outer.span().length() > statement.span().length()
                            && outer.span().contains(statement.span())
                            && hasAny(folded(outer.span().of(text)), disowned));
        }

        private boolean holds(Report.Withdrawn gone, Statement statement) {
            return statement.where() == Statement.Where.BODY
                    && gone.span().overlaps(statement.span())
                    && !isSaidAnew(gone, cue(statement));
        }

        /** Whether a cue goes on behind the withdrawal: «سحب تصريحه، وقال إن …». */
        private boolean isSaidAnew(Report.Withdrawn gone, int cue) {
            int begin = gone.span().begin();
            return cue > begin
                    && (text.charAt(cue) == AND || text.charAt(cue - 1) == AND)
                    && mayWithdraw(text.substring(begin, cue));
        }

        private Report.Told told(Statement statement) {
            boolean title = statement.where() == Statement.Where.TITLE;
            String in = title && article.title() != null ? article.title() : text;
            String words = statement.span().of(in);
            Content content = contents.read(words);
            if (title) {
                return new Report.Told(statement, words, content, null, List.of(), "", List.of(), false, false, null);
            }
            Span sentence = sentence(cue(statement));
            String frame = frame(sentence, statement.span());
            return new Report.Told(
                    statement,
                    words,
                    content,
                    day(sentence, statement).orElse(null),
                    others(statement),
                    topic(sentence, statement),
                    names(statement.span()),
                    hasAny(frame, renewed),
                    hasAny(frame, recalled),
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
            return reading.facts().statements().stream()
                    .filter(other -> other.where() == Statement.Where.BODY
                            && other.span().length() > statement.span().length()
                            && other.span().contains(statement.span())
                            && (nobody || full != null && full.equals(other.speakerFull())))
                    .max(Comparator.comparingInt(other -> other.span().length()))
                    .map(Statement::id)
                    .orElse(null);
        }

        /** Whether several people are named there: «لافروف وروبيو». */
        private boolean areSeveral(@Nullable Span speakers) {
            return speakers != null
                    && reading.facts().mentions().stream()
                                    .filter(mention -> mention.type() == Mention.Type.PERSON
                                            && mention.kind() == Mention.Kind.NAME
                                            && speakers.overlaps(mention.span()))
                                    .count()
                            > 1;
        }

        /** What stands before the cue, from the phrase on that says that it is the topic. */
        private String topic(Span sentence, Statement statement) {
            int end = Math.min(cue(statement), statement.span().begin());
            if (end <= sentence.begin() || end - sentence.begin() > MOST_TOPIC) {
                return "";
            }
            Span before = new Span(sentence.begin(), end);
            boolean own = reading.facts().statements().stream()
                    .noneMatch(other -> other.where() == Statement.Where.BODY
                            && (before.overlaps(other.span())
                                    || other != statement
                                            && other.span().begin() < end
                                            && cue(other) >= before.begin()));
            String words = before.of(text);
            return own && hasAny(folded(words), topics) ? words : "";
        }

        /** Where other statements stand within this one, counted from its beginning. */
        private List<Span> others(Statement statement) {
            return reading.facts().statements().stream()
                    .filter(other -> other != statement
                            && other.where() == statement.where()
                            && statement.span().contains(other.span())
                            && !other.span().equals(statement.span()))
                    .map(other -> other.span().shift(-statement.span().begin()))
                    .toList();
        }

        private List<Span> names(Span within) {
            return reading.facts().mentions().stream()
                    .filter(mention -> mention.kind() == Mention.Kind.NAME && within.contains(mention.span()))
                    .map(mention -> mention.span().shift(-within.begin()))
                    .toList();
        }

        private static int cue(Statement statement) {
            Span place = statement.evidence().span();
            return place == null ? statement.span().begin() : place.begin();
        }

        private Span sentence(int at) {
            List<Span> sentences = sentences();
            int low = 0;
            int high = sentences.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (sentences.get(middle).begin() <= at) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            Span found = sentences.isEmpty() ? new Span(0, text.length()) : sentences.get(low);
            return found.length() <= LONGEST
                    ? found
                    : new Span(
                            Math.max(found.begin(), at - LONGEST / 2),
                            Math.min(found.end(), Math.max(at, found.begin()) + LONGEST / 2));
        }

        /** What stands in the sentence beside the content. */
        private String frame(Span sentence, Span content) {
            String before =
                    text.substring(sentence.begin(), Math.clamp(content.begin(), sentence.begin(), sentence.end()));
            String after = text.substring(Math.clamp(content.end(), sentence.begin(), sentence.end()), sentence.end());
            return folded(before + " " + after);
        }

        /** The day named beside the content and nearest to the cue, never after the article's own. */
        private Optional<LocalDate> day(Span sentence, Statement statement) {
            int cue = cue(statement);
            LocalDate best = null;
            int nearest = Integer.MAX_VALUE;
            for (DateMention date : reading.facts().dates()) {
                boolean beside =
                        sentence.contains(date.span()) && !statement.span().overlaps(date.span());
                int distance = Math.abs(date.span().begin() - cue);
                LocalDate day = beside && distance < nearest ? dayOf(date) : null;
                if (day != null) {
                    best = day;
                    nearest = distance;
                }
            }
            return Optional.ofNullable(best);
        }

        private @Nullable LocalDate dayOf(DateMention date) {
            boolean fine = date.grain().compareTo(DateMention.Grain.DAY) <= 0;
            if (!fine || date.value().length() < ISO_DAY || date.value().contains("/")) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(date.value().substring(0, ISO_DAY));
                When when = article.eventTime();
                boolean news = when == null
                        || !day.isAfter(when.date()) && day.plusDays(MOST_DAYS).isAfter(when.date());
                return news ? day : null;
            } catch (DateTimeException noDay) {
                return null;
            }
        }

        private List<Report.Withdrawn> withdrawals() {
            List<Report.Withdrawn> found = new ArrayList<>();
            if (withdrawing.stream().noneMatch(text::contains) || !mayWithdraw(text)) {
                return found;
            }
            for (Span sentence : sentences()) {
                if (sentence.length() <= LONGEST && mayWithdraw(sentence.of(text))) {
                    withdrawal(sentence).ifPresent(found::add);
                }
            }
            return found;
        }

        private Optional<Report.Withdrawn> withdrawal(Span sentence) {
            String words = sentence.of(text);
            String folded = folded(words);
            String phrase = withdrawn.stream()
                    .filter(one -> isParted(folded, one))
                    .findFirst()
                    .orElse(null);
            return phrase == null
                    ? Optional.empty()
                    : speakerIn(sentence)
                            .map(name -> new Report.Withdrawn(name, words, sentence, phrase, contents.read(words)));
        }

        private Optional<String> speakerIn(Span sentence) {
            return reading.facts().mentions().stream()
                    .filter(mention -> mention.type() == Mention.Type.PERSON && sentence.contains(mention.span()))
                    .map(Mention::name)
                    .findFirst();
        }
    }
}
