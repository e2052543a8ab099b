package org.isnad.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "abc123, /article/abc123",
        "abc-1, /article/abc-1",
        "a b, /article/a%20b",
        "http://x.example/a?b=c, /article?id=http%3A%2F%2Fx.example%2Fa%3Fb%3Dc",
        ".., /article?id=..",
        "50%, /article?id=50%25"
    })
    void anyIdHasAnAddress(String id, String expected) {
        assertThat(Links.article(id)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " https://x.example", "//x.example", "data:text/html,x", "https", "ftp://x", "https:\n//x"})
    void onlyPlainWebAddressesLeadOutside(String url) {
        assertThat(Links.outside(url)).isNull();
    }

    @Test
    void webAddressesLeadOutside() {
        assertThat(Links.outside("HTTPS://x.example/خبر")).isEqualTo("HTTPS://x.example/خبر");
        assertThat(Links.outside(null)).isNull();
    }
}
