package org.isnad.desk;

/** Takes what readers of the pages report. For use by many threads at once. */
public interface Reports {
    /**
     * A reader reports that a statement was read wrongly. When it returns, the report is durable; it shows once stories have
     * been brought up to date.
     *
     * @param id the statement's id
     * @return whether there is such a statement
     */
    boolean statement(String id);
}
