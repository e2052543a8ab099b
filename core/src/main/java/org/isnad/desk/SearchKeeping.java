package org.isnad.desk;

/** Takes searches to be kept, whose answers readers are told of as they come in. For use by many threads at once. */
public interface SearchKeeping {
    /**
     * Keeps a search, in place of one of the same name. When it returns, that is durable.
     *
     * @param query in the language of {@code QueryParser}
     */
    void keep(String name, String query);

    /** Keeps a search no longer; nothing where none has the name. */
    void drop(String name);
}
