package org.isnad.facts.statements.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Words;
import org.isnad.facts.statements.cues.Cue;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.OwnDeclarations.Own;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds the phrases of {@code source-phrases.tsv} with the source each names. */
public final class SourcePhrases {
    private static final int SOURCE_REACH = 20;
    private static final int ASIDE_REACH = 8;

    private record Pattern(List<String> words, boolean joinsTo, boolean verb) {}

    private final Map<String, List<Pattern>> patterns = new HashMap<>();
    private final PhraseReader phrases;
    private final SourceTable sources;
    private final OwnDeclarations declarations;

    public SourcePhrases(Lexicon lexicon, PhraseReader phrases, SourceTable sources) {
        this.phrases = phrases;
        this.sources = sources;
        this.declarations = new OwnDeclarations(lexicon);
        lexicon.table("source-phrases.tsv").forEach(this::add);
        patterns.values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
    }

    private void add(Lexicon.Row row) {
        List<String> words = new ArrayList<>(
                Words.of(row.cell(0)).stream().map(w -> w.form()).toList());
        boolean joins = words.getLast().equals("ل");
        if (joins) {
            words.removeLast();
        }
        patterns.computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                .add(new Pattern(List.copyOf(words), joins, row.cell(1).equals("verb")));
    }

    /** The source phrase that begins at a token, or null. */
    @Nullable
    public SourcePhrase at(Paragraph p, int from, Names names) {
        if (!p.isWord(from)) {
            return null;
        }
        if (p.is(WordClass.CARRIED, from)) {
            return carried(p, from, names);
        }
        Token first = p.token(from);
        for (Pattern pattern :
                patterns.getOrDefault(first.form(), patterns.getOrDefault(first.withoutAnd(), List.of()))) {
            SourcePhrase found = match(p, from, pattern, names);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** «في تصريح نقلته صحيفة ...»: the medium a declaration came through. */
    private @Nullable SourcePhrase carried(Paragraph p, int from, Names names) {
        boolean told = p.is(WordClass.VENUE, from - 1) || p.is(WordClass.RELATIVE, from - 1);
        NounPhrase medium =
                told ? phrases.read(p, from + 1, Math.min(p.sentenceTo(from), from + SOURCE_REACH), names) : null;
        return medium == null || !isMediumHead(medium)
                ? null
                : new SourcePhrase(from, medium.to(), from + 1, medium, null, true);
    }

    private boolean isMediumHead(NounPhrase phrase) {
        SourceTable.Head head = sources.head(phrase.headForm());
        return isMedium(phrase)
                || head != null && head.kind() != null && head.kind().isMedia();
    }

    private @Nullable SourcePhrase match(Paragraph p, int from, Pattern pattern, Names names) {
        int t = from;
        for (String word : pattern.words()) {
            boolean same = t == from ? p.isForm(word, t) : p.form(t).equals(word);
            if (!same) {
                return null;
            }
            t++;
        }
        if (t >= p.sentenceTo(from) || p.form(from).equals("علي") && p.is(WordClass.ADJUNCT, from - 1)) {
            return null;
        }
        return pattern.verb() ? verbal(p, from, t, names) : nominal(p, from, t, pattern.joinsTo(), names);
    }

    private @Nullable SourcePhrase nominal(Paragraph p, int from, int t, boolean joins, Names names) {
        int skip = joins ? joined(p, t) : 0;
        if (skip < 0) {
            return null;
        }
        int begin = joins && p.form(t).length() == 1 ? t + 1 : t;
        SourcePhrase own = own(p, from, t, begin, begin == t ? skip : 0);
        if (own != null) {
            return own;
        }
        NounPhrase source = phrases.read(p, begin, Math.min(p.sentenceTo(from), begin + SOURCE_REACH), names);
        if (source == null) {
            return null;
        }
        NounPhrase bare = new NounPhrase(p, source.from(), source.to(), begin == t ? skip : 0);
        NounPhrase behind = passed(p, source.to(), names);
        if (behind != null && isSource(bare, names)) {
            return new SourcePhrase(from, behind.to(), t, bare, behind, false);
        }
        int to = pastAddressee(p, source.from(), source.to(), names);
        return isSource(bare, names) ? new SourcePhrase(from, to, t, bare, null, false) : null;
    }

    /** «وفق بيان لها»: a declaration of whoever the sentence speaks of, with what tells where it was made, or null. */
    private @Nullable SourcePhrase own(Paragraph p, int from, int cueTo, int noun, int skip) {
        Own own = declarations.at(p, noun, skip);
        if (own == null) {
            return null;
        }
        boolean apart = from == p.sentenceFrom(from) || !p.isWord(from - 1);
        int to = apart ? aside(p, own.to()) : own.to();
        return new SourcePhrase(from, to, cueTo, new NounPhrase(p, noun, own.to(), skip), null, false, own.owner());
    }

    /** Where an aside ends at the next mark: «منشور له على فيسبوك،»; else where it began. */
    private static int aside(Paragraph p, int from) {
        int limit = Math.min(p.sentenceTo(from - 1), from + ASIDE_REACH);
        for (int t = from; t < limit; t++) {
            if (!p.isWord(t)) {
                return p.is(Type.COMMA, t) || p.is(Type.STOP, t) || p.is(Type.DASH, t) ? t : from;
            }
            if (p.cue(t) != null || p.is(WordClass.THAT, t) || p.is(WordClass.RESUME, t)) {
                return from;
            }
        }
        return limit == p.sentenceTo(from - 1) ? limit : from;
    }

    /** Whom a source passes on: «بحسب صحيفة ... التي نقلت عن مسؤول», «بحسب صحيفة ... نقلا عن مسؤول», or null. */
    private @Nullable NounPhrase passed(Paragraph p, int t, Names names) {
        int relay = p.is(WordClass.RELATIVE, t) ? t + 1 : t;
        CueForm cue = p.cue(relay);
        boolean passes = cue != null && cue.cue().isRelay() && relay > t || p.isForm("نقلا", t);
        return passes && p.isForm("عن", relay + 1)
                ? phrases.read(p, relay + 2, Math.min(p.sentenceTo(t), relay + SOURCE_REACH), names)
                : null;
    }

    /** Past «لوكالة ...» after the source: to whom it was said. */
    private int pastAddressee(Paragraph p, int from, int to, Names names) {
        if (!p.isWord(to) || !phrases.isAddressee(p, from, to)) {
            return to;
        }
        int begin = p.form(to).length() == 1 ? to + 1 : to;
        NounPhrase addressee = phrases.read(p, begin, p.sentenceTo(from), names);
        return addressee == null ? to : addressee.to();
    }

    /** Units of the preposition ل joined to a word, with the article's alef it swallowed; -1 when it does not stand there. */
    private static int joined(Paragraph p, int t) {
        String form = p.form(t);
        if (!form.startsWith("ل")) {
            return -1;
        }
        return form.startsWith("لل") ? 2 : 1;
    }

    private @Nullable SourcePhrase verbal(Paragraph p, int from, int verb, Names names) {
        CueForm cue = p.cue(verb);
        if (cue == null || cue.isParticiple()) {
            return null;
        }
        int limit = Math.min(p.sentenceTo(from), verb + SOURCE_REACH);
        int begin = verb + 1;
        boolean back = p.form(begin).equals("عنه") || p.form(begin).equals("عنها");
        if (cue.cue().strength() == Cue.Strength.DOCUMENT && p.form(begin).equals("في")) {
            begin++;
        }
        SourcePhrase own = spokenOfItself(p, from, begin, cue);
        if (own != null) {
            return own;
        }
        while (begin < limit && pastAdverb(p, begin, limit) > begin) {
            begin = pastAdverb(p, begin, limit);
        }
        NounPhrase source = begin < limit ? phrases.read(p, begin, aboutOr(p, begin, limit), names) : null;
        if (source == null || !ends(p, source.to(), limit)) {
            return null;
        }
        NounPhrase behind = behind(p, source.to(), limit, names);
        int to = behind == null ? pastAddressee(p, source.from(), source.to(), names) : behind.to();
        return new SourcePhrase(from, to, begin, source, behind, back);
    }

    /** «حسبما جاء في بيان لها»، «وفق ما أعلنت في بيانها»: the verb's subject is whoever the sentence speaks of. */
    private @Nullable SourcePhrase spokenOfItself(Paragraph p, int from, int begin, CueForm cue) {
        int noun = p.form(begin).equals("في") ? begin + 1 : begin;
        boolean told = noun > begin || cue.cue().strength() == Cue.Strength.DOCUMENT;
        return told ? own(p, from, begin, noun, 0) : null;
    }

    private int pastAdverb(Paragraph p, int t, int limit) {
        boolean adverb =
                p.is(WordClass.TIME, t) || p.form(t).equals("عنه") || p.form(t).equals("به");
        return adverb ? t + 1 : phrases.pastAddressee(p, t, limit);
    }

    /** The source ends before عن or نقلا عن that names whom it passes on. */
    private static int aboutOr(Paragraph p, int from, int limit) {
        for (int t = from; t < limit; t++) {
            if (p.is(Type.COMMA, t) || p.isForm("عن", t)) {
                return p.isForm("عن", t) && p.isForm("نقلا", t - 1) ? t - 1 : t;
            }
        }
        return limit;
    }

    /** «كما أكد فلان أن» is a statement of its own, not a source phrase. */
    private static boolean ends(Paragraph p, int t, int limit) {
        for (int k = t; k < limit && !p.is(Type.COMMA, k); k++) {
            boolean that = p.is(WordClass.THAT, k) || p.is(WordClass.THAT_FUSED, k);
            if (that && !p.isUnnamedClause(k) || p.is(Type.COLON, k)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable NounPhrase behind(Paragraph p, int t, int limit, Names names) {
        int about = p.isForm("نقلا", t) ? t + 1 : p.is(WordClass.TIME, t) ? t + 1 : t;
        return p.isForm("عن", about) && about + 1 < limit ? phrases.read(p, about + 1, limit, names) : null;
    }

    private boolean isMedium(NounPhrase phrase) {
        int skip = phrase.head() == phrase.from() ? phrase.skip() : 0;
        SourceTable.Medium medium = sources.medium(phrase.paragraph(), phrase.head(), phrase.to(), skip);
        return medium != null && !medium.marked();
    }

    /** Whether a phrase names somebody who can say something: not «وفقا لأحكام المادة». */
    public boolean isSource(NounPhrase phrase, Names names) {
        String head = phrase.headForm();
        Paragraph p = phrase.paragraph();
        return sources.isHead(head)
                || sources.is(Sort.STYLE, head)
                || sources.isOwned(head)
                || p.is(Type.OPEN, phrase.from())
                || p.is(Type.BRACKET, phrase.from())
                || isMedium(phrase)
                || names.beginning(p, phrase.head()) != null
                || p.is(WordClass.DEMONSTRATIVE, phrase.head()) && sources.isHead(p.form(phrase.head() + 1));
    }
}
