package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Mention;
import org.isnad.views.Library;
import org.isnad.views.PersonView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages of outlets, places and organisations, and of nobody without a public role. */
class NamesTest extends SampleSite {
    private static Document page(String path) throws Exception {
        var answer = PagesTest.get(server, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void anOutletTellsWhatItWroteAndWhatItCopiedFromWhom() throws Exception {
        Document outlet = page("/outlet/" + PagesTest.encoded("بوابة تيرفال"));
        assertThat(outlet.expectFirst("h1").text()).isEqualTo("بوابة تيرفال");
        assertThat(outlet.select("svg.coverage")).hasSize(1);
        assertThat(outlet.select(".side h2").eachText())
                .containsExactly("عمّن ينقل", "من ينقل عنه", "ما أعاد نشره أو صحّحه");
        assertThat(outlet.select(".side .fold").getFirst().text()).contains("صدى هلبان", "عادةً بعد ساعتين");
        assertThat(outlet.select(".side .fold").get(1).text()).contains("عادةً بعد ٢٥ دقيقة");
    }

    @Test
    void everyOutletOfTheListHasAPage() throws Exception {
        List<String> pages = page("/en/outlets").select("main .roles a").eachAttr("href");
        assertThat(pages).hasSizeGreaterThan(5);
        for (String href : pages) {
            assertThat(page(href).select("h1")).hasSize(1);
        }
    }

    @Test
    void marksOfPlacesAndOrganisationsLeadToTheirPages() throws Exception {
        List<String> pages = page("/article/report").select(".ev .acts a").eachAttr("href").stream()
                .filter(href -> href.startsWith("/place/") || href.startsWith("/organisation/"))
                .distinct()
                .toList();
        assertThat(pages).isNotEmpty();
        for (String href : pages) {
            assertThat(page(href).select(".side h2").eachText()).contains("الأخبار التي تذكرها");
        }
        assertThat(page("/article/report").expectFirst(".kicker b a").attr("href"))
                .startsWith("/outlet/");
    }

    @Test
    void aStoryShowsWhichOutletReportedOnWhichDay() throws Exception {
        var rows = page("/en/story/sayham").select(".outletdays li");
        assertThat(rows).hasSizeBetween(2, 12);
        assertThat(rows.select("rect")).isNotEmpty();
        assertThat(rows.first().select("svg").attr("aria-label")).contains("April", "original");
        assertThat(rows.select("a").eachAttr("href")).allMatch(href -> href.startsWith("/en/outlet"));
        assertThat(page("/story/attack").select(".outletdays")).isEmpty();
    }

    @Test
    void unknownNamesAreNotThere() throws Exception {
        for (String path : List.of("/outlet/x", "/place/x", "/organisation/x", "/en/outlet?id=%2e%2e", "/place")) {
            assertThat(PagesTest.get(server, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoHasNoPublicRoleHasNoPage() throws Exception {
        Library hiding = (Library) java.lang.reflect.Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, values) -> {
                    Object answer = method.invoke(SamplePress.library(), values);
                    return method.getName().equals("person")
                            ? ((java.util.Optional<?>) answer)
                                    .map(PersonView.class::cast)
                                    .map(NamesTest::withoutRole)
                            : answer;
                });
        String name = PagesTest.encoded("ليانا الهلباني");
        try (WebServer other = WebServer.start(hiding, SampleServer.CLOCK, "127.0.0.1", 0)) {
            var page = PagesTest.get(other, "/en/person/" + name);
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location").orElseThrow()).startsWith("/en/search?q=");
            assertThat(PagesTest.get(other, "/api/v1/people/" + name).statusCode())
                    .isEqualTo(404);
            assertThat(PagesTest.get(other, "/feed/person.atom?id=" + name).statusCode())
                    .isEqualTo(404);
        }
        assertThat(SamplePress.library().named(Mention.Type.PLACE, "ليانا الهلباني"))
                .isEmpty();
    }

    private static PersonView withoutRole(PersonView view) {
        return new PersonView(
                view.entity(),
                view.name(),
                view.spellings(),
                List.of(),
                view.statements(),
                view.utterances(),
                view.record(),
                view.stories(),
                view.articles(),
                view.articleCount());
    }
}
