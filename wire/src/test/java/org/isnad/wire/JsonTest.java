package org.isnad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Change;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonTest {
    private static final Evidence WHY = new Evidence("body", new Span(0, 3), "given", 0.5);

    @Test
    void absentValuesAreLeftOutAndListsAreAlwaysThere() {
        JsonNode json = Json.tree(
                Article.builder("a1").title("أمطار في الوادي").text("هطل مطر.").build());

        assertThat(json.has("outlet")).isFalse();
        assertThat(json.path("tags").isArray()).isTrue();
        assertThat(json.path("text").asString()).isEqualTo("هطل مطر.");
    }

    @Test
    void offsetsStandBesideTheNameTheyBelongTo() {
        Mention palace = new Mention(
                new Span(3, 9),
                Mention.Type.PLACE,
                Mention.Kind.NAME,
                "القصر",
                "place/qasr",
                null,
                -1,
                Mention.Type.ORGANISATION,
                WHY);
        JsonNode json = Json.tree(new Facts("a1", null, null, List.of(palace), List.of(), List.of()))
                .path("entities")
                .path(0);

        assertThat(json.path("begin").asInt()).isEqualTo(3);
        assertThat(json.path("actsAs").asString()).isEqualTo("organisation");
        assertThat(json.has("outer")).isFalse();
    }

    @Test
    void kindsAreInLowerCaseWithHyphens() {
        assertThat(Json.of(Map.of("kind", Link.Kind.UNNAMED_OFFICIAL))).isEqualTo("{\"kind\":\"unnamed-official\"}");
        assertThat(Json.of(List.of(When.parse("2026-03-02").orElseThrow()))).isEqualTo("[\"2026-03-02\"]");
    }

    @Test
    void factsThatWereWrittenAreReadBack() {
        Article article = Article.builder("a1")
                .text("قال العميد سمير الراسي إن الطريق سالكة.")
                .build();
        Statement said = new Statement(
                "a1-s0",
                Statement.Where.BODY,
                new Span(22, 38),
                "قال",
                "سمير الراسي",
                null,
                null,
                "العميد",
                false,
                Statement.Modality.ASSERTED,
                List.of(new Link("سمير الراسي", Link.Kind.PERSON, new Span(11, 22), WHY)),
                null,
                WHY);
        Facts facts = new Facts("a1", null, null, List.of(), List.of(), List.of(said));

        Facts back = FactsJson.of(article, Json.tree(facts));

        assertThat(back.statements().getFirst().span()).isEqualTo(said.span());
        assertThat(back.statements().getFirst().chain().getFirst().kind()).isEqualTo(Link.Kind.PERSON);
    }

    @Test
    void everyChangeTellsItsKind() {
        List<Change> changes = List.of(
                new Change.Opened("s1", "a1", WHY),
                new Change.Joined("s1", "e2", WHY),
                new Change.Merged("s1", "s2", WHY),
                new Change.Split("s1", "s3", List.of("e4"), WHY),
                new Change.Renamed("s1", "عنوان", WHY),
                new Change.Muted("s1", true, WHY));

        assertThat(changes.stream().map(change -> Json.tree(change).path("kind").asString()))
                .containsExactly("opened", "joined", "merged", "split", "renamed", "muted");
    }

    @Test
    void aRejectedPageIsALineWithItsReason() {
        String page = RawPage.of("صفحة.html", new byte[0]).name();
        JsonNode json = Json.parse(Json.page(new Rejected(page, Rejected.Reason.EMPTY, "no bytes"), true));

        assertThat(json.path("rejected").path("reason").asString()).isEqualTo("empty");
        assertThat(json.path("articles").isEmpty()).isTrue();
        assertThat(json.has("blocks")).isFalse();
    }
}
