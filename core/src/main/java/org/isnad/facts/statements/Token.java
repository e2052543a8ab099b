package org.isnad.facts.statements;

/**
 * A word or a mark of a paragraph.
 *
 * @param begin offset of its first unit in the article's text
 * @param end offset after its last unit
 * @param form the normal form of a word; a mark as it stands
 * @param type what it is
 * @param last the last letter as written, which tells على from علي
 * @param doubled whether a doubling mark is written on it, which tells عدّ from عد
 */
record Token(int begin, int end, String form, Type type, char last, boolean doubled) {
    enum Type {
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

    boolean isWord() {
        return type == Type.WORD;
    }

    /** The word without a leading و or ف, where enough is left to be a word. */
    String withoutAnd() {
        return startsWithAnd() ? form.substring(1) : form;
    }

    boolean startsWithAnd() {
        return form.length() > 2 && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    }

    boolean isDefinite() {
        return form.length() > 3 && form.startsWith("ال");
    }

    /** The word without the article. */
    String withoutArticle() {
        return isDefinite() ? form.substring(2) : form;
    }

    /** An adjective of relation with the article: السورية، الأمني. */
    boolean isRelationalAdjective() {
        return isDefinite() && (form.endsWith("ي") || form.endsWith("يه") || form.endsWith("يين") || form.endsWith("يون"));
    }
}
