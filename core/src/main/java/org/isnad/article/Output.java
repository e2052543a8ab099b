package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Dissection;
import org.isnad.Dissection.RelatedList;
import org.isnad.Page;
import org.isnad.Role;
import org.isnad.Span;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/** Stage 8: the marked pieces as blocks with their places, lists of other articles, posts and notes. Serves one page. */
final class Output {
    private final Page page;
    private final Draft draft;
    private final List<Article> articles;
    private final List<Block> blocks = new ArrayList<>();
    private final List<RelatedList> related = new ArrayList<>();
    private final List<String> social = new ArrayList<>();
    private final int[] written;
    private @Nullable String heading;
    private final List<String> titles = new ArrayList<>();

    Output(Page page, Draft draft, List<Article> articles) {
        this.page = page;
        this.draft = draft;
        this.articles = articles;
        written = new int[articles.size()];
    }

    Dissection.Dissected dissected(@Nullable Told url, @Nullable When published, boolean closed) {
        for (int i = 0; i < draft.size(); i++) {
            Role role = draft.role(i);
            if (role != null) {
                add(i, role, draft.article(i) < articles.size() ? draft.article(i) : Draft.NONE);
            }
        }
        endList();
        String address = url == null ? null : url.value();
        return new Dissection.Dissected(page, address, published, articles, related, social, blocks, notes(closed));
    }

    private void add(int index, Role role, int article) {
        Piece piece = draft.piece(index);
        Role shown = articles.isEmpty() && role.isBody() ? Role.OTHER : role;
        Span place = null;
        if (shown.isBody() && article >= 0) {
            place = new Span(written[article], written[article] + piece.text().length());
            written[article] = place.end() + 1;
        }
        blocks.add(new Block(shown, piece.text(), piece.line(), article, place));
        list(index, shown);
    }

    private void list(int index, Role role) {
        Piece piece = draft.piece(index);
        switch (role) {
            case HEADING -> {
                endList();
                heading = piece.text();
            }
            case RELATED -> addTitles(index);
            case EMBEDDED_POST -> social.add(piece.text());
            default -> {
                if (role.isBody()) {
                    endList();
                }
            }
        }
    }

    /** The titles of a piece of a list: its links one by one where it is made of several. */
    private void addTitles(int index) {
        Piece piece = draft.piece(index);
        List<String> links = piece.anchors().stream()
                .map(Piece.Anchor::text)
                .filter(t -> t.indexOf(' ') > 0)
                .toList();
        if (piece.anchors().size() > 1 && !links.isEmpty()) {
            titles.addAll(links);
        } else if (links.size() == 1 && piece.linkShare() > 0.5) {
            titles.add(bare(links.get(0)));
        } else {
            titles.add(bare(linked(index)));
        }
    }

    /** The linked title of a line such as «اقرأ أيضاً: …», without its label. */
    private String linked(int index) {
        Cue cue = draft.cue(index);
        boolean labelled =
                cue != null && cue.kind() == Cue.Kind.READ_ALSO && !cue.rest().isEmpty();
        return cue != null && labelled && !draft.isText()
                ? cue.rest()
                : draft.piece(index).text();
    }

    private static String bare(String text) {
        int begin = 0;
        while (begin < text.length() && "•*-–·▪●◦‣○■ ".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        return text.substring(begin);
    }

    private void endList() {
        if (!titles.isEmpty()) {
            related.add(new RelatedList(heading, titles));
            titles.clear();
        }
        heading = null;
    }

    private List<String> notes(boolean closed) {
        List<String> notes = new ArrayList<>();
        if (articles.isEmpty()) {
            notes.add("no-article");
        }
        if (draft.layout().truncated()) {
            notes.add("truncated");
        }
        if (closed) {
            notes.add("paywall");
        }
        for (int i = 0; i < draft.size(); i++) {
            if (draft.announces(i, Cue.Kind.PAYWALL) && !draft.piece(i).isHidden() && !notes.contains("paywall")) {
                notes.add("paywall");
            }
        }
        return notes;
    }
}
