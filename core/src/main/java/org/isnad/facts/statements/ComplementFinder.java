package org.isnad.facts.statements;

import org.isnad.Statement.Modality;
import org.isnad.facts.statements.cues.Cue;
import org.isnad.facts.statements.cues.Cue.Strength;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.SpokenNouns;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.PhraseReader;
import org.isnad.facts.statements.sources.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Finds where what a cue reports begins: after أن or إن, a preposition of the verb, a colon, a quotation mark, or at a verbal
 * noun. It looks a bounded number of words ahead and never past the sentence or another cue.
 */
final class ComplementFinder {
    private static final int REACH = 45;
    private static final int NAME_IN_QUOTES = 5;
    private static final int NAME_AFTER_VERB = 3;
    private static final int SAYING_REACH = 9;

    private final SpokenNouns spoken;
    private final PhraseReader phrases;
    private final SourceTable sources;

    ComplementFinder(SpokenNouns spoken, PhraseReader phrases, SourceTable sources) {
        this.spoken = spoken;
        this.phrases = phrases;
        this.sources = sources;
    }

    /** The complement of the cue at a token, or null when nothing there reports speech. */
    @Nullable
    Complement find(Paragraph p, int cue, Names names) {
        CueForm form = p.cue(cue);
        return form == null ? null : new Search(p, cue, form, names).run();
    }

    /** One search, forward from a cue. */
    private final class Search {
        private final Paragraph p;
        private final int start;
        private final CueForm form;
        private final int limit;
        private final Names names;
        private int subjectEnd = -1;
        private int relay = -1;
        private boolean inRelative;

        Search(Paragraph p, int start, CueForm form, Names names) {
            this.p = p;
            this.names = names;
            this.start = start;
            this.form = form;
            this.limit = Math.min(Math.min(p.sentenceTo(start), p.quotationEnd(start)), start + REACH);
        }

        @Nullable
        Complement run() {
            for (int t = start + 1; t < limit; t++) {
                if (p.isUnnamedClause(t)) {
                    continue;
                }
                Complement found = at(t);
                if (found != null) {
                    return suits(found) ? found : null;
                }
                if (blocks(t)) {
                    return null;
                }
                t = past(t);
            }
            return null;
        }

        private @Nullable Complement at(int t) {
            return switch (p.type(t)) {
                case COLON -> quotes() ? afterColon(t) : null;
                case OPEN -> !quotes() || isName(t) ? null : quoteAt(t, t);
                case WORD -> atWord(t);
                default -> null;
            };
        }

        private boolean quotes() {
            return form.cue().takes(Takes.QUOTE) || form.cue().isRelay();
        }

        private Complement afterColon(int t) {
            return p.is(Type.OPEN, t + 1) ? quoteAt(t, t + 1) : introduced(t, t + 1, Takes.QUOTE);
        }

        private Complement quoteAt(int marker, int open) {
            return new Complement(marker, open, Takes.QUOTE, relay);
        }

        /** What follows a marker: past a colon, and a quotation where one opens there. */
        private Complement introduced(int marker, int from, Takes kind) {
            int t = from;
            while (p.is(Type.COLON, t) || p.is(Type.COMMA, t)) {
                t++;
            }
            if (kind == Takes.QUOTE && p.is(WordClass.THAT, t)) {
                t++;
            }
            return new Complement(marker, t, p.is(Type.OPEN, t) ? Takes.QUOTE : kind, relay);
        }

        private @Nullable Complement atWord(int t) {
            if (p.is(WordClass.THAT, t) && introducesClause(t)) {
                return governs(t) ? new Complement(t, t, Takes.AN, relay) : introduced(t, t + 1, Takes.AN);
            }
            if (p.is(WordClass.THAT_FUSED, t) && introducesClause(t)) {
                return new Complement(t, t, Takes.AN, relay);
            }
            boolean from = p.isForm("عن", t) || form.cue().lemma().equals("نسب") && p.isForm("الي", t);
            if (relay < 0 && from && (form.cue().isRelay() || p.isForm("نقلا", t - 1))) {
                relay = t;
                return null;
            }
            Complement preposition = afterPreposition(t);
            return preposition != null ? preposition : form.cue().takes(Takes.CLAIM) ? atClaim(t) : atNoun(t);
        }

        /** «تطرق إلى ضرورة ...»: a topic is no statement, a noun of what ought to be is. */
        private @Nullable Complement atClaim(int t) {
            String word = p.form(t);
            if (word.equals("الي") || word.equals("علي")) {
                return spoken.isClaim(p.form(t + 1)) ? new Complement(t, t + 1, Takes.CLAIM, relay) : null;
            }
            boolean joined = word.startsWith("ل") && spoken.isClaim(word.substring(1));
            return joined || spoken.isClaim(word) && standsAlone(t) ? new Complement(t, t, Takes.CLAIM, relay) : null;
        }

