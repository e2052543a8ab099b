package org.isnad.web.page;

import java.util.List;
import org.isnad.web.api.Api;
import org.jspecify.annotations.Nullable;

/** What programs can ask for, for those who write them. */
public record ApiPage(Shell shell, String document, List<Item> items) {
    public ApiPage {
        items = List.copyOf(items);
    }

    /**
     * One kind of question.
     *
     * @param path its address
     * @param says what it answers
     * @param href where to try it; null where an id is needed
     */
    public record Item(
            String path,
            String says,
            List<Row> parameters,
            @Nullable String href) {
        public Item {
            parameters = List.copyOf(parameters);
        }
    }

    /** A parameter and what it takes. */
    public record Row(String name, String says) {}

    public static ApiPage of(Shell shell, Api api) {
        return new ApiPage(
                shell,
                Api.BASE + "/openapi.json",
                api.described().stream().map(each -> item(shell, each)).toList());
    }

    private static Item item(Shell shell, Api.Described described) {
        return new Item(
                described.path(),
                shell.say("api." + described.name()),
                described.parameters().stream()
                        .map(each -> new Row(each.name(), shell.say("api.param." + each.name())))
                        .toList(),
                described.ofOne() ? null : described.path());
    }
}
