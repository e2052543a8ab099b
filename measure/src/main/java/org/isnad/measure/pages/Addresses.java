package org.isnad.measure.pages;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The addresses that readers of a site ask for: what is moving now, and what an archive holds. Immutable but for its dice; for one thread. */
final class Addresses {
    private static final int STORIES = 50;
    private static final int SAMPLE = 1500;
    /** Of readers of stories, those who read one that is moving. */
    private static final double NOW = .5;

    private final Random dice = new Random(11);
    private final List<String> moving;
    private final List<String> articles;
    private final List<String> stories = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> outlets;
    private final List<String> sections;

    /** @param ids of articles that the site holds */
    Addresses(Site site, List<String> ids) throws IOException {
        this.moving = strings(site.json("/stories?limit=" + STORIES).path("stories"), "id");
        this.outlets = strings(site.json("/outlets").path("outlets"), "name");
        this.sections = strings(site.json("/sections").path("sections"), "id");
        this.articles = IntStream.range(0, SAMPLE)
                .mapToObj(each -> ids.get(dice.nextInt(ids.size())))
                .toList();
        for (String id : articles) {
            look(site.json("/articles/" + path(id)));
        }
        if (people.isEmpty()) {
            people.add("؟");
        }
    }

    private void look(JsonNode article) {
        String story = article.path("story").path("id").asString("");
        if (!story.isEmpty()) {
            stories.add(story);
        }
        String[] words = article.path("article").path("title").asString("").split(" ");
        queries.add(words.length < 3 ? words[0] : words[1] + " " + words[2]);
        for (JsonNode entity : article.path("facts").path("entities")) {
            if (entity.path("type").asString("").equals("person")) {
                people.add(entity.path("name").asString());
            }
        }
    }

    private static List<String> strings(JsonNode list, String field) {
        List<String> all = new ArrayList<>();
        list.forEach(one -> all.add(one.path(field).asString()));
        return all;
    }

    /** One kind, drawn by the shares. */
    Visit.Kind kind() {
        int drawn = dice.nextInt(100);
        for (Visit.Kind kind : Visit.Kind.values()) {
            drawn -= kind.share;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("shares of less than a hundred");
    }

    String one(Visit.Kind kind) {
        return switch (kind) {
            case FRONT -> "/";
            case STORY -> "/story/" + path(any(dice.nextDouble() < NOW ? moving : stories));
            case ARTICLE -> "/article/" + path(any(articles));
            case NEWS -> "/news?page=" + dice.nextInt(5);
            case SECTION -> "/section/" + path(any(sections));
            case PERSON -> "/person/" + path(any(people));
            case OUTLET -> "/outlet/" + path(any(outlets));
            case SEARCH -> "/search?q=" + path(any(queries));
            case FEED -> "/feed/story.atom?id=" + path(any(moving));
            case API -> "/api/v1/stories/" + path(any(moving));
        };
    }

    private String any(List<String> all) {
        return all.get(dice.nextInt(all.size()));
    }

    static String path(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
