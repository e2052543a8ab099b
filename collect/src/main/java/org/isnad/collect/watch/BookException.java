package org.isnad.collect.watch;

/** The book of what was watched cannot be read or written: its disk is full or its file damaged. */
public final class BookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BookException(String doing, Throwable cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
