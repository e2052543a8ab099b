package org.isnad.collect.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.collect.RudeServer;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.fetch.Trouble;
import org.isnad.collect.polite.Manners;
import org.isnad.collect.polite.PoliteGate;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds found on home pages of the usual publishing systems, fetched from a local server. */
class DiscoveryTest {
    private final RudeServer server = new RudeServer();
    private final Fetcher fetcher =
            new Fetcher(FetchSettings.of("Isnad/test").allowing(Set.of("127.0.0.1")), InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    /** A home page of a system, where its feed lies and of what form that is. */
    record HomePage(String system, String feed, String form, String html) {
        @Override
        public String toString() {
            return system;
        }
    }

    static List<HomePage> homePages() throws IOException {
        try (InputStream in = DiscoveryTest.class.getResourceAsStream("home-pages.txt")) {
            List<HomePage> pages = new ArrayList<>();
            for (String block : new String(in.readAllBytes(), UTF_8).split("(?m)^=== ", -1)) {
                int line = block.indexOf('\n');
                String[] cells = block.substring(0, line).split("\t");
                if (cells.length == 3) {
                    pages.add(new HomePage(cells[0], cells[1], cells[2], block.substring(line + 1)));
                }
            }
            return pages;
        }
    }

    private Discovery.Outcome discover() {
        PoliteGate gate = new PoliteGate(Manners.USUAL.pausing(Duration.ZERO), fetcher);
        Discovery discovery = new Discovery(Lexicon.bundled(), request -> fetcher.fetch(request, gate), gate::sitemaps);
        return discovery.discover(server.url("/"));
    }

    private Discovery.Found first() {
        Discovery.Outcome outcome = discover();
        assertThat(outcome).isInstanceOf(Discovery.Lists.class);
        return ((Discovery.Lists) outcome).lists().getFirst();
    }

    @Test
    void thereAreThirtySystems() throws IOException {
        assertThat(homePages()).hasSize(30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("homePages")
    void theFeedIsFoundOn(HomePage home) {
        server.page("/", home.html().replace("{base}", "http://" + server.host()));
        server.bytes(
                home.feed(),
                "Content-Type: text/xml\r\n",
                FeedSamples.of(home.form()).getBytes(UTF_8));
        server.bytes("/comments/feed/", "", FeedSamples.ATOM.getBytes(UTF_8));
        String robots = "User-agent: *\nAllow: /\n"
                + (home.form().equals("news") ? "Sitemap: " + server.url(home.feed()) + "\n" : "");
        server.bytes("/robots.txt", "Content-Type: text/plain\r\n", robots.getBytes(UTF_8));
        assertThat(first().url()).isEqualTo(server.url(home.feed()));
    }

    @Test
    void withoutAnyListTheLinksOfThePageServe() {
        server.page(
                "/",
                "<html dir=rtl><body><nav><a href='/section/politics'>السياسة المحلية والدولية اليوم</a></nav>"
                        + "<a href='/news/10231'>افتتاح الجسر الجديد صباح الأحد</a><a href='/news/10232'>موسم الزيتون يبدأ مبكرا هذا العام</a>"
                        + "<a href='https://other.example/news/10233'>خبر طويل من موقع آخر تماما</a><a href='/about'>من نحن</a></body></html>");
        Discovery.Found found = first();
        assertThat(found.listing().kind()).isEqualTo(Listing.Kind.FRONT_PAGE);
        assertThat(found.listing().items())
                .extracting(Listed::url)
                .containsExactly(server.url("/news/10231"), server.url("/news/10232"));
    }

    @Test
    void theAddressOfAFeedIsTakenAsItIs() {
        server.bytes("/", "", FeedSamples.RSS.getBytes(UTF_8));
        assertThat(first().url()).isEqualTo(server.url("/"));
        assertThat(server.log()).hasSize(2);
    }

    @Test
    void anEmptyOrUnreachablePageIsSaid() {
        server.page("/", "<html><body>قريبا</body></html>");
        assertThat(discover()).isInstanceOf(Discovery.Nothing.class);
        server.on("/", (request, out) -> RudeServer.write(out, "403 No", "", new byte[0]));
        assertThat(discover())
                .isInstanceOfSatisfying(
                        Discovery.Unreachable.class,
                        failed -> assertThat(failed.why().trouble()).isEqualTo(Trouble.REFUSED));
    }
}
