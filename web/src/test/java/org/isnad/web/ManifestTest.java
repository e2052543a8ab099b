package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {
    @Test
    void aPhoneFindsNameDirectionAndIcons() throws Exception {
        try (WebServer server = Samples.serve()) {
            String href = Jsoup.parse(PagesTest.get(server, "/en").body())
                    .expectFirst("link[rel=manifest]")
                    .attr("href");
            HttpResponse<String> answer = PagesTest.get(server, href);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/manifest+json; charset=utf-8");
            JsonNode manifest = JsonMapper.shared().readTree(answer.body());
            assertThat(manifest.path("start_url").asString()).isEqualTo("/en");
            assertThat(manifest.path("dir").asString()).isEqualTo("ltr");
            for (JsonNode icon : manifest.path("icons")) {
                assertThat(PagesTest.get(server, icon.path("src").asString()).statusCode())
                        .isEqualTo(200);
            }
            JsonNode arabic = JsonMapper.shared()
                    .readTree(PagesTest.get(server, "/manifest.webmanifest").body());
            assertThat(arabic.path("name").asString()).isEqualTo("إسناد");
        }
    }
}
