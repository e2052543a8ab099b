package org.isnad.facts;

import org.isnad.Mention.Type;

/**
 * The tags of the sequence model: outside a name, first word of a name (with 0, 1 or 2 glued letters left out of it), further
 * word of a name; the last two for each type. The scheme is BIO (Ramshaw and Marcus 1995) with the clitics told apart.
 */
public final class Tags {
    /** How many tags there are; they are numbered from 0. */
    public static final int COUNT = 13;

    public static final int OUTSIDE = 0;
    /** The most glued letters a name can begin after. */
    public static final int MOST_SKIPPED = 2;

    private static final int EACH = MOST_SKIPPED + 2;
    private static final Type[] TYPES = Type.values();

    private Tags() {}

    /** The tag of a name's first word of which {@code skip} letters (0 to {@link #MOST_SKIPPED}) stay outside. */
    public static int first(Type type, int skip) {
        return 1 + EACH * type.ordinal() + skip;
    }

    /** The tag of a name's further words. */
    public static int further(Type type) {
        return first(type, MOST_SKIPPED) + 1;
    }

    static boolean isFurther(int tag) {
        return tag != OUTSIDE && (tag - 1) % EACH > MOST_SKIPPED;
    }

    static boolean isFirst(int tag) {
        return tag != OUTSIDE && !isFurther(tag);
    }

    /** The type of a tag that is not {@link #OUTSIDE}. */
    static Type type(int tag) {
        return TYPES[(tag - 1) / EACH];
    }

    static int skip(int tag) {
        return (tag - 1) % EACH;
    }

    /** Whether a tag may stand after another: a further word only inside a name of its type. */
    static boolean mayFollow(int before, int tag) {
        return !isFurther(tag) || before != OUTSIDE && type(before) == type(tag);
    }
}
