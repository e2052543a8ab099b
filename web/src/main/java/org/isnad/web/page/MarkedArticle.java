package org.isnad.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.DateMention;
import org.isnad.Mention;
import org.isnad.Role;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.views.ArticleView;
import org.jspecify.annotations.Nullable;

/** Title, text and cards of an article with people, places, dates and statements marked in place. */
record MarkedArticle(Paragraph title, List<Paragraph.Group> body, List<MarkedCard> cards) {
    static MarkedArticle of(Shell shell, ArticleView view) {
        Article article = view.article();
        String title = article.title() == null ? shell.say("article.untitled") : article.title();
        TextMarker head = new TextMarker(shell, title);
        TextMarker text = new TextMarker(shell, article.text());
        TextMarker card = new TextMarker(shell, article.cardText());
        int number = 0;
        for (DateMention date : view.facts().dates()) {
            text.mark(date.span(), Note.of(shell, date, number++));
        }
        for (Mention mention : view.facts().mentions()) {
            text.mark(mention.span(), Note.of(shell, mention, number++));
        }
        for (Statement said : view.facts().statements()) {
            TextMarker where = switch (said.where()) {
                case TITLE -> head;
                case BODY -> text;
                case CARD -> card;
            };
            where.say(said.span(), Note.of(shell, said, article.outlet()));
        }
        return new MarkedArticle(
                head.paragraph(new Span(0, title.length())),
                groups(view, text),
                MarkedCard.of(shell, article.cards(), card));
    }

    private static List<Paragraph.Group> groups(ArticleView view, TextMarker text) {
        Map<Integer, Role> roles = roles(view);
        List<Paragraph.Group> groups = new ArrayList<>();
        List<Paragraph> open = new ArrayList<>();
        String form = "p";
        int begin = 0;
        for (String line : view.article().body()) {
            Span span = new Span(begin, begin + line.length());
            String next = form(roles.get(begin));
            if (!next.equals(form) && !open.isEmpty()) {
                groups.add(new Paragraph.Group(form, open));
                open = new ArrayList<>();
            }
            form = next;
            if (!view.article().isBodyLetGo() || line.chars().anyMatch(Character::isLetterOrDigit)) {
                open.add(text.paragraph(span));
            }
            begin = span.end() + 1;
        }
        if (!open.isEmpty()) {
            groups.add(new Paragraph.Group(form, open));
        }
        return groups;
    }

    private static Map<Integer, Role> roles(ArticleView view) {
        Map<Integer, Role> roles = new HashMap<>();
        for (Block block : view.blocks()) {
            Span place = block.place();
            if (block.article() == view.articleIndex() && place != null) {
                roles.put(place.begin(), block.role());
            }
        }
        return roles;
    }

    private static String form(@Nullable Role role) {
        return switch (role) {
            case SUBHEAD -> "subhead";
            case LIST_ITEM -> "list";
            case QUOTE -> "quote";
            case null, default -> "p";
        };
    }
}
