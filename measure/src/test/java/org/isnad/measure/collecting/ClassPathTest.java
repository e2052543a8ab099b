package org.isnad.measure.collecting;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.util.List;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Fetcher;
import org.junit.jupiter.api.Test;

class ClassPathTest {
    @Test
    void whatFetchesRunsBesideThePeersThatAreMeasured() {
        assertThatCode(() -> new Fetcher(FetchSettings.of("Isnad/bench"), Clock.systemUTC(), host -> List.of()).close())
                .doesNotThrowAnyException();
    }
}
