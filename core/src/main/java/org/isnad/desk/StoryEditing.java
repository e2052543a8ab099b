package org.isnad.desk;

import org.isnad.StoryEdit;

/** Takes what editors decide on the pages. For use by many threads at once. */
@FunctionalInterface
public interface StoryEditing {
    /** Takes a decision. When it returns, it is durable; it shows once stories have been brought up to date. */
    void edit(StoryEdit edit);
}
