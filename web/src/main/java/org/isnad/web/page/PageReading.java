package org.isnad.web.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Card;
import org.isnad.Evidence;
import org.isnad.Role;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.views.ArticleView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** How an article's page was read: its fields with their evidence, and all its blocks with their roles. */
public record PageReading(List<Field> fields, List<Piece> pieces, String count) {
    public PageReading {
        fields = List.copyOf(fields);
        pieces = List.copyOf(pieces);
    }

    /**
     * A field that was found.
     *
     * @param where where it rests, null when no evidence was kept
     */
    public record Field(
            String name,
            DirectedText value,
            @Nullable String where,
            @Nullable String rule,
            @Nullable String confidence) {}

    /**
     * A block.
     *
     * @param sort {@code body}, {@code head}, {@code aside} or {@code chrome}: what it is to the article
     * @param place where it stands in the article's text, null when it does not
     */
    public record Piece(
            String line,
            String role,
            String sort,
            DirectedText text,
            @Nullable String place) {}

    static PageReading of(Shell shell, ArticleView view) {
        return new PageReading(
                fields(shell, view.article()),
                view.blocks().stream()
                        .map(block -> piece(shell, block, view.articleIndex()))
                        .toList(),
                shell.say("n.blocks", view.blocks().size()));
    }

    /** The fields of an article that were found, each with its evidence. */
    static List<Field> fields(Shell shell, Article article) {
        return new Fields(shell, article).all();
    }

    static Piece piece(Shell shell, Block block, int article) {
        Span place = block.article() == article ? block.place() : null;
        return new Piece(
                shell.wording().digits(block.line()),
                shell.say("role." + block.role().wire()),
                sort(block, article),
                shell.directed(block.text()),
                place == null ? null : Note.place(shell, place));
    }

    private static String sort(Block block, int article) {
        Role role = block.role();
        if (block.article() >= 0 && block.article() != article) {
            return "aside";
        }
        return role.isBody()
                ? "body"
                : switch (role) {
                    case TITLE, STANDFIRST, CAPTION, BYLINE, DATE_LINE, DATELINE, SECTION, CREDIT, TAGS, BREAKING ->
                        "head";
                    case RELATED, READ_ALSO, CARD, EMBEDDED_POST, HEADING -> "aside";
                    default -> "chrome";
                };
    }

    /** Lists the fields of an article in the order a reader asks for them. */
    private static final class Fields {
        private final Shell shell;
        private final Article article;
        private final List<Field> fields = new ArrayList<>();

        Fields(Shell shell, Article article) {
            this.shell = shell;
            this.article = article;
        }

        List<Field> all() {
            add("title", article.title());
            add("standfirst", article.standfirst());
            add("outlet", article.outlet());
            add("credit", article.credit());
            add("authors", joined(article.authors()));
            add("published", worded(article.published()));
            add("publishedText", article.publishedText());
            add("modified", worded(article.modified()));
            add("seen", worded(article.seen()));
            add("bound", worded(article.bound()));
            add("dateline", article.dateline());
            add("section", article.section());
            add("tags", joined(article.tags()));
            add("captions", joined(article.captions()));
            add("cards", joined(article.cards().stream().map(Card::headline).toList()));
            add("breaking", article.breaking() ? shell.say("yes") : null);
            add("language", article.language());
            add("url", article.url());
            return fields;
        }

        private String joined(List<String> values) {
            return String.join(shell.say("list.comma"), values);
        }

        private @Nullable String worded(@Nullable When when) {
            return when == null ? null : shell.wording().moment(when);
        }

        private void add(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                return;
            }
            Evidence why = article.evidence().get(name);
            fields.add(new Field(
                    shell.say("field." + name),
                    shell.directed(value),
                    why == null ? null : why.where(),
                    why == null ? null : why.rule(),
                    why == null ? null : shell.wording().confidence(why.confidence())));
        }
    }
}
