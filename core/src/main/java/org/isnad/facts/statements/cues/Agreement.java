package org.isnad.facts.statements.cues;

/**
 * Gender and number of a subject as its verb or participle shows them.
 *
 * @param feminine whether the form is feminine
 * @param count how many
 */
public record Agreement(boolean feminine, Count count) {
    public enum Count {
        ONE,
        TWO,
        MANY
    }

    public static final Agreement HE = new Agreement(false, Count.ONE);
    public static final Agreement SHE = new Agreement(true, Count.ONE);

    /**
     * Whether a verb without a subject may go on with a speaker of the other agreement. A verb that stands before a group is
     * singular, so a plural verb goes on with any group.
     */
    public boolean mayFollow(Agreement earlier, boolean group) {
        if (count != Count.ONE) {
            return group || earlier.count == count;
        }
        return feminine == earlier.feminine && earlier.count == Count.ONE;
    }
}
