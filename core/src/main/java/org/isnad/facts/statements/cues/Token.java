package org.isnad.facts.statements.cues;

/**
 * A word or a mark of a paragraph.
 *
 * @param begin offset of its first unit in the article's text
 * @param end offset after its last unit
 * @param form the normal form of a word; a mark as it stands
 * @param type what it is
 * @param last the last letter as written, which tells على from علي
 * @param doubled whether a doubling mark is written on it, which tells عدّ from عد
 * @param seated whether a hamza is written on waw or yeh, which tells رؤى from روى
 */
public record Token(int begin, int end, String form, Type type, char last, boolean doubled, boolean seated) {
    public enum Type {
        WORD,
        COMMA,
        STOP,
        COLON,
        OPEN,
        CLOSE,
        BRACKET,
        DASH,
        OTHER
    }

    public boolean isWord() {
        return type == Type.WORD;
    }

    /** The word without a leading و or ف, where enough is left to be a word. */
    public String withoutAnd() {
        return startsWithAnd() ? form.substring(1) : form;
    }

    public boolean startsWithAnd() {
        return form.length() > 2 && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    }

    public boolean isDefinite() {
        return form.length() > 3 && form.startsWith("ال");
    }

    /** The word without the article. */
    public String withoutArticle() {
        return isDefinite() ? form.substring(2) : form;
    }

    /** An adjective of relation with the article: السورية، الأمني. */
    public boolean isRelationalAdjective() {
        return isDefinite() && (form.endsWith("ي") || form.endsWith("يه"));
    }
}
