package org.isnad.collect.fetch;

import java.util.Optional;

/** Is asked before every single request, redirects included, and told how it ended: where politeness is kept. */
public interface Gate {
    /** Lets everything through at once. */
    Gate OPEN = new Gate() {
        @Override
        public Optional<Fetched.Failed> enter(String url) {
            return Optional.empty();
        }

        @Override
        public void leave(String url, Answer answer) {
            // Nothing is kept.
        }
    };

    /**
     * Waits until a request may be sent.
     *
     * @return why it may not; empty when it may, and then {@link #leave} follows whatever happens
     */
    Optional<Fetched.Failed> enter(String url) throws InterruptedException;

    void leave(String url, Answer answer);
}
