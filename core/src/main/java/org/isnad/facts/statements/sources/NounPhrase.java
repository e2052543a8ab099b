package org.isnad.facts.statements.sources;

import org.isnad.Span;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;

/**
 * A speaker or source as a paragraph names it.
 *
 * @param paragraph the paragraph
 * @param from index of its first token
 * @param to index after its last token, more than {@code from}
 * @param skip units of a joined preposition to leave out at its beginning
 */
public record NounPhrase(Paragraph paragraph, int from, int to, int skip) {
    public Span span() {
        Span whole = paragraph.span(from, to);
        return new Span(whole.begin() + skip, whole.end());
    }

    /** The words as written, outer quotation marks left out, with the article that a joined ل swallows. */
    public String text() {
        String text = marked();
        boolean wrapped = skip == 0 && paragraph.is(Token.Type.OPEN, from) && paragraph.partner(from) == to - 1;
        return wrapped && text.length() > 2
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    /** The same with its outer quotation marks. */
    public String marked() {
        return (skip == 2 ? "ال" : "") + span().of(paragraph.articleText());
    }

    /** Index of the first word, past marks. */
    public int head() {
        int i = from;
        while (i < to - 1 && (!paragraph.isWord(i) || paragraph.form(i).equals("ال"))) {
            i++;
        }
        return i;
    }

    /** The normal form of the first word, without the preposition joined to it. */
    public String headForm() {
        int head = head();
        String form = paragraph.form(head);
        return head == from && skip > 0 && form.length() > skip ? form.substring(skip) : form;
    }
}
