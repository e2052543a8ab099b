package org.isnad.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.collect.RudeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No request reaches a private network, whatever leads there. */
class AddressGuardTest {
    private static final FetchSettings SETTINGS =
            FetchSettings.of("Isnad/test").within(Duration.ofMillis(300), Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.0.192",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "2001:db8::1",
                "fec0::1"
            })
    void privateAndReservedAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(Networks.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2a00:1450:4001::1", "2606:4700::1"})
    void ordinaryAddressesArePublic(String address) throws UnknownHostException {
        assertThat(Networks.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost/",
                "http://a.example:6379/"
            })
    void forbiddenTargetsAreRefusedHoweverTheyAreWritten(String url) {
        try (Fetcher fetcher = new Fetcher(SETTINGS, InstantSource.system())) {
            assertThat(fetcher.fetch(FetchRequest.page(url)))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.trouble()).isEqualTo(Trouble.FORBIDDEN_ADDRESS));
        }
    }

    @Test
    void aNameThatLeadsInsideIsRefused() {
        try (RudeServer inside = new RudeServer()) {
            Names names = host -> List.of(InetAddress.getLoopbackAddress());
            assertRefused(names, "http://harmless.example/");
            assertThat(inside.log()).isEmpty();
        }
    }

    @Test
    void oneInsideAddressAmongSeveralIsEnough() {
        Names names = host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.7"));
        assertRefused(names, "http://mixed.example/");
    }

    /** The name is public when first asked and private afterwards: no second question decides where the connection goes. */
    @Test
    void aNameThatChangesItsAnswerGainsNothing() {
        AtomicInteger asked = new AtomicInteger();
        Names names = host -> List.of(
                asked.getAndIncrement() == 0 ? InetAddress.getByName("203.0.113.9") : InetAddress.getLoopbackAddress());
        assertRefused(names, "http://rebind.example/");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aHostThatIsAllowedWithAPortIsAllowedWithThatPortAlone() {
        Names names = host -> List.of(InetAddress.getLoopbackAddress());
        try (RudeServer inside = new RudeServer();
                Fetcher fetcher = new Fetcher(
                        SETTINGS.allowing(Set.of("desk.example:" + inside.port())), InstantSource.system(), names)) {
            inside.page("/", "<p>نعم</p>");
            assertThat(fetcher.fetch(FetchRequest.page("http://desk.example:" + inside.port() + "/")))
                    .isInstanceOf(Fetched.Got.class);
            for (String other : new String[] {"http://desk.example/", "https://desk.example:8443/"}) {
                assertThat(fetcher.fetch(FetchRequest.page(other)))
                        .isInstanceOfSatisfying(
                                Fetched.Failed.class,
                                failed -> assertThat(failed.trouble()).isEqualTo(Trouble.FORBIDDEN_ADDRESS));
            }
        }
    }

    @Test
    void aRedirectInsideIsRefused() {
        try (RudeServer outside = new RudeServer();
                RudeServer inside = new RudeServer()) {
            outside.redirect("/", inside.url("/secret"));
            outside.redirect("/name", "http://localhost:" + inside.port() + "/secret");
            FetchSettings outsideOnly = SETTINGS.allowing(Set.of(outside.host()));
            try (Fetcher fetcher = new Fetcher(outsideOnly, InstantSource.system())) {
                for (String path : new String[] {"/", "/name"}) {
                    assertThat(fetcher.fetch(FetchRequest.page(outside.url(path))))
                            .isInstanceOfSatisfying(
                                    Fetched.Failed.class,
                                    failed -> assertThat(failed.trouble()).isEqualTo(Trouble.FORBIDDEN_ADDRESS));
                }
            }
            assertThat(inside.log()).isEmpty();
        }
    }

    private static void assertRefused(Names names, String url) {
        try (Fetcher fetcher = new Fetcher(SETTINGS, InstantSource.system(), names)) {
            assertThat(fetcher.fetch(FetchRequest.page(url)))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.trouble()).isEqualTo(Trouble.FORBIDDEN_ADDRESS));
        }
    }
}
