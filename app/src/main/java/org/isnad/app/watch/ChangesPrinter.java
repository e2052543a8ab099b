package org.isnad.app.watch;

import java.util.List;
import java.util.Locale;
import org.isnad.Difference;
import org.isnad.Difference.Kind;
import org.isnad.app.Workshop;
import org.isnad.collect.watch.Book;
import org.isnad.copies.Differences;

/** Prints which articles were changed or deleted after they were published, and how. */
final class ChangesPrinter {
    private final Workshop workshop;
    private final Book book;

    ChangesPrinter(Workshop workshop, Book book) {
        this.workshop = workshop;
        this.book = book;
    }

    void list(int most) {
        List<Book.Changed> changed = book.changed(most);
        for (Book.Changed one : changed) {
            String day = one.at().toString().substring(0, 10);
            workshop.say(one.state().equals("gone") ? "changes.gone" : "changes.line", day, one.url(), one.versions());
        }
        if (changed.isEmpty()) {
            workshop.say("changes.none");
        }
    }

    /** The wordings of one article, each set against the one before. */
    void versions(String url) {
        List<Book.Version> versions = book.versions(url);
        book.gone(url)
                .ifPresent(at -> workshop.say("changes.gone", at.toString().substring(0, 10), url));
        if (versions.isEmpty() && book.gone(url).isEmpty()) {
            workshop.say("changes.never", url);
        }
        for (int i = 0; i < versions.size(); i++) {
            Book.Version version = versions.get(i);
            workshop.say("changes.version", version.number(), version.at().toString(), version.title());
            if (i > 0) {
                differences(versions.get(i - 1).text(), version.text());
            }
        }
    }

    private void differences(String before, String after) {
        Difference difference = Differences.of(before, after);
        for (Difference.Piece piece : difference.pieces()) {
            if (piece.kind() != Kind.KEPT) {
                String was = piece.before() == null ? "" : piece.before().of(before);
                String is = piece.after() == null ? "" : piece.after().of(after);
                workshop.say("changes." + piece.kind().name().toLowerCase(Locale.ROOT), was, is);
            }
        }
    }
}
