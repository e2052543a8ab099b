package org.isnad.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Dissection;
import org.isnad.Rejected;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * How a page is read: its articles with fields and evidence, its blocks with their roles, what was left out, or why it was rejected.
 *
 * @param token what the form sends back
 * @param name of the page; null before one was given
 * @param rejected why the whole page cannot be used
 * @param left how many blocks of each role are no part of an article, the most first
 */
public record InspectPage(
        Shell shell,
        String token,
        @Nullable DirectedText name,
        @Nullable Refusal rejected,
        List<Piece> articles,
        List<PageReading.Piece> pieces,
        String blocks,
        List<String> left,
        List<DirectedText> notes) {
    public InspectPage {
        articles = List.copyOf(articles);
        pieces = List.copyOf(pieces);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /** Why a page was rejected: in words, and the detail for operators. */
    public record Refusal(String reason, DirectedText detail) {}

    /** An article of the page: what it is called there, and its fields. */
    public record Piece(String heading, List<PageReading.Field> fields) {
        public Piece {
            fields = List.copyOf(fields);
        }
    }

    /** The form alone. */
    public static InspectPage ask(Shell shell, String token) {
        return new InspectPage(shell, token, null, null, List.of(), List.of(), "", List.of(), List.of());
    }

    public static InspectPage of(Shell shell, String token, Dissection read) {
        return switch (read) {
            case Rejected rejected ->
                new InspectPage(
                        shell,
                        token,
                        shell.directed(rejected.page()),
                        new Refusal(
                                shell.say("rejected." + rejected.reason().wire()), shell.directed(rejected.detail())),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of());
            case Dissection.Dissected page -> of(shell, token, page);
        };
    }

    private static InspectPage of(Shell shell, String token, Dissection.Dissected page) {
        return new InspectPage(
                shell,
                token,
                shell.directed(page.page()),
                null,
                IntStream.range(0, page.articles().size())
                        .mapToObj(i -> article(shell, page.articles().get(i), i))
                        .toList(),
                page.blocks().stream()
                        .map(block -> PageReading.piece(shell, block, Math.max(0, block.article())))
                        .toList(),
                shell.say("n.blocks", page.blocks().size()),
                left(shell, page.blocks()),
                page.notes().stream().map(shell::directed).toList());
    }

    private static Piece article(Shell shell, Article article, int index) {
        String heading = article.embedded()
                ? shell.say("inspect.embedded")
                : shell.say("inspect.article", shell.wording().number(index + 1));
        return new Piece(heading, PageReading.fields(shell, article));
    }

    private static List<String> left(Shell shell, List<Block> blocks) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        blocks.stream()
                .filter(block -> block.article() < 0)
                .forEach(block -> counts.merge(block.role().wire(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> shell.say(
                        "inspect.role",
                        shell.say("role." + entry.getKey()),
                        shell.wording().number(entry.getValue())))
                .toList();
    }
}