        /** Not «وأن» that goes on from another clause, not «بعد أن», not «من أن» of another verb, not the first letters of an abbreviation. */
        private boolean introducesClause(int t) {
            boolean governed = p.is(WordClass.GOVERNING, t - 1);
            return form.cue().takes(Takes.AN)
                    && !p.form(t).startsWith("و")
                    && !p.is(WordClass.NO_THAT, t - 1)
                    && !(governed && t > start + 1)
                    && !p.isGlued(t);
        }

        /** «نفى أن يكون قد قال إن»: what is denied is the saying, which أن belongs to. */
        private boolean governs(int t) {
            boolean being =
                    form.cue().modality() == Modality.DENIED && p.isForm("ان", t) && p.is(WordClass.BEING, t + 1);
            for (int k = t + 2; being && k < Math.min(limit, t + SAYING_REACH) && p.isWord(k); k++) {
                CueForm saying = p.cue(k);
                if (saying != null && saying.isFinite() && saying.cue().strength() == Strength.STRONG) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable Complement afterPreposition(int t) {
            Takes taken = preposition(t);
            boolean venue = p.is(WordClass.VENUE, t + 1) && !spoken.contains(p.form(t + 1));
            if (taken == null || p.is(WordClass.IDLE, t + 1) || venue) {
                return null;
            }
            if (taken == Takes.BI) {
                return new Complement(t, t, Takes.BI, relay);
            }
            int from = t + 1;
            return p.is(WordClass.THAT, from) ? introduced(t, from + 1, Takes.AN) : introduced(t, from, taken);
        }

        private @Nullable Takes preposition(int t) {
            Cue cue = form.cue();
            String word = p.form(t);
            return switch (word) {
                case "علي" ->
                    !p.is(WordClass.ATTACHING, t - 1) && p.token(t).last() == 'ى' && cue.takes(Takes.ALA)
                            ? Takes.ALA
                            : null;
                case "الي" -> cue.takes(Takes.ILA) ? Takes.ILA : null;
                case "من" -> cue.takes(Takes.MIN) ? Takes.MIN : null;
                case "عن" -> afterAbout(t, cue);
                default -> joined(t, word, cue);
            };
        }

        private @Nullable Takes afterAbout(int t, Cue cue) {
            if (cue.takes(Takes.AN_PREPOSITION)) {
                return Takes.AN_PREPOSITION;
            }
            boolean event = cue.takes(Takes.EVENT) && (spoken.contains(p.form(t + 1)) || isCount(t + 1));
            return event || cue.takes(Takes.WISH) && spoken.isWish(p.form(t + 1)) ? Takes.EVENT : null;
        }

        /** «تحدث عن 31 قتيلا». */
        private boolean isCount(int t) {
            return p.isWord(t) && (Character.isDigit(p.form(t).charAt(0)) || spoken.isNumeral(p.form(t)));
        }

        /** The preposition ب joined to a verbal noun, or to any noun right after the subject: أفادت بمقتل. */
        private @Nullable Takes joined(int t, String word, Cue cue) {
            if (!cue.takes(Takes.BI) || !word.startsWith("ب") || word.length() < 4 || p.is(WordClass.TIME, t)) {
                return null;
            }
            String noun = word.substring(1);
            boolean verbal = spoken.contains(noun)
                    || spoken.contains(bare(noun))
                    || cue.strength() == Strength.STRONG && SpokenNouns.hasVerbalShape(noun);
            boolean next = t == start + 1 && (form.isParticiple() || p.joinsAnd(start));
            boolean strong = (cue.strength() == Strength.STRONG || form.isParticiple())
                    && (next || t == subjectEnd() && canSpeak(start + 1));
            return verbal || strong ? Takes.BI : null;
        }

        private boolean canSpeak(int t) {
            return sources.isHead(p.form(t))
                    || sources.is(SourceTable.Sort.STYLE, p.form(t))
                    || names.beginning(p, t) != null;
        }

        private int subjectEnd() {
            if (subjectEnd < 0) {
                subjectEnd = phrases.firstEnd(p, start + 1, limit, names);
            }
            return subjectEnd;
        }

        private static String bare(String word) {
            return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        }

        private @Nullable Complement atNoun(int t) {
            Cue cue = form.cue();
            boolean any = p.form(t).equals("اي") && cue.modality() != Modality.DENIED;
            boolean noun = spoken.contains(p.form(t)) || isDeed(t);
            if (!cue.takes(Takes.NP) || any || !noun || isJoined(t) || !standsAlone(t)) {
                return null;
            }
            return new Complement(t, t, Takes.NP, relay);
        }

        /** «أعلنت شركة الكهرباء انقطاع التيار عن البلدة»: a noun in the shape of a deed right behind who can speak. */
        private boolean isDeed(int t) {
            return form.cue().strength() == Strength.STRONG
                    && SpokenNouns.hasVerbalShape(p.form(t))
                    && t == subjectEnd()
                    && canSpeak(start + 1);
        }

        /** Whether another clause is joined between the cue and a noun: «طلب نسخة، وامتنع عن أي تعليق». */
        private boolean isJoined(int t) {
            for (int k = start + 1; k < t; k++) {
                if (p.is(Type.COMMA, k)
                        && k + 1 < t
                        && p.isWord(k + 1)
                        && p.form(k + 1).startsWith("و")
                        && !p.isForm("هو", k + 1)
                        && !p.isForm("هي", k + 1)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a noun is not governed by the word before it: by a preposition, or as the second part of a name. */
        private boolean standsAlone(int t) {
            if (t == start + 1) {
                return true;
            }
            String before = p.form(t - 1);
            boolean described = sources.adjective(before) != null && sources.isHead(p.form(t - 2));
            boolean head = !p.token(t - 1).isDefinite() && sources.isHead(before) && !described;
            boolean venue = p.is(WordClass.VENUE, t - 1) && p.form(t - 2).equals("في");
            return !p.is(WordClass.PREPOSITION, t - 1) && (!head || venue) && !p.is(WordClass.ADJUNCT, t - 1);
        }

        /** Whether quotation marks hold a name: few words, and the sentence still brings what was said. */
        private boolean isName(int open) {
            int close = p.partner(open);
            boolean governed = p.is(WordClass.PREPOSITION, open - 1) && close - open - 1 <= 2;
            boolean named =
                    open > start + 1 && p.isWord(open - 1) && (governed || sources.namesFollow(p.token(open - 1)));
            if (close < 0 || close - open - 1 > NAME_IN_QUOTES || p.is(Type.COLON, open - 1)) {
                return close < 0 && named;
            }
            boolean subject = open == start + 1 && close - open - 1 <= NAME_AFTER_VERB && joins(close + 1);
            return named || subject || comesLater(close + 1);
        }

        /** «أعلنت «نورتك» عن نيتها»: whether what the verb reports begins at a token. */
        private boolean joins(int t) {
            return t < limit && p.isWord(t) && (preposition(t) != null || atNoun(t) != null);
        }

        private boolean comesLater(int from) {
            for (int t = from; t < limit; t++) {
                CueForm other = p.cue(t);
                if (other != null && (other.cue().strength() != Strength.WEAK || other.isParticiple())) {
                    return false;
                }
                if (p.is(Type.COLON, t) || p.is(WordClass.THAT, t) || p.is(WordClass.THAT_FUSED, t)) {
                    return !p.is(WordClass.NO_THAT, t - 1);
                }
            }
            return false;
        }

        /** Another verb of saying takes over, unless it stands in a relative clause or only supports this one. */
        private boolean blocks(int t) {
            if (p.is(WordClass.RELATIVE, t)) {
                inRelative = true;
            } else if (p.is(Type.COMMA, t)) {
                inRelative = false;
            }
            CueForm other = p.cue(t);
            if (t == start + 1 && sources.is(SourceTable.Sort.OFFICE, p.form(t))) {
                return false;
            }
            boolean doubtful = other != null && other.cue().strength() != Strength.STRONG && other.isFinite();
            if (other == null || doubtful && !p.joinsAnd(t) || inRelative || isPreposition(t, other)) {
                return false;
            }
            boolean describes = relay >= 0
                    && other.hasObject()
                    && !p.token(t - 1).isDefinite()
                    && !p.is(WordClass.THAT_FUSED, t + 1);
            return !describes && !(other.isParticiple() && other.cue().lemma().equals("قال"));
        }

        /** عبر is a verb of saying only before عن and a wish. */
        private boolean isPreposition(int t, CueForm other) {
            if (!other.cue().takes(Takes.WISH) || !p.form(t).equals("عبر")) {
                return false;
            }
            for (int k = t + 1; k < Math.min(limit, t + 8); k++) {
                if (p.form(k).equals("عن") && spoken.isWish(p.form(k + 1))) {
                    return false;
                }
            }
            return true;
        }

        private int past(int t) {
            int close = p.is(Type.OPEN, t) ? p.partner(t) : p.is(Type.BRACKET, t) ? p.closingBracket(t) : -1;
            return close > t ? close : t;
        }

        /** A participle's complement follows it at once but for adverbs and adjuncts. */
        private boolean follows(Complement c) {
            int t = start + 1;
            while (t < c.marker() && (p.is(WordClass.TIME, t) || p.is(Type.COMMA, t) || p.is(WordClass.THAT, t))) {
                t++;
            }
            return form.cue().takes(Takes.PERSON)
                    || t >= c.marker()
                    || p.is(WordClass.PREPOSITION, t)
                    || p.is(WordClass.ADJUNCT, t)
                    || c.marker() - start <= 2;
        }

        private boolean suits(Complement c) {
            Cue cue = form.cue();
            if (c.from() >= p.sentenceTo(start)) {
                return false;
            }
            boolean clause = c.kind() == Takes.AN || c.isQuote();
            if (form.isParticiple() && !follows(c)) {
                return false;
            }
            return switch (cue.strength()) {
                case WEAK -> clause && (c.kind() != Takes.AN || cue.takes(Takes.AN)) || cue.takes(c.kind()) && !clause;
                case DATA, PASSIVE -> c.kind() == Takes.AN;
                default -> true;
            };
        }
    }
}
